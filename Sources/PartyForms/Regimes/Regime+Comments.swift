import VietnameseText

extension Regime {
    /// Whether a comment of that sort must have come before the subject is rated.
    ///
    /// What the book does not state makes no comment necessary.
    public func needsComment(
        _ kind: String, about subject: Subject, in season: Season
    ) -> Bool {
        rules.contains { rule in
            guard case .needsComment(let need) = rule.kind, rule.subjects.contains(subject.kind)
            else { return false }
            // Comparing words costs more than the circumstance, which seldom holds.
            return holds(need.circumstance, for: subject, in: season)
                && [need.comment].containsWords(kind)
        }
    }
}

extension Regime {
    /// Whether a comment of that sort on a member is needed, or was asked for all the same.
    func concerns(_ kind: String, _ member: Member, in season: Season) -> Bool {
        needsComment(kind, about: member.subject, in: season)
            || season.comment(kind, on: member.code) != nil
    }

    /// Whether a circumstance that makes a comment necessary holds, in the year under review.
    func holds(
        _ circumstance: CommentNeed.Circumstance, for subject: Subject, in season: Season
    ) -> Bool {
        guard let year = season.year else { return false }
        guard subject.kind == .member else {
            return circumstance == .received
                && season.organisation(subject.code)?.received?.year == year
        }
        guard let member = season.member(subject.code) else { return false }
        switch circumstance {
        case .category(let categories, let units):
            let unit = season.organisation(member.organisation)?.text("ten") ?? ""
            return categories.containsWords(member.category) && !units.containsStart(of: unit)
        case .state(let states): return states.containsWords(member.state)
        case .moved(let months): return member.hasMoved(after: months, in: year)
        case .newlyPosted(let months): return isNewlyPosted(member, months: months, in: season)
        case .concurrent: return season.memberships(of: member.code).contains(where: \.isConcurrent)
        case .received: return false
        }
    }
}

extension Member {
    /// Whether the member came in the year and surely spent so many months at the former place:
    /// as stated, else since the member joined.
    fileprivate func hasMoved(after months: Int, in year: Int) -> Bool {
        guard let moved, moved.year == year else { return false }
        if let monthsBefore { return monthsBefore >= months }
        guard let joined else { return false }
        return joined.latest.adding(months: months) <= moved.earliest
    }
}

extension Regime {
    /// Whether the member came in the year to a leading post, surely less than so many months
    /// before being rated.
    fileprivate func isNewlyPosted(_ member: Member, months: Int, in season: Season) -> Bool {
        guard holdsPost(member), let year = season.year, let moved = member.moved,
            moved.year == year
        else { return false }
        let rated = season.rating(of: member.code, year: year)?.decided?.exact ?? .last(of: year)
        return moved.earliest.adding(months: months) > rated
    }
}
