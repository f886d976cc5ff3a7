extension RuleCheck {
    /// What stands against the re-ratings that the book asks for, and which ones it forgets.
    func reRatingFindings(_ rule: RegimeRule, _ needs: ReRatingRule) -> [Finding] {
        let requested = season.reRatingRequests.filter { rule.subjects.contains($0.subject.kind) }
        let found = requested.flatMap { reRating($0.subject, $0.year).findings }
        return (found + forgotten(rule)).withoutRepetition
    }

    private func reRating(_ subject: Subject, _ year: Int) -> ReRatingCase {
        ReRatingCase(
            subject, year: year, in: season, issuing: regime,
            former: selection.regime(year: year, place: season.office.place), on: today)
    }

    /// Faults of earlier years, disciplined now, whose year nobody asks to rate anew.
    private func forgotten(_ rule: RegimeRule) -> [Finding] {
        season.disciplines.flatMap { discipline in
            discipline.years.filter { isForgotten(discipline, $0) }.map { year in
                Finding(
                    rule, severity: .notes, message: .reRating(.reRatingForgotten(year)),
                    hint: .reRating(.enterReRating(year)), subject: discipline.subject,
                    cells: [discipline.place("nam_vi_pham")])
            }
        }
    }

    private func isForgotten(_ discipline: Discipline, _ year: Int) -> Bool {
        guard let decided = discipline.decided, year < decided.year,
            season.rating(of: discipline.subject, year: year)?.level != nil
        else { return false }
        return !isRequested(discipline.subject, year)
    }

    private func isRequested(_ code: String, _ year: Int) -> Bool {
        season.reRatings.contains { $0.subject == code && $0.year == year }
    }

    /// Whose results the faults on record count for; a re-rating that is asked for says so itself.
    func faultUnitFindings(_ rule: RegimeRule, _ unit: FaultUnit) -> [Finding] {
        guard rule.subjects.contains(.member) else { return [] }
        let check = FaultPlaceCheck(rule, unit, season)
        return season.disciplines.flatMap { discipline in
            discipline.years.filter { !isRequested(discipline.subject, $0) }
                .flatMap { check.findings(about: discipline, in: $0) }
        }
    }
}

extension [Finding] {
    /// Each once: what several re-ratings of one year bring together is one finding.
    fileprivate var withoutRepetition: [Finding] {
        var seen: Set<Finding> = []
        return filter { seen.insert($0).inserted }
    }
}
