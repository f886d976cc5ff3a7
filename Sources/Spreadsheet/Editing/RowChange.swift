/// What becomes of ranges when a row below a table is filled, or inserted there.
struct RowChange: Hashable, Sendable {
    /// The row that is filled.
    var row: Int
    /// Whether the rows from there on move down by one.
    var isInserted: Bool
    /// The last row of the table's head; 0 for none.
    var head = 0

    /// Which ranges that end directly above the row take it in.
    enum Growth: Hashable, Sendable {
        case never, always
        /// All but those that cover only the head.
        case belowHead
    }

    /// A row's number after the change; none moves beyond the sheet.
    func moved(_ number: Int) -> Int {
        isInserted && (row..<CellAddress.last.row).contains(number) ? number + 1 : number
    }

    /// A range's rows after the change.
    func rows(_ rows: ClosedRange<Int>, _ growth: Growth) -> ClosedRange<Int> {
        let first = moved(rows.lowerBound)
        let last = moved(rows.upperBound)
        let grows =
            growth == .always || growth == .belowHead && rows.upperBound > head
        return first...(grows && rows.upperBound == row - 1 ? row : last)
    }

    /// A reference such as "A1:C3" after the change; what is no block of cells stays as it is.
    func reference(_ text: String, _ growth: Growth) -> String {
        guard let range = CellRange(text) else { return text }
        let rows = rows(range.first.row...range.last.row, growth)
        guard
            let first = CellAddress(row: rows.lowerBound, column: range.first.column),
            let last = CellAddress(row: rows.upperBound, column: range.last.column),
            first != range.first || last != range.last
        else { return text }
        return first == last ? first.description : "\(first):\(last)"
    }

    /// Several references, parted by spaces (ECMA-376 part 1, §18.18.76).
    func references(_ text: String, _ growth: Growth) -> String {
        text.split(separator: " ").map { reference(String($0), growth) }.joined(separator: " ")
    }
}
