/// Where a season's entries stand, by the codes that others ask with.
struct SeasonIndex: Sendable {
    /// By their own codes.
    private(set) var members = CodePlaces()
    private(set) var organisations = CodePlaces()
    private(set) var collectives = CodePlaces()
    private(set) var meetings = CodePlaces()
    private(set) var reviews = CodePlaces()
    private(set) var grades = CodePlaces()
    private(set) var targets = CodePlaces()
    private(set) var ratings = CodePlaces()
    private(set) var received = CodePlaces()
    private(set) var comments = CodePlaces()
    private(set) var scores = CodePlaces()
    private(set) var assessments = CodePlaces()
    /// By member.
    private(set) var memberships = CodePlaces()
    /// By organisation.
    private(set) var membersOf = CodePlaces()
    /// By unit, places among the memberships.
    private(set) var seats = CodePlaces()
    /// By unit.
    private(set) var meetingsOf = CodePlaces()
    /// By organisation.
    private(set) var collectivesOf = CodePlaces()
    /// By superior.
    private(set) var organisationsBelow = CodePlaces()
    /// By subject.
    private(set) var votes = CodePlaces()
    /// By meeting.
    private(set) var votesAt = CodePlaces()
    /// By meeting.
    private(set) var opinionsAt = CodePlaces()
    /// The place of the first party body (đảng bộ) that no other organisation is above.
    private(set) var topBody: Int?
    private(set) var numbers = CodeNumbers()

    /// The index of a season that holds nothing yet.
    init() {}

    init(_ season: Season) {
        members = places(season.members, by: \.code)
        organisations = places(season.organisations, by: \.code)
        collectives = places(season.collectives, by: \.code)
        meetings = places(season.meetings, by: \.code)
        meetingsOf = places(season.meetings, by: \.unit)
        add(members: season.members)
        reviews = places(season.reviews, by: \.subject)
        grades = places(season.grades, by: \.subject)
        targets = places(season.targets, by: \.subject)
        add(ratings: season.ratings)
        received = places(season.received, by: \.subject)
        comments = places(season.comments, by: \.subject)
        scores = places(season.scores, by: \.subject)
        assessments = places(season.assessments, by: \.subject)
        add(memberships: season.memberships)
        collectivesOf = places(season.collectives, by: \.organisation)
        organisationsBelow = places(season.organisations, by: \.superior)
        votes = places(season.votes, by: \.subject)
        votesAt = places(season.votes, by: \.meeting)
        opinionsAt = places(season.opinions, by: \.meeting)
        topBody = season.organisations.firstIndex { unit in
            unit.kind?.lowercased().hasPrefix("đảng bộ") == true
                && unit.superior.map { count(of: $0, by: organisations) == 0 } ?? true
        }
    }

    mutating func add(memberships all: LazyList<Membership>) {
        memberships = places(all, by: \.member)
        seats = places(all, by: \.unit)
    }

    mutating func add(members: LazyList<Member>) { membersOf = places(members, by: \.organisation) }

    mutating func add(ratings: LazyList<Rating>) { self.ratings = places(ratings, by: \.subject) }

    /// The entries of a list that a code has, in their order.
    func entries<Entry>(
        of code: String, in list: LazyList<Entry>, by places: CodePlaces
    ) -> [Entry] {
        guard !list.isEmpty, let number = numbers[code] else { return [] }
        return places[number].map { list[Int($0)] }
    }

    /// The first entry of a code.
    func first<Entry>(
        of code: String, in list: LazyList<Entry>, by places: CodePlaces
    ) -> Entry? {
        guard !list.isEmpty, let number = numbers[code] else { return nil }
        return places[number].first.map { list[Int($0)] }
    }

    /// How many entries a code has.
    func count(of code: String, by places: CodePlaces) -> Int {
        numbers[code].map { places[$0].count } ?? 0
    }

    /// The entries of a list that some codes have, in the order of the list.
    func entries<Entry>(
        of codes: Set<String>, in list: LazyList<Entry>, by places: CodePlaces
    ) -> [Entry] {
        codes.compactMap { numbers[$0] }.flatMap { places[$0] }.sorted().map { list[Int($0)] }
    }

    /// The last entry of a code that is meant.
    func last<Entry>(
        of code: String, in list: LazyList<Entry>, by places: CodePlaces,
        where isMeant: (Entry) -> Bool
    ) -> Entry? {
        guard !list.isEmpty, let number = numbers[code] else { return nil }
        return places[number].last { isMeant(list[Int($0)]) }.map { list[Int($0)] }
    }

    private mutating func places<Entry>(
        _ entries: LazyList<Entry>, by code: (Entry) -> String?
    ) -> CodePlaces {
        CodePlaces(entries.map { entry in code(entry).map { numbers.number(for: $0) } })
    }
}
