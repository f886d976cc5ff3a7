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
        let found = vocabularyFindings + regime.rules.flatMap { findings(of: $0, in: table) }
        return found.map(named)
    }

    /// Ratings that no rule can judge: of a level that the regime lacks, or two for one subject.
    private var vocabularyFindings: [Finding] {
        let ratings = season.ratings.filter { $0.year == year }
        let unknown = ratings.compactMap { rating -> Finding? in
            guard let level = rating.level, regime.level(level) == nil else { return nil }
            return Finding(
                "unknown-level", .forbids, .book(.unknownLevel(level)), subject: rating.subject,
                cells: [rating.place("cap_uy")].compactMap(\.self))
        }
        let doubled = ratings.compactMap { rating -> Finding? in
            let rows = season.ratings(of: rating.subject).filter { $0.year == year }
            guard rows.count > 1, rows[0].row.number == rating.row.number else { return nil }
            return Finding(
                "rated-twice", .warns, .book(.ratedTwice), subject: rows[0].subject,
                cells: rows.compactMap { $0.place("doi_tuong") })
        }
        return unknown + doubled
    }

    private func findings(of rule: RegimeRule, in table: RatingTable) -> [Finding] {
        switch rule.kind {
        case .ratioCap(let cap): CapCheck(rule, cap, table).findings()
        case .notAbove(let bound): NotAboveCheck(rule, bound, table).findings()
        case .requiresReview(let needs): ReviewCheck(rule, needs, table).findings()
        case .levelNeedsGrades(let needs): GradeCheck(rule, needs, table).findings()
        case .levelNeedsTargets(let needs): TargetCheck(rule, needs, table).findings()
        case .notRated(let limits): NotRatedCheck(rule, limits, table).findings()
        case .targetsMissed(let limits): TargetsMissedCheck(rule, limits, table).findings()
        case .levelNeedsUnits(let needs): UnitCheck(rule, needs, table).findings()
        case .disciplined(let need): DisciplineCheck(rule, need, table).findings()
        case .concluded(let need): ConclusionCheck(rule, need, table).findings()
        case .lowConfidence(let limit): ConfidenceCheck(rule, limit, table).findings()
        case .actualWork(let terms): ActualWorkCheck(rule, terms, table).findings()
        case .rewardNeedsLevel(let level): RewardCheck(rule, level, table).findings()
        case .reviewedElsewhere(let terms): ReviewedElsewhereCheck(rule, terms, table).findings()
        case .needsComment(let need): CommentCheck(rule, need, table).findings()
        case .postAgrees: PostCheck(rule, table).findings()
        case .reRating(let needs): reRatingFindings(rule, needs)
        case .reRatingFound: []
        case .faultUnit(let unit): faultUnitFindings(rule, unit)
        case .openComplaint: complaintFindings(rule)
        case .voteCount(let rounds): VoteCountCheck(rule, rounds, table).findings()
        case .voteResult: VoteResultCheck(rule, table).findings()
        case .meetingLength(let length): MeetingCheck(rule, table).findings(length)
        case .attendance: MeetingCheck(rule, table).attendance()
        case .convenedCount(let purposes): MeetingCheck(rule, table).convened(at: purposes)
        case .twoRounds(let terms): TwoRoundsCheck(rule, terms, table).findings()
        case .manyPosts(let posts): ManyPostsCheck(rule, posts, table).findings()
        case .deadlines: DeadlineCheck(rule, table).findings()
        case .chair(let purposes): MeetingCheck(rule, table).chair(at: purposes)
        case .order(let order): OrderCheck(rule, order, table).findings()
        case .reviewPlaces(let places): PlaceCheck(rule, places, table).findings()
        case .votePlace: VotePlaceCheck(rule, table).findings()
        case .headroom(let caps): HeadroomCheck(rule, caps, table).findings()
        case .levelCap(let cap): LevelCapCheck(rule, cap, table).findings()
        case .civilLevel(let limit): CivilLevelCheck(rule, limit, table).findings()
        case .lowestYears(let limit): LowestYearsCheck(rule, limit, table).findings()
        case .commentValid(let limit): CommentValidityCheck(rule, limit, table).findings()
        case .meetingQuality(let limit): MeetingQualityCheck(rule, limit, table).findings()
        case .rewardCap(let cap): RewardCapCheck(rule, cap, table).findings()
        case .rewardYears(let limit): RewardYearsCheck(rule, limit, table).findings()
        case .unitsAtLowest(let limit): UnitsAtLowestCheck(rule, limit, table).findings()
        case .severalPosts(let posts): SeveralPostsCheck(rule, posts, table).findings()
        case .scoreSheet: ScoreSheetCheck(rule, table).findings()
        case .levelNeedsScore(let need): ScoreLevelCheck(rule, need, table).findings()
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
