/// The best level is chosen in a second round, among those to whom the first gave another level, and
/// for no more than a share of them: one finding for each meeting and breach.
struct TwoRoundsCheck {
    let rule: RegimeRule
    let terms: TwoRounds
    let table: RatingTable

    init(_ rule: RegimeRule, _ terms: TwoRounds, _ table: RatingTable) {
        self.rule = rule
        self.terms = terms
        self.table = table
    }

    func findings() -> [Finding] {
        let votes = table.season.votes.filter { vote in
            terms.concerns(table.season.unitKind(table.season.meeting(vote.meeting)?.unit))
                && table.season.subject(of: vote.subject).map { rule.subjects.contains($0.kind) }
                    ?? false
        }
        return Grouped(votes, by: \.meeting).groups.flatMap { meeting, votes in
            [chosenAtOnce(votes, at: meeting), chosenTooMany(votes, at: meeting)]
                .compactMap(\.self)
        }
    }

    /// Votes for the best level in the first round.
    private func chosenAtOnce(_ votes: [Vote], at meeting: String) -> Finding? {
        let wrong = votes.filter { $0.round == 1 && ($0.votes[terms.rounds.best] ?? 0) > 0 }
        guard !wrong.isEmpty else { return nil }
        let subjects = wrong.map(\.subject).unique
        return Finding(
            rule,
            details: [.vote(.bestInFirstRound(meeting, subjects))],
            subject: subject(subjects, at: meeting),
            cells: wrong.map { $0.place($0.column(of: terms.rounds.best)) },
            numbers: [FindingNumber("so_luong", subjects.count)])
    }

    /// More chosen than the share allows.
    private func chosenTooMany(_ votes: [Vote], at meeting: String) -> Finding? {
        let season = table.season
        let pool = votes.filter { vote in
            vote.round == 1
                && season.result(of: vote, under: table.regime).level?.code == terms.rounds.among
        }.map(\.subject).unique
        let chosen = votes.filter { vote in
            vote.round == 2 && season.result(of: vote, under: table.regime).level != nil
        }
        let first = votes.filter { $0.round == 1 }.map(\.subject).unique
        let most = terms.most(of: pool.count, votedOn: first.count)
        guard chosen.count > most else { return nil }
        return Finding(
            rule,
            details: [
                .vote(.chosenTooMany(meeting, chosen.count, of: pool.count, most: most))
            ],
            subject: season.meeting(meeting)?.unit, cells: chosen.map { $0.place("vong") },
            numbers: [
                FindingNumber("duoc_chon", chosen.count), FindingNumber("toi_da", most),
            ])
    }

    private func subject(_ subjects: [String], at meeting: String) -> String? {
        subjects.count == 1 ? subjects[0] : table.season.meeting(meeting)?.unit
    }
}
