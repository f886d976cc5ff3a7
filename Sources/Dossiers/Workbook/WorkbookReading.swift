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
        let sheets = try Workbook(xlsx: bytes).sheets
        self.init(sheets: sheets, named: file, definition: definition)
    }

    /// Reads CSV files, each by its sheet's key or title: `dang_vien.csv`.
    public init(
        csv files: [(name: String, bytes: [UInt8])], named folder: String,
        definition: WorkbookDefinition
    ) throws(SpreadsheetError) {
        var sheets: [Sheet] = []
        for file in files {
            sheets.append(try Sheet(csv: file.bytes, title: Path.stem(of: file.name)))
        }
        self.init(sheets: sheets, named: folder, definition: definition)
    }

    /// Reads JSON of the same shape: sheets by key, each a list of rows by column key.
    public init(json: JSON, named file: String, definition: WorkbookDefinition) {
        var log = ProblemLog()
        let tables = JSONTables(definition: definition).tables(in: json, log: &log)
        self.init(tables, named: file, definition: definition, log: log)
    }

    init(sheets: [Sheet], named file: String, definition: WorkbookDefinition) {
        var log = ProblemLog()
        let tables = SheetTables(definition: definition).tables(in: sheets, log: &log)
        self.init(tables, named: file, definition: definition, log: log)
    }

    private init(
        _ tables: [TitledTable], named file: String, definition: WorkbookDefinition,
        log: ProblemLog
    ) {
        var log = log
        var book = Book(file: file)
        for table in tables {
            let values = CellValue(
                definition: definition, sheet: table.raw.sheet, dates: table.raw.dates)
            DateDoubts(table.raw).report(to: &log)
            book[table.raw.sheet.key] = BookSheet(
                key: table.raw.sheet.key, title: table.title,
                rows: table.raw.rows.map { values.row($0, of: table.raw.sheet, log: &log) })
        }
        BookChecks(definition: definition).run(on: &book, log: &log)
        self.book = book
        findings = log.findings(file: file)
        conversions = log.conversions
    }
}

/// A table and the title that its sheet bears in the file.
struct TitledTable {
    var title: String
    var raw: RawTable
}
