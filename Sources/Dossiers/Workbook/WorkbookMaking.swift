public import PartyForms
public import Spreadsheet

/// Makes workbooks: empty ones to start from, and filled ones from a book.
public struct WorkbookMaking: Sendable {
    /// The sheets and columns.
    public var definition: WorkbookDefinition
    /// Changes a cell's text before it is written; for samples of what real files hold.
    var roughening: @Sendable (_ sheet: String, _ row: Int, _ column: String, String) -> CellDraft?

    /// Makes a maker.
    ///
    /// - Parameter choices: what columns offer instead of the definition's own choices, by
    ///   "sheet.column": the criteria of a regime for `tieu_chi.tieu_chi`.
    public init(definition: WorkbookDefinition, choices: [String: [WordChoice]] = [:]) {
        var definition = definition
        for (sheetIndex, sheet) in definition.sheets.enumerated() {
            for (columnIndex, column) in sheet.columns.enumerated() {
                guard let words = choices["\(sheet.key).\(column.key)"] else { continue }
                definition.sheets[sheetIndex].columns[columnIndex].choices = words
            }
        }
        self.definition = definition
        roughening = { _, _, _, _ in nil }
    }

    /// An `.xlsx` file with every sheet, its head, notes and drop-downs, and no data.
    public func emptyBook() throws(SpreadsheetError) -> [UInt8] {
        try workbook(of: Book(file: ""))
    }

    /// An `.xlsx` file with the book's rows; levels, grades and flags in their official words.
    public func workbook(of book: Book) throws(SpreadsheetError) -> [UInt8] {
        try workbook(of: book, after: [])
    }

    /// An `.xlsx` file with the book's rows behind sheets that tell of them.
    package func workbook(
        of book: Book, after reports: [SheetDraft]
    ) throws(SpreadsheetError) -> [UInt8] {
        let sheets = definition.sheets.map { draft(of: $0, rows: book[$0.key]?.rows ?? []) }
        return try WorkbookWriter(sheets: reports + sheets + [catalogue, version]).bytes()
    }

    /// A sheet with rows of a book.
    func draft(of sheet: SheetDefinition, rows: PackedRows) -> SheetDraft {
        SheetDraft(
            title: sheet.title, columns: sheet.columns.map(draft(of:)),
            rows: rows.enumerated().map { index, row in
                sheet.columns.map { column in
                    guard let text = row.text(column.key) else { return .blank }
                    return roughening(sheet.key, index, column.key, text)
                        ?? cell(text, in: column)
                }
            })
    }

    private func draft(of column: ColumnDefinition) -> ColumnDraft {
        let words = definition.words(for: column)
        return ColumnDraft(
            title: column.title, note: column.note, width: column.width,
            style: column.type.style,
            choices: words.map { column.showsCode ? $0.code : $0.text },
            choiceRange: range(of: column.refers), isClosed: !column.isOpen,
            isRequired: column.isRequired)
    }

    /// The codes of the sheet that a column refers to, as a range to choose from.
    private func range(of sheets: [String]) -> String? {
        guard sheets.count == 1, let key = sheets.first, let sheet = definition.sheet(key),
            let index = sheet.columns.firstIndex(where: { $0.key == "ma" })
        else { return nil }
        let letters = CellAddress.letters(of: index + 1)
        return "='\(sheet.title)'!$\(letters)$2:$\(letters)$2000"
    }

    /// A cell of a column, in official words.
    func cell(_ text: String, in column: ColumnDefinition) -> CellDraft {
        if column.type == .number { return .number(text) }
        let word = definition.words(for: column).first { $0.code == text }
        return .text(column.showsCode ? text : word?.text ?? text)
    }

    /// What the codes in the sheets mean, for reading.
    private var catalogue: SheetDraft {
        let coded = definition.sheets.flatMap { sheet in
            sheet.columns.filter(\.showsCode).map { (sheet, $0) }
        }
        let rows: [[CellDraft]] = coded.flatMap { sheet, column in
            column.choices.map { [.text(sheet.title), .text($0.code), .text($0.text)] }
        }
        return SheetDraft(
            title: definition.catalogueTitle,
            columns: [
                ColumnDraft(title: "Trang", width: 14), ColumnDraft(title: "Mã", width: 10),
                ColumnDraft(title: "Nội dung", width: 100),
            ], rows: rows)
    }

    private var version: SheetDraft {
        SheetDraft(
            title: definition.hiddenTitle, columns: [ColumnDraft(title: definition.versionLabel)],
            rows: [[.number("\(definition.version)")]], isHidden: true)
    }
}

extension ColumnType {
    fileprivate var style: CellStyle {
        switch self {
        case .number: .number
        case .flag: .mark
        case .paragraphs, .list: .paragraphs
        case .text, .code, .date, .time, .level, .grade, .choice: .text
        }
    }
}
