/// The share of the best in each group, and the exception for small places.
struct CapCheck {
    let rule: RegimeRule
    let cap: RatioCap
    let table: RatingTable

    init(_ rule: RegimeRule, _ cap: RatioCap, _ table: RatingTable) {
        self.rule = rule
        self.cap = cap
        self.table = table
    }

    func findings() -> [Finding] {
        rule.subjects.flatMap { findings(about: $0) } + ungrouped()
            + rule.subjects.compactMap(countedTogether)
    }

    /// The findings about one kind of subject, or about the groups of some subjects alone.
    func findings(about kind: SubjectKind, groupOf subject: Subject? = nil) -> [Finding] {
        guard let count = CapCount(cap, kind, table, by: .decided) else { return [] }
        let broken = count.groups.compactMap { group -> Finding? in
            if let subject, !group.all.contains(where: { $0.subject == subject }) { return nil }
            return finding(group, count)
        }
        return broken.isEmpty && subject == nil ? countedInside(count) : broken
    }

    /// Groups whose share holds only because small places are left out of it, which the
    /// regulations leave open.
    private func countedInside(_ count: CapCount) -> [Finding] {
        guard let gap = table.regime.gap(cap.small?.gap) else { return [] }
        return Tally.groups(count.counted, by: \.group).compactMap { group in
            let best = count.chosen(in: group).count
            guard Set(group.all.map(\.standing.place)).count > 1, !count.isWithin(group) else {
                return nil
            }
            let most = count.most(of: group)
            return Finding(
                rule, severity: .notes, message: .cap(.onlyApart),
                details: [count.words(for: group), .standard(.leftOpen(gap))],
                citation: cap.small?.citation,
                numbers: [FindingNumber("xuat_sac", best), FindingNumber("toi_da", most)])
        }
    }

    private func finding(_ group: Tally, _ count: CapCount) -> Finding? {
        let best = count.chosen(in: group)
        guard !best.isEmpty, !count.isWithin(group) else { return nil }
        if let small = cap.small, !small.isApart, count.places.isExcepted(group, small) {
            return nil
        }
        let allowed = count.most(of: group)
        var details = [count.words(for: group)]
        if !cap.isOfAll { details.append(.cap(.reading(count.reading))) }
        if let special = cap.special, count.isOutstanding(group) {
            details.append(.cap(.special(special.percent)))
        }
        if !count.apart.isEmpty { details.append(.cap(.placesApart(count.apart.count))) }
        if count.outside > 0 { details.append(.cap(.outside(count.outside))) }
        let places = count.mayChoose(in: group)
        if !places.isEmpty {
            details.append(.cap(.mayChoose(places.map(\.name), cap.small?.atMost ?? 0)))
        }
        return Finding(
            rule, details: details,
            hint: .cap(.lowerSome(min(best.count - allowed, count.surplus(of: group, places)))),
            cells: best.map(count.place),
            numbers: [
                FindingNumber("xuat_sac", best.count),
                FindingNumber("tot_tro_len", count.base(of: group)),
                FindingNumber("toi_da", allowed), FindingNumber("tong_so", group.all.count),
            ])
    }

    /// Organisations or collectives for which the book names no group: they are counted as one,
    /// whatever they are, so a share that holds may not hold by the groups.
    private func countedTogether(_ kind: SubjectKind) -> Finding? {
        guard cap.whom == .rated, kind != .member,
            let count = CapCount(cap, kind, table, by: .decided),
            let group = count.groups.first(where: { $0.name.isEmpty }),
            !count.chosen(in: group).isEmpty, group.all.count > 1
        else { return nil }
        return Finding(
            rule, severity: .notes,
            message: .cap(.countedTogether(count.object, group.all.count)),
            details: [.cap(.codes(group.all.map(\.subject.code)))],
            hint: .cap(.enterGroups(count.object)),
            numbers: [FindingNumber("so_luong", group.all.count)])
    }

    /// Leaders who are rated but stand in no group: nobody counts them.
    private func ungrouped() -> [Finding] {
        guard cap.whom == .cadres, let count = CapCount(cap, .member, table, by: .decided),
            !count.ungrouped.isEmpty
        else { return [] }
        let codes = count.ungrouped.map(\.subject.code)
        return [
            Finding(
                rule, severity: .notes, message: .cap(.withoutGroup(codes.count)),
                details: [.cap(.codes(codes))], hint: .cap(.enterGroup),
                numbers: [FindingNumber("so_luong", codes.count)])
        ]
    }
}

extension CapCount {
    /// What the share of a group comes to, in words.
    func words(for group: Tally) -> Phrase {
        let best = chosen(in: group).count
        let base = base(of: group)
        let allowed = most(of: group)
        guard cap.isOfAll, let level = table.regime.level(cap.level) else {
            return .cap(.group(object, group.name, best: best, reached: base, allowed: allowed))
        }
        return .cap(
            .groupOfAll(object, group.name, level.text, best: best, all: base, allowed: allowed))
    }
}
