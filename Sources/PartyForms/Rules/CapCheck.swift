/// The share of the best in each group, and the exception for small places.
struct CapCheck {
    let rule: RegimeRule
    let cap: RatioCap
    let table: RatingTable
    let reading: RatioCap.Reading

    init(_ rule: RegimeRule, _ cap: RatioCap, _ table: RatingTable) {
        self.rule = rule
        self.cap = cap
        self.table = table
        let setting = table.season.office.reading
        reading = setting.flatMap { cap.settings[$0] } ?? cap.reading
    }

    func findings() -> [Finding] { rule.subjects.flatMap { findings(about: $0) } }

    /// The findings about one kind of subject, or about the groups of some subjects alone.
    func findings(about kind: SubjectKind, groupOf subject: Subject? = nil) -> [Finding] {
        guard let grouping = table.regime.groups.first(where: { $0.subject == kind }) else {
            return []
        }
        let counted = counted(kind)
        let apart = smallPlaces(counted, grouping)
        let groups = Tally.groups(counted.filter { !apart.contains($0.place) }, by: \.group)
        return groups.compactMap { group in
            if let subject, !group.all.contains(where: { $0.subject == subject }) { return nil }
            return finding(
                group, kind: kind, apart: apart.count,
                outside: table.season.subjects(kind).count - counted.count)
        }
    }

    func counted(_ kind: SubjectKind) -> [CountedSubject] {
        guard let grouping = table.regime.groups.first(where: { $0.subject == kind }) else {
            return []
        }
        return table.season.subjects(kind).compactMap { subject in
            guard !isOutside(subject) else { return nil }
            return CountedSubject(subject, grouping, table)
        }
    }

    /// Exempt members, those who are gone and those who are not rated yet stand outside all counts.
    private func isOutside(_ subject: Subject) -> Bool {
        if table.exemption(of: subject) != nil { return true }
        guard subject.kind == .member else { return false }
        return table.season.member(subject.code)?.isIn(cap.outside) ?? true
    }

    /// The places that use the exception and are counted apart.
    func smallPlaces(
        _ counted: [CountedSubject], _ grouping: Grouping
    ) -> Set<String> {
        guard let small = cap.small, small.isApart else { return [] }
        let places = Tally.groups(counted, by: \.place)
        return Set(places.filter { isExcepted($0, small) }.map(\.name))
    }

    /// Fewer than so many, all of whom reached the level where that is asked, and no more chosen
    /// than allowed.
    private func isExcepted(_ place: Tally, _ small: RatioCap.SmallPlace) -> Bool {
        let best = place.reaching(table.regime.level(cap.level)).count
        let reached = place.reaching(table.regime.level(cap.of)).count
        let isSmall =
            small.needsAll
            ? place.all.count < small.below && reached == place.all.count : reached < small.below
        return isSmall && (1...small.atMost).contains(best)
    }

    private func finding(_ group: Tally, kind: SubjectKind, apart: Int, outside: Int) -> Finding? {
        let best = group.reaching(table.regime.level(cap.level))
        let reached = group.reaching(table.regime.level(cap.of)).count
        guard !best.isEmpty, !cap.allows(best.count, of: reached, reading) else { return nil }
        if let small = cap.small, !small.isApart, isExcepted(group, small) { return nil }
        let allowed = cap.most(of: reached, reading)
        var details: [Phrase] = [
            .cap(.group(kind, group.name, best: best.count, reached: reached, allowed: allowed)),
            .cap(.reading(reading)),
        ]
        if apart > 0 { details.append(.cap(.placesApart(apart))) }
        if outside > 0 { details.append(.cap(.outside(outside))) }
        return Finding(
            rule, details: details, hint: .cap(.lowerSome(best.count - allowed)),
            cells: best.map { table.place($0.subject.code) },
            numbers: [
                FindingNumber("xuat_sac", best.count), FindingNumber("tot_tro_len", reached),
                FindingNumber("toi_da", allowed), FindingNumber("tong_so", group.all.count),
            ])
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

/// A subject as the cap counts it.
struct CountedSubject {
    let subject: Subject
    let level: Rank?
    /// The comparison group's name; empty when the book names none.
    let group: String
    /// The place's code or name.
    let place: String

    init(_ subject: Subject, _ grouping: Grouping, _ table: RatingTable) {
        self.subject = subject
        level = table.level(subject.code)
        group = table.season.name(of: grouping.by, for: subject)
        place = table.season.name(of: grouping.place, for: subject)
    }
}

/// The subjects of one group or place.
struct Tally {
    let name: String
    let all: [CountedSubject]

    func reaching(_ level: Rank?) -> [CountedSubject] {
        all.filter { $0.level?.reaches(level) ?? false }
    }

    /// The groups, in the order in which the book first names them.
    static func groups(
        _ subjects: [CountedSubject], by name: KeyPath<CountedSubject, String>
    ) -> [Tally] {
        var order: [String] = []
        var groups: [String: [CountedSubject]] = [:]
        for subject in subjects {
            let key = subject[keyPath: name]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(subject)
        }
        return order.map { Tally(name: $0, all: groups[$0] ?? []) }
    }
}

extension Season {
    /// What a grouping calls a subject's group.
    func name(of key: Grouping.Key, for subject: Subject) -> String {
        let unit = unit(of: subject)
        return switch key {
        case .whole: ""
        case .organisation: unit ?? ""
        case .organisationGroup: organisation(unit)?.group ?? ""
        case .ownGroup: ownGroup(subject) ?? ""
        }
    }

    private func ownGroup(_ subject: Subject) -> String? {
        switch subject.kind {
        case .member: member(subject.code)?.text("nhom")
        case .organisation: organisation(subject.code)?.group
        case .collective: collective(subject.code)?.group
        }
    }

    /// The code of the organisation that a subject belongs to.
    func unit(of subject: Subject) -> String? {
        switch subject.kind {
        case .member: member(subject.code)?.organisation
        case .organisation: organisation(subject.code)?.superior
        case .collective: collective(subject.code)?.organisation
        }
    }
}
