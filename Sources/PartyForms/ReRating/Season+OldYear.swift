extension Season {
    /// The season as an old year knew it, as far as the book tells.
    ///
    /// Posts that began later are left out, members stand where they were before they moved, and
    /// those who came later from elsewhere have no rating in it: it stands in a group of the unit
    /// they left.
    func asOf(_ year: Int) -> Season {
        var season = self
        season.memberships = memberships.filter { ($0.since?.earliest.year ?? year) <= year }
        var strangers: Set<String> = []
        var placed = Array(members)
        for (index, member) in members.enumerated() where hasMoved(member, after: year) {
            if let unit = formerUnit(of: member) {
                placed[index] = member.placed(in: unit.code)
            } else if member.text("noi_cu") != nil {
                strangers.insert(member.code)
            }
        }
        season.members = LazyList(placed)
        season.ratings = ratings.filter { $0.year != year || !strangers.contains($0.subject) }
        return season
    }

    /// Whether a member came to the present unit once a year was over.
    private func hasMoved(_ member: Member, after year: Int) -> Bool {
        member.moved.map { $0.part(of: year) == .before } ?? false
    }
}

extension Member {
    /// The same member in another organisation.
    fileprivate func placed(in code: String) -> Member {
        var row = row
        row["chi_bo"] = row["chi_bo"].map { BookCell(code, at: $0.place) }
        return Member(row) ?? self
    }
}
