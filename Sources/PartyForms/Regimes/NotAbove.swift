/// Somebody is not rated above a unit: the head above what he or she heads, or another pair.
public struct NotAbove: Hashable, Sendable {
    /// Who is not rated above what.
    public var whom: Whom
    /// The role (`vai_tro`) of a head.
    public var role: String
    /// Kinds of collective whose head heads the organisation as well.
    public var committees: [String]
    /// A head moved here within so many months may be exempt.
    public var newMonths: Int
    /// Where those stand whose proposals for a cadre are bound as well (`cap` of an assessment).
    public var proposers: [String]

    /// The closed list of who is not rated above what.
    public enum Whom: String, Hashable, Sendable, CaseIterable {
        /// The head above the collective and the organisation.
        case head
        /// Whoever holds a leading post, by the rating as a cadre, above the collectives where he
        /// or she sits and their organisations.
        case cadres
        /// A collective above its organisation.
        case collectives
    }
}

extension NotAbove {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        whom = try cursor["whom"]?.word(Whom.self) ?? .head
        role = whom == .head ? try cursor.text("role") : try cursor.text(ifAny: "role") ?? ""
        committees = try cursor.texts(ifAny: "committees") ?? []
        newMonths = try cursor.number(ifAny: "new-months") ?? 0
        proposers = try cursor.texts(ifAny: "proposed-by") ?? []
    }
}
