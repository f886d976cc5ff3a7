/// A level against the results of the year's targets.
struct TargetCheck {
    let rule: RegimeRule
    let needs: [TargetNeed]
    let table: RatingTable

    init(_ rule: RegimeRule, _ needs: [TargetNeed], _ table: RatingTable) {
        self.rule = rule
        self.needs = needs
        self.table = table
    }

    func findings() -> [Finding] {
        rule.subjects.flatMap { table.season.subjects($0) }.compactMap(finding)
    }

    private func finding(_ subject: Subject) -> Finding? {
        let targets = table.season.targets(of: subject.code)
        guard !targets.isEmpty, let level = table.level(subject.code),
            let need = needs.first(where: { $0.level == level.code })
        else { return nil }
        // What is not stated is not judged: only a shortfall that is sure is a finding.
        let missed = targets.filter { $0.isDone == false || $0.isOnTime == false }
        let plain = targets.filter { $0.isExceeded == false || $0.isDone == false }
        var details: [Phrase] = []
        if let done = need.done, 100 * (targets.count - missed.count) < done * targets.count {
            details.append(
                .level(.targetsDone(targets.count - missed.count, targets.count, least: done)))
        }
        if let least = need.exceeded, 100 * (targets.count - plain.count) < least * targets.count {
            let exceeded = targets.count - plain.count
            details.append(.level(.targetsExceeded(exceeded, targets.count, least: least)))
        }
        guard !details.isEmpty else { return nil }
        return Finding(
            rule, message: .level(.levelNeeds(rule.title, level.text)), details: details,
            subject: subject.code,
            cells: [table.place(subject.code)] + missed.map { $0.place("dat") },
            numbers: [
                FindingNumber("chi_tieu", targets.count),
                FindingNumber("dat", targets.count - missed.count),
            ])
    }
}
