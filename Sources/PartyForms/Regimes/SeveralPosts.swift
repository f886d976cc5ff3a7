/// Whose level holds when the votes at several places of a member differ.
public struct SeveralPosts: Hashable, Sendable {
    /// Who or what decides.
    public var basis: Basis

    /// The closed list of what decides.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// The competent body, as it sees fit.
        case authority
        /// The vote at the main and highest post.
        case mainPost = "main-post"
    }
}

extension SeveralPosts {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["by"])
        basis = try cursor.required("by").word(Basis.self)
    }
}
