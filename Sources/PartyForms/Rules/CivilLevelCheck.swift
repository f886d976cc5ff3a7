/// Members who are civil servants against their ratings as such.
struct CivilLevelCheck {
    let rule: RegimeRule
    let limit: CivilLevel
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: CivilLevel, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] {
        let members = table.season.members.filter {
            limit.categories.containsWords($0.category)
        }
        return members.compactMap(finding) + missing(members)
    }

    private func finding(_ member: Member) -> Finding? {
        guard let level = table.level(member.code), let need = need(of: member),
            let civil = table.regime.level(member.civilLevel),
            !civil.reaches(need.least(in: table.regime))
        else { return nil }
        return Finding(
            rule,
            details: [
                .limit(
                    .civilBelow(
                        level.text, civil.text, needs: need.least(in: table.regime)?.text ?? "",
                        need.titles))
            ],
            subject: member.code,
            cells: [table.place(member.code), member.place("xep_loai_cong_chuc")])
    }

    /// Those whose rating as a civil servant the book does not have: one warning for each
    /// organisation.
    private func missing(_ members: LazyList<Member>) -> [Finding] {
        let open = members.filter {
            need(of: $0) != nil && table.regime.level($0.civilLevel) == nil
        }
        return table.season.byUnit(open.map(\.subject)).map { place, subjects in
            Finding(
                rule, severity: rule.openSeverity,
                details: [.limit(.civilMissing(place: place, subjects.map(\.code)))],
                hint: .limit(.enterCivil),
                subject: subjects.count == 1 ? subjects[0].code : nil,
                cells: subjects.map {
                    table.season.member($0.code)?.place("xep_loai_cong_chuc")
                },
                numbers: [FindingNumber("so_luong", subjects.count)])
        }
    }

    /// What the member's level needs, when no title does as well.
    private func need(of member: Member) -> CivilLevel.Need? {
        guard let level = table.level(member.code),
            let need = limit.needs.first(where: { $0.level == level.code })
        else { return nil }
        let held = table.rating(member.code)?.text("thi_dua") ?? ""
        return need.titles.contains { $0.occurs(in: held) } ? nil : need
    }
}

extension CivilLevel.Need {
    /// The least of the levels as a civil servant that do.
    func least(in regime: Regime) -> Rank? {
        civil.compactMap(regime.level).min { $0.rank < $1.rank }
    }
}
