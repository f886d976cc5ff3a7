/// A level against the grades of the criteria.
struct GradeCheck {
    let rule: RegimeRule
    let needs: [GradeNeed]
    let table: RatingTable

    init(_ rule: RegimeRule, _ needs: [GradeNeed], _ table: RatingTable) {
        self.rule = rule
        self.needs = needs
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).flatMap(findings)
    }

    private func findings(about subject: Subject) -> [Finding] {
        guard let level = table.level(subject.code),
            let need = needs.first(where: { $0.level == level.code })
        else { return [] }
        let judged = table.season.grades(of: subject.code).compactMap { grade in
            judge(grade, need, subject.kind)
        }
        let broken = judged.filter { $0.isBroken == true }
        if !broken.isEmpty { return [finding(subject, level, broken, rule.severity)] }
        let open = judged.filter { $0.isBroken == nil }
        return open.isEmpty ? [] : [finding(subject, level, open, .warns)]
    }

    /// A grade that a level does not allow; `isBroken` is nil when that hangs on what the
    /// regulations leave open.
    private struct Judged {
        let grade: Grade
        let least: Rank
        let isBroken: Bool?
        var gaps: [String?] = []
    }

    private func judge(_ grade: Grade, _ need: GradeNeed, _ kind: SubjectKind) -> Judged? {
        guard let given = table.regime.grade(grade.grade) else { return nil }
        let criterion = table.regime.criteria.first {
            $0.id == grade.criterion && $0.subjects.contains(kind)
        }
        guard let criterion else { return nil }
        if let least = table.regime.grade(need.all), given.rank < least.rank {
            return Judged(grade: grade, least: least, isBroken: true)
        }
        if criterion.isTask != false, let least = table.regime.grade(need.task),
            given.rank < least.rank
        {
            return Judged(
                grade: grade, least: least, isBroken: criterion.isTask, gaps: [need.taskGap])
        }
        guard let least = table.regime.grade(need.basic), given.rank < least.rank else {
            return nil
        }
        switch criterion.isBasic {
        case true?: return Judged(grade: grade, least: least, isBroken: true)
        case false? where need.poorGap == nil: return nil
        case false?:
            return Judged(grade: grade, least: least, isBroken: nil, gaps: [need.poorGap])
        case nil:
            return Judged(
                grade: grade, least: least, isBroken: nil, gaps: [need.basicGap, need.poorGap])
        }
    }

    private func finding(
        _ subject: Subject, _ level: Rank, _ judged: [Judged], _ severity: Finding.Severity
    ) -> Finding {
        let details = judged.map { judged in
            Phrase.level(
                .gradeBelow(
                    judged.grade.criterion, table.regime.grade(judged.grade.grade)?.text ?? "",
                    least: judged.least.text, isOpen: judged.isBroken == nil))
        }
        let gaps = judged.filter { $0.isBroken == nil }.flatMap(\.gaps).compactMap {
            table.regime.gap($0)
        }
        return Finding(
            rule, severity: severity, message: .level(.levelNeeds(rule.title, level.text)),
            details: details + Phrase.gaps(gaps), subject: subject.code,
            cells: [table.place(subject.code)] + judged.map { $0.grade.place("cap_do") })
    }
}
