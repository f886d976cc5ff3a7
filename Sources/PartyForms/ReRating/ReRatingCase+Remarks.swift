extension ReRatingCase {
    /// What the decision does to the old year, and what its paper will miss.
    var remarks: [Finding] {
        var found = ruleRemarks
        if let rating, rating.text("so_qd") == nil || rating.decided == nil {
            found.append(
                remark(
                    "old-decision", .warns, .reRating(.oldDecisionUnknown(year)),
                    at: [rating.place("cap_uy")]))
        }
        if let rewards = rating?.place("thi_dua"), rating?.text("thi_dua") != nil {
            found.append(
                remark("rewards", .notes, .reRating(.rewardsToCancel(year)), at: [rewards]))
        }
        return found
    }

    /// The cap and the head rule of the old year, with the new level in place of the old.
    ///
    /// What they find without the re-rating stands on its own; only what it brings is reported.
    private var ruleRemarks: [Finding] {
        guard let former, let new = newLevel else { return [] }
        let before = RatingTable(season, former, year: year)
        let after = RatingTable(season, former, year: year, replaced: [subject.code: new.code])
        let known = Set(findings(in: before).map(\.numbers))
        return findings(in: after).filter { !known.contains($0.numbers) }.map { finding in
            var finding = finding
            finding.severity = .warns
            finding.file = season.file
            finding.details.insert(.reRating(.afterReRating(subject.code, year)), at: 0)
            return finding
        }
    }

    private func findings(in table: RatingTable) -> [Finding] {
        table.regime.rules.flatMap { rule -> [Finding] in
            switch rule.kind {
            case .ratioCap(let cap) where rule.subjects.contains(subject.kind):
                CapCheck(rule, cap, table).findings(about: subject.kind, groupOf: subject)
            case .notAbove(let bound):
                HeadCheck(rule, bound, table).findings(about: subject.code)
            default: []
            }
        }
    }

    private func remark(
        _ reason: String, _ severity: Finding.Severity, _ phrase: Phrase, at cells: [CellPlace?]
    ) -> Finding {
        Finding(
            "\(rule?.code ?? "re-rating")-\(reason)", severity, phrase, subject: subject.code,
            file: season.file, cells: cells.compactMap(\.self), citation: rule?.citation)
    }
}
