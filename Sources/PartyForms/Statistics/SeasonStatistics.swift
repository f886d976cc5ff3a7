public import VietnameseText

/// The statistics of an office's year.
public struct SeasonStatistics: Sendable {
    /// The year.
    public let year: Int
    /// Everybody.
    public let roster: Roster
    /// Levels by object and by what divides them; without objects that the office does not have.
    public let tables: [LevelTable]
    /// Why there are those without a level, the reasons in the order of the roster.
    public let reasons: [ReasonLine]
    /// How levels went from stage to stage.
    public let stages: [StageTable]
    /// The shares of the best.
    public let caps: [CapFigures]
    /// The last five years.
    public let history: LevelHistory
    /// Discipline, re-ratings, rewards.
    public let events: YearEvents

    /// One reason for having no level, and how many of each object have it.
    public struct ReasonLine: Hashable, Sendable {
        /// In words for papers.
        public let reason: Bilingual
        /// How many.
        public internal(set) var counts: [RatedObject: Int]
    }

    /// Counts.
    /// - Parameters:
    ///   - year: the year under review.
    ///   - selection: where the regimes of earlier years are found.
    ///   - today: the day on which re-rating decisions would be issued.
    ///   - disputes: what forbids a level that the book says was decided.
    public init(
        of year: Int, _ season: Season, _ regime: Regime, selection: RegimeSelection,
        on today: CalendarDay, disputes: Roster.Disputes
    ) {
        self.year = year
        let roster = Roster(season, regime, disputes: disputes)
        self.roster = roster
        let objects = RatedObject.allCases.filter { object in
            (object != .cadre || regime.ratesCadres)
                && roster.lines.contains { $0.standing(as: object) != nil }
        }
        tables = objects.flatMap { object in
            object.divisions.map { LevelTable(object, by: $0, of: roster, season, regime) }
        }
        reasons = Self.reasons(of: roster, objects)
        stages = objects.filter { $0 != .cadre }.map { StageTable($0, of: roster) }
        caps = CapFigures.all(in: season, under: regime)
        let reRatings = season.reRatingRequests.map { subject, year in
            selection.reRating(of: subject, year: year, in: season, issuing: regime, on: today)
        }
        history = LevelHistory(season, regime, roster, selection, reRatings, endingIn: year)
        events = YearEvents(season, roster, reRatings, since: year)
    }

    /// The levels of an object, whatever divides them.
    public func sum(_ object: RatedObject) -> LevelTable? { tables.first { $0.object == object } }

    /// The levels of an object by what divides them.
    public func table(_ object: RatedObject, by division: LevelTable.Division) -> LevelTable? {
        tables.first { $0.object == object && $0.division == division }
    }

    private static func reasons(
        of roster: Roster, _ objects: [RatedObject]
    ) -> [ReasonLine] {
        var places: [Bilingual: Int] = [:]
        var lines: [ReasonLine] = []
        for line in roster.lines {
            for object in objects {
                guard let reason = line.standing(as: object)?.reason else { continue }
                let place = places[reason] ?? lines.count
                if place == lines.count { lines.append(ReasonLine(reason: reason, counts: [:])) }
                places[reason] = place
                lines[place].counts[object, default: 0] += 1
            }
        }
        return lines
    }
}

extension Standing {
    fileprivate var reason: Bilingual? {
        guard let vietnamese = reason(in: .vietnamese), let english = reason(in: .english) else {
            return nil
        }
        return Bilingual(vietnamese, english)
    }
}

extension Regime {
    /// Whether leaders have groups and shares of their own, by their levels as cadres.
    var ratesCadres: Bool {
        rules.contains { rule in
            if case .ratioCap(let cap) = rule.kind { cap.whom == .cadres } else { false }
        }
    }
}
