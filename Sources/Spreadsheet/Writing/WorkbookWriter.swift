package import OpenPackage
import Splice

/// Writes sheets as an `.xlsx` file, the same bytes for the same sheets.
package struct WorkbookWriter: Hashable, Sendable {
    package var title: String
    package var sheets: [SheetDraft]

    /// Makes a writer.
    package init(title: String = "", sheets: [SheetDraft]) {
        self.title = title
        self.sheets = sheets
    }

    /// The number of rows above which a workbook is large.
    static let largeRows = 10_000

    /// The workbook's bytes.
    package func bytes() throws(SpreadsheetError) -> [UInt8] {
        var bytes: [UInt8] = []
        let code = try file().forEachPiece { (piece) throws(SpreadsheetError) in bytes += piece }
        guard code == 0 else { throw .lostInWriting(sheet: "") }
        return bytes
    }

    /// The workbook in a file of its own: a large one takes tens of megabytes.
    package func file() throws(SpreadsheetError) -> MemoryFile {
        try checkTitles()
        try checkLengths()
        let lists = ChoiceLists(of: sheets)
        let all = sheets + [lists.sheet].compactMap(\.self)
        // libxlsxwriter goes on without what it had no memory for, such as a cell's look; it does
        // not lack the same a second time.
        let first = try checksum(of: written(all, lists))
        let file = try written(all, lists)
        guard try checksum(of: file) == first else { throw .lostInWriting(sheet: "") }
        let proof = try WorkbookProof(.file(file))
        try proof.checkLists(of: all)
        for (place, sheet) in all.enumerated() { try proof.check(sheet, number: place + 1) }
        return file
    }

    private func checksum(of file: MemoryFile) throws(SpreadsheetError) -> UInt32 {
        var checksum: UInt32 = 0
        let code = file.forEachPiece { (piece) throws(Never) in
            checksum = Deflate.checksum(piece[...], after: checksum)
        }
        guard code == 0 else { throw .lostInWriting(sheet: "") }
        return checksum
    }

    private func written(
        _ all: [SheetDraft], _ lists: ChoiceLists
    ) throws(SpreadsheetError) -> MemoryFile {
        let isLarge = sheets.reduce(0) { $0 + $1.rows.count } > Self.largeRows
        let file = try WorkbookFile(isLarge: isLarge)
        try file.setProperties(title: title)
        for sheet in all { try file.add(sheet, lists: lists) }
        return try file.close()
    }

    private func checkTitles() throws(SpreadsheetError) {
        for sheet in sheets { try sheet.checkTitle() }
    }

    private func checkLengths() throws(SpreadsheetError) {
        for sheet in sheets { try sheet.checkLengths() }
    }
}

extension SheetDraft {
    /// Refuses a title that Excel does not take.
    func checkTitle() throws(SpreadsheetError) {
        guard !title.isEmpty, title.utf16.count <= 31,
            !title.contains(where: { "[]:*?/\\".contains($0) }), !title.hasPrefix("'"),
            !title.hasSuffix("'")
        else { throw .sheetTitle(title) }
    }

    /// Excel's limit, the head among them.
    static let mostRows = 1_048_576

    /// As much as Excel takes, for a list that is told elsewhere, too; a last row says how much is
    /// left out.
    package var fitting: SheetDraft {
        var sheet = self
        let room = Self.mostRows - 1 - footer.count
        let left = rows.count > room ? rows.count - room + 1 : 0
        if left > 0 {
            sheet.footer.append([.text("Còn \(left) dòng nữa không ghi vừa trang này")])
        }
        sheet.rows = SheetRows(count: rows.count - left) { [rows] place in
            rows[place].map { $0.isTooLong ? $0.shortened : $0 }
        }
        return sheet
    }

    /// Refuses texts that are longer than a cell, and more rows than a sheet has.
    func checkLengths() throws(SpreadsheetError) {
        guard rows.count + footer.count < Self.mostRows else {
            throw .unwritable(reason: "\(title): > \(Self.mostRows) rows")
        }
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                try cell.checkLength(
                    sheet: title, cell: CellAddress.letters(of: column + 1) + "\(index + 2)")
            }
        }
    }
}

extension CellDraft {
    /// Of a text, as Excel counts it.
    private static let mostUnits = 32_767

    /// Most texts are short in UTF-8 already, which is quick to count.
    fileprivate var isTooLong: Bool {
        guard case .text(let text) = self, text.utf8.count > Self.mostUnits else { return false }
        return text.utf16.count > Self.mostUnits
    }

    /// A text cut so that it fits a cell.
    fileprivate var shortened: CellDraft {
        guard case .text(let text) = self else { return self }
        var units = 0
        let short = text.prefix { character in
            units += character.utf16.count
            return units < Self.mostUnits
        }
        return .text(short + "…")
    }

    /// Refuses a text that is longer than a cell.
    func checkLength(
        sheet: String, cell: @autoclosure () -> String
    ) throws(SpreadsheetError) {
        guard isTooLong else { return }
        throw .cellTooLong(sheet: sheet, cell: cell())
    }
}

/// The lists behind the drop-downs, each once, side by side in a hidden sheet.
///
/// Lists inside a validation rule may hold 255 characters and no commas, so none stand there.
struct ChoiceLists {
    static let title = "_lua_chon"
    private var columns: [[String]: Int] = [:]
    private var order: [[String]] = []

    init(of sheets: [SheetDraft]) {
        for sheet in sheets {
            for column in sheet.columns where !column.choices.isEmpty {
                guard columns[column.choices] == nil else { continue }
                order.append(column.choices)
                columns[column.choices] = order.count
            }
        }
    }

    /// The range of a list: "=_lua_chon!$B$2:$B$5".
    func formula(for choices: [String]) -> String? {
        guard let column = columns[choices] else { return nil }
        let letters = CellAddress.letters(of: column)
        return "=\(Self.title)!$\(letters)$2:$\(letters)$\(choices.count + 1)"
    }

    /// The hidden sheet; nil without lists.
    var sheet: SheetDraft? {
        guard let height = order.map(\.count).max() else { return nil }
        return SheetDraft(
            title: Self.title, columns: order.indices.map { ColumnDraft(title: "\($0 + 1)") },
            rows: SheetRows(count: height) { [order] row in
                order.map { row < $0.count ? .text($0[row]) : .blank }
            },
            isHidden: true)
    }
}
