/// Who is put forward for a reward has the level that the reward needs.
struct RewardCheck {
    let rule: RegimeRule
    let least: Rank?
    let table: RatingTable

    init(_ rule: RegimeRule, _ level: String, _ table: RatingTable) {
        self.rule = rule
        least = table.regime.level(level)
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).compactMap(finding)
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard let least, let rating = table.rating(subject.code), rating.isForReward == true
        else { return nil }
        let level = table.level(subject.code)
        guard level.map({ !$0.reaches(least) }) ?? true else { return nil }
        return Finding(
            rule, details: [.standard(.reward(level?.text, least: least.text))],
            subject: subject.code,
            cells: [rating.place("khen_thuong"), rating.place("cap_uy")])
    }
}
