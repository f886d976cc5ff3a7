/// A rating of the year of a fault is cancelled and made anew once the fault is disciplined.
public struct ReRatingRule: Hashable, Sendable {
    /// Kinds of collective that lead their organisation: only what stands above it is above them.
    public var committees: [String]
    /// Where the decision and what it cancels are ordered; nil: where the rule stands.
    public var decision: Citation?
}

/// Whose result a fault of somebody who has moved counts for.
public struct FaultUnit: Hashable, Sendable {
    /// Where faults at both units are dealt with; nil: where the rule stands.
    public var both: Citation?
}

extension ReRatingRule {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        try cursor.only(["committees", "decision"])
        committees = try cursor.texts(ifAny: "committees") ?? []
        decision = try cursor["decision"]?.citation(in: citations)
    }
}

extension FaultUnit {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        both = try cursor["both-units"]?.citation(in: citations)
    }
}

extension RegimeCursor {
    fileprivate func citation(in citations: [LegalDocument]) throws(RegimeError) -> Citation {
        try Citation(required("citation"), in: citations)
    }
}
