extension RuleCheck {
    /// What stands against the re-ratings that the book asks for, and which ones it forgets.
    func reRatingFindings(_ rule: RegimeRule) -> [Finding] {
        let requested = season.reRatingRequests.filter { rule.subjects.contains($0.subject.kind) }
        let cases = requested.map { subject, year in
            ReRatingCase(
                subject, year: year, in: season, issuing: regime,
                former: selection.regime(year: year, place: season.office.place), on: today)
        }
        return cases.flatMap(\.findings) + forgotten(rule)
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
        return !season.reRatings.contains {
            $0.subject == discipline.subject && $0.year == year
        }
    }
}
