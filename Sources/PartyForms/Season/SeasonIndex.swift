/// Where a season's entries stand, by the codes that others ask with.
struct SeasonIndex: Sendable {
    /// Members, organisations and collectives in their lists; of two with one code the first.
    private(set) var places: [Subject: Int] = [:]
    private(set) var meetings: [String: Int] = [:]
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
    private var numbers = CodeNumbers()

    /// The index of a season that holds nothing yet.
    init() {}

    init(_ season: Season) {
        add(season.members.map(\.subject))
        add(season.organisations.map(\.subject))
        add(season.collectives.map(\.subject))
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
        for (place, meeting) in season.meetings.enumerated() where meetings[meeting.code] == nil {
            meetings[meeting.code] = place
        }
        votes = places(season.votes, by: \.subject)
        votesAt = places(season.votes, by: \.meeting)
        opinionsAt = places(season.opinions, by: \.meeting)
    }

    mutating func add(memberships all: [Membership]) {
        memberships = places(all, by: \.member)
        seats = places(all, by: \.unit)
    }

    mutating func add(members: [Member]) { membersOf = places(members, by: \.organisation) }

    mutating func add(ratings: [Rating]) { self.ratings = places(ratings, by: \.subject) }

    /// The entries of a list that a code has, in their order.
    func entries<Entry>(
        of code: String, in list: [Entry], by places: CodePlaces
    ) -> [Entry] {
        guard !list.isEmpty, let number = numbers[code] else { return [] }
        return places[number].map { list[Int($0)] }
    }

    /// The last entry of a code that is meant.
    func last<Entry>(
        of code: String, in list: [Entry], by places: CodePlaces, where isMeant: (Entry) -> Bool
    ) -> Entry? {
        guard !list.isEmpty, let number = numbers[code] else { return nil }
        return places[number].last { isMeant(list[Int($0)]) }.map { list[Int($0)] }
    }

    private mutating func places<Entry>(
        _ entries: [Entry], by code: (Entry) -> String?
    ) -> CodePlaces {
        CodePlaces(entries.map { entry in code(entry).map { numbers.number(for: $0) } })
    }

    private mutating func add(_ subjects: [Subject]) {
        for (place, subject) in subjects.enumerated() where places[subject] == nil {
            places[subject] = place
        }
    }
}

/// A number for each code of a season, which all its lists share.
private struct CodeNumbers: Sendable {
    private var numbers: [String: Int32] = [:]

    subscript(code: String) -> Int? { numbers[code].map(Int.init) }

    mutating func number(for code: String) -> Int {
        if let number = numbers[code] { return Int(number) }
        let number = numbers.count
        numbers[code] = Int32(number)
        return number
    }
}

/// Where the entries of each code stand in a list, by the codes' numbers: four bytes an entry.
struct CodePlaces: Sendable {
    /// Where those of each number begin; those of the last end where `places` ends.
    private var starts: [Int32] = []
    private var places: [Int32] = []

    init() {}

    /// Puts in order which code each entry of a list has; nil for one without a code.
    init(_ numbers: [Int?]) {
        guard let last = numbers.lazy.compactMap(\.self).max() else { return }
        starts = Array(repeating: 0, count: last + 2)
        for number in numbers { if let number { starts[number + 1] += 1 } }
        for number in 0...last { starts[number + 1] += starts[number] }
        var next = starts
        places = Array(repeating: 0, count: Int(starts[last + 1]))
        for (place, number) in numbers.enumerated() {
            guard let number else { continue }
            places[Int(next[number])] = Int32(place)
            next[number] += 1
        }
    }

    /// The places of a code's entries, in the order of the list.
    subscript(number: Int) -> ArraySlice<Int32> {
        guard number + 1 < starts.count else { return [] }
        return places[Int(starts[number])..<Int(starts[number + 1])]
    }
}
