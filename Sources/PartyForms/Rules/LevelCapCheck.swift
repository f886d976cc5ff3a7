/// Who was on sick leave for long is not rated too well.
struct LevelCapCheck {
    let rule: RegimeRule
    let cap: LevelCap
    let table: RatingTable

    init(_ rule: RegimeRule, _ cap: LevelCap, _ table: RatingTable) {
        self.rule = rule
        self.cap = cap
        self.table = table
    }

    func findings() -> [Finding] { table.season.members.compactMap(finding) }

    private func finding(_ member: Member) -> Finding? {
        guard let months = member.monthsSick, months >= cap.monthsSick,
            let most = table.regime.level(cap.level), let level = table.level(member.code),
            level.rank > most.rank
        else { return nil }
        return Finding(
            rule,
            details: [.limit(.sick(months, Ceiling(level, most: most, in: table.regime)))],
            subject: member.code,
            cells: [table.place(member.code), member.place("thang_nghi_om")],
            numbers: [FindingNumber("thang_nghi_om", months)])
    }
}
