/// One rating to be cancelled and made anew: its facts, its checks and its decision.
///
/// Levels, cap and head rule come from the regime of the year of the fault; form, procedure and
/// legal bases from the regime under which the decision is issued.
public struct ReRatingCase: Sendable {
    /// Whose rating.
    public let subject: Subject
    /// The year of the fault.
    public let year: Int
    /// The regime under which the decision is issued.
    public let issuing: Regime
    /// The regime of the year of the fault, when there is one.
    public let former: Regime?
    /// The regime that holds by the day of the decision, when the issuing one does no longer.
    public let law: Regime?
    /// The form of the decision, when the issuing regime has one.
    public let form: RegimeForm?
    /// What stands against the decision, and what to look at.
    public private(set) var findings: [Finding] = []

    let season: Season
    let today: CalendarDay
    let request: ReRating?
    let discipline: Discipline?
    let rating: Rating?

    /// Looks at a case.
    /// - Parameters:
    ///   - former: the regime of the year of the fault.
    ///   - law: the regime that holds by the day of the decision, when the issuing one does no
    ///     longer.
    ///   - today: the day on which the decision is issued, unless the book has its date.
    public init(
        _ subject: Subject, year: Int, in season: Season, issuing: Regime, former: Regime?,
        law: Regime? = nil, on today: CalendarDay
    ) {
        self.init(
            factsOf: subject, year: year, in: season, issuing: issuing, former: former, law: law,
            on: today)
        let refusals = refusals
        findings = refusals + remarks
        if refusals.isEmpty { findings += oldYearNotes }
    }

    /// The facts alone, not looked at yet.
    init(
        factsOf subject: Subject, year: Int, in season: Season, issuing: Regime,
        former: Regime?, law: Regime? = nil, on today: CalendarDay
    ) {
        self.subject = subject
        self.year = year
        self.season = season
        self.issuing = issuing
        self.former = former
        self.law = law
        form = issuing.form(.reRating, for: subject, in: season)
        request = season.reRatings.last { $0.subject == subject.code && $0.year == year }
        self.today = request?.issued?.exact ?? today
        rating = season.rating(of: subject.code, year: year)
        discipline = season.discipline(of: subject.code, year: year, number: request?.discipline)
    }

    /// Whether the decision must not be made.
    public var isRefused: Bool { findings.contains(where: \.isForbidding) }

    /// The level that is cancelled.
    public var oldLevel: Rank? { former?.level(rating?.level) }

    /// The level that takes its place: as the office weighed the case, else the lowest.
    public var newLevel: Rank? {
        if let code = request?.level { return former?.level(code) }
        return discipline?.isRemedied == true || isFoundLater ? nil : lowestLevel
    }

    /// Whether the rating falls without discipline: the subject was found not to come up to it.
    ///
    /// People give the level and the reason.
    public var isFoundLater: Bool {
        guard foundRule != nil, let request, request.discipline == nil else { return false }
        return !season.disciplines.contains {
            $0.subject == subject.code && ($0.years.isEmpty || $0.years.contains(year))
        }
    }
}

extension ReRatingCase {
    /// The lowest level of the year that is rated anew.
    var lowestLevel: Rank? { former?.lowestLevel(of: subject.kind) }

    /// The issuing regime's rule on re-rating, and its parameters.
    var rule: RegimeRule? { needs?.0 }

    var needs: (RegimeRule, ReRatingRule)? {
        for rule in issuing.rules {
            if case .reRating(let needs) = rule.kind { return (rule, needs) }
        }
        return nil
    }

    /// The issuing regime's rule on ratings that fall without discipline.
    var foundRule: RegimeRule? {
        issuing.rules.first { $0.kind == .reRatingFound && $0.subjects.contains(subject.kind) }
    }

    /// The rule that this case rests on.
    var ground: RegimeRule? { isFoundLater ? foundRule : rule }

    /// The unit whose result of that year the fault counts for.
    var place: FaultPlace? { discipline.map { season.faultPlace(of: $0, in: year) } }

    /// Whether that unit is one that the member has left and that the book does not have.
    var isFromElsewhere: Bool {
        guard place?.unit == .former, let member = season.member(subject.code) else { return false }
        return season.formerUnit(of: member) == nil
    }
}

extension Season {
    /// The disciplinary decision that a re-rating rests on: the one it names, else the only one
    /// about a fault of that year, else the only one that makes the others harder.
    func discipline(of code: String, year: Int, number: String?) -> Discipline? {
        let own = disciplines.filter { $0.subject == code }
        if let number { return own.last { $0.number == number } }
        let fitting = own.filter { $0.years.contains(year) }
        let harder = fitting.filter(\.isAggravating)
        return fitting.count == 1 ? fitting[0] : harder.count == 1 ? harder[0] : nil
    }

    /// The cases that the book asks for: subject and year of the fault, each once.
    public var reRatingRequests: [(subject: Subject, year: Int)] {
        var seen: Set<String> = []
        return reRatings.compactMap { entry in
            guard let subject = subject(of: entry.subject),
                seen.insert("\(entry.year) \(entry.subject)").inserted
            else { return nil }
            return (subject, entry.year)
        }
    }
}
