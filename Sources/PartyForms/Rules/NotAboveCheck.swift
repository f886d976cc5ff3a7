/// Heads, leaders and collectives that are rated above the units where they belong.
struct NotAboveCheck {
    let rule: RegimeRule
    let bound: NotAbove
    let table: RatingTable

    init(_ rule: RegimeRule, _ bound: NotAbove, _ table: RatingTable) {
        self.rule = rule
        self.bound = bound
        self.table = table
    }

    func findings() -> [Finding] {
        switch bound.whom {
        case .head: HeadCheck(rule, bound, table).findings()
        case .cadres: table.season.members.flatMap(findings)
        case .collectives: table.season.collectives.compactMap(finding)
        }
    }

    /// A leader, by the rating as a cadre and by what is proposed for it, against the collectives
    /// where he or she sits beside no other post, and the organisations of committees.
    private func findings(about member: Member) -> [Finding] {
        guard table.regime.holdsPost(member) else { return [] }
        let posts = table.season.memberships(of: member.code).filter { !$0.isConcurrent }
        let units = posts.flatMap { post in
            table.season.subject(ofUnit: post.unit).map {
                table.regime.led(by: $0, in: table.season)
            } ?? []
        }
        let isNew = posts.contains {
            table.recentArrival(for: $0, within: bound.newMonths) != nil
        }
        return units.unique.flatMap { unit in
            levels(of: member).compactMap { level, cell -> Finding? in
                guard let above = table.level(unit.code), level.rank > above.rank else {
                    return nil
                }
                return Finding(
                    rule, severity: isNew ? .warns : nil,
                    details: [
                        .limit(.above(member.code, level.text, unit: unit.code, above.text))
                    ],
                    hint: .limit(.lowerTo(above.text)), subject: member.code,
                    cells: [cell, table.place(unit.code)])
            }
        }
    }

    /// The level of a cadre and those proposed for it, each with its cell.
    private func levels(of member: Member) -> [(Rank, CellPlace?)] {
        let proposals = table.season.assessments(of: member.code).filter {
            bound.proposers.containsWords($0.standing)
        }
        let own = [(member.civilLevel, member.place("xep_loai_cong_chuc"))]
        return (own + proposals.map { ($0.level, $0.place("muc")) }).compactMap { code, cell in
            table.regime.level(code).map { ($0, cell) }
        }
    }

    private func finding(_ collective: Collective) -> Finding? {
        guard bound.committees.isEmpty || bound.committees.containsWords(collective.kind),
            let unit = table.season.organisation(collective.organisation),
            let level = table.level(collective.code), let above = table.level(unit.code),
            level.rank > above.rank
        else { return nil }
        return Finding(
            rule,
            details: [.limit(.above(collective.code, level.text, unit: unit.code, above.text))],
            hint: .limit(.lowerTo(above.text)), subject: collective.code,
            cells: [table.place(collective.code), table.place(unit.code)])
    }
}
