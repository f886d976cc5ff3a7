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

/// The best level is chosen in a second round only, and not for too many.
public struct TwoRounds: Hashable, Sendable {
    /// The rounds.
    public var rounds: VoteRounds
    /// At most so many of a hundred of those to whom the first round gave the other level.
    public var percent: Int
    /// At the meetings of which kinds of organisation or collective; empty: of all.
    public var kinds: [String]
    /// Where fewer than this are voted on and the first round gave the level to all, one may be
    /// chosen; nil: no such exception.
    public var smallBelow: Int?

    /// Whether a unit of that kind votes in two rounds.
    func concerns(_ kind: String?) -> Bool { kinds.isEmpty || kinds.containsWords(kind) }

    /// How many may be chosen among those to whom the first round gave the level.
    func most(of pool: Int, votedOn: Int) -> Int {
        let share = pool * percent / 100
        guard let smallBelow, votedOn < smallBelow, pool == votedOn else { return share }
        return max(share, min(1, pool))
    }
}

extension TwoRounds {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        rounds = try VoteRounds(cursor)
        percent = try cursor.number("percent")
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        smallBelow = try cursor.number(ifAny: "small-below")
    }
}

extension Regime {
    /// The rule that the best level is chosen in a second round, where the regime has it.
    var twoRounds: TwoRounds? {
        for rule in rules {
            if case .twoRounds(let terms) = rule.kind { return terms }
        }
        return nil
    }

    /// The second round, where the regime knows one.
    var voteRounds: VoteRounds? {
        for rule in rules {
            if case .voteCount(let rounds) = rule.kind { return rounds }
        }
        return nil
    }
}
