/// Members on whom the votes at their several places came to different levels.
struct SeveralPostsCheck {
    let rule: RegimeRule
    let posts: SeveralPosts
    let table: RatingTable

    init(_ rule: RegimeRule, _ posts: SeveralPosts, _ table: RatingTable) {
        self.rule = rule
        self.posts = posts
        self.table = table
    }

    func findings() -> [Finding] { table.season.members.compactMap(finding) }

    /// What the vote at a place came to.
    private struct Voted {
        let unit: String
        let level: Rank
        let place: CellPlace?
    }

    private func finding(_ member: Member) -> Finding? {
        let voted = voted(on: member)
        guard Set(voted.map(\.level)).count > 1 else { return nil }
        let main = posts.basis == .mainPost ? mainUnit(of: member) : nil
        let due = voted.first { $0.unit == main }?.level
        if let due, table.level(member.code) == due { return nil }
        return Finding(
            rule, severity: posts.basis == .mainPost && due == nil ? rule.openSeverity : nil,
            details: [.limit(.votesDiffer(voted.map { "\($0.unit): \($0.level.text)" }))],
            hint: .limit(hint(due)), subject: member.code,
            cells: [table.place(member.code)] + voted.map(\.place))
    }

    private func hint(_ due: Rank?) -> LimitPhrase {
        switch posts.basis {
        case .authority: .authorityDecides
        case .mainPost: due.map { .mainPostDecides($0.text) } ?? .markMainPost
        }
    }

    /// The votes where the member is reviewed.
    private func voted(on member: Member) -> [Voted] {
        let season = table.season
        let units = Set(table.regime.reviewPlaces(of: member, in: season).map(\.unit.code))
        return season.votes(on: member.code).filter { $0.round == 1 }.compactMap { vote in
            guard let meeting = season.meeting(vote.meeting), let unit = meeting.unit,
                meeting.purpose == .members || meeting.purpose == .leaders, units.contains(unit),
                let level = season.result(
                    of: member.code, at: vote.meeting, under: table.regime)?.level
            else { return nil }
            return Voted(unit: unit, level: level, place: vote.place("hoi_nghi"))
        }
    }

    /// The unit of the main post: as marked, else the only one that is not held beside another.
    private func mainUnit(of member: Member) -> String? {
        let held = table.season.memberships(of: member.code)
        if let marked = held.first(where: { $0.isRatedHere == true }) { return marked.unit }
        let main = held.filter { !$0.isConcurrent }
        return main.count == 1 ? main[0].unit : nil
    }
}
