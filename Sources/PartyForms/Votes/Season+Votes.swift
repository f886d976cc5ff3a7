extension Season {
    /// What one round of a vote came to.
    ///
    /// More than half decides where the regime states no majority. Where neither regime nor office
    /// say what it is counted on, the result stands only if that makes no difference.
    public func result(of vote: Vote, under regime: Regime) -> VoteResult {
        let kind = subject(of: vote.subject)?.kind
        let majority = majority(for: kind, under: regime)
        let numbers = Numbers(vote, at: meeting(vote.meeting))
        var result = VoteResult(majority: majority, number: numbers[majority.base])
        guard vote.flaws(present: numbers.present).isEmpty else {
            result.doubt = .unsound
            return result
        }
        let best = vote.round == 2 ? regime.voteRounds?.best : nil
        let levels = (kind.map(regime.levels) ?? regime.levels)
            .filter { best == nil || $0.code == best }
        func winner(_ number: Int) -> Rank? {
            levels.first { majority.isReached(by: vote.votes[$0.code] ?? 0, of: number) }
        }
        let bases = majority.base.map { [$0] } ?? Majority.Base.allCases
        let known = bases.compactMap { numbers[$0] }
        let winners = Set(known.map(winner))
        if winners.count > 1 {
            result.doubt = .dependsOnBase
        } else if known.count < bases.count {
            result.doubt = .unknownNumber
        } else if let level = winners.first ?? nil {
            result.level = level
        } else {
            result.doubt = .noMajority
        }
        return result
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

    /// What a level needs when subjects of a kind are voted on.
    public func majority(for kind: SubjectKind?, under regime: Regime) -> Majority {
        let rule = regime.votes.first { rule in kind.map { rule.subjects.contains($0) } ?? true }
        var majority = rule?.majority ?? .half(of: nil)
        majority.base = majority.base ?? office.majorityBase
        return majority
    }

    /// What a majority can be counted on, as far as the book says it.
    private struct Numbers {
        var convened: Int?
        var present: Int?
        var valid: Int?

        init(_ vote: Vote, at meeting: Meeting?) {
            convened = meeting?.convened
            present = meeting?.present
            let isWhole = vote.returned == nil || vote.returned == vote.total
            valid =
                vote.validOnes
                ?? (vote.round == 1 && !vote.votes.isEmpty && isWhole ? vote.total : nil)
        }

        /// The number of a base; of none, the one number that all bases have.
        subscript(base: Majority.Base?) -> Int? {
            switch base {
            case .convened: convened
            case .present: present
            case .valid: valid
            case nil: convened == present && present == valid ? valid : nil
            }
        }
    }
}

extension Office {
    /// What the office counts a majority on.
    public var majorityBase: Majority.Base? {
        switch text("da_so") {
        case "trieu_tap": .convened
        case "co_mat": .present
        case "hop_le": .valid
        default: nil
        }
    }
}
