/// The rules of a regime against an office's season.
public struct RuleCheck: Sendable {
    let season: Season
    let regime: Regime
    let year: Int
    let selection: RegimeSelection
    let today: CalendarDay

    /// Makes a check; nil when the book does not say which year is reviewed.
    /// - Parameters:
    ///   - selection: where the regimes of earlier years are found, for re-ratings.
    ///   - today: the day on which re-rating decisions would be issued.
    public init?(
        _ season: Season, regime: Regime, selection: RegimeSelection, on today: CalendarDay
    ) {
        guard let year = season.year else { return nil }
        self.season = season
        self.regime = regime
        self.year = year
        self.selection = selection
        self.today = today
    }

    /// Everything that the rules find, in the order of the regime's rules.
    public func findings() -> [Finding] {
        let table = RatingTable(season, regime, year: year)
        return regime.rules.flatMap { findings(of: $0, in: table) }.map(named)
    }

    private func findings(of rule: RegimeRule, in table: RatingTable) -> [Finding] {
        switch rule.kind {
        case .ratioCap(let cap): CapCheck(rule, cap, table).findings()
        case .notAbove(let bound): HeadCheck(rule, bound, table).findings()
        case .requiresReview(let needs): ReviewCheck(rule, needs, table).findings()
        case .levelNeedsGrades(let needs): GradeCheck(rule, needs, table).findings()
        case .levelNeedsTargets(let needs): TargetCheck(rule, needs, table).findings()
        case .notRated(let limits): NotRatedCheck(rule, limits, table).findings()
        case .disciplined(let level): DisciplineCheck(rule, level, table).findings()
        case .postAgrees: PostCheck(rule, table).findings()
        case .reRating: reRatingFindings(rule)
        }
    }

    private func named(_ finding: Finding) -> Finding {
        var finding = finding
        finding.file = finding.file ?? season.file
        return finding
    }
}

extension Finding {
    /// A breach of a rule.
    init(
        _ rule: RegimeRule, severity: Severity? = nil, message: Phrase? = nil,
        details: [Phrase] = [], hint: Phrase? = nil, subject: String? = nil,
        cells: [CellPlace?] = [], citation: Citation? = nil, numbers: [FindingNumber] = []
    ) {
        self.init(
            rule.code, severity ?? rule.severity, message ?? .said(rule.title), details: details,
            hint: hint, subject: subject, cells: cells.compactMap(\.self),
            citation: citation ?? rule.citation, numbers: numbers)
    }
}
