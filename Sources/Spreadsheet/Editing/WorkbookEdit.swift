import Markup
import OpenPackage

/// Changes to an existing `.xlsx` file, for a copy of it.
///
/// Parts that no change touches keep their bytes; in a part that is touched, what is not known
/// here is kept. What is written is marked by a light-yellow fill.
package struct WorkbookEdit: Sendable {
    var package: Package
    /// The workbook part and its root.
    let part: PartName
    var root: Element
    var styles: StyleMarkup
    /// The parts of the sheets, by title; chart sheets have none here.
    var worksheets: [String: PartName] = [:]
    /// The sheets that were looked at, by part.
    var sheets: [PartName: SheetMarkup] = [:]
    /// What the formulas of each sheet refer to, once asked for; no change here touches one.
    var references: [PartName: [FormulaReference]] = [:]
    private let original: Element
    private let stylePart: PartName?
    private let limits: SpreadsheetLimits

    /// Begins with the workbook as it is.
    package init(
        xlsx bytes: [UInt8], limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let reader = try XLSXReader(bytes, limits: limits)
        package = reader.package
        part = reader.part
        root = reader.root
        original = reader.root
        stylePart = reader.part(related: "/styles")
        styles = StyleMarkup(namespace: root.name.namespace)
        if let stylePart {
            styles = StyleMarkup(try XLSXReader.element(stylePart, in: package))
        }
        self.limits = limits
        guard !entries.isEmpty else { throw .notAWorkbook }
        for entry in entries {
            let title = entry.attribute("name") ?? ""
            worksheets[title] = try reader.worksheet(of: entry, title: title)
        }
    }

    /// Writes a value into a cell and marks it; the cell keeps its number format, font, borders
    /// and alignment.
    ///
    /// Within a merged block the value goes into the block's first cell. A formula is not
    /// overwritten: `SpreadsheetError.formulaCell`.
    package mutating func set(
        _ value: CellDraft, at address: CellAddress, inSheet title: String
    ) throws(SpreadsheetError) {
        let part = try load(title)
        let place = sheets[part]?.speaker(for: address) ?? address
        try value.checkLength(sheet: title, cell: place.description)
        guard sheets[part]?.hasFormula(at: place) == false else {
            throw .formulaCell(sheet: title, cell: place.description)
        }
        write(value, at: place, of: part)
    }

    /// The changed workbook, the same bytes for the same changes.
    package func sealed() throws(SpreadsheetError) -> [UInt8] {
        var result = self
        try result.store()
        do throws(PackageError) {
            return try result.package.sealed()
        } catch { throw .package(error) }
    }
}

extension WorkbookEdit {
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// The workbook's list of sheets.
    var entries: [Element] { root.child("sheets")?.children(named: "sheet") ?? [] }

    /// Reads a sheet unless that was done; returns its part.
    mutating func load(_ title: String) throws(SpreadsheetError) -> PartName {
        guard let part = worksheets[title] else { throw .missingSheet(title) }
        if sheets[part] == nil {
            let element = try XLSXReader.element(part, in: package)
            sheets[part] = try SheetMarkup(element, title: title, limits: limits)
        }
        return part
    }

    /// Puts a value into a cell and marks it.
    mutating func write(_ value: CellDraft, at place: CellAddress, of part: PartName) {
        let style = sheets[part]?.style(at: place) ?? 0
        sheets[part]?.write(
            value, at: place, style: styles.marked(style, quoted: value.looksLikeFormula))
    }

    func relationships(of part: PartName) throws(SpreadsheetError) -> [Relationship] {
        do throws(PackageError) {
            return try package.relationships(of: part)
        } catch { throw .package(error) }
    }

    /// Relates a part to the workbook; the kind is the last segment of the relationship's type.
    ///
    /// What comes before it differs in strict workbooks, so it is taken from another sheet's.
    mutating func relate(_ target: String, kind: String) throws(SpreadsheetError) -> String {
        var all = try relationships(of: part)
        let known = all.first { $0.type.hasSuffix("/worksheet") }?.type
        let base = known.map { $0.dropLast("worksheet".count) } ?? ""
        var number = all.count + 1
        while all.contains(where: { $0.id == "rId\(number)" }) { number += 1 }
        all.append(Relationship(id: "rId\(number)", type: base + kind, target: target))
        package.setRelationships(all, of: part)
        return "rId\(number)"
    }

    /// A new part beside the workbook's: its name, and its path from there.
    func newPart(_ path: (Int) -> String) -> (name: PartName, target: String)? {
        let start = part.path.lastIndex(of: "/").map { part.path[...$0] } ?? "/"
        for number in 1... {
            guard let name = PartName(start + path(number)) else { return nil }
            if !package.contains(name) { return (name, path(number)) }
        }
        return nil
    }

    mutating func setPart(_ name: PartName, to element: Element, type: String? = nil) {
        package.setContents(
            of: name, to: element.serializedDocument(),
            contentType: type.map { Self.types + $0 + "+xml" })
    }

    /// Writes what changed into the package.
    private mutating func store() throws(SpreadsheetError) {
        let changed = sheets.filter(\.value.isChanged)
        for (part, sheet) in changed { setPart(part, to: sheet.markup) }
        if styles.isChanged {
            try storeStyles()
        }
        if !changed.isEmpty, try hasFormulas() {
            askForCalculation()
        }
        if root != original { setPart(part, to: root) }
    }

    private mutating func storeStyles() throws(SpreadsheetError) {
        if let stylePart { return setPart(stylePart, to: styles.root) }
        guard let new = newPart({ $0 == 1 ? "styles.xml" : "styles\($0).xml" }) else { return }
        _ = try relate(new.target, kind: "styles")
        setPart(new.name, to: styles.root, type: "styles")
    }

    /// Whether any sheet has a formula: results stored before the change may be wrong after it.
    private func hasFormulas() throws(SpreadsheetError) -> Bool {
        for part in worksheets.values {
            do throws(PackageError) {
                let bytes = try package.contents(of: part)
                if bytes.contains("</f>".utf8) || bytes.contains(":f>".utf8) { return true }
            } catch { throw .package(error) }
        }
        return false
    }

    /// Lets programs calculate all formulas when they open the workbook (§18.2.2).
    private mutating func askForCalculation() {
        let before = [
            "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews",
            "sheets", "functionGroups", "externalReferences", "definedNames",
        ]
        if root.child("calcPr") == nil {
            root.insert(root.kin("calcPr"), inOrder: before)
        }
        root.change("calcPr") { $0.set("fullCalcOnLoad", to: "1") }
    }
}
