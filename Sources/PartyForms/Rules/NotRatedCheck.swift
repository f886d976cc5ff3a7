/// Reviewed but not rated: what is too new.
struct NotRatedCheck {
    let rule: RegimeRule
    let limits: NotRated
    let table: RatingTable

    init(_ rule: RegimeRule, _ limits: NotRated, _ table: RatingTable) {
        self.rule = rule
        self.limits = limits
        self.table = table
    }

    func findings() -> [Finding] {
        rule.subjects.flatMap { table.season.subjects($0) }.compactMap(finding)
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard table.level(subject.code) != nil,
            let exemption = table.exemption(of: subject, limits)
        else { return nil }
        return Finding(
            rule,
            details: [.people(.since(exemption.since, table.day(subject.code), limits.months))],
            hint: .people(.clearLevel), subject: subject.code,
            cells: [table.place(subject.code), exemption.place])
    }
}

/// Since when something is too new to be rated.
struct Exemption {
    let since: PartialDate
    let place: CellPlace?
}

extension RatingTable {
    /// Why the regime does not rate the subject this year.
    func exemption(of subject: Subject) -> Exemption? {
        for rule in regime.rules where rule.subjects.contains(subject.kind) {
            guard case .notRated(let limits) = rule.kind else { continue }
            if let exemption = exemption(of: subject, limits) { return exemption }
        }
        return nil
    }

    /// Why a rule leaves the subject out: only when the dates leave no doubt that it is too new.
    func exemption(of subject: Subject, _ limits: NotRated) -> Exemption? {
        starts(of: subject).first { exemption in
            exemption.since.earliest.adding(months: limits.months) > day(subject.code)
        }
    }

    private func starts(of subject: Subject) -> [Exemption] {
        switch subject.kind {
        case .organisation:
            guard let unit = season.organisation(subject.code), let founded = unit.founded else {
                return []
            }
            return [Exemption(since: founded, place: unit.place("ngay_thanh_lap"))]
        case .collective:
            // A committee is as old as its organisation; what else stands there need not be.
            guard let unit = season.organisation(season.unit(of: subject)),
                let founded = unit.founded,
                regime.committees(of: unit.code, in: season).contains(subject.code)
            else { return [] }
            return [Exemption(since: founded, place: unit.place("ngay_thanh_lap"))]
        case .member:
            return season.memberships(of: subject.code).filter(\.isFirst).compactMap { post in
                post.since.map { Exemption(since: $0, place: post.place("tu_ngay")) }
            }
        }
    }
}
