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
    ///   - today: the day on which the decision is issued.
    public init(
        _ subject: Subject, year: Int, in season: Season, issuing: Regime, former: Regime?,
        on today: CalendarDay
    ) {
        self.subject = subject
        self.year = year
        self.season = season
        self.issuing = issuing
        self.former = former
        self.today = today
        form = issuing.form(.reRating, for: subject, in: season)
        request = season.reRatings.last { $0.subject == subject.code && $0.year == year }
        rating = season.rating(of: subject.code, year: year)
        discipline = season.discipline(of: subject.code, year: year, number: request?.discipline)
        findings = refusals + remarks
    }

    /// Whether the decision must not be made.
    public var isRefused: Bool { findings.contains(where: \.isForbidding) }

    /// The level that is cancelled.
    public var oldLevel: Rank? { former?.level(rating?.level) }

    /// The level that takes its place: as the office weighed the case, else the lowest.
    public var newLevel: Rank? {
        if let code = request?.level { return former?.level(code) }
        return discipline?.isRemedied == true ? nil : lowestLevel
    }

    /// The level that the regime prescribes.
    var lowestLevel: Rank? {
        for rule in former?.rules ?? [] {
            if case .reRating(let level) = rule.kind { return former?.level(level) }
        }
        return former?.lowestLevel
    }

    /// The issuing regime's rule on re-rating.
    var rule: RegimeRule? {
        issuing.rules.first { rule in
            if case .reRating = rule.kind { return true }
            return false
        }
    }
}

extension Season {
    /// The disciplinary decision that a re-rating rests on: the one it names, else the only one
    /// about a fault of that year.
    func discipline(of code: String, year: Int, number: String?) -> Discipline? {
        let own = disciplines.filter { $0.subject == code }
        if let number { return own.last { $0.number == number } }
        let fitting = own.filter { $0.years.contains(year) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The cases that the book asks for: subject and year of the fault.
    public var reRatingRequests: [(subject: Subject, year: Int)] {
        reRatings.compactMap { entry in
            subject(of: entry.subject).map { ($0, entry.year) }
        }
    }
}
