import DocxTemplate
import VietnameseText

/// The ballots of a meeting and their count, for its papers.
extension Regime {
    func addVotes(of meeting: Meeting, in season: Season, to record: inout Record) {
        let candidates = candidates(at: meeting, in: season)
        let votes = season.votes(at: meeting.code)
            .inOrder(of: candidates.map(\.code))
        let lines = votes.map { ($0, line($0, in: season)) }
        record["phieu"] = .list(lines.map(\.1))
        record["phieu_vong_1"] = .list(lines.filter { $0.0.round == 1 }.map(\.1))
        record["phieu_vong_2"] = .list(lines.filter { $0.0.round == 2 }.map(\.1))
        record["phieu_tieu_chi"] = .list(
            season.criterionVotes.filter { $0.meeting == meeting.code }
                .map { criterionLine($0, in: season) })
        let kind = votes.first.flatMap { season.subject(of: $0.subject)?.kind }
        let majorities = season.majorities(for: kind, at: meeting, under: self)
        record["da_so"] = .text(majorities.text(in: .vietnamese, levels: levels))
        if let first = votes.first {
            var shared = Record()
            shared.take(["phat_ra", "thu_ve", "hop_le", "khong_hop_le"], from: first)
            record["phieu_chung"] = .record(shared)
        }
        record["bo_phieu"] = .list(candidates.map { .record(season.ballotLine($0)) })
        addCandidates(candidates, at: meeting, in: season, to: &record)
    }

    /// The candidates by what they are, and those of the second round.
    private func addCandidates(
        _ candidates: [Subject], at meeting: Meeting, in season: Season, to record: inout Record
    ) {
        func lines(_ subjects: [Subject]) -> Value {
            .list(subjects.map { .record(season.ballotLine($0)) })
        }
        record["bo_phieu_ca_nhan"] = lines(candidates.filter { $0.kind == .member })
        record["bo_phieu_tap_the"] = lines(candidates.filter { $0.kind != .member })
        let pool = secondRound(among: candidates, at: meeting, in: season)
        record["bo_phieu_vong_2"] = lines(pool)
        guard let terms = twoRounds, !pool.isEmpty else { return }
        let votedOn = candidates.count { $0.kind == .member }
        record["vong_2"] = .record([
            "so_luong": .number("\(pool.count)"),
            "toi_da": .number("\(terms.most(of: pool.count, votedOn: votedOn))"),
        ])
    }

    /// Those among whom the second round chooses: those to whom the first gave the level for it.
    private func secondRound(
        among candidates: [Subject], at meeting: Meeting, in season: Season
    ) -> [Subject] {
        guard let rounds = twoRounds?.rounds ?? voteRounds else { return [] }
        let first = season.votes(at: meeting.code).filter { $0.round == 1 }
        let given = first.filter {
            season.result(of: $0, under: self).level?.code == rounds.among
        }
        let codes = Set(given.map(\.subject))
        return candidates.filter { $0.kind == .member && codes.contains($0.code) }
    }

    private func line(_ vote: Vote, in season: Season) -> Value {
        .record(season.record(of: vote, result: season.result(of: vote, under: self)))
    }

    private func criterionLine(_ vote: Vote, in season: Season) -> Value {
        var record = season.record(of: vote, result: season.result(of: vote, under: self))
        let criterion = criteria.first { $0.id == vote.criterion }
        record["tieu_chi"] = (criterion?.text ?? vote.criterion).map(Value.text)
        return .record(record)
    }

    /// Whose level is voted on: the unit that rates itself, those who are reviewed, or all whom a
    /// committee rates.
    private func candidates(at meeting: Meeting, in season: Season) -> [Subject] {
        if meeting.purpose == .unit || meeting.purpose == .selfRating {
            return [meeting.unit.flatMap(season.subject(of:))].compactMap(\.self)
                .compactMap { votedOn($0, in: season) }
        }
        let table = season.year.map { RatingTable(season, self, year: $0) }
        func isRated(_ subject: Subject) -> Bool { table?.exemption(of: subject) == nil }
        if meeting.purpose == .rating, season.collective(meeting.unit ?? "") != nil {
            let voted = season.votes(at: meeting.code).map(\.subject).unique
            let named = voted.compactMap(season.subject(of:))
            return named.isEmpty ? season.proposed.filter(isRated) : named
        }
        return convened(to: meeting, in: season).map(\.member.subject).filter(isRated)
    }

    /// Whose level a unit's own vote is about: where collectives are reviewed and not voted on, a
    /// committee votes on the organisation that it leads.
    private func votedOn(_ unit: Subject, in season: Season) -> Subject? {
        func isVotedOn(_ kind: SubjectKind) -> Bool {
            votes.isEmpty || votes.contains { $0.subjects.contains(kind) }
        }
        guard unit.kind == .collective, !isVotedOn(.collective), isVotedOn(.organisation) else {
            return unit
        }
        return season.organisation(season.unit(of: unit))?.subject
    }
}

extension Season {
    /// Everybody for whom a level of the year was proposed.
    fileprivate var proposed: [Subject] {
        let rated = ratings.filter { $0.year == year && $0.proposed != nil }
        return rated.map(\.subject).unique.compactMap(subject(of:))
    }

    fileprivate func record(of vote: Vote, result: VoteResult) -> Record {
        var record = Record()
        record["ten"] = subject(of: vote.subject).flatMap(name(of:)).map(Value.text)
        record["chuc_vu"] = member(vote.subject).map(posts)
        let columns = ["vong", "phat_ra", "thu_ve", "hop_le", "khong_hop_le"]
        record.take(columns + vote.votes.keys.map(vote.column), from: vote)
        for (level, count) in vote.votes {
            record["ty_le_" + vote.column(of: level)] = result.share(of: count).map(Value.text)
        }
        record["ket_qua"] = .text(result.text(in: .vietnamese))
        let shares = vote.votes.keys.map { "ty_le_" + vote.column(of: $0) }
        return record.closed(over: ["ten", "chuc_vu"] + columns + shares)
    }

    fileprivate func ballotLine(_ subject: Subject) -> Record {
        var record = Record()
        let rating = rating(of: subject.code, year: year)
        record["ten"] = name(of: subject).map(Value.text)
        record["chuc_vu"] = member(subject.code).map(posts)
        record["thuoc"] = organisation(unit(of: subject))?.value("ten")
        record["tu_nhan"] = rating?.value("tu_nhan")
        record["chi_bo"] = rating?.value("chi_bo")
        return record.closed(over: ["ten", "chuc_vu", "thuoc", "tu_nhan", "chi_bo"])
    }
}

extension [Vote] {
    /// Round by round, as the ballots name the candidates; others follow as they stand.
    fileprivate func inOrder(of codes: [String]) -> [Vote] {
        let places = Dictionary(
            zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
        return enumerated().sorted { one, other in
            func key(_ vote: (offset: Int, element: Vote)) -> (Int, Int, Int) {
                let place = places[vote.element.subject] ?? codes.count
                return (vote.element.round, place, vote.offset)
            }
            return key(one) < key(other)
        }.map(\.element)
    }
}
