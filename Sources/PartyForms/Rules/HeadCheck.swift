/// The head is not rated above what he or she heads.
struct HeadCheck {
    let rule: RegimeRule
    let bound: NotAbove
    let table: RatingTable

    init(_ rule: RegimeRule, _ bound: NotAbove, _ table: RatingTable) {
        self.rule = rule
        self.bound = bound
        self.table = table
    }

    /// The findings; `about`: those alone that a member or a unit takes part in.
    func findings(about code: String? = nil) -> [Finding] {
        pairs(about: code).compactMap { finding($0.post, $0.unit) }
    }

    /// Who heads what; `about`: those pairs alone that a member or a unit takes part in.
    func pairs(about code: String? = nil) -> [(post: Membership, unit: Subject)] {
        var seen: Set<String> = []
        return table.season.memberships.filter { [bound.role].containsWords($0.role) }
            .flatMap { post in headed(post).map { (post: post, unit: $0) } }
            .filter { code == nil || code == $0.post.member || code == $0.unit.code }
            .filter { seen.insert("\($0.post.member) \($0.unit.code)").inserted }
    }

    /// What the post heads: its unit, the organisation of a committee, and those committees of an
    /// organisation for which the book names no head.
    private func headed(_ post: Membership) -> [Subject] {
        let season = table.season
        if let unit = season.collective(post.unit) {
            guard bound.committees.containsWords(unit.kind),
                let organisation = season.organisation(unit.organisation)
            else { return [unit.subject] }
            return [unit.subject, organisation.subject]
        }
        guard let organisation = season.organisation(post.unit) else { return [] }
        let committees = season.collectives(of: organisation.code).filter {
            bound.committees.containsWords($0.kind) && !hasHead($0.code)
        }
        return [organisation.subject] + committees.map(\.subject)
    }

    private func hasHead(_ unit: String) -> Bool {
        table.season.seats(in: unit).contains { [bound.role].containsWords($0.role) }
    }

    private func finding(_ post: Membership, _ unit: Subject) -> Finding? {
        guard let head = table.level(post.member), let level = table.level(unit.code),
            head.rank > level.rank
        else { return nil }
        let moved = table.recentArrival(for: post, within: bound.newMonths)
        var details: [Phrase] = [
            .people(.headAbove(member: post.member, head.text, unit: unit.code, level.text))
        ]
        if let moved { details.append(.people(.newHead(moved))) }
        return Finding(
            rule, severity: moved == nil ? nil : .warns, details: details,
            hint: moved == nil ? .people(.lowerHead(level.text)) : .people(.confirmNewHead),
            subject: post.member,
            cells: [table.place(post.member), table.place(unit.code)],
            numbers: [
                FindingNumber("muc_nguoi_dung_dau", head.rank),
                FindingNumber("muc_don_vi", level.rank),
            ])
    }
}

extension Season {
    /// Where a member sits.
    func memberships(of code: String) -> [Membership] {
        index.entries(of: code, in: memberships, by: index.memberships)
    }
}
