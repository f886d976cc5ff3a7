public import VietnameseText

/// A case that the regulations leave open: it is reported, never decided.
public struct Gap: Hashable, Sendable {
    /// What rules and the manual call it.
    public var code: String
    /// What is left open.
    public var text: Bilingual
    /// Where.
    public var citation: Citation

    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        code = try cursor.text("code")
        text = try cursor.required("text").bilingual()
        citation = try Citation(cursor.required("citation"), in: citations)
    }
}

/// Words of the regulations that ask for something no rule can check.
public struct Unchecked: Hashable, Sendable {
    /// Where they stand.
    public var citation: Citation
    /// The regulation's own words.
    public var text: String
    /// Why they are for people to judge.
    public var reason: Bilingual

    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        citation = try Citation(cursor.required("citation"), in: citations)
        text = try cursor.text("text")
        reason = try cursor.required("reason").bilingual()
    }
}

extension Regime {
    /// The gap of that code.
    public func gap(_ code: String?) -> Gap? { gaps.first { $0.code == code } }
}
