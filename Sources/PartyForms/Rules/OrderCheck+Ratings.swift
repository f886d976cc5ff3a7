/// The order of ratings, by the days of their decisions.
extension OrderCheck {
    var ratingsByKind: [Pair] {
        let collectives = kindPairs.compactMap { ratings($0.code, $1.code) }
        let organisations = season.collectives.filter { order.first.containsWords($0.kind) }
            .compactMap { unit in
                unit.organisation.flatMap { ratings(unit.code, $0) }
            }
        return collectives + organisations
    }

    /// Organisations below others, and their collectives below the committees above.
    var lowerAndUpper: [Pair] {
        let organisations = season.organisations.compactMap { unit in
            unit.superior.flatMap { ratings(unit.code, $0) }
        }
        let collectives = season.collectives.flatMap { unit in
            self.collectives(of: season.organisation(unit.organisation)?.superior, order.then)
                .compactMap { ratings(unit.code, $0.code) }
        }
        return organisations + collectives
    }

    var collectivesAndMembers: [Pair] {
        season.memberships.filter { !$0.isConcurrent }.compactMap { post in
            season.collective(post.unit) == nil ? nil : ratings(post.unit, post.member)
        }
    }

    /// Whoever heads a unit is rated after it, and after all units that stand below another.
    ///
    /// The units at the top and their committees are rated by somebody above the office, in their
    /// own time: they bind their own heads alone. All heads with all units are too many to be
    /// kept, so that only the pairs out of order are given.
    var unitsAndHeads: [Pair] {
        let units = season.organisations.map(\.subject) + season.collectives.map(\.subject)
        let rated = units.compactMap { unit in
            table.event(unit.code).map { event in
                (unit.code, event, day: event.day.earliest, isAtTop: isAtTop(unit))
            }
        }
        let posts = season.memberships.filter { $0.rank == .head }
        return Dictionary(grouping: posts, by: \.member).sorted { $0.key < $1.key }
            .flatMap { head, posts -> [Pair] in
                guard let then = table.event(head) else { return [] }
                let own = Set(posts.flatMap(headed))
                let last = then.day.latest
                return rated.filter { $0.day > last && (!$0.isAtTop || own.contains($0.0)) }
                    .map { Pair($0.1, then) }
            }
    }

    /// The codes of what a post heads: its unit, and the organisation of a committee.
    private func headed(_ post: Membership) -> [String] {
        let unit = season.collective(post.unit)
        let organisation = order.then.containsWords(unit?.kind) ? unit?.organisation : nil
        return [post.unit, organisation].compactMap(\.self)
    }

    private func isAtTop(_ unit: Subject) -> Bool {
        switch unit.kind {
        case .organisation: season.organisation(unit.code)?.superior == nil
        case .collective:
            order.then.containsWords(season.collective(unit.code)?.kind)
                && season.organisation(season.unit(of: unit))?.superior == nil
        case .member: false
        }
    }

    /// A review comes before the vote at the same unit, and before the decision.
    var reviewsAndRatings: [Pair] {
        brokenPairs { subject in
            let reviews = reviews(of: subject)
            let votes = season.votes(on: subject.code).compactMap { season.meeting($0.meeting) }
            let voted = reviews.flatMap { review -> [Pair] in
                votes.filter { $0.unit == review.unit && $0.code != review.code }
                    .compactMap { pair(review, $0.event, subject) }
            }
            let decision = decision(subject.code)
            return voted + reviews.compactMap { pair($0, decision, subject) }
        }
    }

    var votesAndDecisions: [Pair] {
        brokenPairs { subject in
            guard let decision = decision(subject.code) else { return [] }
            let meetings = season.votes(on: subject.code).compactMap { season.meeting($0.meeting) }
            return meetings.compactMap { pair($0, decision, subject) }
        }
    }

    /// The pairs out of order about each subject of the rule: all of them are too many to be kept.
    private func brokenPairs(about pairs: (Subject) -> [Pair]) -> [Pair] {
        season.subjects(rule.subjects).flatMap { pairs($0).filter(\.isBroken) }
    }

    /// Members who were rated as civil servants, with the votes and the decision on them.
    var civilAndMember: [Pair] {
        season.members.flatMap { member -> [Pair] in
            guard let day = member.civilRated else { return [] }
            let civil = DatedEvent(
                name: member.code, day: day, subject: member.code,
                cell: member.place("ngay_xl_cong_chuc"))
            let votes = season.votes(on: member.code).compactMap { season.meeting($0.meeting) }
            return (votes.map(\.event) + [decision(member.code)]).compactMap { then in
                then.map { Pair(civil, $0, about: member.code) }
            }
        }
    }

    private func pair(_ review: Meeting, _ then: DatedEvent?, _ subject: Subject) -> Pair? {
        guard let first = review.event, let then else { return nil }
        return Pair(first, then, about: subject.code)
    }

    /// The first meeting that reviewed a subject at each of its places.
    private func reviews(of subject: Subject) -> [Meeting] {
        var keys: [MeetingKey] = []
        switch subject.kind {
        case .member:
            let unit = season.member(subject.code)?.organisation
            keys = unit.map { [MeetingKey(unit: $0, purpose: .members)] } ?? []
            keys += season.memberships(of: subject.code).filter { !$0.isConcurrent }
                .map { MeetingKey(unit: $0.unit, purpose: .leaders) }
        case .organisation, .collective:
            keys = [MeetingKey(unit: subject.code, purpose: .unit)]
        }
        return keys.compactMap { meetings[$0] }
    }

    private func ratings(_ first: String, _ then: String) -> Pair? {
        guard let first = table.event(first), let then = table.event(then) else { return nil }
        return Pair(first, then)
    }
}
