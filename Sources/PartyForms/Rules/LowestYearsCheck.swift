/// Who is rated lowest for several years running is pointed out.
struct LowestYearsCheck {
    let rule: RegimeRule
    let limit: LowestYears
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: LowestYears, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).compactMap(finding)
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard concerns(subject), let lowest = table.regime.lowestLevel(of: subject.kind),
            table.level(subject.code) == lowest
        else { return nil }
        let earlier = (table.year - limit.years + 1..<table.year).map { year in
            table.season.rating(of: subject.code, year: year)
        }
        guard earlier.allSatisfy({ $0?.level == lowest.code }) else { return nil }
        return Finding(
            rule,
            details: [
                .limit(.lowestYears(lowest.text, earlier.compactMap { $0?.year } + [table.year]))
            ],
            subject: subject.code,
            cells: [table.place(subject.code)] + earlier.map { $0?.place("cap_uy") })
    }

    private func concerns(_ subject: Subject) -> Bool {
        guard limit.holdsPost else { return true }
        return table.season.member(subject.code).map(table.regime.holdsPost) ?? false
    }
}
