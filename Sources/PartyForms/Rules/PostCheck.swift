/// What the book says about a member's post against the member's titles.
struct PostCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.members.compactMap { member in
            guard let stated = member.statedPost,
                stated != table.regime.hasLeadingTitle(member)
            else { return nil }
            return Finding(
                rule, severity: stated ? .notes : nil,
                details: [.people(.postDisagrees(stated: stated))],
                hint: .people(.checkPost),
                subject: member.code,
                cells: [member.place("giu_chuc_vu")] + titles(of: member))
        }
    }

    private func titles(of member: Member) -> [CellPlace?] {
        table.regime.leadingTitles.keys.sorted().map { member.row[$0]?.place }
    }
}
