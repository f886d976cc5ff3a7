/// Members are rated at the organisation where they take part: one finding for each meeting that
/// voted on others.
struct VotePlaceCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    func findings() -> [Finding] {
        Grouped(table.season.votes.filter(isElsewhere), by: \.meeting).groups.map { code, votes in
            let meeting = table.season.meeting(code)
            return Finding(
                rule,
                details: [.meeting(.votedElsewhere(code, votes.map(\.subject)))],
                subject: votes.count == 1 ? votes[0].subject : meeting?.unit,
                cells: votes.map { $0.place("doi_tuong") },
                numbers: [FindingNumber("so_luong", votes.count)])
        }
    }

    /// Whether an organisation votes that is neither the member's own nor above it.
    private func isElsewhere(_ vote: Vote) -> Bool {
        guard let member = table.season.member(vote.subject),
            let meeting = table.season.meeting(vote.meeting), meeting.purpose != .leaders,
            let unit = table.season.organisation(meeting.unit),
            let own = table.season.organisation(member.organisation)
        else { return false }
        return !table.season.line(above: own).contains(unit.code)
    }
}

extension Season {
    /// The codes of an organisation and of those above it.
    fileprivate func line(above organisation: Organisation) -> [String] {
        var codes = [organisation.code]
        var above = self.organisation(organisation.superior)
        while let unit = above, !codes.contains(unit.code) {
            codes.append(unit.code)
            above = self.organisation(unit.superior)
        }
        return codes
    }
}
