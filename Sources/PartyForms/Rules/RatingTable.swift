/// The decided levels of one year, as rules look at them.
struct RatingTable {
    let season: Season
    let regime: Regime
    let year: Int
    /// Levels that differ from the book's: what a re-rating would make of them.
    let replaced: [String: String]
    /// What leaves subjects out of the ratings, which is asked of everybody by many rules.
    let limits: [(subjects: [SubjectKind], limits: NotRated)]

    init(_ season: Season, _ regime: Regime, year: Int, replaced: [String: String] = [:]) {
        self.season = season
        self.regime = regime
        self.year = year
        self.replaced = replaced
        limits = regime.rules.compactMap { rule in
            guard case .notRated(let limits) = rule.kind else { return nil }
            return (rule.subjects, limits)
        }
    }

    /// The subject's rating row.
    func rating(_ code: String) -> Rating? { season.rating(of: code, year: year) }

    /// The subject's decided level.
    func level(_ code: String) -> Rank? {
        regime.level(replaced[code] ?? rating(code)?.level)
    }

    /// The level that was proposed last: by the staff, else by the branch or collective.
    func proposal(_ code: String) -> Rank? {
        let rating = self.rating(code)
        return regime.level(rating?.appraised) ?? regime.level(rating?.proposed)
    }

    /// Where the decided level stands.
    func place(_ code: String) -> CellPlace? { rating(code)?.place("cap_uy") }

    /// The day of the rating: when it was decided, else the last day of the year.
    func day(_ code: String) -> CalendarDay {
        rating(code)?.decided?.exact ?? .last(of: year)
    }

    /// The subject's rating, on the day of its decision.
    func event(_ code: String) -> DatedEvent? {
        guard let rating = rating(code), let day = rating.decided else { return nil }
        return DatedEvent(name: code, day: day, subject: code, cell: rating.place("ngay_qd"))
    }

    /// When the holder of a post came, if that was so lately before the rating that the unit's
    /// level may be none of his or her doing.
    func recentArrival(for post: Membership, within months: Int) -> PartialDate? {
        let member = season.member(post.member)
        let came = member?.moved ?? (member?.text("noi_cu") == nil ? nil : post.since)
        guard let came, came.latest.adding(months: months) > day(post.member) else { return nil }
        return came
    }
}

extension Rank {
    /// Whether this is at least as good as the other.
    func reaches(_ other: Rank?) -> Bool {
        guard let other else { return false }
        return rank >= other.rank
    }
}
