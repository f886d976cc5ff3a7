/// What an office entered: the sheets of its workbook, by key.
///
/// A book is text with addresses and nothing more, so that a workbook, a JSON file and a folder of
/// CSV files give the same one, and so that every finding can point at the cell that caused it.
public struct Book: Hashable, Sendable {
    /// The file's name, for findings.
    public var file: String
    /// The sheets by key (`dang_vien`).
    public var sheets: [String: BookSheet]

    /// Makes a book.
    public init(file: String, sheets: [BookSheet] = []) {
        self.file = file
        self.sheets = Dictionary(sheets.map { ($0.key, $0) }) { first, _ in first }
    }

    /// The sheet of that key.
    public subscript(key: String) -> BookSheet? {
        get { sheets[key] }
        set { sheets[key] = newValue }
    }
}

/// One sheet of a book.
public struct BookSheet: Hashable, Sendable {
    /// ASCII: `dang_vien`.
    public var key: String
    /// As it stands on the tab: "Đảng viên".
    public var title: String
    /// In the order of the sheet, without heads, blank rows and signature blocks.
    public var rows: PackedRows

    /// Makes a sheet.
    public init(key: String, title: String, rows: some Sequence<BookRow> = PackedRows()) {
        self.key = key
        self.title = title
        self.rows = PackedRows(rows)
    }
}

/// One cell: what it says and where it stands.
///
/// Levels and grades hold their code, flags "Có" or "Không", dates "1956", "5/1956" or "03/5/1956",
/// lists and paragraphs one element a line.
public struct BookCell: Hashable, Sendable {
    /// In normal form C, without white space at its ends.
    public var text: String
    /// Where the cell stands.
    public var place: CellPlace

    /// Makes a cell.
    public init(_ text: String, at place: CellPlace) {
        self.text = text
        self.place = place
    }
}

/// Where a cell stands: "Đảng viên!R7".
public struct CellPlace: Hashable, Sendable {
    /// The sheet's title.
    public var sheet: String
    /// The column's letters and the row's number.
    public var cell: String

    /// The row's number.
    package var row: Int? { Int(cell.drop(while: \.isLetter)) }

    /// Makes a place.
    public init(sheet: String, cell: String) {
        self.sheet = sheet
        self.cell = cell
    }
}
