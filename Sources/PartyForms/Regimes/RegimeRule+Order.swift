/// What comes before what.
public struct Order: Hashable, Sendable {
    /// What is compared.
    public var relation: Relation
    /// Kinds of collectives that come first.
    public var first: [String]
    /// Kinds of collectives that come after them.
    public var then: [String]

    /// The closed list of what can be compared.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// A unit reviews itself before its people.
        case unitBeforePersons = "unit-before-persons"
        /// The head is reviewed before the others.
        case headBeforeOthers = "head-before-others"
        /// Some kinds of collectives are reviewed before others of their organisation.
        case kindsReviewed = "kinds-reviewed"
        /// A leader is reviewed at the organisation before the collective.
        case branchBeforeCollective = "branch-before-collective"
        /// A leader is reviewed at the collective before the organisation.
        case collectiveBeforeBranch = "collective-before-branch"
        /// Some kinds of collectives are rated before others, and before their organisation.
        case kindsRated = "kinds-rated"
        /// What stands below is rated before what stands above.
        case lowerBeforeUpper = "lower-before-upper"
        /// A collective is rated before its members.
        case collectiveBeforeMembers = "collective-before-members"
        /// All units are rated before their heads.
        case unitsBeforeHeads = "units-before-heads"
        /// The collectives of an organisation review themselves before it rates itself.
        case reviewBeforeSelfRating = "review-before-self-rating"
        /// Who is reviewed is voted on and rated afterwards.
        case reviewBeforeRating = "review-before-rating"
        /// The vote comes before the decision.
        case voteBeforeDecision = "vote-before-decision"
        /// Who is a civil servant is rated as such before the vote and the decision.
        case civilBeforeMember = "civil-before-member"
    }
}

extension Order {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        relation = try cursor.required("relation").word(Relation.self)
        first = try cursor.texts(ifAny: "first") ?? []
        then = try cursor.texts(ifAny: "then") ?? []
    }
}

/// Where people are reviewed.
public struct ReviewPlaces: Hashable, Sendable {
    /// Collectives with fewer members are reviewed at their organisation.
    public var smallCollective: Int
    /// States of members who may not sit in committees.
    public var suspended: [String]
    /// The kinds of collectives that are committees.
    public var committees: [String]
    /// The kinds of collectives that must be reviewed, others only where they hold a review; empty:
    /// all.
    public var kinds: [String] = []
    /// Whether who sits in several committees is reviewed at the highest of them alone.
    public var isHighestOnly = false

    /// Whether collectives of a kind are reviewed.
    func reviews(_ kind: String?) -> Bool { kinds.isEmpty || kinds.containsWords(kind) }
}

extension ReviewPlaces {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        smallCollective = try cursor.number(ifAny: "small-collective") ?? 0
        suspended = try cursor.texts(ifAny: "suspended") ?? []
        committees = try cursor.texts(ifAny: "committees") ?? []
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        isHighestOnly = try cursor.flag(ifAny: "highest-committee") ?? false
    }
}

extension Regime {
    /// Where people are reviewed, as far as the regime has a rule on it.
    var placesRule: ReviewPlaces {
        for rule in rules {
            if case .reviewPlaces(let places) = rule.kind { return places }
        }
        return ReviewPlaces(smallCollective: 0, suspended: [], committees: [])
    }
}
