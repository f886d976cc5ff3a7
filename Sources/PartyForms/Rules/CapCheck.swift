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
            let reached = count.reached(in: group)
            guard Set(group.all.map(\.place)).count > 1,
                !cap.allows(best, of: reached, count.reading)
            else { return nil }
            let most = cap.most(of: reached, count.reading)
            return Finding(
                rule, severity: .notes, message: .cap(.onlyApart),
                details: [
                    .cap(
                        .group(
                            count.object, group.name, best: best, reached: reached, allowed: most)),
                    .standard(.leftOpen(gap)),
                ], citation: cap.small?.citation,
                numbers: [FindingNumber("xuat_sac", best), FindingNumber("toi_da", most)])
        }
    }

    private func finding(_ group: Tally, _ count: CapCount) -> Finding? {
        let best = count.chosen(in: group)
        let reached = count.reached(in: group)
        guard !best.isEmpty, !cap.allows(best.count, of: reached, count.reading) else {
            return nil
        }
        if let small = cap.small, !small.isApart, count.isExcepted(group, small) { return nil }
        let allowed = cap.most(of: reached, count.reading)
        var details: [Phrase] = [
            .cap(
                .group(
                    count.object, group.name, best: best.count, reached: reached, allowed: allowed)),
            .cap(.reading(count.reading)),
        ]
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
                FindingNumber("xuat_sac", best.count), FindingNumber("tot_tro_len", reached),
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

extension RatioCap {
    /// Whether so many may stand at the capped level when so many reached the one it is taken of.
    func allows(_ best: Int, of reached: Int, _ reading: Reading) -> Bool {
        switch reading {
        case .reached: 100 * best <= percent * reached
        case .remaining: 100 * best <= percent * (reached - best)
        }
    }

    /// The most that may.
    func most(of reached: Int, _ reading: Reading) -> Int {
        switch reading {
        case .reached: percent * reached / 100
        case .remaining: percent * reached / (100 + percent)
        }
    }
}
