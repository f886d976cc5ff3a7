/// Who was disciplined for a fault of the year, or answers for somebody who was, is not rated too
/// well.
struct DisciplineCheck {
    let rule: RegimeRule
    let need: Disciplined
    let table: RatingTable

    init(_ rule: RegimeRule, _ need: Disciplined, _ table: RatingTable) {
        self.rule = rule
        self.need = need
        self.table = table
    }

    func findings() -> [Finding] {
        let counted = counted
        guard !counted.isEmpty else { return [] }
        return table.season.subjects(rule.subjects).compactMap {
            finding($0, counted)
        }
    }

    /// The decisions of the year for faults of the year that the rule looks at; one without a date
    /// may be of the year.
    private var counted: [Discipline] {
        table.season.disciplines.filter { discipline in
            isOfTime(discipline) && !(need.exceptsRemedied && discipline.isRemedied)
                && (discipline.isCorruption || !need.isCorruptionOnly)
        }
    }

    /// Whether a decision is of the year, or of the last months, as far as its dates say.
    private func isOfTime(_ discipline: Discipline) -> Bool {
        guard let months = need.withinMonths else {
            return (discipline.decided?.year ?? table.year) == table.year
                && (discipline.years.isEmpty || discipline.years.contains(table.year))
        }
        guard let begun = discipline.effective ?? discipline.decided else { return true }
        let day = table.day(discipline.subject)
        return begun.earliest <= day && begun.earliest.adding(months: months) > day
    }

    private func finding(_ subject: Subject, _ counted: [Discipline]) -> Finding? {
        guard let most = table.regime.level(need.level),
            let level = table.level(subject.code), level.rank > most.rank
        else { return nil }
        let hits = hits(subject, counted)
        guard !hits.isEmpty, !isSaidElsewhere(subject, most, hits) else { return nil }
        let gap = table.regime.gap(need.gap)
        let doubts = hits.map { doubt(about: $0, for: subject) }
        let isOpen = gap != nil || !doubts.contains(nil)
        let isOwn = hits.allSatisfy { $0.subject == subject.code }
        let ceiling = Ceiling(level, most: most, in: table.regime, isOpen: isOpen)
        let line: Phrase =
            if let months = need.withinMonths {
                .limit(.stillDisciplined(hits.map(\.subject), months: months, ceiling))
            } else if isOwn && !isOpen {
                .people(.ratedThough(level.text, lowest: most.text))
            } else {
                .standard(.disciplined(hits.map(\.subject), ceiling))
            }
        return Finding(
            rule, severity: isOpen ? rule.openSeverity : nil,
            details: [line] + Phrase.gaps([gap].compactMap(\.self))
                + doubts.compactMap(\.self).unique.map { .standard(.inDoubt($0)) },
            subject: subject.code,
            cells: [table.place(subject.code)] + hits.map { $0.place("so") })
    }

    /// What the book must say before a decision can be held against a subject.
    private func doubt(about discipline: Discipline, for subject: Subject) -> DisciplineDoubt? {
        if discipline.decided == nil, need.withinMonths == nil || discipline.effective == nil {
            return .undated
        }
        guard discipline.subject != subject.code else { return nil }
        let place = table.season.faultPlace(of: discipline, in: table.year)
        return place.unit == .open ? .unitOpen : nil
    }

    /// The decisions against those whom the subject answers for.
    ///
    /// A fault that counts for the unit left behind is held against those who answer for that one,
    /// not against the new one.
    private func hits(_ subject: Subject, _ counted: [Discipline]) -> [Discipline] {
        let found = need.whose.map {
            table.regime.concerned($0, by: subject, in: table.season)
        }
        let concerned = found.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let hits = counted.filter { discipline in
            guard discipline.subject != subject.code,
                let member = table.season.member(discipline.subject),
                table.season.faultPlace(of: discipline, in: table.year).unit == .former
            else { return concerned[discipline.subject] != nil }
            let unit = table.season.formerUnit(of: member)
            return unit.map { answers(subject, forPeopleOf: $0.subject) } ?? false
        }
        guard let share = need.shareAbove else { return hits }
        let units = Set(hits.compactMap { concerned[$0.subject] }).count
        let all = Set(concerned.values).count
        return 100 * units > share * all ? hits : []
    }

    private func answers(_ subject: Subject, forPeopleOf unit: Subject) -> Bool {
        need.whose.contains {
            table.regime.unitsOfPeople($0, by: subject, in: table.season).contains(unit)
        }
    }

    /// Whether another rule on discipline, not left open, says as much or more about the subject;
    /// what is in doubt there does not silence what is sure here.
    private func isSaidElsewhere(
        _ subject: Subject, _ most: Rank, _ hits: [Discipline]
    ) -> Bool {
        let isSure = hits.contains { doubt(about: $0, for: subject) == nil }
        var isBefore = true
        for other in table.regime.rules {
            if other.code == rule.code {
                isBefore = false
                continue
            }
            guard case .disciplined(let its) = other.kind, its.gap == nil,
                other.subjects.contains(subject.kind), let level = table.regime.level(its.level),
                level.rank < most.rank
                    || level.rank == most.rank && (isBefore || need.gap != nil)
            else { continue }
            let check = DisciplineCheck(other, its, table)
            let said = check.hits(subject, check.counted)
            if said.contains(where: { !isSure || doubt(about: $0, for: subject) == nil }) {
                return true
            }
        }
        return false
    }
}
