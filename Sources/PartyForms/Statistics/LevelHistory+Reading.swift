extension LevelHistory {
    /// Reads the history of a roster.
    init(
        _ season: Season, _ regime: Regime, _ roster: Roster, _ selection: RegimeSelection,
        _ reRatings: [ReRatingCase], endingIn last: Int
    ) {
        years = Array(last - Self.length + 1...last)
        let reader = HistoryReader(season, regime, years, selection, reRatings)
        unrecorded = years.filter(reader.isUnrecorded)
        lines = roster.lines.map { reader.line($0) }
        let members = zip(lines, roster.lines).filter { $1.subject.kind == .member }
        totals = reader.trends(of: members, in: "", named: "")
        let byUnit = Dictionary(grouping: members) { $1.unit ?? "" }
        trends = (season.organisations.map(\.code).unique + [""]).flatMap { unit in
            reader.trends(
                of: byUnit[unit] ?? [], in: unit, named: season.organisation(unit)?.text("ten"))
        }
    }
}

/// Reads levels under the regime of their year.
private struct HistoryReader {
    let season: Season
    let years: [Int]
    private let recorded: Set<Int>
    private var regimes: [Int: Regime] = [:]
    private var reRatings: [Request: ReRatingCase] = [:]

    private struct Request: Hashable {
        var subject: Subject
        var year: Int
    }

    init(
        _ season: Season, _ regime: Regime, _ years: [Int], _ selection: RegimeSelection,
        _ cases: [ReRatingCase]
    ) {
        self.season = season
        self.years = years
        recorded = Set(season.ratings.filter { $0.level != nil }.map(\.year))
        for year in years {
            regimes[year] =
                year == season.year || regime.governs(year)
                ? regime : selection.regime(year: year, place: season.office.place) ?? regime
        }
        for decision in cases {
            reRatings[Request(subject: decision.subject, year: decision.year)] = decision
        }
    }

    func isUnrecorded(_ year: Int) -> Bool { !recorded.contains(year) }

    func line(_ line: RosterLine) -> LevelHistory.Line {
        let subject = line.subject
        let levels = years.map { level(of: subject, in: $0) }
        let best = levels.reversed().prefix { isAt($0, subject, Regime.bestLevel) }.count
        let lowest = levels.reversed().prefix { isAt($0, subject, Regime.lowestLevel) }.count
        let change = levels.suffix(2).compactMap(\.level)
        return LevelHistory.Line(
            subject: subject, levels: levels, bestYears: best, lowestYears: lowest,
            missing: missing(levels, line),
            change: change.count == 2 ? .init(from: change[0], to: change[1]) : nil)
    }

    private func level(of subject: Subject, in year: Int) -> YearLevel {
        let code = season.rating(of: subject.code, year: year)?.level
        let old = regimes[year]?.level(code)
        guard let decision = reRatings[Request(subject: subject, year: year)] else {
            return YearLevel(year: year, level: old, reRating: nil)
        }
        let state = decision.state
        guard case .decided = state else {
            return YearLevel(year: year, level: old, reRating: state)
        }
        return YearLevel(year: year, level: decision.newLevel, reRating: state)
    }

    private func isAt(
        _ level: YearLevel, _ subject: Subject, _ which: (Regime) -> (SubjectKind) -> Rank?
    ) -> Bool {
        guard let held = level.level, let regime = regimes[level.year] else { return false }
        return held.code == which(regime)(subject.kind)?.code
    }

    /// Years before somebody was there, and the present year of those who are not to be rated, are
    /// not missing.
    private func missing(_ levels: [YearLevel], _ line: RosterLine) -> [Int] {
        let start = start(of: line.subject) ?? 0
        return levels.filter { level in
            guard level.level == nil, level.year > start, recorded.contains(level.year) else {
                return false
            }
            if level.year == season.year, case .outside = line.standing { return false }
            return true
        }.map(\.year)
    }

    /// The year in which a member was admitted or an organisation founded.
    private func start(of subject: Subject) -> Int? {
        switch subject.kind {
        case .member: season.member(subject.code)?.joined?.earliest.year
        case .organisation: season.organisation(subject.code)?.founded?.earliest.year
        case .collective:
            season.organisation(season.unit(of: subject))?.founded?.earliest.year
        }
    }

    /// A year counts a member who has a level in it; one without is not rated then.
    func trends(
        of members: [(LevelHistory.Line, RosterLine)], in unit: String, named name: String?
    ) -> [LevelHistory.Trend] {
        guard !members.isEmpty else { return [] }
        return years.enumerated().filter { recorded.contains($1) }.map { place, year in
            var counts = LevelCounts()
            for (line, entry) in members { counts.add(standing(line.levels[place], entry)) }
            return LevelHistory.Trend(
                unit: unit, name: name ?? "", year: year, levels: levels(in: year), counts: counts)
        }
    }

    private func standing(_ level: YearLevel, _ entry: RosterLine) -> Standing {
        if level.year == season.year, case .outside = entry.standing { return entry.standing }
        return level.level.map(Standing.rated) ?? .unrated(.undecided(nil))
    }

    private func levels(in year: Int) -> [Rank] {
        (regimes[year]?.levels(of: .member) ?? []).sorted { $0.rank > $1.rank }
    }
}

extension ReRatingCase {
    /// Where the re-rating stands: decided once the book has the decision's number or date.
    var state: YearLevel.ReRated {
        if isRefused { return .refused }
        let isIssued = request?.number != nil || request?.issued != nil
        return isIssued && newLevel != nil ? .decided(from: oldLevel) : .pending
    }
}
