extension Season {
    /// What one round of a vote came to.
    ///
    /// More than half decides where the regime states no majority. Where neither regime nor office
    /// say what it is counted on, the result stands only if that makes no difference.
    public func result(of vote: Vote, under regime: Regime) -> VoteResult {
        let kind = subject(of: vote.subject)?.kind
        let meeting = meeting(vote.meeting)
        let numbers = VoteNumbers(vote, at: meeting, in: self, under: regime)
        let majorities = majorities(for: kind, at: meeting, under: regime)
        var result = VoteResult(majorities: majorities, number: numbers[majorities.base])
        guard vote.flaws(present: numbers.present).isEmpty else {
            result.doubt = .unsound
            return result
        }
        let count = VoteCounting(
            levels: levels(of: vote, kind, under: regime), votes: vote.votes,
            majorities: majorities, numbers: numbers)
        (result.level, result.doubt) = count.outcome
        return result
    }

    /// The levels that a vote is on, the best first; in a second round the best alone.
    private func levels(of vote: Vote, _ kind: SubjectKind?, under regime: Regime) -> [Rank] {
        guard vote.criterion == nil else { return regime.grades }
        let best = vote.round == 2 ? regime.voteRounds?.best : nil
        let levels = kind.map(regime.levels) ?? regime.levels
        return levels.filter { best == nil || $0.code == best }
    }

    /// What a meeting's votes on a subject came to, both rounds taken together; nil: no vote.
    public func result(
        of subject: String, at meeting: String, under regime: Regime
    ) -> VoteResult? {
        let rounds = votes(on: subject).filter { $0.meeting == meeting }
        guard let first = rounds.first(where: { $0.round == 1 }) else { return nil }
        let given = result(of: first, under: regime)
        guard let second = rounds.first(where: { $0.round == 2 }),
            given.level?.code == regime.voteRounds?.among
        else { return given }
        let chosen = result(of: second, under: regime)
        return chosen.doubt == .noMajority ? given : chosen
    }

    /// What levels need when subjects of a kind are voted on at a meeting.
    public func majorities(
        for kind: SubjectKind?, at meeting: Meeting?, under regime: Regime
    ) -> Majorities {
        let rule = regime.votingRule(for: kind, at: meeting, in: self)
        return Majorities(rule?.majorities ?? [], base: office.majorityBase)
    }

    /// The kind of the organisation or collective of that code.
    func unitKind(_ code: String?) -> String? {
        organisation(code)?.kind ?? code.flatMap(collective)?.kind
    }
}

extension Regime {
    /// The rule that a vote on subjects of a kind follows at a meeting.
    func votingRule(
        for kind: SubjectKind?, at meeting: Meeting?, in season: Season
    ) -> VotingRule? {
        let unit = season.unitKind(meeting?.unit)
        let rules = votes.filter { rule in kind.map(rule.subjects.contains) ?? true }
        guard let meeting else { return rules.first }
        return rules.first { $0.concerns(meeting.purpose, of: unit) }
    }
}

/// The levels of one vote against what they need.
private struct VoteCounting {
    let levels: [Rank]
    let votes: [String: Int]
    let majorities: Majorities
    let numbers: VoteNumbers

    /// The level with its majority, or why none can be said.
    var outcome: (Rank?, VoteResult.Doubt?) {
        let open: [Majority.Base] = majorities.base == nil ? [.convened, .present, .valid] : []
        let ways = open.isEmpty ? [winner(nil)] : open.map(winner)
        let known = Set(ways.compactMap(\.self))
        if known.count > 1 { return (nil, .dependsOnBase) }
        if ways.contains(nil) { return (nil, .unknownNumber) }
        guard case .level(let level)? = known.first else { return (nil, .noMajority) }
        return (level, nil)
    }

    private enum Winner: Hashable {
        case level(Rank), nobody
    }

    /// Who wins when what is not said is counted on a base; nil: its number is not known.
    private func winner(_ base: Majority.Base?) -> Winner? {
        for level in levels {
            let majority = majorities[level.code]
            guard let number = numbers[majority.base ?? base] else { return nil }
            if majority.isReached(by: votes[level.code] ?? 0, of: number) { return .level(level) }
        }
        return .nobody
    }
}

extension Office {
    /// What the office counts a majority on.
    public var majorityBase: Majority.Base? {
        switch text("da_so") {
        case "trieu_tap": .convened
        case "co_mat": .present
        case "hop_le": .valid
        case "chinh_thuc": .official
        default: nil
        }
    }
}
