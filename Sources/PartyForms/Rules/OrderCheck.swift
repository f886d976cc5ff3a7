/// What comes before what: a breach is told only when the dates leave no doubt.
struct OrderCheck {
    let rule: RegimeRule
    let order: Order
    let table: RatingTable
    /// The first meeting of each unit and purpose; none where a date is missing.
    let meetings: [MeetingKey: Meeting]

    init(_ rule: RegimeRule, _ order: Order, _ table: RatingTable) {
        self.rule = rule
        self.order = order
        self.table = table
        let keyed = Dictionary(grouping: table.season.meetings, by: MeetingKey.init)
        var meetings: [MeetingKey: Meeting] = [:]
        for (key, list) in keyed {
            guard let key, !list.contains(where: { $0.day == nil }) else { continue }
            meetings[key] = list.min { $0.start < $1.start }
        }
        self.meetings = meetings
    }

    var season: Season { table.season }

    /// Two events, the first of which must not be later than the second.
    struct Pair {
        let first: DatedEvent
        let then: DatedEvent
        /// Whom it is about, where the events do not say it.
        var subject: String?

        init(_ first: DatedEvent, _ then: DatedEvent, about subject: String? = nil) {
            self.first = first
            self.then = then
            self.subject = subject
        }

        /// The same two the other way round.
        var reversed: Pair { Pair(then, first, about: subject) }

        var isBroken: Bool { first.day.earliest > then.day.latest }
    }

    func findings() -> [Finding] {
        let broken = pairs.filter(\.isBroken)
        return Grouped(broken, by: key).groups.map { finding($0.members) }
    }

    private var pairs: [Pair] {
        switch order.relation {
        case .unitBeforePersons: unitsAndPersons
        case .headBeforeOthers: headsAndOthers
        case .kindsReviewed: reviewsByKind
        case .branchBeforeCollective: branchesAndCollectives
        case .collectiveBeforeBranch: branchesAndCollectives.map(\.reversed)
        case .kindsRated: ratingsByKind
        case .lowerBeforeUpper: lowerAndUpper
        case .collectiveBeforeMembers: collectivesAndMembers
        case .unitsBeforeHeads: unitsAndHeads
        case .reviewBeforeRating: reviewsAndRatings
        case .reviewBeforeSelfRating: reviewsAndSelfRatings
        case .voteBeforeDecision: votesAndDecisions
        case .civilBeforeMember: civilAndMember
        }
    }

    /// Breaches of one key are one finding.
    private func key(_ pair: Pair) -> String {
        switch order.relation {
        case .collectiveBeforeMembers: pair.first.name
        case .unitsBeforeHeads: "\(pair.first.day.text) \(pair.then.day.text)"
        case .civilBeforeMember: "\(pair.then.name) \(pair.then.day.text)"
        case .reviewBeforeRating, .voteBeforeDecision:
            "\(pair.first.name) \(pair.then.name) \(pair.then.day.text)"
        default: pair.then.name
        }
    }

    private func finding(_ pairs: [Pair]) -> Finding {
        let firsts = pairs.map(\.first).unique
        let thens = pairs.map(\.then).unique
        let subjects = pairs.compactMap(\.subject).unique
        var details: [Phrase] = [.meeting(.order(thens, firsts))]
        if !subjects.isEmpty { details.append(.cap(.codes(subjects))) }
        return Finding(
            rule, details: details,
            subject: subjects.count == 1 ? subjects[0] : thens.count == 1 ? thens[0].subject : nil,
            cells: thens.map(\.cell) + firsts.map(\.cell),
            numbers: [FindingNumber("so_luong", pairs.count)])
    }
}

/// Something that happened on a day.
public struct DatedEvent: Hashable, Sendable {
    /// As findings call it: a subject's code, a meeting's with its unit, or a decision's number.
    public var name: String
    /// When.
    public var day: PartialDate
    /// The code of whom it is about.
    var subject: String?
    /// Where the day stands.
    var cell: CellPlace?
}

extension OrderCheck {
    /// The first meeting of a unit for a purpose.
    func event(_ unit: String?, _ purpose: Meeting.Purpose) -> DatedEvent? {
        unit.flatMap { meetings[MeetingKey(unit: $0, purpose: purpose)] }.flatMap(\.event)
    }

    /// The decision on a subject's rating, by its number.
    func decision(_ code: String) -> DatedEvent? {
        guard var event = table.event(code) else { return nil }
        event.name = table.rating(code)?.text("so_qd") ?? code
        return event
    }
}

extension Meeting {
    /// The meeting, named after its unit, on its day.
    var event: DatedEvent? {
        day.map { day in
            DatedEvent(
                name: unit.map { "\($0) (\(code))" } ?? code, day: day, subject: unit,
                cell: place("ngay"))
        }
    }

    /// The first day that it can have been.
    fileprivate var start: CalendarDay { day?.earliest ?? .last(of: 9999) }
}
