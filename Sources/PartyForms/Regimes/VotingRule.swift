import JSONText

/// How a vote decides.
public struct VotingRule: Hashable, Sendable {
    /// Whose rating is voted on.
    public var subjects: [SubjectKind]
    /// At which meetings; empty: at all.
    public var purposes: [Meeting.Purpose]
    /// At the meetings of which kinds of organisation or collective; empty: of all.
    public var kinds: [String]
    /// What the vote is; nil: the regulations do not say.
    public var act: Act?
    /// For people.
    public var text: String
    /// Whether the ballot is secret; nil: the regulations do not say.
    public var isSecret: Bool?
    /// What levels need, those for one level beside that for all others; empty: the regulations do
    /// not say.
    public var majorities: [Majority]
    /// Who is convened; nil: all who sit in the unit that meets.
    public var convened: Convened?
    /// Where it is ordered.
    public var citation: Citation

    /// The closed list of what a vote can be.
    public enum Act: String, Hashable, Sendable, CaseIterable {
        /// A unit rates itself.
        case selfRating = "self-rating"
        /// A level is proposed to the competent body.
        case proposal
        /// The competent body decides.
        case decision
    }

    /// The closed list of who can be convened to an organisation's meeting.
    public enum Convened: String, Hashable, Sendable, CaseIterable {
        /// All its members.
        case members
        /// Its committee; all its members where it has none.
        case committee
    }
}

/// What a level needs in a vote: more than such a share of such a number.
public struct Majority: Hashable, Sendable {
    /// The level that needs it; nil: every level without a majority of its own.
    public var level: String?
    /// More than so many parts.
    public var parts: Int
    /// The parts that make the whole.
    public var whole: Int
    /// What the share is taken of; nil: nobody has said.
    public var base: Base?

    /// What a majority can be counted on.
    public enum Base: String, Hashable, Sendable, CaseIterable {
        /// All who were convened.
        case convened
        /// Those who came.
        case present
        /// The valid ballots.
        case valid
        /// The full members on the roll of the unit that votes, neither on probation nor exempt
        /// from meetings nor moved away, whether they came or not.
        case official
    }

    /// Makes a majority.
    public init(level: String? = nil, parts: Int, whole: Int, base: Base?) {
        self.level = level
        self.parts = parts
        self.whole = whole
        self.base = base
    }

    /// More than half.
    public static func half(of base: Base?) -> Majority {
        Majority(parts: 1, whole: 2, base: base)
    }

    /// Whether so many votes are enough.
    public func isReached(by votes: Int, of number: Int) -> Bool {
        votes * whole > parts * number
    }
}

extension VotingRule {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        try cursor.only([
            "subject", "meetings", "kinds", "act", "text", "secret", "majority", "convened",
            "citation",
        ])
        subjects = try cursor.required("subject").words(SubjectKind.self)
        purposes = try cursor["meetings"]?.words(Meeting.Purpose.self) ?? []
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        act = try cursor["act"]?.word(Act.self)
        text = try cursor.text("text")
        isSecret = try cursor.flag(ifAny: "secret")
        majorities = try cursor["majority"]?.majorities() ?? []
        convened = try cursor["convened"]?.word(Convened.self)
        citation = try Citation(cursor.required("citation"), in: citations)
    }

    /// Whether the rule is about a unit's meeting for that purpose.
    func concerns(_ purpose: Meeting.Purpose?, of kind: String?) -> Bool {
        (purposes.isEmpty || purpose.map(purposes.contains) ?? false)
            && (kinds.isEmpty || kinds.containsWords(kind))
    }
}

extension Majority {
    /// `{"level": "HTXSNV", "parts": 2, "whole": 3, "of": "official"}`.
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "parts", "whole", "of"])
        level = try cursor.text(ifAny: "level")
        parts = try cursor.number(ifAny: "parts") ?? 1
        whole = try cursor.number(ifAny: "whole") ?? 2
        base = try cursor["of"]?.word(Base.self)
    }
}

extension RegimeCursor {
    /// One majority for all levels, or a list with those of single levels.
    fileprivate func majorities() throws(RegimeError) -> [Majority] {
        guard json.elements != nil else { return [try Majority(self)] }
        return try map(Majority.init)
    }
}
