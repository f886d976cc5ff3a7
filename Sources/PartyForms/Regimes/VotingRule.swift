/// How a vote decides.
public struct VotingRule: Hashable, Sendable {
    /// Whose rating is voted on.
    public var subjects: [SubjectKind]
    /// For people.
    public var text: String
    /// Whether the ballot is secret; nil: the regulations do not say.
    public var isSecret: Bool?
    /// What a level needs; nil: the regulations do not say.
    public var majority: Majority?
    /// Where it is ordered.
    public var citation: Citation
}

/// What a level needs in a vote: more than such a share of such a number.
public struct Majority: Hashable, Sendable {
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
    }

    /// Makes a majority.
    public init(parts: Int, whole: Int, base: Base?) {
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
        subjects = try cursor.required("subject").words(SubjectKind.self)
        text = try cursor.text("text")
        isSecret = try cursor.flag(ifAny: "secret")
        majority = try cursor["majority"].map(Majority.init)
        citation = try Citation(cursor.required("citation"), in: citations)
    }
}

extension Majority {
    /// `{"parts": 1, "whole": 2, "of": "convened"}`.
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["parts", "whole", "of"])
        parts = try cursor.number(ifAny: "parts") ?? 1
        whole = try cursor.number(ifAny: "whole") ?? 2
        base = try cursor["of"]?.word(Base.self)
    }
}
