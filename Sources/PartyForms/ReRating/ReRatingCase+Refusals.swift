extension ReRatingCase {
    /// Every reason why the decision must not be made.
    var refusals: [Finding] {
        let row = [request?.place("nam")]
        guard former != nil else { return [refusal("no-regime", .noRegime(year), at: row)] }
        var found: [Finding] = []
        if form == nil || rule == nil { found.append(refusal("no-form", .noReRatingForm, at: row)) }
        found += disciplineRefusals
        found += ratingRefusals
        if isSignedFor { found.append(refusal("signing", .signedFor, at: row + signingCells)) }
        return found
    }

    private var disciplineRefusals: [Finding] {
        if isFoundLater { return [] }
        guard let discipline else {
            let own = season.disciplines.filter { $0.subject == subject.code }
            if request?.discipline == nil, let open = own.first(where: \.years.isEmpty) {
                let cells = [open.place("nam_vi_pham")]
                return [refusal("fault-year", .disciplineWithoutYears, at: cells)]
            }
            let count = own.count { $0.years.contains(year) }
            let phrase: RefusalPhrase = count > 1 ? .severalDisciplines(count) : .noDiscipline(year)
            return [refusal("discipline", phrase, at: [request?.place("ky_luat")])]
        }
        var found: [Finding] = []
        if !discipline.years.contains(year) {
            found.append(
                refusal(
                    "fault-year", .yearNotInDiscipline(year), at: [discipline.place("nam_vi_pham")])
            )
        }
        if let decided = discipline.decided {
            if year >= decided.year {
                found.append(
                    refusal(
                        "fault-year", .faultNotBefore(year, decision: decided.year),
                        at: [discipline.place("nam_vi_pham"), discipline.place("ngay")]))
            }
        } else {
            let cells = [discipline.place("ngay")]
            found.append(refusal("discipline", .disciplineWithoutDate, at: cells))
        }
        return found + effectRefusals(discipline)
    }

    private func effectRefusals(_ discipline: Discipline) -> [Finding] {
        let cells = [discipline.place("hieu_luc")]
        guard let effective = discipline.effective else {
            return [refusal("not-in-effect", .effectUnknown, at: cells)]
        }
        guard effective.latest > today else { return [] }
        return [refusal("not-in-effect", .notInEffect(effective, today), at: cells)]
    }

    private var ratingRefusals: [Finding] {
        guard let rating, rating.level != nil else {
            return [refusal("no-rating", .noRating(year), at: [request?.place("nam")])]
        }
        guard let oldLevel else {
            return [refusal("no-rating", .unknownLevel, at: [rating.place("cap_uy")])]
        }
        let cells = [rating.place("cap_uy"), request?.place("muc_moi")]
        if let lowestLevel, oldLevel.rank <= lowestLevel.rank {
            return [refusal("not-lower", .alreadyLowest(oldLevel.text, year), at: cells)]
        }
        return weighingRefusals(oldLevel, cells)
    }

    /// A self-detected and remedied fault is weighed by people, and so is what was found without
    /// discipline; every other fault gets the lowest level.
    private func weighingRefusals(_ old: Rank, _ cells: [CellPlace?]) -> [Finding] {
        if discipline?.isRemedied == true,
            request?.level == nil || request?.reason == nil
        {
            let cells = [
                request?.place("muc_moi"), request?.place("ly_do"), discipline?.place("khac_phuc"),
            ]
            return [refusal("needs-reason", .remediedNeedsReason, at: cells)]
        }
        if isFoundLater, request?.level == nil || request?.reason == nil {
            let cells = [request?.place("muc_moi"), request?.place("ly_do")]
            return [refusal("needs-reason", .foundNeedsReason(year), at: cells)]
        }
        guard let new = newLevel else {
            return [refusal("not-lower", .unknownLevel, at: cells)]
        }
        if new.rank >= old.rank {
            return [refusal("not-lower", .notLower(new.text, old.text), at: cells)]
        }
        if let discipline, !discipline.isRemedied, let lowestLevel, new != lowestLevel {
            return [refusal("not-lowest", .mustBeLowest(lowestLevel.text), at: cells)]
        }
        return []
    }

    /// Whether the signature says "K/T": a deputy signs for a collective body with T/M.
    private var isSignedFor: Bool {
        ["thay_mat", "chuc_vu_ky"].contains { column in
            (season.office.text(column) ?? "").uppercased().filter { $0 != "." && $0 != " " }
                .contains("K/T")
        }
    }

    private var signingCells: [CellPlace?] {
        ["thay_mat", "chuc_vu_ky"].map { season.office.row[$0]?.place }
    }

    private func refusal(
        _ reason: String, _ phrase: RefusalPhrase, at cells: [CellPlace?] = []
    ) -> Finding {
        Finding(
            "\(rule?.code ?? "re-rating")-\(reason)", .forbids, .refusal(phrase),
            details: ground.map { [.said($0.title)] } ?? [],
            hint: phrase.hint.map(Phrase.reRating), subject: subject.code, file: season.file,
            cells: cells.compactMap(\.self), citation: ground?.citation)
    }
}
