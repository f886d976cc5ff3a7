public import VietnameseText

/// How the levels of a rating went from stage to stage.
public struct StageTable: Hashable, Sendable {
    /// Who is counted: those whom somebody rates.
    public let object: RatedObject
    /// How many there are.
    public let concerned: Int
    /// How many stand at each level, stage by stage; by the level's code.
    public let counts: [RatingStage: [String: Int]]
    /// What changed between stages.
    public let steps: [Step]

    /// From one stage to another: everybody is one of these four.
    public struct Step: Hashable, Sendable {
        /// The earlier stage.
        public let from: RatingStage
        /// The later one.
        public let to: RatingStage
        /// At the same level in both.
        public private(set) var same = 0
        /// At a better level in the later one.
        public private(set) var raised = 0
        /// At a lower one.
        public private(set) var lowered = 0
        /// Without a level in one of the two.
        public private(set) var open = 0

        init(_ from: RatingStage, _ to: RatingStage) {
            self.from = from
            self.to = to
        }

        mutating func add(_ line: RosterLine) {
            switch line.change(from, to) {
            case nil: open += 1
            case .same: same += 1
            case .raised: raised += 1
            case .lowered: lowered += 1
            }
        }
    }

    private static let pairs: [(RatingStage, RatingStage)] = [
        (.claimed, .proposed), (.proposed, .appraised), (.appraised, .decided),
        (.proposed, .decided), (.claimed, .decided),
    ]

    /// The stages without those at which the book has no level for anybody.
    init(_ object: RatedObject, of roster: Roster) {
        self.object = object
        let lines = roster.lines.filter { line in
            if case .outside? = line.standing(as: object) { return false }
            return line.standing(as: object) != nil
        }
        concerned = lines.count
        var counts: [RatingStage: [String: Int]] = [:]
        for (stage, level) in lines.flatMap(\.stages) {
            counts[stage, default: [:]][level.code, default: 0] += 1
        }
        self.counts = counts
        steps = Self.pairs.filter { counts[$0.0] != nil && counts[$0.1] != nil }.map { from, to in
            lines.reduce(into: Step(from, to)) { $0.add($1) }
        }
    }
}

extension RosterLine {
    /// How one level compares with an earlier one.
    public enum Change: String, Hashable, Sendable, CaseIterable {
        case same, raised, lowered

        init(from old: Rank, to new: Rank) {
            self = new.rank == old.rank ? .same : new.rank > old.rank ? .raised : .lowered
        }
    }

    /// How the level changed between two stages; nil when one of them has none.
    func change(_ from: RatingStage, _ to: RatingStage) -> Change? {
        guard let old = stages[from], let new = stages[to] else { return nil }
        return Change(from: old, to: new)
    }
}

extension RatingStage {
    /// For the heads of tables.
    public func text(in say: Language) -> String {
        switch self {
        case .claimed: say("Tự nhận", "Claimed")
        case .proposed: say("Chi bộ, hội nghị đề xuất", "Proposed by the branch")
        case .appraised: say("Cơ quan tham mưu đề xuất", "Proposed by the staff")
        case .decided: say("Cấp ủy quyết định", "Decided")
        }
    }
}
