/// Targets missed so badly that the level is too good.
struct TargetsMissedCheck {
    let rule: RegimeRule
    let limits: TargetsMissed
    let table: RatingTable

    init(_ rule: RegimeRule, _ limits: TargetsMissed, _ table: RatingTable) {
        self.rule = rule
        self.limits = limits
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).compactMap(finding)
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard let most = table.regime.level(limits.level),
            let level = table.level(subject.code), level.rank > most.rank
        else { return nil }
        let hits = table.counts(limits.of, of: subject, among: limits.among).compactMap {
            owner, count in
            limits.hits(count).map { (owner: owner, count: count, missed: $0) }
        }
        guard !hits.isEmpty else { return nil }
        let details = hits.map { hit in
            let all = hit.count.all
            let owner = hit.owner == subject ? nil : hit.owner.code
            return Phrase.standard(
                limits.doneBelow.map {
                    .share(of: owner, .done, all - hit.missed.count, all, .isBelow($0))
                }
                    ?? .share(
                        of: owner, .missed, hit.missed.count, all,
                        .isAbove(limits.missedAbove ?? 0)))
        }
        return Finding(
            rule,
            details: details + [.standard(.ceiling(Ceiling(level, most: most, in: table.regime)))],
            subject: subject.code,
            cells: [table.place(subject.code)] + hits.flatMap(\.missed).map { $0.place("dat") },
            numbers: [
                FindingNumber("chi_tieu", hits[0].count.all),
                FindingNumber("khong_dat", hits[0].missed.count),
            ])
    }
}
