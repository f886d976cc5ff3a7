/// What a leader answers for.
struct Charge {
    /// The units in direct charge: as the book states, else those that the leader heads.
    let units: [Subject]
    /// Those among them that the leader does not head.
    let assigned: [Subject]
    /// The units under direct leadership: the assigned ones, and those directly below these and
    /// below what the leader heads.
    let below: [Subject]
}

extension Regime {
    /// What a member who holds a leading post is in charge of; nil when that is nothing.
    ///
    /// Whoever heads a unit leads, though the book gives no title and says nothing of a post.
    func charge(of member: Member, in season: Season) -> Charge? {
        let posts = season.memberships(of: member.code)
        let isHead = member.statedPost == nil && posts.contains { $0.rank == .head }
        guard !posts.isEmpty, isHead || holdsPost(member) else { return nil }
        let units = posts.flatMap { post in
            post.inCharge.isEmpty
                ? self.headed(by: post, in: season) : self.assigned(by: post, in: season)
        }
        guard !units.isEmpty else { return nil }
        let headed = posts.flatMap { self.headed(by: $0, in: season) }
        let assigned = posts.flatMap { self.assigned(by: $0, in: season) }
            .filter { !headed.contains($0) }
        let below = (units + headed).flatMap { unitsBelow($0, in: season) }
            .filter { !headed.contains($0) }
        return Charge(
            units: units.unique, assigned: assigned.unique,
            below: (below + assigned).unique)
    }

    private func headed(by post: Membership, in season: Season) -> [Subject] {
        guard post.rank == .head, let unit = season.subject(ofUnit: post.unit) else { return [] }
        return led(by: unit, in: season)
    }

    private func assigned(by post: Membership, in season: Season) -> [Subject] {
        post.inCharge.compactMap { season.subject(ofUnit: $0) }
    }

    /// A unit, and the organisation that it leads when it is a committee.
    func led(by unit: Subject, in season: Season) -> [Subject] {
        guard let collective = season.collective(unit.code), unit.kind == .collective,
            let organisation = season.organisation(collective.organisation),
            committees(of: organisation.code, in: season).contains(collective.code)
        else { return [unit] }
        return [unit, organisation.subject]
    }

    /// The units directly below an organisation: organisations under it, and its collectives
    /// that are not the committees that lead it.
    func unitsBelow(_ unit: Subject, in season: Season) -> [Subject] {
        guard unit.kind == .organisation else { return [] }
        let committees = committees(of: unit.code, in: season)
        let organisations = season.organisations(below: unit.code)
        let collectives = season.collectives(of: unit.code)
            .filter { !committees.contains($0.code) }
        return organisations.map(\.subject) + collectives.map(\.subject)
    }
}

extension Regime {
    /// The codes of those whom a subject answers for, each with the unit it stands for.
    func concerned(
        _ whose: Concerned, by subject: Subject, in season: Season
    ) -> [String: Subject] {
        switch whose {
        case .own: [subject.code: subject]
        case .members: people(sittingIn: leadership(of: subject, in: season), in: season)
        case .leadership: named(leadership(of: subject, in: season))
        case .units: units(unitsLed(by: subject, in: season), in: season)
        case .unitMembers: people(inUnits: unitsLed(by: subject, in: season), in: season)
        case .roll: people(inUnits: [subject], in: season)
        case .charge: charged(by: subject, in: season)
        }
    }

    /// The units for whose ordinary members a subject answers.
    func unitsOfPeople(
        _ whose: Concerned, by subject: Subject, in season: Season
    ) -> [Subject] {
        switch whose {
        case .unitMembers: unitsLed(by: subject, in: season)
        case .roll: [subject]
        case .charge:
            season.member(subject.code).flatMap { charge(of: $0, in: season) }?.units ?? []
        case .own, .members, .leadership, .units: []
        }
    }

    /// The committees that lead an organisation; a collective itself.
    private func leadership(of subject: Subject, in season: Season) -> [Subject] {
        guard subject.kind == .organisation else { return [subject] }
        return committees(of: subject.code, in: season).map { Subject(.collective, $0) }
    }

    private func unitsLed(by subject: Subject, in season: Season) -> [Subject] {
        led(by: subject, in: season).flatMap { unitsBelow($0, in: season) }
    }

    private func named(_ units: [Subject]) -> [String: Subject] {
        Dictionary(units.map { ($0.code, $0) }) { first, _ in first }
    }

    private func units(_ units: [Subject], in season: Season) -> [String: Subject] {
        let pairs = units.flatMap { unit in
            ([unit] + leadership(of: unit, in: season)).map { ($0.code, unit) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func people(sittingIn units: [Subject], in season: Season) -> [String: Subject] {
        let pairs = units.flatMap { unit in
            season.seats(in: unit.code).map { ($0.member, unit) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func people(inUnits units: [Subject], in season: Season) -> [String: Subject] {
        let members = units.flatMap { unit in
            season.members(of: unit.code).map { ($0.code, unit) }
        }
        return people(sittingIn: units, in: season)
            .merging(members) { first, _ in first }
    }

    private func charged(by subject: Subject, in season: Season) -> [String: Subject] {
        guard let member = season.member(subject.code),
            let charge = charge(of: member, in: season)
        else { return [:] }
        var found = units(charge.units + charge.below, in: season)
        found.merge(people(inUnits: charge.units, in: season)) { first, _ in first }
        found[subject.code] = nil
        return found
    }
}

extension Season {
    /// The organisation or collective of that code.
    func subject(ofUnit code: String) -> Subject? {
        organisation(code)?.subject ?? collective(code)?.subject
    }
}
