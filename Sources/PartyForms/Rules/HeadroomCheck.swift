/// How many more may be chosen, told as long as something is left to decide.
struct HeadroomCheck {
    let rule: RegimeRule
    /// The codes of the caps.
    let caps: [String]
    let table: RatingTable

    init(_ rule: RegimeRule, _ caps: [String], _ table: RatingTable) {
        self.rule = rule
        self.caps = caps
        self.table = table
    }

    func findings() -> [Finding] {
        caps.compactMap { table.regime.rule($0) }.flatMap { capped -> [Finding] in
            guard case .ratioCap(let cap) = capped.kind else { return [] }
            return rule.subjects.filter(capped.subjects.contains).flatMap { kind in
                CapCount(cap, kind, table, by: .foreseen).map(findings) ?? []
            }
        }
    }

    /// One finding for the groups with room, and one for those with too many.
    private func findings(_ count: CapCount) -> [Finding] {
        let open = count.allGroups.filter { $0.open > 0 && $0.reached > 0 }
        let full = open.filter { $0.chosen > $0.allowed }
        let rest = open.filter { $0.chosen <= $0.allowed }
        var found: [Finding] = []
        if !full.isEmpty {
            found.append(finding(full, count, severity: .warns, message: .cap(.tooManyChosen)))
        }
        if !rest.isEmpty { found.append(finding(rest, count)) }
        return found
    }

    private func finding(
        _ groups: [CapGroup], _ count: CapCount, severity: Finding.Severity? = nil,
        message: Phrase? = nil
    ) -> Finding {
        var details = groups.map { Phrase.cap(.headroom($0)) }
        details.append(.cap(.reading(count.reading)))
        if !count.apart.isEmpty { details.append(.cap(.placesApart(count.apart.count))) }
        return Finding(
            rule, severity: severity, message: message, details: details,
            numbers: [FindingNumber("con_lai", groups.reduce(0) { $0 + $1.left })])
    }
}
