/// The order of reviews, by the days of meetings.
extension OrderCheck {
    var unitsAndPersons: [Pair] {
        unitCodes.compactMap { unit in
            guard let first = event(unit, .unit), let then = event(unit, .leaders) else {
                return nil
            }
            return Pair(first, then)
        }
    }

    /// Only where a unit's people are reviewed at several meetings, whose votes and opinions tell
    /// who was reviewed when.
    var headsAndOthers: [Pair] {
        let named = Dictionary(grouping: reviewedByName, by: \.unit)
        return unitCodes.flatMap { unit -> [Pair] in
            let days = named[unit] ?? []
            guard Set(days.map(\.meeting.code)).count > 1 else { return [] }
            let people = season.participants(of: unit)
            func first(_ code: String) -> DatedEvent? {
                let own = days.filter { $0.person == code }.compactMap { $0.meeting.event }
                return own.min { $0.day.earliest < $1.day.earliest }
            }
            let heads = people.filter { $0.role == .head }.compactMap { first($0.member.code) }
            return people.filter { $0.role != .head }.flatMap { person -> [Pair] in
                guard let then = first(person.member.code) else { return [] }
                return heads.map { Pair($0, then, about: person.member.code) }
            }
        }
    }

    /// Somebody whom a meeting's votes or opinions are about.
    private struct Reviewed: Hashable {
        let unit: String
        let person: String
        let meeting: Meeting
    }

    private var reviewedByName: Set<Reviewed> {
        let votes = season.votes.lazy.compactMap { reviewed($0.subject, at: $0.meeting) }
        let opinions = season.opinions.lazy.compactMap { opinion in
            opinion.subject.flatMap { reviewed($0, at: opinion.meeting) }
        }
        return Set(votes).union(opinions)
    }

    private func reviewed(_ person: String, at code: String) -> Reviewed? {
        guard let meeting = season.meeting(code), meeting.purpose == .leaders,
            let unit = meeting.unit, meeting.day != nil
        else { return nil }
        return Reviewed(unit: unit, person: person, meeting: meeting)
    }

    var reviewsByKind: [Pair] {
        kindPairs.flatMap { earlier, later in
            [Meeting.Purpose.unit, .leaders].compactMap { purpose in
                guard let first = event(earlier.code, purpose),
                    let then = event(later.code, purpose)
                else { return nil }
                return Pair(first, then)
            }
        }
    }

    /// Only of members who hold a leading post: of others the guidance does not speak.
    var branchesAndCollectives: [Pair] {
        season.memberships.filter { !$0.isConcurrent }.compactMap { post in
            guard season.collective(post.unit) != nil, let member = season.member(post.member),
                table.regime.holdsPost(member), let branch = event(member.organisation, .members),
                let collective = event(post.unit, .leaders)
            else { return nil }
            return Pair(branch, collective, about: post.member)
        }
    }

    /// Collectives of the kinds that come first beside those of their organisation that come after.
    var kindPairs: [(Collective, Collective)] {
        season.collectives.filter { order.then.containsWords($0.kind) }.flatMap { later in
            collectives(of: later.organisation, order.first).map { ($0, later) }
        }
    }

    /// The collectives of an organisation that are of certain kinds.
    func collectives(of organisation: String?, _ kinds: [String]) -> [Collective] {
        guard let organisation else { return [] }
        return season.collectives(of: organisation).filter { kinds.containsWords($0.kind) }
    }

    /// What an organisation, or an agency beside its leaders, hears when it rates itself.
    var reviewsAndSelfRatings: [Pair] {
        season.meetings.filter { $0.purpose == .selfRating }.flatMap { meeting -> [Pair] in
            guard let then = meeting.event, let unit = meeting.unit.flatMap(season.subject(of:))
            else { return [] }
            let host = unit.kind == .organisation ? unit.code : season.unit(of: unit)
            let collectives = host.map { season.collectives(of: $0) } ?? []
            return collectives.filter { $0.code != unit.code }
                .compactMap { event($0.code, .unit) }.map { Pair($0, then) }
        }
    }

    private var unitCodes: [String] {
        season.collectives.map(\.code) + season.organisations.map(\.code)
    }
}
