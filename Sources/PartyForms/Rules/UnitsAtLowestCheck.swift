/// An organisation whose units, members or neighbours are too often at the lowest level is not
/// rated too well.
struct UnitsAtLowestCheck {
    let rule: RegimeRule
    let limit: UnitsAtLowest
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: UnitsAtLowest, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] { table.season.organisations.compactMap(finding) }

    private func finding(_ organisation: Organisation) -> Finding? {
        guard let most = table.regime.level(limit.level),
            let level = table.level(organisation.code), level.rank > most.rank
        else { return nil }
        let units = table.units(limit.of, limit.kinds, of: organisation).filter {
            table.level($0.code) != nil
        }
        let failing = units.filter { unit in
            table.level(unit.code) == table.regime.lowestLevel(of: unit.kind)
        }
        guard !failing.isEmpty, limit.bound.isReached(by: failing.count, of: units.count) else {
            return nil
        }
        return Finding(
            rule,
            details: [
                .limit(
                    .unitsAtLowest(
                        limit.of, failing.map(\.code), of: units.count,
                        Ceiling(level, most: most, in: table.regime)))
            ],
            subject: organisation.code,
            cells: [table.place(organisation.code)] + failing.map { table.place($0.code) },
            numbers: [
                FindingNumber("muc_thap_nhat", failing.count),
                FindingNumber("don_vi", units.count),
            ])
    }
}

extension RatingTable {
    /// The units of a sort that count for an organisation's level.
    func units(
        _ units: UnitNeeds.Units, _ kinds: [String], of organisation: Organisation
    ) -> [Subject] {
        let found = found(units, of: organisation)
        return found.filter { unit in
            exemption(of: unit) == nil
                && (kinds.isEmpty || kinds.containsWords(season.kind(of: unit)))
        }
    }

    private func found(_ units: UnitNeeds.Units, of organisation: Organisation) -> [Subject] {
        switch units {
        case .charge: return []
        case .below: return season.organisations(below: organisation.code).map(\.subject)
        case .members:
            return season.members(of: organisation.code).map(\.subject)
        case .committees:
            return season.organisations(below: organisation.code).flatMap { unit in
                let committees = regime.committees(of: unit.code, in: season)
                return committees.isEmpty
                    ? [unit.subject] : committees.map { Subject(.collective, $0) }
            }
        case .sameLevel:
            let committees = regime.committees(of: organisation.code, in: season)
            return season.collectives(of: organisation.code)
                .filter { !committees.contains($0.code) }.map(\.subject)
        }
    }
}

extension Season {
    /// The organisations directly below another.
    func organisations(below code: String) -> [Organisation] {
        index.entries(of: code, in: organisations, by: index.organisationsBelow)
    }

    /// The kind (`loai`) of an organisation or a collective.
    func kind(of subject: Subject) -> String? {
        switch subject.kind {
        case .organisation: organisation(subject.code)?.kind
        case .collective: collective(subject.code)?.kind
        case .member: nil
        }
    }
}
