import PartyForms

/// Finds dates of a row that cannot all be right: nobody joins before being born.
struct DateOrder {
    private let columns: [ColumnDefinition]
    private let titles: [String: String]
    private let year: Int?

    /// - Parameter year: the year under review; nil where the workbook does not say.
    init(_ sheet: SheetDefinition, year: Int?) {
        columns = sheet.columns.filter { !$0.follows.isEmpty || $0.isPast }
        titles = Dictionary(sheet.columns.map { ($0.key, $0.title) }) { first, _ in first }
        self.year = year
    }

    func report(
        in rows: PackedRows, log: inout ProblemLog, at place: (BookCell) -> ProblemPlace
    ) {
        guard !columns.isEmpty else { return }
        for row in rows {
            for column in columns {
                guard let cell = row[column.key], let date = PartialDate(cell.text) else {
                    continue
                }
                for doubt in doubts(of: date, in: column, of: row) {
                    log.add(.doubtfulDate(column.title, doubt), at: place(cell))
                }
            }
        }
    }

    private func doubts(
        of date: PartialDate, in column: ColumnDefinition, of row: BookRow
    ) -> [WorkbookProblem.Doubt] {
        let isFuture = column.isPast && year.map { date.year > $0 } == true
        let earlier = column.follows.filter { key in
            row.text(key).flatMap { PartialDate($0) }.map { date.latest < $0.earliest } ?? false
        }
        return (isFuture ? [.future] : []) + earlier.prefix(1).map { .before(titles[$0] ?? $0) }
    }
}
