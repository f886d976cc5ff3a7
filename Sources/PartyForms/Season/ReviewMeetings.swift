/// Somebody at a meeting, and the role that orders the review: head, deputies, members.
public struct Participant: Hashable, Sendable {
    /// Who.
    public var member: Member
    /// "đứng đầu", "cấp phó", "thành viên"; nil for an ordinary member of an organisation.
    public var role: Role?

    /// A role in a collective or at the head of an organisation, as the book words it.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case head = "đứng đầu"
        case deputy = "cấp phó"
        case member = "thành viên"
    }
}

extension Meeting {
    /// What a meeting is for, as the book words it.
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// A collective or an organisation reviews itself.
        case unit = "kiểm điểm tập thể"
        /// The members of a collective review each other.
        case leaders = "kiểm điểm cá nhân"
        /// The members of an organisation review each other.
        case members = "kiểm điểm đảng viên"
        /// A unit that is not reviewed reports on its year and rates itself.
        case selfRating = "tự đánh giá, xếp loại"
        /// Levels are voted on.
        case rating = "đánh giá, xếp loại"
    }
}

extension Season {
    /// Those who sit in a unit, head first, then deputies, then the others.
    public func participants(of unit: String) -> [Participant] {
        let people = seats(in: unit).compactMap { post in
            member(post.member).map { Participant(member: $0, role: post.rank) }
        }
        return people.inOrderOfRoles
    }
}

extension [Participant] {
    /// Head, deputies, members, those without a role; within a role as they stand.
    var inOrderOfRoles: [Participant] {
        let roles = Participant.Role.allCases
        return roles.flatMap { role in filter { $0.role == role } } + filter { $0.role == nil }
    }
}

extension Regime {
    /// Those who are convened to a meeting: the collective, or the organisation's members.
    public func convened(to meeting: Meeting, in season: Season) -> [Participant] {
        guard let unit = meeting.unit else { return [] }
        guard season.organisation(unit) != nil else { return season.participants(of: unit) }
        let committees = committees(of: unit, in: season)
        if isForCommittee(meeting, in: season) {
            let seated = committees.map(season.participants).first { !$0.isEmpty }
            if let seated { return seated }
        }
        let roles = ([unit] + committees).flatMap { season.participants(of: $0) }
        var known: [String: Participant.Role] = [:]
        for person in roles where known[person.member.code] == nil {
            known[person.member.code] = person.role
        }
        let members = season.members(of: unit).filter { !isOutside($0.subject, in: season) }
        return members.map { Participant(member: $0, role: known[$0.code]) }.inOrderOfRoles
    }

    /// Whether an organisation's meeting is held by its committee.
    private func isForCommittee(_ meeting: Meeting, in season: Season) -> Bool {
        let kind = season.unitKind(meeting.unit)
        let rule = votes.first { $0.convened != nil && $0.concerns(meeting.purpose, of: kind) }
        return rule?.convened == .committee
    }

    /// Those who are reviewed at a meeting, in the order of the review.
    public func reviewed(at meeting: Meeting, in season: Season) -> [Participant] {
        switch meeting.purpose {
        case .members: convened(to: meeting, in: season)
        case .leaders:
            convened(to: meeting, in: season).filter { person in
                reviewPlaces(of: person.member, in: season)
                    .contains { $0.unit.code == meeting.unit }
            }
        case .unit, .selfRating, .rating, nil: []
        }
    }

    /// Whether levels are voted on at a meeting: where the regime says which votes there are, only
    /// at those.
    public func hasVote(_ meeting: Meeting, in season: Season) -> Bool {
        let kind = season.unitKind(meeting.unit)
        let isKnown = votes.isEmpty || votes.contains { $0.concerns(meeting.purpose, of: kind) }
        return isKnown && ratingMeeting(after: meeting, in: season) == nil
    }

    /// The meeting of the same unit that votes on those who were reviewed at this one; nil when the
    /// review ends with the vote, as it does unless the book has a meeting for that alone.
    func ratingMeeting(after meeting: Meeting, in season: Season) -> Meeting? {
        guard meeting.purpose == .leaders || meeting.purpose == .members,
            season.votes(at: meeting.code).isEmpty
        else { return nil }
        return meeting.unit.flatMap { unit in
            season.meetings(of: [unit]).first { $0.purpose == .rating }
        }
    }

    /// The meetings at which a subject was reviewed.
    public func meetings(reviewing subject: Subject, in season: Season) -> [Meeting] {
        let units: [Meeting.Purpose: [String]]
        switch subject.kind {
        case .member:
            units = [
                .members: [season.member(subject.code)?.organisation].compactMap(\.self),
                .leaders: season.memberships(of: subject.code).map(\.unit),
            ]
        case .collective:
            let isAlone = season.meetings(of: [subject.code]).contains { $0.purpose == .unit }
            let host = season.collective(subject.code)?.organisation
            units = [
                .unit: [isAlone ? subject.code : host].compactMap(\.self),
                .selfRating: [subject.code],
            ]
        case .organisation:
            units = [
                .unit: [subject.code] + committees(of: subject.code, in: season),
                .selfRating: [subject.code],
            ]
        }
        return season.meetings(of: Set(units.values.joined())).filter { meeting in
            guard let unit = meeting.unit, let purpose = meeting.purpose else { return false }
            return units[purpose]?.contains(unit) ?? false
        }
    }

    /// The committees that lead an organisation: those whose head heads it, or whose members are
    /// reviewed there as such.
    func committees(of organisation: String, in season: Season) -> [String] {
        let collectives = season.collectives(of: organisation)
        guard !collectives.isEmpty else { return [] }
        let kinds = rules.flatMap { rule -> [String] in
            switch rule.kind {
            case .notAbove(let bound) where bound.whom == .head: bound.committees
            case .reviewPlaces(let places): places.committees
            default: []
            }
        }
        return collectives.filter { kinds.containsWords($0.kind) }.map(\.code)
    }
}
