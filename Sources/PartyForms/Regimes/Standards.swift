/// The results that levels need, in per cent of the targets.
public struct TargetNeeds: Hashable, Sendable {
    /// Whose targets are counted.
    public var of: TargetOwner
    /// Which of them.
    public var among: TargetGroups
    /// What each level needs.
    public var levels: [TargetNeed]
}

/// Targets by their group (`nhom`).
public struct TargetGroups: Hashable, Sendable {
    /// Only these; nil: any.
    public var only: [String]?
    /// Not these.
    public var without: [String] = []

    /// Whether a target is one of them.
    func has(_ target: Target) -> Bool {
        if without.containsWords(target.group) { return false }
        return only.map { $0.containsWords(target.group) } ?? true
    }
}

/// Whose targets a subject answers for.
public enum TargetOwner: String, Hashable, Sendable, CaseIterable {
    /// The subject's own.
    case own
    /// A collective's own, and those of the organisation that a committee leads.
    case led
    /// Those of each unit in a leader's direct charge.
    case charge
}

/// The results that a level needs, in per cent of the targets.
public struct TargetNeed: Hashable, Sendable {
    /// The level.
    public var level: String
    /// Done, at least.
    public var done: Int?
    /// Done, more than.
    public var doneAbove: Int?
    /// Done in time and with the quality asked for, at least.
    public var sound: Int?
    /// Done in time, at least; what was missed altogether is not late.
    public var timely: Int?
    /// Done beyond the plan, at least.
    public var exceeded: Int?
    /// Of the basic targets done beyond the plan, at least.
    public var exceededBasic: Int?
    /// The gap that a shortfall falls into while nothing demands the lowest level.
    public var gap: String?
    /// The gap about which targets are basic.
    public var basicGap: String?
}

/// Targets missed so badly that no better level than one is left.
public struct TargetsMissed: Hashable, Sendable {
    /// The level.
    public var level: String
    /// Whose targets are counted.
    public var of: TargetOwner
    /// Which of them.
    public var among: TargetGroups
    /// Less than so many per cent done.
    public var doneBelow: Int?
    /// More than so many per cent missed.
    public var missedAbove: Int?
    /// Whether a main target must be among the missed ones.
    public var needsMain: Bool
    /// Whether targets missed for reasons beyond control are not held against the subject.
    public var excusesForceMajeure: Bool
}

/// The ratings of units that a leader's level needs.
public struct UnitNeeds: Hashable, Sendable {
    /// Which units are counted.
    public var of: Units
    /// The kinds (`loai`) of unit that are counted; empty: all.
    public var kinds: [String]
    /// What each level needs.
    public var levels: [UnitNeed]

    /// The closed list of units that a leader answers for.
    public enum Units: String, Hashable, Sendable, CaseIterable {
        /// Those in direct charge, without those the leader heads: the rule on heads has them.
        case charge
        /// Those under the leader's direct leadership, or directly below an organisation.
        case below
        /// The members of an organisation.
        case members
        /// The committees of the organisations directly below one.
        case committees = "committees-below"
        /// The collectives beside the committee of an organisation.
        case sameLevel = "same-level"
    }
}

/// The ratings of units that one level needs.
public struct UnitNeed: Hashable, Sendable {
    /// The leader's level.
    public var level: String
    /// What share of the units must have reached what.
    public var shares: [Share]

    /// So many per cent of the units at a level or better.
    public struct Share: Hashable, Sendable {
        /// The units' level.
        public var level: String
        /// Of a hundred.
        public var percent: Int
        /// The gap when the share is reached by counting better units alone.
        public var betterGap: String?
    }
}

/// A disciplinary decision for a fault of the year, after which no better level than one is left.
public struct Disciplined: Hashable, Sendable {
    /// The level.
    public var level: String
    /// Who was disciplined.
    public var whose: [Concerned]
    /// Whether faults that were self-detected and made good are not counted.
    public var exceptsRemedied: Bool
    /// Whether only corruption and the like counts.
    public var isCorruptionOnly: Bool
    /// Of the units below, more than so many per cent must be concerned; nil: one is enough.
    public var shareAbove: Int?
    /// The gap that such a case falls into.
    public var gap: String?
    /// Decisions of the last so many months count, whatever year the fault is of; nil: those of
    /// the year for faults of the year.
    public var withinMonths: Int?
}

/// Whom a subject answers for: a closed list.
public enum Concerned: String, Hashable, Sendable, CaseIterable {
    /// The subject itself.
    case own
    /// The members of the collective, or of the committees that lead the organisation.
    case members
    /// The committees that lead the organisation.
    case leadership
    /// The units directly below, and the committees that lead them.
    case units
    /// The members of the units directly below.
    case unitMembers = "unit-members"
    /// The members on the organisation's own roll: those of a chi bộ.
    case roll
    /// The units in a leader's charge and below, and the persons in direct charge.
    case charge
}

/// A conclusion of a competent body, after which no better level than one is left.
public struct Concluded: Hashable, Sendable {
    /// The level.
    public var level: String
    /// What was concluded: `suy_thoai`.
    public var conclusions: [String]
    /// About whom.
    public var whose: [Concerned]
}

/// A vote of confidence, after which no better level than one is left.
public struct LowConfidence: Hashable, Sendable {
    /// The level.
    public var level: String
    /// More than so many per cent of low confidence.
    public var percent: Int
}

/// Who is rated on what was actually worked in the year.
public struct ActualWork: Hashable, Sendable {
    /// On sick leave for so many months or more.
    public var monthsSick: Int?
    /// On maternity leave.
    public var isMaternity: Bool
}

/// Who is not reviewed in the collective, but at the organisation.
public struct ReviewedElsewhere: Hashable, Sendable {
    /// Collectives with fewer members than this.
    public var smallCollective: Int?
    /// Committee members in these states (`tinh_trang`).
    public var states: [String]
}
