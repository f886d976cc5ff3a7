import VietnameseText

/// Reads the typed values of a book's rows; what cannot be read counts as empty.
struct BookReader {
    let book: Book

    init(_ book: Book) { self.book = book }

    /// The rows of a sheet that can be read.
    func rows<Entry>(_ key: String, _ read: (BookRow, BookReader) -> Entry?) -> [Entry] {
        let rows = book[key]?.rows ?? []
        var entries: [Entry] = []
        entries.reserveCapacity(rows.count)
        for row in rows { if let entry = read(row, self) { entries.append(entry) } }
        return entries
    }

    /// The text of a cell that is not blank.
    func text(_ column: String, of row: BookRow) -> String? {
        guard let text = row.text(column)?.trimmed, !text.isEmpty else { return nil }
        return text
    }

    /// A flag written "Có" or "Không", or as JSON writes it.
    func flag(_ column: String, of row: BookRow) -> Bool? {
        guard let text = text(column, of: row) else { return nil }
        switch VietnameseText.folded(text) {
        case "co", "x", "true", "1": return true
        case "khong", "false", "0": return false
        default: return nil
        }
    }

    /// A whole number.
    func number(_ column: String, of row: BookRow) -> Int? {
        text(column, of: row).flatMap { Int($0) }
    }

    /// The whole months of a number of months: 3 of "3.5".
    func months(_ column: String, of row: BookRow) -> Int? {
        text(column, of: row).flatMap { Int($0.prefix { $0 != "." }) }
    }

    /// A date as exact as it was written.
    func date(_ column: String, of row: BookRow) -> PartialDate? {
        text(column, of: row).flatMap { PartialDate($0) }
    }

    /// Several whole numbers in one cell, a line each or parted by ";" or ",".
    func numbers(_ column: String, of row: BookRow) -> [Int] {
        (text(column, of: row) ?? "").split { "\n;,".contains($0) }.compactMap { Int($0.trimmed) }
    }
}
