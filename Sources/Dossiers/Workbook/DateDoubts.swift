/// Finds days whose day and month may have been swapped by a spreadsheet set to American dates.
///
/// Such a program makes a date of "03/05/1956" in the wrong order, and leaves "13/05/1956" as the
/// text that it was; so does one who types dates in that order. Nothing is turned: both may be
/// right.
struct DateDoubts {
    private let table: RawTable

    init(_ table: RawTable) { self.table = table }

    func report(to log: inout ProblemLog) {
        let columns = table.sheet.columns.filter { $0.type == .date }
        var days = [[Day]](repeating: [], count: columns.count)
        for (index, row) in table.rows.enumerated() {
            for (place, column) in columns.enumerated() {
                guard let cell = row.cells[column.key], let day = Day(cell, row: index) else {
                    continue
                }
                days[place].append(day)
            }
        }
        for (column, days) in zip(columns, days) {
            for day in doubtful(days) {
                log.add(
                    .doubtfulDate(column.title, .order),
                    at: table.rows[day.row].cells[column.key]?.place)
            }
        }
    }

    private func doubtful(_ all: [Day]) -> [Day] {
        let days = all.filter { $0.kind == .date }
        let texts = all.filter { $0.kind == .text }
        // All that could be swapped became dates, and only what could not be is left as text.
        let wereTurned =
            !texts.isEmpty && texts.allSatisfy { $0.first > 12 && $0.second <= 12 }
            && days.allSatisfy { $0.first <= 12 }
        let areAmerican = texts.contains { $0.first <= 12 && $0.second > 12 }
        return (wereTurned ? days : areAmerican ? texts : []).filter(\.isDoubtful)
    }

    /// The two numbers before the year.
    private struct Day {
        let kind: RawCell.Kind
        /// Its place among the rows.
        let row: Int
        let first: UInt8
        let second: UInt8

        init?(_ cell: RawCell, row: Int) {
            guard cell.kind == .date || cell.kind == .text else {
                return nil
            }
            let numbers = Self.numbers(in: cell.text)
            guard numbers.count == 3, numbers[2].count == 4, let first = Int(numbers[0]),
                let second = Int(numbers[1])
            else { return nil }
            kind = cell.kind
            self.row = row
            self.first = UInt8(clamping: first)
            self.second = UInt8(clamping: second)
        }

        private static func numbers(in text: String) -> [Substring] {
            guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
                return text.split { !$0.isDecimalDigit }
            }
            return text.utf8.split { !(0x30...0x39).contains($0) }.map { Substring($0) }
        }

        /// Whether both orders give a day, and not the same one.
        var isDoubtful: Bool { first <= 12 && second <= 12 && first != second }
    }
}
