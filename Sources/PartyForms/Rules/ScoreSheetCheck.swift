/// Filled score sheets keep to their criteria and maxima and add up: one finding for each subject
/// and weight.
struct ScoreSheetCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    /// A flaw of one sheet, and the rows that show it.
    private struct Found {
        let scorer: Score.Scorer
        let sheet: Int?
        let flaw: ScoreFlaw
        let rows: [Score]
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).flatMap(findings)
    }

    private func findings(about subject: Subject) -> [Finding] {
        let rows = table.season.scores(of: subject.code)
        guard !rows.isEmpty else { return [] }
        guard let tally = ScoreTally(subject, table.season, table.regime) else {
            let found = Found(
                scorer: rows[0].scorer, sheet: rows[0].sheet, flaw: .noSheet, rows: [rows[0]])
            return [finding(subject, [found], nil, .warns)]
        }
        let found = Score.Scorer.allCases.flatMap { scorer in
            tally.sheets(scorer).flatMap { flaws(of: $0, scorer, tally.sheet) }
        }.sorted { $0.flaw.sort < $1.flaw.sort }
        let open = found.filter(\.flaw.isOpen)
        let sure = found.filter { !$0.flaw.isOpen }
        return (sure.isEmpty ? [] : [finding(subject, sure, tally.sheet, rule.severity)])
            + (open.isEmpty ? [] : [finding(subject, open, tally.sheet, rule.openSeverity)])
    }

    private func flaws(
        of filled: ScoreTally.Sheet, _ scorer: Score.Scorer, _ sheet: ScoreSheet
    ) -> [Found] {
        func found(_ flaw: ScoreFlaw, _ rows: [Score]) -> Found {
            Found(scorer: scorer, sheet: filled.number, flaw: flaw, rows: rows)
        }
        let unknown = filled.rows.filter { !sheet.has($0.criterion) }
        let known = Grouped(filled.rows.filter { sheet.has($0.criterion) }) { $0.criterion ?? "" }
        let above = known.groups.flatMap(\.members).compactMap { row -> Found? in
            guard let most = sheet.most(for: row.criterion), row.points > most else { return nil }
            return found(.above(row.criterion, row.points, most: most), [row])
        }
        let twice = known.groups.filter { $0.members.count > 1 }.map {
            found(.twice($0.members[0].criterion), $0.members)
        }
        let missing = sheet.missing(in: filled.rows)
        return unknown.map { found(.unknown($0.criterion ?? ""), [$0]) } + above + twice
            + sums(of: filled.rows, sheet).map { found($0.flaw, [$0.row]) }
            + (missing.isEmpty ? [] : [found(.incomplete(missing), Array(filled.rows.prefix(1)))])
    }

    /// Stated sums that are not the sum of what makes them up.
    private func sums(of rows: [Score], _ sheet: ScoreSheet) -> [(flaw: ScoreFlaw, row: Score)] {
        rows.compactMap { row in
            guard sheet.has(row.criterion), let sum = sheet.sum(for: row.criterion, in: rows),
                sum != row.points
            else { return nil }
            return (.sum(row.criterion, stated: row.points, sum), row)
        }
    }

    private func finding(
        _ subject: Subject, _ found: [Found], _ sheet: ScoreSheet?, _ severity: Finding.Severity
    ) -> Finding {
        let isUnknown = found.contains { $0.flaw.sort == ScoreFlaw.unknown("").sort }
        return Finding(
            rule, severity: severity,
            details: found.map { .score(.flaw($0.scorer, sheet: $0.sheet, $0.flaw)) },
            hint: isUnknown ? sheet.map { .score(.known($0.names)) } : nil, subject: subject.code,
            cells: found.flatMap { found in
                found.rows.map { $0.place(found.flaw.isAboutName ? "tieu_chi" : "diem") }
            }, citation: sheet?.citation)
    }
}

extension ScoreFlaw {
    /// Whether more points may still come.
    fileprivate var isOpen: Bool {
        if case .incomplete = self { return true }
        return false
    }

    fileprivate var isAboutName: Bool {
        switch self {
        case .unknown, .twice: true
        case .noSheet, .above, .sum, .incomplete: false
        }
    }
}

extension ScoreSheet {
    /// The names of all that can be scored.
    var names: [String] { parts.flatMap { [$0.id] + $0.criteria.map(\.id) } }

    /// What a sheet that is begun leaves open: criteria of a part that has some, parts beside others.
    fileprivate func missing(in rows: [Score]) -> [String] {
        guard points(for: nil, in: rows) == nil else { return [] }
        return parts.flatMap { part -> [String] in
            guard points(for: part.id, in: rows) == nil else { return [] }
            let open = part.criteria.map(\.id).filter { points(for: $0, in: rows) == nil }
            return open.count == part.criteria.count ? [part.id] : open
        }
    }
}
