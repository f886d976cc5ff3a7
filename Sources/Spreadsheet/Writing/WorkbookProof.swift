import Markup
import OpenPackage

/// Reads a workbook back and holds it against what was to be written.
///
/// libxlsxwriter 1.1.4 does not ask whether its temporary files took what it wrote: on a full disk
/// it packs sheets with holes in them and says that all is well. Without memory it leaves out
/// what it could not keep, such as the kind of a part, and says so on stderr alone. Cells, parts and
/// lists are proved; not that every cell looks as it should.
struct WorkbookProof {
    private let package: Package
    private let shared: [String]

    init(_ bytes: ArchiveSource) throws(SpreadsheetError) {
        do throws(PackageError) {
            package = try Package(reading: bytes, limits: SpreadsheetLimits.standard.archive)
            shared = try Self.sharedTexts(in: package)
            try Self.checkParts(of: package)
            for part in package.partNames where !part.path.hasPrefix("/xl/worksheets/sheet") {
                try package.read(part) { _ in }
            }
        } catch { throw .lostInWriting(sheet: "") }
    }

    /// Fails where a sheet's filter or the rows that its pages repeat have no name, or where the
    /// properties, from which programs show what is in a workbook, lack a sheet or do not count
    /// their own list (ECMA-376-1 §18.2.5, §22.2.2.8, §22.2.2.26).
    func checkLists(of sheets: [SheetDraft]) throws(SpreadsheetError) {
        let part = "/docProps/app.xml"
        var names = 0
        var count = 0
        var listed: [String] = []
        do throws(PackageError) {
            let path = "definedNames/definedName"
            try Self.forEach(path, of: "/xl/workbook.xml", in: package) { _ in names += 1 }
            try Self.forEach("HeadingPairs/vector/variant/i4", of: part, in: package) { number in
                count += Int(number.text) ?? 0
            }
            try Self.forEach("TitlesOfParts/vector/lpstr", of: part, in: package) { name in
                listed.append(name.text)
            }
        } catch { throw .lostInWriting(sheet: "") }
        guard names == sheets.count + sheets.count(where: \.hasFilter), listed.count == count,
            listed.starts(with: sheets.map(\.title))
        else { throw .lostInWriting(sheet: "") }
    }

    /// Fails unless the sheet of that number, 1-based, holds every cell of a draft.
    func check(_ sheet: SheetDraft, number: Int) throws(SpreadsheetError) {
        let part = "/xl/worksheets/sheet\(number).xml"
        var rows = ExpectedRows(sheet)
        var holds = true
        do throws(PackageError) {
            try Self.forEach("sheetData/row", of: part, in: package) { row in
                let number = row.attribute("r").flatMap { Int($0) } ?? 0
                holds = rows.skipBlanks(before: number) && rows.takeNext(cells(of: row)) && holds
            }
        } catch { holds = false }
        guard holds, rows.skipBlanks(before: .max) else {
            throw .lostInWriting(sheet: sheet.title)
        }
    }

    /// Fails where a part has no kind of its own, or where what refers to it or is referred to is
    /// not there.
    private static func checkParts(of package: Package) throws(PackageError) {
        let parts = Set(package.partNames.filter { !$0.path.hasSuffix(".rels") })
        var targets: Set<PartName> = []
        for source in [nil] + parts.map({ PartName?.some($0) }) {
            for relationship in try package.relationships(of: source) {
                if let part = relationship.part(from: source) { targets.insert(part) }
            }
        }
        if let part = parts.symmetricDifference(targets).first { throw .missingPart(part.path) }
        for part in parts where package.contentType(of: part) ?? plain == plain {
            throw .missingPart(part.path)
        }
    }

    /// The kind of parts that nothing more is said of.
    private static let plain = "application/xml"

    /// What the cells of a row hold, by their columns, 0-based.
    private func cells(of row: borrowing ElementView) -> [Int: String] {
        var cells: [Int: String] = [:]
        row.forEachChild { cell in
            guard let address = cell.attribute("r").flatMap({ CellAddress($0) }) else { return }
            var text = cell.text
            if cell.attribute("t") == "s" {
                text = Int(text).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
            }
            cells[address.column - 1] = text.isEmpty ? nil : text
        }
        return cells
    }

    private static func sharedTexts(in package: Package) throws(PackageError) -> [String] {
        var texts: [String] = []
        try forEach("si", of: "/xl/sharedStrings.xml", in: package) { texts.append($0.text) }
        return texts
    }

    /// Lends the elements at a path of a part; nothing of a part that is not there.
    private static func forEach(
        _ path: String, of part: String, in package: Package,
        _ body: (borrowing ElementView) -> Void
    ) throws(PackageError) {
        guard let name = PartName(part), package.contains(name) else { return }
        let pieces = try package.pieces(of: name)
        do throws(MarkupError) {
            let limits = SpreadsheetLimits.standard.archive.markup
            var stream = try ElementStream(pieces, paths: [path], limits: limits)
            while try stream.findNext() { stream.withElement { body($0) } }
        } catch { throw .unreadablePart(part, error) }
    }
}

/// The rows of a draft, one after the other, with its head.
private struct ExpectedRows {
    private let sheet: SheetDraft
    /// 1-based.
    private var next = 1

    init(_ sheet: SheetDraft) { self.sheet = sheet }

    private var count: Int { 1 + sheet.rows.count + sheet.footer.count }

    private func row(_ number: Int) -> [CellDraft] {
        let place = number - 2
        if place < 0 { return sheet.columns.map { .text($0.title) } }
        return place < sheet.rows.count
            ? sheet.rows[place] : sheet.footer[place - sheet.rows.count]
    }

    /// Goes to a row; whether those on the way hold nothing.
    mutating func skipBlanks(before number: Int) -> Bool {
        var areBlank = true
        while next < number, next <= count {
            areBlank = areBlank && row(next).allSatisfy(\.isBlank)
            next += 1
        }
        return areBlank
    }

    /// Whether the next row holds these cells and no others.
    mutating func takeNext(_ cells: [Int: String]) -> Bool {
        guard next <= count else { return cells.isEmpty }
        let row = row(next)
        next += 1
        return row.indices.allSatisfy { row[$0].isWritten(as: cells[$0]) }
            && cells.keys.allSatisfy(row.indices.contains)
    }
}

extension CellDraft {
    fileprivate var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text), .number(let text): text.isEmpty
        }
    }

    /// Whether that is how a workbook holds the cell; nil for a cell that it does not have.
    fileprivate func isWritten(as text: String?) -> Bool {
        guard let text else { return isBlank }
        switch self {
        case .blank: return false
        case .text(let own): return Self.readable(Self.literal(own)) == Self.readable(text)
        case .number(let own):
            guard let number = Double(own) else {
                return Self.readable(Self.literal(own)) == Self.readable(text)
            }
            return number == Double(text)
        }
    }

    /// As reading gives it: characters that XML forbids are written in a way of their own.
    private static func readable(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "_") }
        guard !isPlain else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in SharedText.unescaped(text).unicodeScalars
        where scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" {
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
