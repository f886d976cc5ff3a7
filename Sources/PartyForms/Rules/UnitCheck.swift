/// A leader's or an organisation's level against the levels of the units that count for it.
///
/// When a unit in direct charge alone leaves no such level, the rule on units below is silent.
struct UnitCheck {
    let rule: RegimeRule
    let needs: UnitNeeds
    let table: RatingTable

    init(_ rule: RegimeRule, _ needs: UnitNeeds, _ table: RatingTable) {
        self.rule = rule
        self.needs = needs
        self.table = table
    }

    func findings() -> [Finding] {
        let season = table.season
        let ofMembers =
            rule.subjects.contains(.member) ? season.members.compactMap(finding) : []
        let ofOrganisations =
            rule.subjects.contains(.organisation) ? season.organisations.compactMap(finding) : []
        return ofMembers + ofOrganisations
    }

    /// An organisation's level against those of what stands under or beside it.
    private func finding(_ organisation: Organisation) -> Finding? {
        guard let level = table.level(organisation.code),
            let need = needs.levels.first(where: { $0.level == level.code })
        else { return nil }
        let units = table.units(needs.of, needs.kinds, of: organisation)
        let short = need.shares.compactMap { shortfall($0, units) }
        guard !short.isEmpty else { return nil }
        let failing = short.flatMap(\.failing)
        return Finding(
            rule, severity: short.allSatisfy { $0.gap != nil } ? rule.openSeverity : nil,
            message: .level(.levelNeeds(rule.title, level.text)),
            details: short.map { short in
                .limit(
                    .unitsReached(
                        needs.of, short.least.text, short.count, of: units.count,
                        least: short.share.percent, short.failing.map(\.code)))
            } + Phrase.gaps(short.compactMap(\.gap)), subject: organisation.code,
            cells: [table.place(organisation.code)] + failing.map { table.place($0.code) },
            numbers: [
                FindingNumber("don_vi", units.count), FindingNumber("dat", short[0].count),
            ])
    }

    /// A share that is not reached, or only when better units count.
    private struct Shortfall {
        let share: UnitNeed.Share
        let least: Rank
        let failing: [Subject]
        let count: Int
        var gap: Gap?
    }

    private func finding(_ member: Member) -> Finding? {
        guard let level = table.level(member.code),
            let need = needs.levels.first(where: { $0.level == level.code }),
            let charge = table.regime.charge(of: member, in: table.season)
        else { return nil }
        let units = counted(of: charge)
        let short = need.shares.compactMap { shortfall($0, units) }
        guard !short.isEmpty, !isSaidOfCharge(charge, level) else { return nil }
        let isOpen = short.allSatisfy { $0.gap != nil }
        let failing = short.flatMap(\.failing)
        return Finding(
            rule, severity: isOpen ? rule.openSeverity : nil,
            message: .level(.levelNeeds(rule.title, level.text)),
            details: short.map { phrase($0, of: units.count) }
                + Phrase.gaps(short.compactMap(\.gap)),
            subject: member.code,
            cells: [table.place(member.code)] + failing.map { table.place($0.code) },
            numbers: [
                FindingNumber("don_vi", units.count), FindingNumber("dat", short[0].count),
            ])
    }

    private func counted(of charge: Charge) -> [Subject] {
        (needs.of == .charge ? charge.assigned : charge.below).filter {
            table.exemption(of: $0) == nil
        }
    }

    private func isSaidOfCharge(_ charge: Charge, _ level: Rank) -> Bool {
        guard needs.of == .below else { return false }
        return table.regime.rules.contains { other in
            guard case .levelNeedsUnits(let its) = other.kind, its.of == .charge,
                let need = its.levels.first(where: { $0.level == level.code })
            else { return false }
            let check = UnitCheck(other, its, table)
            let units = check.counted(of: charge)
            return need.shares.contains { share in
                check.shortfall(share, units).map { $0.gap == nil } ?? false
            }
        }
    }

    /// Units that are not rated are not held against the leader.
    private func shortfall(_ share: UnitNeed.Share, _ units: [Subject]) -> Shortfall? {
        guard let least = table.regime.level(share.level) else { return nil }
        let failing = units.filter { unit in
            table.level(unit.code).map { !$0.reaches(least) } ?? false
        }
        let count = units.count - failing.count
        if 100 * count < share.percent * units.count {
            return Shortfall(share: share, least: least, failing: failing, count: count)
        }
        guard let gap = table.regime.gap(share.betterGap) else { return nil }
        let better = units.filter { table.level($0.code).map { $0.rank > least.rank } ?? false }
        let exact = count - better.count
        guard 100 * exact < share.percent * units.count else { return nil }
        return Shortfall(share: share, least: least, failing: [], count: exact, gap: gap)
    }

    private func phrase(_ short: Shortfall, of all: Int) -> Phrase {
        .standard(
            .units(
                short.least.text, isExact: short.gap != nil, short.count, all,
                least: short.share.percent, short.failing.map(\.code)))
    }
}
