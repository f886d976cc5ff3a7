/// The two rounds of a vote on levels.
public struct VoteRounds: Hashable, Sendable {
    /// The level that the second round chooses for.
    public var best: String
    /// The level that the first round must have given.
    public var among: String
}

extension VoteRounds {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        best = try cursor.text("best")
        among = try cursor.text("among")
    }
}

extension Regime {
    /// The second round, where the regime knows one.
    var voteRounds: VoteRounds? {
        for rule in rules {
            if case .voteCount(let rounds) = rule.kind { return rounds }
        }
        return nil
    }
}
