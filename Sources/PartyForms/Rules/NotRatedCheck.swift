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
        table.season.subjects(rule.subjects).compactMap(finding)
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard table.level(subject.code) != nil,
            let exemption = table.exemption(of: subject, limits)
        else { return nil }
        return Finding(
            rule,
            details: [
                .people(.since(exemption.since, table.day(subject.code), exemption.months))
            ],
            hint: .people(.clearLevel), subject: subject.code,
            cells: [table.place(subject.code), exemption.place])
    }
}

/// Since when something is too new to be rated.
struct Exemption {
    let since: PartialDate
    let place: CellPlace?
    /// So many months have to pass.
    let months: Int
}

extension RatingTable {
    /// Why the regime does not rate the subject this year.
    func exemption(of subject: Subject) -> Exemption? {
        limits.lazy.filter { $0.subjects.contains(subject.kind) }
            .compactMap { exemption(of: subject, $0.limits) }.first
    }

    /// Why a rule leaves the subject out: only when the dates leave no doubt that it is too new.
    func exemption(of subject: Subject, _ limits: NotRated) -> Exemption? {
        starts(of: subject, limits).first { exemption in
            exemption.since.earliest.adding(months: exemption.months) > day(subject.code)
        }
    }

    private func starts(of subject: Subject, _ limits: NotRated) -> [Exemption] {
        switch subject.kind {
        case .organisation:
            return founding(of: season.organisation(subject.code), limits.months)
        case .collective:
            // A committee is as old as its organisation; what else stands there need not be.
            guard let unit = season.organisation(season.unit(of: subject)),
                regime.committees(of: unit.code, in: season).contains(subject.code)
            else { return [] }
            return founding(of: unit, limits.months)
        case .member: return admission(of: subject, limits) + firstPosts(of: subject, limits)
        }
    }

    private func founding(of unit: Organisation?, _ months: Int?) -> [Exemption] {
        guard let unit, let founded = unit.founded, let months else { return [] }
        return [Exemption(since: founded, place: unit.place("ngay_thanh_lap"), months: months)]
    }

    private func admission(of subject: Subject, _ limits: NotRated) -> [Exemption] {
        guard let months = limits.memberMonths, let member = season.member(subject.code),
            let joined = member.joined
        else { return [] }
        return [Exemption(since: joined, place: member.place("ngay_vao_dang"), months: months)]
    }

    private func firstPosts(of subject: Subject, _ limits: NotRated) -> [Exemption] {
        guard limits.firstPosts, let months = limits.months else { return [] }
        return season.memberships(of: subject.code).filter(\.isFirst).compactMap { post in
            post.since.map {
                Exemption(since: $0, place: post.place("tu_ngay"), months: months)
            }
        }
    }
}
