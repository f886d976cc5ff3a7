import Markup
import OpenPackage

extension Workbook {
    /// Reads an `.xlsx` file.
    package init(
        xlsx bytes: [UInt8], limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let reader = try XLSXReader(bytes, limits: limits)
        try self.init(sheets: reader.sheets())
    }
}

/// The parts of an `.xlsx` file that are needed to read its sheets.
struct XLSXReader {
    let package: Package
    /// The root of the workbook part.
    let root: Element
    /// The workbook part.
    let part: PartName
    private let relationships: [String: Relationship]
    private let limits: SpreadsheetLimits

    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) {
        let package: Package
        let found: PartName?
        do throws(PackageError) {
            package = try Package(reading: bytes, limits: limits.archive)
            found = try package.relationships(of: nil)
                .first { $0.type.hasSuffix("/officeDocument") }?.part(from: nil)
        } catch { throw .package(error) }
        guard let part = found else { throw .notAWorkbook }
        root = try Self.element(part, in: package)
        guard root.name.local == "workbook" else { throw .notAWorkbook }
        do throws(PackageError) {
            let all = try package.relationships(of: part)
            relationships = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        } catch { throw .package(error) }
        self.package = package
        self.part = part
        self.limits = limits
    }

    /// All sheets in their order.
    func sheets() throws(SpreadsheetError) -> [Sheet] {
        let listed = root.child("sheets")?.children(named: "sheet") ?? []
        guard !listed.isEmpty else { throw .notAWorkbook }
        try SpreadsheetError.check(listed.count, against: limits.sheets, named: "sheets")
        let context = try context()
        var sheets: [Sheet] = []
        for entry in listed {
            let title = entry.attribute("name") ?? ""
            guard let part = try worksheet(of: entry, title: title) else { continue }
            var reader = SheetReader(title: title, context: context, limits: limits)
            var sheet = try reader.sheet(
                from: pieces(of: part), part: part.path)
            sheet.convertLegacyText()
            sheet.visibility =
                Sheet.Visibility(rawValue: entry.attribute("state") ?? "visible") ?? .visible
            sheets.append(sheet)
        }
        return sheets
    }

    /// The part of a sheet; nil for a chart sheet or a dialogue.
    func worksheet(of entry: Element, title: String) throws(SpreadsheetError) -> PartName? {
        let id = entry.attributes.first { $0.name.local == "id" }?.value ?? ""
        guard let target = relationships[id], let name = target.part(from: part) else {
            throw .missingSheet(title)
        }
        return target.type.hasSuffix("/worksheet") ? name : nil
    }

    private func context() throws(SpreadsheetError) -> SheetContext {
        let properties = root.child("workbookPr")
        let is1904 = ["1", "true"].contains(properties?.attribute("date1904") ?? "")
        let styles = try related("/styles")
        return try SheetContext(
            texts: sharedTexts(), formats: styles.map(NumberFormats.init(styles:)) ?? .init(),
            fonts: styles.map(CellFonts.init(styles:)) ?? .init(),
            dates: is1904 ? .from1904 : .from1900)
    }

    private func sharedTexts() throws(SpreadsheetError) -> [SharedText] {
        guard let name = part(related: "/sharedStrings") else { return [] }
        var stream = try ElementStream(
            pieces(of: name), of: name.path, paths: ["si"], limits: limits)
        var texts: [SharedText] = []
        while try stream.findNext(of: name.path) {
            do throws(MarkupError) {
                let text = try stream.withElement { (item) throws(MarkupError) in
                    try SharedText(item)
                }
                if let text { texts.append(text) }
            } catch { throw .unreadablePart(name.path, error) }
        }
        return texts
    }

    /// The part of that relationship type; nil when the workbook has none.
    private func related(_ suffix: String) throws(SpreadsheetError) -> Element? {
        guard let name = part(related: suffix) else { return nil }
        return try Self.element(name, in: package)
    }

    /// The name of the part of that relationship type.
    func part(related suffix: String) -> PartName? {
        relationships.values.filter { $0.type.hasSuffix(suffix) }.min { $0.id < $1.id }?
            .part(from: part)
    }

    static func element(
        _ name: PartName, in package: Package
    ) throws(SpreadsheetError) -> Element {
        let bytes = try contents(of: name, in: package)
        do throws(MarkupError) {
            return try Element(parsing: bytes)
        } catch { throw .unreadablePart(name.path, error) }
    }

    private static func contents(
        of name: PartName, in package: Package
    ) throws(SpreadsheetError) -> [UInt8] {
        do throws(PackageError) {
            return try package.contents(of: name)
        } catch { throw .package(error) }
    }
    private func pieces(of name: PartName) throws(SpreadsheetError) -> Pieces {
        do throws(PackageError) {
            return try package.pieces(of: name)
        } catch { throw .package(error) }
    }
}
