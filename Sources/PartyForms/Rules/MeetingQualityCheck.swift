/// The level of an organisation against the quality of its meetings.
struct MeetingQualityCheck {
    let rule: RegimeRule
    let limit: MeetingQuality
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: MeetingQuality, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.organisations.filter {
            limit.kinds.isEmpty || limit.kinds.containsWords($0.kind)
        }.compactMap(finding)
    }

    private func finding(_ organisation: Organisation) -> Finding? {
        guard let level = table.level(organisation.code),
            let need = limit.levels.first(where: { $0.level == level.code }),
            !need.quality.containsWords(organisation.meetingQuality)
        else { return nil }
        let quality = organisation.meetingQuality
        return Finding(
            rule, severity: quality == nil ? rule.openSeverity : nil,
            message: .level(.levelNeeds(rule.title, level.text)),
            details: [.limit(.meetingQuality(quality, needs: need.quality))],
            hint: quality == nil ? .limit(.enterQuality) : nil, subject: organisation.code,
            cells: [table.place(organisation.code), organisation.place("sinh_hoat")])
    }
}
