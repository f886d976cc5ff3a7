/// A level against the points of whoever decides on them; and, in one finding for each kind of
/// subject, who is rated without such points.
///
/// A level below the one that the points open is no breach: levels ask for more than points.
struct ScoreLevelCheck {
    let rule: RegimeRule
    let need: LevelNeedsScore
    let table: RatingTable

    init(_ rule: RegimeRule, _ need: LevelNeedsScore, _ table: RatingTable) {
        self.rule = rule
        self.need = need
        self.table = table
    }

    func findings() -> [Finding] {
        rule.subjects.flatMap { kind in
            let rated = table.season.subjects(kind).filter { table.level($0.code) != nil }
            let tallies = rated.compactMap { subject in
                ScoreTally(subject, table.season, table.regime).map { (subject, $0) }
            }
            let without = tallies.filter { $0.1.total(by: need.scorers) == nil }.map(\.0)
            return tallies.compactMap(finding) + finding(on: without, kind)
        }
    }

    private func finding(_ subject: Subject, _ tally: ScoreTally) -> Finding? {
        guard let level = table.level(subject.code), !tally.sheet.bands.isEmpty,
            let total = tally.total(by: need.scorers)
        else { return nil }
        let band = tally.sheet.band(of: total.points)
        let most = table.regime.level(band?.level)
        guard most.map({ level.rank > $0.rank }) ?? true else { return nil }
        let needed = tally.sheet.bands.first { $0.level == level.code }
        return Finding(
            rule, message: .level(.levelNeeds(rule.title, level.text)),
            details: [
                .score(.points(total.scorer, total.points, band, level: most?.text)),
                needed.map { .score(.decided(level.text, from: $0.from)) },
            ].compactMap(\.self),
            subject: subject.code,
            cells: [table.place(subject.code)] + cells(of: tally, total.scorer),
            citation: tally.sheet.citation)
    }

    /// Where the totals stand, else the points of the parts.
    private func cells(of tally: ScoreTally, _ scorer: Score.Scorer) -> [CellPlace?] {
        let rows = tally.sheets(scorer).flatMap(\.rows)
        let totals = rows.filter { $0.criterion == nil }
        let parts = rows.filter { row in tally.sheet.parts.contains { $0.id == row.criterion } }
        return (totals.isEmpty ? parts.isEmpty ? rows : parts : totals).map { $0.place("diem") }
    }

    private func finding(on subjects: [Subject], _ kind: SubjectKind) -> [Finding] {
        guard !subjects.isEmpty else { return [] }
        return [
            Finding(
                rule, severity: rule.openSeverity,
                details: [.score(.without(kind, subjects.map(\.code)))], hint: .score(.enterScores),
                subject: subjects.count == 1 ? subjects[0].code : nil,
                cells: subjects.map { table.place($0.code) })
        ]
    }
}
