import DocxTemplate

extension Regime {
    /// The points of a subject: by criterion, part and `tong`, those of each sort of scorer.
    ///
    /// What the book does not state as a sum is added up; of several sheets the mean is told.
    func scoreRecord(of subject: Subject, in season: Season) -> Record? {
        guard let tally = ScoreTally(subject, season, self),
            !season.scores(of: subject.code).isEmpty
        else { return nil }
        var record: Record = ["tong": .record(tally.record(nil, season))]
        for id in tally.sheet.names { record[id] = .record(tally.record(id, season)) }
        return record
    }
}

extension ScoreTally {
    fileprivate func record(_ id: String?, _ season: Season) -> Record {
        var record = Record()
        for scorer in Score.Scorer.allCases {
            record[scorer.field] = points(for: id, by: scorer).map { .text($0.text) }
        }
        let proofs = sheets(.own).flatMap(\.rows).filter { $0.criterion == id }
            .flatMap { $0.lines("minh_chung") }
        if !proofs.isEmpty { record["minh_chung"] = .list(proofs.map(Value.text)) }
        return record
    }
}

extension Score.Scorer {
    /// What records call the points of this sort of scorer.
    var field: String {
        switch self {
        case .own: "tu_cham"
        case .peers: "cung_cap"
        case .superior: "cap_tren"
        case .competent: "tham_quyen"
        }
    }
}

extension OfficeLists {
    /// A line for each subject whom a meeting scored: the sheets' totals, their sum and mean.
    func scoreLines(_ kinds: [SubjectKind]) -> [Value] {
        tallies(kinds).flatMap { subject, tally in
            [Score.Scorer.peers, .superior].compactMap { scorer -> Value? in
                let sheets = tally.sheets(scorer).compactMap {
                    tally.sheet.points(for: nil, in: $0.rows)
                }
                guard let mean = MeanPoints(sheets) else { return nil }
                var record = line(subject)
                record["nguoi_cham"] = .text(scorer.rawValue)
                record["so_phieu"] = .number(String(sheets.count))
                record["phieu"] = .text(sheets.map(\.text).joined(separator: "; "))
                record["tong"] = .text(mean.sum.text)
                record["trung_binh"] = .text(mean.text)
                return .record(record)
            }
        }
    }

    /// A line for each subject with points: those of each sort of scorer, the figure that decides
    /// and the level it opens.
    func scoreTotals(_ kinds: [SubjectKind]) -> [Value] {
        let deciding = regime.decidingScorers
        return tallies(kinds).map { subject, tally in
            var record = line(subject)
            for scorer in Score.Scorer.allCases {
                record[scorer.field] =
                    tally.points(for: nil, by: scorer).map { .text($0.text) } ?? .null
            }
            let total = tally.total(by: deciding)
            record["chung"] = total.map { .text($0.points.text) } ?? .null
            let band = total.flatMap { tally.sheet.band(of: $0.points) }
            record["muc"] = band.map { .text($0.level) } ?? .null
            return .record(record)
        }
    }

    private func tallies(_ kinds: [SubjectKind]) -> [(Subject, ScoreTally)] {
        season.subjects(kinds).compactMap { subject in
            guard !season.scores(of: subject.code).isEmpty else { return nil }
            return ScoreTally(subject, season, regime).map { (subject, $0) }
        }
    }
}

extension Regime {
    /// Whose points decide: as the rule on levels says, else the highest who gave any.
    fileprivate var decidingScorers: [Score.Scorer] {
        for rule in rules {
            if case .levelNeedsScore(let need) = rule.kind { return need.scorers }
        }
        return [.competent, .superior, .peers]
    }
}
