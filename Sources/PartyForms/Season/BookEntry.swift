/// A row of a book as a typed value.
public protocol BookEntry {
    /// The row it was read from.
    var row: BookRow { get }
}

extension BookEntry {
    /// The text of a column; nil when the cell is empty.
    public func text(_ column: String) -> String? {
        guard let text = row.text(column), !text.isEmpty else { return nil }
        return text
    }

    /// The lines of a column that are not blank.
    public func lines(_ column: String) -> [String] {
        (text(column) ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Where a column stands in this row, for findings; when it is empty, the cell that tells which
    /// row it is, else any.
    public func place(_ column: String) -> CellPlace? {
        row[column]?.place ?? Self.naming.lazy.compactMap { row[$0]?.place }.first
            ?? row.filled.min().flatMap { row[$0]?.place }
    }

    /// The columns that tell one row of a sheet from another.
    private static var naming: [String] { ["ma", "doi_tuong", "dang_vien", "tap_the", "hoi_nghi"] }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        // Most texts have none, which their ends tell without a look at whole characters.
        var rest = Substring(self)
        if let first = rest.utf8.first, let last = rest.utf8.last,
            (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last)
        {
            return String(rest)
        }
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
