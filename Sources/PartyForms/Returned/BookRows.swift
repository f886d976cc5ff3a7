/// The rows of a book, found by whom they are about.
public struct BookRows: Sendable {
    let book: Book
    /// By sheet and by the text of the column that names the subject.
    private var places: [String: [String: [Int]]] = [:]

    /// Looks through the sheets that fields of forms belong to.
    public init(_ book: Book, for fields: FieldPlaces) {
        self.book = book
        for place in fields.places {
            guard let column = place.row.first(where: { $0.content == .record })?.column else {
                continue
            }
            add(place.sheet, by: column)
        }
        if let receipts = fields.receipts { add(receipts.sheet, by: receipts.record) }
    }

    private mutating func add(_ sheet: String, by column: String) {
        guard places[sheet] == nil else { return }
        var found: [String: [Int]] = [:]
        for (index, row) in (book[sheet]?.rows ?? []).enumerated() {
            if let text = row.text(column) { found[text, default: []].append(index) }
        }
        places[sheet] = found
    }

    /// The rows about a subject, in the order of the sheet.
    func rows(about code: String, in sheet: String) -> [Int] { places[sheet]?[code] ?? [] }

    /// What the rows about a subject hold in a column.
    public func texts(about code: String, in sheet: String, _ column: String) -> [String] {
        rows(about: code, in: sheet).compactMap { row($0, of: sheet)?[column]?.text }
    }

    /// A row of a sheet.
    public func row(_ index: Int, of sheet: String) -> BookRow? {
        guard let rows = book[sheet]?.rows, rows.indices.contains(index) else { return nil }
        return rows[index]
    }
}

/// A row that values go into.
public enum RowPlace: Hashable, Sendable {
    /// A row of the book, by its place in the sheet's rows.
    case standing(Int)
    /// A row that is not there yet.
    case new(NewRow)
}

/// A row to be made: what it holds besides the values that came back.
public struct NewRow: Hashable, Sendable {
    /// The sheet's key.
    public var sheet: String
    /// The columns that make it what it is, and their texts.
    public var cells: [String: String]
    /// In a list: which of the new rows about the same subject it is.
    public var number: Int
}

extension FieldPlace {
    /// What the key's columns hold for a field of a form; nil for a column that is empty.
    func key(
        of path: FieldPath, record: String, year: Int?
    ) -> [(column: String, text: String?)] {
        row.map { key in
            let text: String? =
                switch key.content {
                case .record: record
                case .year: year.map { String($0) }
                case .step(let place): path.steps.indices.contains(place) ? path.steps[place] : nil
                case .text(let text): text
                case .empty: nil
                }
            return (key.column, text)
        }
    }

    /// The row that holds the field; of several the last, for that is the one that holds.
    func standing(
        _ key: [(column: String, text: String?)], record: String, in rows: BookRows
    ) -> Int? {
        rows.rows(about: record, in: sheet).last { index in
            guard let row = rows.row(index, of: sheet) else { return false }
            return key.allSatisfy { part in
                guard let wanted = part.text else { return row.text(part.column) == nil }
                guard let text = row.text(part.column) else { return false }
                return text == wanted || text.fieldName == wanted.fieldName
            }
        }
    }
}
