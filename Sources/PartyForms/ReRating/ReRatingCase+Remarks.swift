extension ReRatingCase {
    /// What the decision does to the old year, and what its paper will miss.
    var remarks: [Finding] {
        ruleRemarks + lawRemarks + paperRemarks + placeRemarks + competenceRemarks
    }

    /// A decision of a day on which other documents hold: form, procedure and bases are theirs.
    private var lawRemarks: [Finding] {
        guard let law, let day = request?.issued else { return [] }
        return [
            remark(
                "law", .warns, .reRating(.otherLaw(day, law.title, issuing.title)),
                hint: .reRating(.decideUnder(law.id)), at: [request?.place("ngay_qd")])
        ]
    }

    private var paperRemarks: [Finding] {
        guard let rating else { return [] }
        var found: [Finding] = []
        if rating.text("so_qd") == nil || rating.decided == nil {
            found.append(
                remark(
                    "old-decision", .warns, .reRating(.oldDecisionUnknown(year)),
                    at: [rating.place("cap_uy")]))
        }
        if let rewards = rating.place("thi_dua"), rating.text("thi_dua") != nil {
            found.append(
                remark("rewards", .notes, .reRating(.rewardsToCancel(year)), at: [rewards]))
        }
        return found
    }

    /// Whose result the fault counts for, where that is not simply the unit of today.
    private var placeRemarks: [Finding] {
        guard let discipline else { return [] }
        for rule in issuing.rules where rule.subjects.contains(subject.kind) {
            guard case .faultUnit(let unit) = rule.kind else { continue }
            return FaultPlaceCheck(rule, unit, season).findings(about: discipline, in: [year])
                .map { finding in
                    var finding = finding
                    finding.file = season.file
                    return finding
                }
        }
        return []
    }

    /// A decision that belongs to another committee than the one that issues it.
    private var competenceRemarks: [Finding] {
        guard !isFoundLater, let needs,
            let superior = season.directSuperior(of: subject, needs.1.committees)
        else { return [] }
        let phrase: ReRatingPhrase
        switch superior {
        case .office: return []
        case .organisation(let code): phrase = .superior(code)
        case .above: phrase = .superiorAbove
        }
        let place =
            season.organisation(subject.code)?.place("truc_thuoc")
            ?? season.collective(subject.code)?.place("thuoc")
        return [
            remark(
                "competence", .warns, .reRating(phrase), hint: .reRating(.leaveToSuperior),
                at: [place], citation: needs.0.citation)
        ]
    }

    func remark(
        _ reason: String, _ severity: Finding.Severity, _ phrase: Phrase, details: [Phrase] = [],
        hint: Phrase? = nil, at cells: [CellPlace?], citation: Citation? = nil,
        numbers: [FindingNumber] = []
    ) -> Finding {
        Finding(
            "\(rule?.code ?? "re-rating")-\(reason)", severity, phrase, details: details,
            hint: hint, subject: subject.code, file: season.file,
            cells: cells.compactMap(\.self),
            citation: citation ?? needs?.1.decision ?? ground?.citation, numbers: numbers)
    }
}
