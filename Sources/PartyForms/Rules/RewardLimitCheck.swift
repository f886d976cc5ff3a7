/// The share of those who are put forward for a reward.
struct RewardCapCheck {
    let rule: RegimeRule
    let cap: RewardCap
    let table: RatingTable

    init(_ rule: RegimeRule, _ cap: RewardCap, _ table: RatingTable) {
        self.rule = rule
        self.cap = cap
        self.table = table
    }

    func findings() -> [Finding] {
        rule.subjects.flatMap { kind in
            let counted = table.season.subjects(kind).filter(isCounted)
            return table.season.byUnit(counted).compactMap { finding($0, $1) }
        }
    }

    private func isCounted(_ subject: Subject) -> Bool {
        cap.kinds.isEmpty || cap.kinds.containsWords(table.season.kind(of: subject))
    }

    private func finding(_ place: String, _ subjects: [Subject]) -> Finding? {
        guard let least = table.regime.level(cap.of) else { return nil }
        let reached = subjects.filter { table.level($0.code)?.reaches(least) ?? false }
        let chosen = subjects.filter {
            cap.rewards.containsWords(table.rating($0.code)?.reward)
        }
        let most = cap.percent * reached.count / 100
        guard chosen.count > most else { return nil }
        return Finding(
            rule,
            details: [
                .limit(
                    .rewardShare(
                        place: place, chosen.map(\.code), least.text, reached.count, most: most))
            ],
            cells: chosen.map { table.rating($0.code)?.place("loai_khen") },
            numbers: [
                FindingNumber("de_nghi", chosen.count), FindingNumber("dat", reached.count),
                FindingNumber("toi_da", most),
            ])
    }
}

/// Who is put forward for a reward for several years running has the level in each of them.
struct RewardYearsCheck {
    let rule: RegimeRule
    let limit: RewardYears
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: RewardYears, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).compactMap(finding)
    }

    /// Whether the level of a year is good enough; nil: the book does not have it.
    private func isEnough(_ subject: Subject, in year: Int) -> Bool? {
        let code =
            year == table.year
            ? table.level(subject.code)?.code
            : table.season.rating(of: subject.code, year: year)?.level
        guard let code else { return nil }
        if limit.formerly.contains(code) { return true }
        return table.regime.level(code)?.reaches(table.regime.level(limit.level)) ?? false
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard let rating = table.rating(subject.code),
            limit.rewards.containsWords(rating.reward),
            let least = table.regime.level(limit.level)
        else { return nil }
        let years = table.year - limit.years + 1...table.year
        let below = years.filter { isEnough(subject, in: $0) == false }
        let unknown = years.filter { isEnough(subject, in: $0) == nil }
        guard !below.isEmpty || !unknown.isEmpty else { return nil }
        var details: [Phrase] = []
        if !below.isEmpty { details.append(.limit(.yearsBelow(below, least.text))) }
        if !unknown.isEmpty { details.append(.limit(.yearsUnknown(unknown))) }
        return Finding(
            rule, severity: below.isEmpty ? rule.openSeverity : nil, details: details,
            subject: subject.code,
            cells: [rating.place("loai_khen")]
                + below.map { year in
                    table.season.rating(of: subject.code, year: year)?.place("cap_uy")
                })
    }
}
