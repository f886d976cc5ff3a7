/// The decided levels of one year, as rules look at them.
struct RatingTable {
    let season: Season
    let regime: Regime
    let year: Int
    /// Levels that differ from the book's: what a re-rating would make of them.
    let replaced: [String: String]

    init(_ season: Season, _ regime: Regime, year: Int, replaced: [String: String] = [:]) {
        self.season = season
        self.regime = regime
        self.year = year
        self.replaced = replaced
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
}

extension Rank {
    /// Whether this is at least as good as the other.
    func reaches(_ other: Rank?) -> Bool {
        guard let other else { return false }
        return rank >= other.rank
    }
}
