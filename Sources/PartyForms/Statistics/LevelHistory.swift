/// The decided levels of five years.
public struct LevelHistory: Hashable, Sendable {
    /// The years, the one under review the last.
    public let years: [Int]
    /// Those of which the book has no level of anybody.
    public let unrecorded: [Int]
    /// One for each line of the roster, in its order.
    public let lines: [Line]
    /// The members of each organisation as they stand now, year by year; without years of which the
    /// book has nothing.
    public let trends: [Trend]
    /// All members, year by year.
    public let totals: [Trend]

    /// How many years are looked at.
    static let length = 5

    /// What somebody's levels were.
    public struct Line: Hashable, Sendable {
        /// Whose.
        public let subject: Subject
        /// One for each year.
        public let levels: [YearLevel]
        /// How many years up to now the level was the best of its year.
        public let bestYears: Int
        /// How many years up to now it was the lowest.
        public let lowestYears: Int
        /// Years of which the book has no level though there should be one, and others have one.
        public let missing: [Int]

        /// How the level changed since the year before; nil when one of the two is not known.
        public let change: RosterLine.Change?
    }

    /// The members of one organisation in one year.
    public struct Trend: Hashable, Sendable {
        /// The organisation's code; empty for members whose organisation is not known, and for all
        /// together.
        public let unit: String
        /// For people.
        public let name: String
        /// The year.
        public let year: Int
        /// The levels of that year's regime, the best first.
        public let levels: [Rank]
        /// How many stand at each level.
        public let counts: LevelCounts
    }
}

/// A decided level of one year.
public struct YearLevel: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The level that holds; nil: the book has none.
    public let level: Rank?
    /// What a re-rating made or would make of it.
    public let reRating: ReRated?

    /// Where a re-rating stands.
    public enum ReRated: Hashable, Sendable {
        /// Decided: the level is the new one, this was the old one.
        case decided(from: Rank?)
        /// Asked for, and not decided: the old level holds.
        case pending
        /// Asked for, and a rule refuses it: the old level holds.
        case refused
    }
}
