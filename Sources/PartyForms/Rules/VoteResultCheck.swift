/// A level that was proposed or decided against what a vote came to: one finding for each meeting
/// and reason.
struct VoteResultCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    /// A vote on a subject that was rated.
    private struct Judged {
        let subject: String
        let result: VoteResult
        /// The levels that differ, or that stand although the vote gives none.
        let levels: [Level]
    }

    private struct Level {
        let step: RatingStep
        let text: String
        let place: CellPlace?
    }

    func findings() -> [Finding] {
        let season = table.season
        let subjects = Grouped(season.votes.filter { $0.round == 1 }, by: \.meeting).groups
        return criteria
            + subjects.flatMap { meeting, votes in
                let judged = votes.compactMap { judge($0.subject, at: meeting) }
                let sorts = Grouped(judged) { $0.result.doubt.map { "\($0)" } ?? "" }.groups
                return sorts.sorted { $0.name < $1.name }.map { finding($0.members, at: meeting) }
            }
    }

    /// Grades of single criteria that are not those voted for.
    private var criteria: [Finding] {
        table.season.criterionVotes.compactMap { vote in
            let season = table.season
            let result = season.result(of: vote, under: table.regime)
            let grade = season.grades(of: vote.subject).last { $0.criterion == vote.criterion }
            guard let kind = season.subject(of: vote.subject)?.kind, rule.subjects.contains(kind),
                let grade, let given = table.regime.grade(grade.grade), let level = result.level,
                given != level
            else { return nil }
            return Finding(
                rule,
                details: [
                    .vote(
                        .criterionAgainst(
                            vote.subject, grade.criterion, grade: given.text, result))
                ],
                subject: vote.subject,
                cells: [vote.place("tieu_chi"), grade.place("cap_do")])
        }
    }

    private func judge(_ code: String, at meeting: String) -> Judged? {
        let season = table.season
        guard let kind = season.subject(of: code)?.kind, rule.subjects.contains(kind),
            let rating = table.rating(code),
            let result = season.result(of: code, at: meeting, under: table.regime),
            result.doubt != .unsound
        else { return nil }
        let levels = steps(of: rating, votedAt: meeting).filter { $0.text != result.level?.text }
        guard !levels.isEmpty else { return nil }
        return Judged(subject: code, result: result, levels: levels)
    }

    /// The first vote on a subject is the proposal's, the last one the decision's; a vote among
    /// leaders is about the member as a cadre.
    private func steps(of rating: Rating, votedAt meeting: String) -> [Level] {
        let season = table.season
        let meetings = season.votes(on: rating.subject).map(\.meeting).filter {
            season.meeting($0)?.purpose != .leaders
        }
        var levels: [Level] = []
        if meetings.first == meeting, let proposed = table.regime.level(rating.proposed) {
            levels.append(
                Level(step: .proposed, text: proposed.text, place: rating.place("chi_bo")))
        }
        if meetings.last == meeting, let decided = table.regime.level(rating.level) {
            levels.append(
                Level(step: .decided, text: decided.text, place: rating.place("cap_uy")))
        }
        return levels + asCadre(rating.subject, votedAt: season.meeting(meeting))
    }

    private func asCadre(_ code: String, votedAt meeting: Meeting?) -> [Level] {
        let posts = table.season.memberships(of: code).filter { !$0.isConcurrent }
        guard meeting?.purpose == .leaders, let member = table.season.member(code),
            let level = table.regime.level(member.text("xep_loai_cong_chuc")),
            posts.contains(where: {
                $0.unit == meeting?.unit && ($0.isRatedHere ?? (posts.count == 1))
            })
        else { return [] }
        let place = member.place("xep_loai_cong_chuc")
        return [Level(step: .asCadre, text: level.text, place: place)]
    }

    private func finding(_ judged: [Judged], at meeting: String) -> Finding {
        let isKnown = judged[0].result.level != nil
        let details = judged.flatMap { judged in
            judged.levels.map { level in
                Phrase.vote(
                    .levelAgainst(
                        judged.subject, level.step, level.text, judged.result))
            }
        }
        return Finding(
            rule, severity: isKnown ? nil : .notes,
            message: isKnown ? nil : .vote(.notDetermined), details: details,
            hint: judged[0].result.doubt.map { .vote($0.hint) },
            subject: judged.count == 1 ? judged[0].subject : table.season.meeting(meeting)?.unit,
            cells: judged.flatMap { judged in
                judged.levels.map(\.place)
            },
            numbers: [FindingNumber("so_luong", judged.count)])
    }
}

extension VoteResult.Doubt {
    /// What to do about it.
    fileprivate var hint: VotePhrase {
        switch self {
        case .dependsOnBase: .nameBase
        case .unknownNumber: .enterNumbers
        case .noMajority, .unsound: .voteAgain
        }
    }
}
