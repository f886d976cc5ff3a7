public import VietnameseText

/// What the share of the best comes to, with the figures that the rule counts.
public struct CapFigures: Hashable, Sendable {
    /// The rule.
    public let rule: RegimeRule
    /// Whose levels are counted.
    public let object: CapObject
    /// The capped level.
    public let level: Rank
    /// How the share is read.
    public let basis: Basis
    /// The groups, and the small places that have chosen apart from them.
    public let lines: [Line]
    /// How many stand outside all counts: exempt, gone, too new.
    public let outside: Int
    /// How many leaders are rated and stand in no group.
    public let ungrouped: Int

    /// What the share is taken of.
    public enum Basis: Hashable, Sendable {
        /// All who are rated.
        case rated
        /// All who reached the level, the best among them.
        case reached(Rank)
        /// Those who stay at the level once the best are taken out.
        case remaining(Rank)
    }

    /// A group or a small place.
    public struct Line: Hashable, Sendable {
        /// The figures.
        public let group: CapGroup
        /// For people.
        public let name: String
        /// Of a hundred; nil for a small place, which may choose a number.
        public let percent: Int?

        /// Whether more are chosen than may be.
        public var isExceeded: Bool { group.chosen > group.allowed }
    }
}

extension CapFigures {
    /// The figures of every cap of a regime, as levels are decided.
    static func all(in season: Season, under regime: Regime) -> [CapFigures] {
        guard let year = season.year else { return [] }
        let table = RatingTable(season, regime, year: year)
        return regime.rules.flatMap { rule -> [CapFigures] in
            guard case .ratioCap(let cap) = rule.kind else { return [] }
            return rule.subjects.compactMap { CapFigures(rule, cap, $0, table) }
        }
    }

    private init?(_ rule: RegimeRule, _ cap: RatioCap, _ kind: SubjectKind, _ table: RatingTable) {
        guard let count = CapCount(cap, kind, table, by: .decided),
            let level = table.regime.level(cap.level), let of = table.regime.level(cap.of)
        else { return nil }
        self.rule = rule
        self.level = level
        object = count.object
        basis =
            cap.isOfAll ? .rated : count.reading == .reached ? .reached(of) : .remaining(of)
        let groups = count.groups.map { tally in
            Line(count.group(tally), table.season, percent: count.percent(of: tally))
        }
        let places = count.apart.map { Line(count.place($0), table.season, percent: nil) }
        lines = groups + places
        outside = count.outside
        ungrouped = count.ungrouped.count
    }

    /// In words: "trên số đạt Hoàn thành tốt nhiệm vụ trở lên".
    public func basisText(in say: Language) -> String {
        switch basis {
        case .rated: say("số đã xếp loại", "all who are rated")
        case .reached(let level):
            say("số đạt \(level.text) trở lên", "all who reached \(level.text)")
        case .remaining(let level):
            say("số xếp loại \(level.text)", "those who stay at \(level.text)")
        }
    }
}

extension CapFigures.Line {
    fileprivate init(_ group: CapGroup, _ season: Season, percent: Int?) {
        self.init(group: group, name: season.name(of: group), percent: percent)
    }

    /// What is to be said of it: a small place, an excess.
    public func remark(in say: Language) -> String {
        let excess = group.chosen - group.allowed
        let place = group.below.map { below in
            say("Nơi có dưới \(below), được chọn riêng", "Fewer than \(below), chooses apart")
        }
        let over = excess > 0 ? say("Vượt \(excess)", "\(excess) too many") : nil
        return [place, over].compactMap(\.self).joined(separator: "; ")
    }
}
