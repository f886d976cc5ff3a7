public import VietnameseText

/// How many stand at each level, by what divides them.
public struct LevelTable: Hashable, Sendable {
    /// Who is counted.
    public let object: RatedObject
    /// By what the rows divide them.
    public let division: Division
    /// The regime's levels for them, the best first.
    public let levels: [Rank]
    /// In the order of the book, what is not named at the end.
    public let rows: [Row]
    /// Everybody, counted by themselves and not added up.
    public let sum: LevelCounts

    /// What divides a roster.
    public enum Division: String, Hashable, Sendable, CaseIterable {
        /// The organisation that somebody belongs to.
        case unit = "to_chuc"
        /// The comparison group.
        case group = "nhom"
        /// The kind of organisation or collective.
        case kind = "loai"
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// The organisation's code, or the name of the group or kind; empty for what is not named.
        public let key: String
        /// For people; empty for what is not named.
        public let name: String
        /// Who stands where.
        public let counts: LevelCounts

        /// As papers name the row.
        public func title(in table: LevelTable, _ say: Language = .vietnamese) -> String {
            key.isEmpty ? table.division.unnamed(in: say) : name.capitalisedFirst
        }
    }

    init(
        _ object: RatedObject, by division: Division, of roster: Roster, _ season: Season,
        _ regime: Regime
    ) {
        self.object = object
        self.division = division
        levels = regime.levels(of: object.kind).sorted { $0.rank > $1.rank }
        var sum = LevelCounts()
        var rows: [String: LevelCounts] = [:]
        for line in roster.lines {
            guard let standing = line.standing(as: object) else { continue }
            let isDisputed = !line.disputes(as: object).isEmpty
            let key = division.key(of: line, object)
            sum.add(standing, isDisputed: isDisputed)
            rows[key, default: LevelCounts()].add(standing, isDisputed: isDisputed)
        }
        self.sum = sum
        self.rows = division.order(of: roster, object, season).compactMap { key in
            let name = division == .unit ? season.organisation(key)?.text("ten") ?? key : key
            return rows[key].map { Row(key: key, name: name, counts: $0) }
        }
    }

    /// The row of everybody.
    public var sumRow: Row { Row(key: "", name: "", counts: sum) }

    /// Whether the rows and the levels add up to the sum.
    public var addsUp: Bool {
        let counts = rows.map(\.counts)
        return counts.reduce(LevelCounts(), +) == sum
            && (counts + [sum]).allSatisfy { $0.total == $0.rated + $0.unrated + $0.outside }
            && sum.rated == levels.map(sum.count).reduce(0, +)
    }
}

extension LevelTable.Division {
    fileprivate func key(of line: RosterLine, _ object: RatedObject) -> String {
        switch self {
        case .unit: line.unit ?? ""
        case .group: [.leader, .cadre].contains(object) ? line.titleGroup : line.group
        case .kind: line.kind
        }
    }

    /// Each key once: organisations as their sheet lists them, groups and kinds as they come first.
    fileprivate func order(of roster: Roster, _ object: RatedObject, _ season: Season) -> [String] {
        let keys =
            self == .unit
            ? season.organisations.map(\.code)
            : roster.lines.filter { $0.subject.kind == object.kind }.map { key(of: $0, object) }
        return keys.filter { !$0.isEmpty }.unique + [""]
    }

    /// For the heads of tables.
    public func text(of object: RatedObject, in say: Language) -> String {
        switch (self, object) {
        case (.unit, .collective): say("Tổ chức đảng", "Organisation")
        case (.unit, _): say("Chi bộ", "Branch")
        case (.group, .leader), (.group, .cadre): say("Nhóm chức danh", "Group of titles")
        case (.group, _): say("Nhóm tương đồng", "Comparison group")
        case (.kind, _): say("Loại hình", "Kind")
        }
    }

    /// What stands in place of a name that the book does not give.
    public func unnamed(in say: Language) -> String {
        switch self {
        case .unit: say("Chưa rõ tổ chức", "Organisation unknown")
        case .group: say("Chưa ghi nhóm", "In no group")
        case .kind: say("Chưa ghi loại hình", "Kind unknown")
        }
    }
}
