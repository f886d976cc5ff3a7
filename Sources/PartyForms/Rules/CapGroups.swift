/// What a cap is about, for people.
public enum CapObject: String, Hashable, Sendable, CaseIterable {
    case member, organisation, collective
    /// Members who hold a leading post, as cadres.
    case cadre

    init(_ kind: SubjectKind) {
        switch kind {
        case .member: self = .member
        case .organisation: self = .organisation
        case .collective: self = .collective
        }
    }
}

/// A group that a cap counts, or a small place that chooses apart from its group.
public struct CapGroup: Hashable, Sendable {
    /// What is counted.
    public var object: CapObject
    /// The group's name, or the small place's code; empty when the book names none.
    public var name: String
    /// Whether it is a place under the exception for small places.
    public var isPlace: Bool
    /// For such a place: fewer than so many.
    public var below: Int?
    /// How many there are.
    public var count: Int
    /// How many reached the level that the share is taken of.
    public var reached: Int
    /// How many may be chosen.
    public var allowed: Int
    /// How many are.
    public var chosen: Int
    /// How many are not decided yet.
    public var open: Int

    /// How many more may be chosen.
    public var left: Int { max(0, allowed - chosen) }
}

extension Season {
    /// The groups of every cap of a regime, as far as levels are decided or, failing that, proposed.
    ///
    /// A place under the exception has a row of its own; it is left out of its group's figures once
    /// it has chosen.
    public func capGroups(under regime: Regime) -> [CapGroup] {
        guard let year else { return [] }
        let table = RatingTable(self, regime, year: year)
        return regime.rules.flatMap { rule -> [CapGroup] in
            guard case .ratioCap(let cap) = rule.kind else { return [] }
            return rule.subjects.flatMap { cap.groups(of: $0, in: table) }
        }
    }
}

extension RatioCap {
    /// The groups of one kind of subject, small places after them.
    func groups(of kind: SubjectKind, in table: RatingTable) -> [CapGroup] {
        CapCount(self, kind, table, by: .foreseen)?.allGroups ?? []
    }
}

extension CapCount {
    /// The rows of its groups, those of small places after them.
    var allGroups: [CapGroup] { groups.map(group) + smallPlaces.map(place) }

    /// The places that may use the exception, whether they have chosen or not.
    var smallPlaces: [Tally] {
        guard let small = cap.small, small.isApart else { return [] }
        return Tally.groups(counted, by: \.place).filter { place in
            places.isSmall(place, small) && chosen(in: place).count <= small.atMost
        }
    }

    /// The row of the group that a subject is counted in, or of its small place.
    func group(of subject: Subject) -> CapGroup? {
        func holds(_ tally: Tally) -> Bool { tally.all.contains { $0.subject == subject } }
        return apart.first(where: holds).map(place) ?? groups.first(where: holds).map(group)
    }

    func group(_ group: Tally) -> CapGroup {
        let base = base(of: group)
        var allowed = most(of: group)
        if let small = cap.small, !small.isApart, base > 0, places.isSmall(group, small) {
            allowed = max(allowed, small.atMost)
        }
        return row(group, isPlace: false, reached: base, allowed: allowed)
    }

    func place(_ place: Tally) -> CapGroup {
        row(
            place, isPlace: true, reached: reached(in: place), allowed: cap.small?.atMost ?? 0)
    }

    private func row(_ tally: Tally, isPlace: Bool, reached: Int, allowed: Int) -> CapGroup {
        CapGroup(
            object: object, name: tally.name, isPlace: isPlace,
            below: isPlace ? cap.small?.below : nil, count: tally.all.count, reached: reached,
            allowed: allowed, chosen: chosen(in: tally).count,
            open: tally.all.count { !$0.standing.isDecided })
    }
}
