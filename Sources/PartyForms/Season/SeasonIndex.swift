/// Where a season's entries stand, by the codes that others ask with.
struct SeasonIndex: Sendable {
    /// Members, organisations and collectives in their lists; of two with one code the first.
    var places: [Subject: Int] = [:]
    var reviews: [String: [Review]] = [:]
    var grades: [String: [Grade]] = [:]
    var targets: [String: [Target]] = [:]
    var ratings: [String: [Rating]] = [:]
    var received: [String: [ReceivedPaper]] = [:]
    var comments: [String: [Comment]] = [:]
    var scores: [String: [Score]] = [:]
    var assessments: [String: [Assessment]] = [:]
    var memberships: [String: [Membership]] = [:]
    /// By organisation, places among the members.
    var membersOf: [String: [Int]] = [:]
    /// By unit.
    var seats: [String: [Membership]] = [:]
    /// By organisation, places among the collectives.
    var collectivesOf: [String: [Int]] = [:]
    /// By superior, places among the organisations.
    var organisationsBelow: [String: [Int]] = [:]
    var meetings: [String: Meeting] = [:]
    /// By subject.
    var votes: [String: [Vote]] = [:]
    /// By meeting.
    var votesAt: [String: [Vote]] = [:]
    /// By meeting.
    var opinionsAt: [String: [Opinion]] = [:]

    /// The index of a season that holds nothing yet.
    init() {}

    init(_ season: Season) {
        add(season.members.map(\.subject))
        add(season.organisations.map(\.subject))
        add(season.collectives.map(\.subject))
        reviews = Dictionary(grouping: season.reviews, by: \.subject)
        grades = Dictionary(grouping: season.grades, by: \.subject)
        targets = Dictionary(grouping: season.targets, by: \.subject)
        ratings = Dictionary(grouping: season.ratings, by: \.subject)
        received = Dictionary(grouping: season.received, by: \.subject)
        comments = Dictionary(grouping: season.comments, by: \.subject)
        scores = Dictionary(grouping: season.scores, by: \.subject)
        assessments = Dictionary(grouping: season.assessments, by: \.subject)
        add(memberships: season.memberships)
        add(members: season.members)
        collectivesOf = Self.places(season.collectives.map(\.organisation))
        organisationsBelow = Self.places(season.organisations.map(\.superior))
        meetings = Dictionary(season.meetings.map { ($0.code, $0) }) { first, _ in first }
        votes = Dictionary(grouping: season.votes, by: \.subject)
        votesAt = Dictionary(grouping: season.votes, by: \.meeting)
        opinionsAt = Dictionary(grouping: season.opinions, by: \.meeting)
    }

    mutating func add(memberships all: [Membership]) {
        memberships = Dictionary(grouping: all, by: \.member)
        seats = Dictionary(grouping: all, by: \.unit)
    }

    mutating func add(members: [Member]) { membersOf = Self.places(members.map(\.organisation)) }

    /// Where each name stands.
    private static func places(_ names: [String?]) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for (place, name) in names.enumerated() {
            if let name { places[name, default: []].append(place) }
        }
        return places
    }

    private mutating func add(_ subjects: [Subject]) {
        for (place, subject) in subjects.enumerated() where places[subject] == nil {
            places[subject] = place
        }
    }
}
