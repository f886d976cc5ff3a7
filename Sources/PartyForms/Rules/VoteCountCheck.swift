/// The figures of votes add up: one finding for each meeting and sort of flaw.
struct VoteCountCheck {
    let rule: RegimeRule
    let rounds: VoteRounds
    let table: RatingTable

    init(_ rule: RegimeRule, _ rounds: VoteRounds, _ table: RatingTable) {
        self.rule = rule
        self.rounds = rounds
        self.table = table
    }

    /// One flaw of one vote.
    private struct Found {
        let vote: Vote
        let flaw: VoteFlaw
        let columns: [String]
    }

    func findings() -> [Finding] {
        let season = table.season
        let ballots = LazyList(joining: [season.votes, season.criterionVotes])
        let votes = ballots.filter { vote in
            season.subject(of: vote.subject).map { rule.subjects.contains($0.kind) } ?? true
        }
        // The votes of one meeting at a time: those of a hundred thousand people are large.
        return Grouped(votes.indices, by: { votes[$0].meeting }).groups.flatMap { code, places in
            let votes = places.map { votes[$0] }
            let found =
                votes.flatMap(flaws) + rounds(among: votes.filter { $0.criterion == nil })
            let sorts = Grouped(found) { "\($0.flaw.sort)" }.groups.map(\.members)
            return sorts.sorted { $0[0].flaw.sort < $1[0].flaw.sort }.map { finding($0, at: code) }
        }
    }

    private func flaws(_ vote: Vote) -> [Found] {
        vote.flaws(present: table.season.meeting(vote.meeting)?.present).map { flaw, columns in
            Found(vote: vote, flaw: flaw, columns: columns)
        }
    }

    /// What is wrong with the rounds of each subject at one meeting.
    private func rounds(among votes: [Vote]) -> [Found] {
        Grouped(votes, by: \.subject).groups.flatMap { _, votes in
            var found: [Found] = []
            for (index, vote) in votes.enumerated()
            where votes[..<index].contains(where: { $0.round == vote.round }) {
                found.append(Found(vote: vote, flaw: .repeated(vote.round), columns: ["vong"]))
            }
            if let flaw = secondRound(of: votes) { found.append(flaw) }
            return found
        }
    }

    private func secondRound(of votes: [Vote]) -> Found? {
        guard let second = votes.first(where: { $0.round == 2 }) else { return nil }
        guard let first = votes.first(where: { $0.round == 1 }) else {
            return Found(vote: second, flaw: .noFirstRound, columns: ["vong"])
        }
        let given = table.season.result(of: first, under: table.regime).level
        guard let given, given.code != rounds.among else { return nil }
        return Found(vote: second, flaw: .notAmong(given.text), columns: ["vong"])
    }

    private func finding(_ found: [Found], at code: String) -> Finding {
        let subjects = Set(found.map(\.vote.subject))
        return Finding(
            rule,
            details: found.map { .vote(.flaw($0.vote.subject, $0.vote.round, $0.flaw)) },
            subject: subjects.count == 1
                ? subjects.first : table.season.meeting(code)?.unit,
            cells: found.flatMap { found in found.columns.map { found.vote.place($0) } },
            numbers: [FindingNumber("so_luong", subjects.count)])
    }
}
