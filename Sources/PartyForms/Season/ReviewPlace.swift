/// A unit where somebody is reviewed.
public struct ReviewPlace: Hashable, Sendable {
    /// The organisation or collective.
    public var unit: Subject
    /// Why there.
    public var reason: Reason

    /// Why somebody is reviewed at a place.
    public enum Reason: Hashable, Sendable {
        /// The member takes part in its life.
        case branch
        /// The member holds a post there.
        case post(Participant.Role?)
        /// The collective of the member's post is too small to be reviewed by itself.
        case smallCollective(String)
    }
}

extension Regime {
    /// Where a member is reviewed: at the organisation, and at each unit of a post held full time.
    ///
    /// A post held beside the main one asks for a report and a comment, not for a review.
    /// Who may not sit in committees is reviewed at the organisation for the time before.
    public func reviewPlaces(of member: Member, in season: Season) -> [ReviewPlace] {
        guard !isOutside(member.subject, in: season) else { return [] }
        let rule = placesRule
        var places: [ReviewPlace] = []
        if let own = season.organisation(member.organisation)?.subject {
            places.append(ReviewPlace(unit: own, reason: .branch))
        }
        let posts = season.memberships(of: member.code).filter { !$0.isConcurrent }
        for post in rule.isHighestOnly ? highest(posts, rule, in: season) : posts {
            guard let place = place(of: post, member, rule, in: season),
                !places.contains(where: { $0.unit == place.unit })
            else { continue }
            places.append(place)
        }
        return places
    }

    /// Whether the members of a collective review each other, as the book has it.
    private func holdsReview(_ unit: Collective, in season: Season) -> Bool {
        season.meetings(of: [unit.code]).contains { $0.purpose == .leaders }
    }

    /// The posts without the seats in committees below another of the same member's.
    private func highest(
        _ posts: [Membership], _ rule: ReviewPlaces, in season: Season
    ) -> [Membership] {
        func led(_ post: Membership) -> String? {
            let unit = season.collective(post.unit)
            return rule.committees.containsWords(unit?.kind) ? unit?.organisation : nil
        }
        let all = Set(posts.compactMap(led))
        return posts.filter { post in
            led(post).map { all.isDisjoint(with: season.superiors(of: $0)) } ?? true
        }
    }

    private func place(
        of post: Membership, _ member: Member, _ rule: ReviewPlaces, in season: Season
    ) -> ReviewPlace? {
        guard let unit = season.collective(post.unit) else {
            return season.organisation(post.unit).flatMap { organisation in
                let isLed = sitsInCommittee(member, of: organisation.code, rule, in: season)
                return isLed
                    ? nil : ReviewPlace(unit: organisation.subject, reason: .post(post.rank))
            }
        }
        guard rule.reviews(unit.kind) || holdsReview(unit, in: season) else { return nil }
        if rule.committees.containsWords(unit.kind), member.isIn(rule.suspended) { return nil }
        let size = season.seats(in: unit.code).count
        if size < rule.smallCollective, let host = season.organisation(unit.organisation) {
            return ReviewPlace(unit: host.subject, reason: .smallCollective(unit.code))
        }
        return ReviewPlace(unit: unit.subject, reason: .post(post.rank))
    }

    /// Whether a post in an organisation is the seat in its committee, which the book has as well.
    private func sitsInCommittee(
        _ member: Member, of organisation: String, _ rule: ReviewPlaces, in season: Season
    ) -> Bool {
        season.memberships(of: member.code).compactMap { season.collective($0.unit) }.contains {
            $0.organisation == organisation && rule.committees.containsWords($0.kind)
        }
    }
}
