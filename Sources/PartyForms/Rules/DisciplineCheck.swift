/// Who was disciplined for a fault of the year gets the lowest level.
struct DisciplineCheck {
    let rule: RegimeRule
    let lowest: Rank?
    let table: RatingTable

    init(_ rule: RegimeRule, _ level: String, _ table: RatingTable) {
        self.rule = rule
        lowest = table.regime.level(level)
        self.table = table
    }

    func findings() -> [Finding] { table.season.disciplines.compactMap(finding) }

    private func finding(_ discipline: Discipline) -> Finding? {
        guard let lowest, !discipline.isRemedied,
            let subject = table.season.subject(of: discipline.subject),
            rule.subjects.contains(subject.kind), discipline.decided?.year == table.year,
            discipline.years.isEmpty || discipline.years.contains(table.year),
            let level = table.level(discipline.subject), level.rank > lowest.rank
        else { return nil }
        return Finding(
            rule, details: [.people(.ratedThough(level.text, lowest: lowest.text))],
            subject: discipline.subject,
            cells: [table.place(discipline.subject), discipline.place("so")])
    }
}
