/// Finds days whose day and month may have been swapped by a spreadsheet set to American dates.
///
/// Such a program makes a date of "03/05/1956" in the wrong order, and leaves "13/05/1956" as the
/// text that it was; so does one who types dates in that order. Nothing is turned: both may be
/// right.
struct DateDoubts {
    private let table: RawTable

    init(_ table: RawTable) { self.table = table }

    func report(to log: inout ProblemLog) {
        for column in table.sheet.columns where column.type == .date {
            let cells = table.rows.compactMap { $0.cells[column.key] }
            for cell in doubtful(cells) {
                log.add(.doubtfulDate(column.title, .order), at: cell.place)
            }
        }
    }

    private func doubtful(_ cells: [RawCell]) -> [RawCell] {
        let days = cells.filter { $0.kind == .date }.compactMap(Day.init)
        let texts = cells.filter { $0.kind == .text }.compactMap(Day.init)
        // All that could be swapped became dates, and only what could not be is left as text.
        let wereTurned =
            !texts.isEmpty && texts.allSatisfy { $0.first > 12 && $0.second <= 12 }
            && days.allSatisfy { $0.first <= 12 }
        let areAmerican = texts.contains { $0.first <= 12 && $0.second > 12 }
        return (wereTurned ? days : areAmerican ? texts : []).filter(\.isDoubtful).map(\.cell)
    }

    /// The two numbers before the year.
    private struct Day {
        let cell: RawCell
        let first: Int
        let second: Int

        init?(_ cell: RawCell) {
            let numbers = cell.text.split { !$0.isDecimalDigit }
            guard numbers.count == 3, numbers[2].count == 4, let first = Int(numbers[0]),
                let second = Int(numbers[1])
            else { return nil }
            self.cell = cell
            self.first = first
            self.second = second
        }

        /// Whether both orders give a day, and not the same one.
        var isDoubtful: Bool { first <= 12 && second <= 12 && first != second }
    }
}
