public import JSONText
public import PartyForms
public import Spreadsheet

/// An office's data as it was read: the book, and what was found or repaired on the way.
public struct WorkbookReading: Sendable {
    /// The rows that can be used.
    public var book: Book
    /// In the order of the sheets.
    public var findings: [Finding]
    /// The texts that were typed in fonts from before Unicode, for somebody to look at.
    public var conversions: [Conversion]

    /// Reads an `.xlsx` file.
    public init(
        xlsx bytes: [UInt8], named file: String, definition: WorkbookDefinition
    ) throws(SpreadsheetError) {
        self.init(sheets: try Workbook(xlsx: bytes).sheets, named: file, definition: definition)
    }

    /// Reads JSON of the same shape: sheets by key, each a list of rows by column key.
    public init(json: JSON, named file: String, definition: WorkbookDefinition) {
        var log = ProblemLog()
        var values = TableValues(file: file, definition: definition)
        for table in JSONTables(definition: definition).tables(in: json, log: &log) {
            values.read(table)
        }
        self.init(values, log)
    }

    init(sheets: consuming [Sheet], named file: String, definition: WorkbookDefinition) {
        var log = ProblemLog()
        var values = TableValues(file: file, definition: definition)
        SheetTables(definition: definition).each(of: sheets, log: &log) { values.read($0) }
        self.init(values, log)
    }

    private init(_ values: TableValues, _ log: ProblemLog) {
        var log = log
        log.add(values.log)
        book = values.book
        BookChecks(definition: values.definition).run(on: &book, log: &log)
        findings = log.findings(file: book.file)
        conversions = log.conversions
    }
}

/// Understands the cells of tables, one table after the other.
private struct TableValues {
    let definition: WorkbookDefinition
    private(set) var book: Book
    private(set) var log = ProblemLog()

    init(file: String, definition: WorkbookDefinition) {
        self.definition = definition
        book = Book(file: file)
    }

    mutating func read(_ table: TitledTable) {
        let sheet = table.raw.sheet
        let values = CellValue(definition: definition, sheet: sheet, dates: table.raw.dates)
        DateDoubts(table.raw).report(to: &log)
        var read = BookSheet(key: sheet.key, title: table.title)
        var columns: [BookColumn] = []
        for row in table.raw.rows {
            let row = values.row(row, of: sheet, columns: columns, log: &log)
            columns = row.columns
            read.rows.append(row)
        }
        book[sheet.key] = read
    }
}

/// A table and the title that its sheet bears in the file.
struct TitledTable {
    var title: String
    var raw: RawTable
}
