extension RuleCheck {
    /// What stands against the re-ratings that the book asks for, and which ones it forgets.
    func reRatingFindings(_ rule: RegimeRule, _ needs: ReRatingRule) -> [Finding] {
        let requested = season.reRatingRequests.filter { rule.subjects.contains($0.subject.kind) }
        let found = requested.flatMap { reRating($0.subject, $0.year).findings }
            .filter { !unitRules.contains($0.code) }
        return (found + forgotten(rule)).unique
    }

    private func reRating(_ subject: Subject, _ year: Int) -> ReRatingCase {
        selection.reRating(of: subject, year: year, in: season, issuing: regime, on: today)
    }

    /// The rules on the unit that a fault counts for, which speak of all faults at once.
    private var unitRules: [String] {
        regime.rules.compactMap { rule in
            if case .faultUnit = rule.kind { return rule.code }
            return nil
        }
    }

    /// Faults of earlier years, disciplined now, whose years nobody asks to rate anew.
    private func forgotten(_ rule: RegimeRule) -> [Finding] {
        var seen: Set<String> = []
        return season.disciplines.compactMap { discipline in
            let years = discipline.years.filter { year in
                isForgotten(discipline, year)
                    && seen.insert("\(year) \(discipline.subject)").inserted
            }
            guard !years.isEmpty else { return nil }
            return Finding(
                rule, severity: .notes, message: .reRating(.reRatingForgotten(years)),
                hint: .reRating(.enterReRating(years)), subject: discipline.subject,
                cells: [discipline.place("nam_vi_pham")])
        }
    }

    /// Whether a year must be rated anew and nobody asks for it: not a year that was rated lowest,
    /// nor one whose rating a former unit outside the book has.
    private func isForgotten(_ discipline: Discipline, _ year: Int) -> Bool {
        guard let decided = discipline.decided, year < decided.year else { return false }
        if let level = season.rating(of: discipline.subject, year: year)?.level {
            let former = selection.regime(year: year, place: season.office.place)
            let kind = season.subject(of: discipline.subject)?.kind ?? .member
            if level == former?.lowestLevel(of: kind)?.code { return false }
        } else if season.faultPlace(of: discipline, in: year).unit != .current {
            return false
        }
        return !season.reRatings.contains {
            $0.subject == discipline.subject && $0.year == year
        }
    }

    /// Whose results the faults on record count for.
    func faultUnitFindings(_ rule: RegimeRule, _ unit: FaultUnit) -> [Finding] {
        guard rule.subjects.contains(.member) else { return [] }
        let check = FaultPlaceCheck(rule, unit, season)
        return season.disciplines.flatMap { check.findings(about: $0, in: $0.years) }
    }
}
