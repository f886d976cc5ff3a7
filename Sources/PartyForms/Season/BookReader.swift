import VietnameseText

/// Reads the rows of a book and collects what cannot be read.
final class BookReader {
    private let book: Book
    private(set) var findings: [Finding] = []

    init(_ book: Book) { self.book = book }

    /// The rows of a sheet that can be read.
    func rows<Entry>(_ key: String, _ read: (BookRow, BookReader) -> Entry?) -> [Entry] {
        (book[key]?.rows ?? []).compactMap { read($0, self) }
    }

    /// The code in a column that every row must have; without it the row is left out.
    func code(_ column: String, of row: BookRow) -> String? {
        if let text = text(column, of: row) { return text }
        if let cell = row.cells.min(by: { $0.key < $1.key })?.value {
            report("missing-code", .forbids, .missingCode, at: cell.place)
        }
        return nil
    }

    func text(_ column: String, of row: BookRow) -> String? {
        guard let text = row[column]?.text.trimmed, !text.isEmpty else { return nil }
        return text
    }

    /// A flag written "Có" or "Không", or as JSON writes it.
    func flag(_ column: String, of row: BookRow) -> Bool? {
        guard let text = text(column, of: row) else { return nil }
        switch VietnameseText.folded(text) {
        case "co", "x", "true", "1": return true
        case "khong", "false", "0": return false
        default:
            unreadable(.unreadableFlag, row[column])
            return nil
        }
    }

    func number(_ column: String, of row: BookRow) -> Int? {
        guard let text = text(column, of: row) else { return nil }
        if let number = Int(text) { return number }
        unreadable(.unreadableNumber, row[column])
        return nil
    }

    func date(_ column: String, of row: BookRow) -> PartialDate? {
        guard let text = text(column, of: row) else { return nil }
        if let date = PartialDate(text) { return date }
        unreadable(.unreadableDate, row[column])
        return nil
    }

    /// Several values in one cell, a line each or parted by ";" or ",".
    func numbers(_ column: String, of row: BookRow) -> [Int] {
        guard let text = text(column, of: row) else { return [] }
        let parts = text.split { "\n;,".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        let numbers = parts.compactMap { Int($0) }
        if numbers.count < parts.count { unreadable(.unreadableNumber, row[column]) }
        return numbers
    }

    private func unreadable(_ phrase: Phrase, _ cell: BookCell?) {
        guard let cell else { return }
        report("unreadable-cell", .forbids, phrase, at: cell.place)
    }

    private func report(
        _ code: String, _ severity: Finding.Severity, _ phrase: Phrase, at place: CellPlace
    ) {
        findings.append(Finding(code, severity, phrase, file: book.file, cells: [place]))
    }
}
