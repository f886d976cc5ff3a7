/// How many of a roster stand at each level.
///
/// Everybody is counted once: the total is those rated, those not rated and those outside.
public struct LevelCounts: Hashable, Sendable {
    /// Everybody.
    public private(set) var total = 0
    /// Those whom nobody rates.
    public private(set) var outside = 0
    /// Those without a level.
    public private(set) var unrated = 0
    /// By a level's code.
    public private(set) var atLevel: [String: Int] = [:]
    /// Those among the rated whose level a rule forbids.
    public private(set) var disputed = 0

    /// Those with a level.
    public var rated: Int { atLevel.values.reduce(0, +) }

    /// Those who are to be rated.
    public var concerned: Int { rated + unrated }

    /// How many stand at a level.
    public func count(_ level: Rank) -> Int { atLevel[level.code] ?? 0 }

    /// The part of the rated that stands at a level; nil while nobody is rated.
    public func share(_ level: Rank) -> Share? { Share(count(level), of: rated) }

    mutating func add(_ standing: Standing, isDisputed: Bool = false) {
        total += 1
        switch standing {
        case .rated(let level):
            atLevel[level.code, default: 0] += 1
            if isDisputed { disputed += 1 }
        case .outside: outside += 1
        case .unrated: unrated += 1
        }
    }

    static func + (left: LevelCounts, right: LevelCounts) -> LevelCounts {
        var sum = left
        sum.total += right.total
        sum.outside += right.outside
        sum.unrated += right.unrated
        sum.disputed += right.disputed
        sum.atLevel.merge(right.atLevel, uniquingKeysWith: +)
        return sum
    }
}
