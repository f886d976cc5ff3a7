/// The subjects of one kind as a cap counts them.
struct CapCount {
    let cap: RatioCap
    let kind: SubjectKind
    let table: RatingTable
    /// How the office reads the share.
    let reading: RatioCap.Reading
    /// Whoever is counted.
    let counted: LazyList<CountedSubject>
    /// Leaders with a rating but without a group.
    let ungrouped: LazyList<CountedSubject>
    /// Small places that have used the exception and are counted apart.
    let apart: [Tally]
    /// How many stand outside all counts.
    let outside: Int
    /// The exception for small places.
    let places: SmallPlaces

    /// Which levels are counted.
    enum Levels {
        /// Those decided.
        case decided
        /// Those decided, else those proposed last.
        case foreseen
    }

    /// Counts; nil when the regime does not say how the kind is grouped, or when the year's ratings
    /// of leaders are not in the book.
    init?(_ cap: RatioCap, _ kind: SubjectKind, _ table: RatingTable, by levels: Levels) {
        guard let grouping = table.regime.groups.first(where: { $0.subject == kind }),
            cap.whom == .rated || table.year == table.season.year
        else { return nil }
        self.cap = cap
        self.kind = kind
        self.table = table
        let setting = table.season.office.reading
        reading =
            cap.isOfAll
            ? cap.reading : setting.flatMap { cap.settings[$0] } ?? cap.reading
        let all = table.season.subjects(kind)
        var places: [Int32] = []
        var standings = AlikeEntries<CountedSubject.Standing>()
        var outside = 0
        for (place, subject) in all.enumerated() where cap.concerns(subject, in: table) {
            if cap.isOutside(subject, in: table) {
                outside += 1
                continue
            }
            places.append(Int32(place))
            standings.append(.init(subject, grouping, table, of: cap.whom, by: levels))
        }
        self.outside = outside
        let subjects = CountedSubject.list(of: all, at: places, standings)
        let isGrouped = cap.whom == .cadres
        ungrouped =
            isGrouped
            ? subjects.filter { $0.standing.group.isEmpty && $0.standing.rank != nil }
            : LazyList([])
        counted = isGrouped ? subjects.filter { !$0.standing.group.isEmpty } : subjects
        self.places = SmallPlaces(cap, grouping, table)
        apart = self.places.excepted(among: counted)
    }

    /// What is counted, in words.
    var object: CapObject { cap.whom == .cadres ? .cadre : CapObject(kind) }

    /// The groups, without the places counted apart.
    var groups: [Tally] {
        let apart = Set(apart.map(\.name))
        return Tally.groups(counted.filter { !apart.contains($0.standing.place) }, by: \.group)
    }

    func chosen(in group: Tally) -> LazyList<CountedSubject> {
        group.reaching(table.regime.level(cap.level))
    }

    func reached(in group: Tally) -> Int {
        group.reaching(table.regime.level(cap.of)).count
    }

    /// How many the share is taken of.
    func base(of group: Tally) -> Int {
        cap.isOfAll ? group.all.count { $0.standing.rank != nil } : reached(in: group)
    }

    /// Of a hundred: more where results were outstanding.
    func percent(of group: Tally) -> Int {
        guard let special = cap.special, isOutstanding(group) else { return cap.percent }
        return special.percent
    }

    /// Whether the higher share holds for all of a group.
    func isOutstanding(_ group: Tally) -> Bool {
        !group.all.isEmpty && group.all.allSatisfy { table.season.isOutstanding($0.subject) }
    }

    /// Whether no more of a group stand at the capped level than may.
    func isWithin(_ group: Tally) -> Bool {
        let best = chosen(in: group).count
        let base = base(of: group)
        let percent = percent(of: group)
        return switch reading {
        case .reached: 100 * best <= percent * base
        case .remaining: 100 * best <= percent * (base - best)
        }
    }

    /// The most of a group that may stand at the capped level.
    func most(of group: Tally) -> Int {
        let percent = percent(of: group)
        return switch reading {
        case .reached: percent * base(of: group) / 100
        case .remaining: percent * base(of: group) / (100 + percent)
        }
    }

    /// Where a subject's level stands.
    func place(_ counted: CountedSubject) -> CellPlace? {
        switch cap.whom {
        case .rated: table.place(counted.subject.code)
        case .cadres: table.season.member(counted.subject.code)?.place("xep_loai_cong_chuc")
        }
    }

    /// Small places of a group that have chosen more than they may: lowering that much there is
    /// enough for them.
    func mayChoose(in group: Tally) -> [Tally] {
        guard let small = cap.small, small.isApart else { return [] }
        return Tally.groups(group.all, by: \.place).filter { place in
            self.places.isSmall(place, small) && chosen(in: place).count > small.atMost
        }
    }

    /// How many have to be lowered in a group when these of its places choose apart from it.
    func surplus(of group: Tally, _ places: [Tally]) -> Int {
        let names = Set(places.map(\.name))
        let rest = Tally(
            name: group.name, all: group.all.filter { !names.contains($0.standing.place) })
        let most = self.most(of: rest)
        let inPlaces = places.reduce(0) { $0 + chosen(in: $1).count - (cap.small?.atMost ?? 0) }
        return inPlaces + max(0, chosen(in: rest).count - most)
    }
}

extension RatioCap {
    /// Whether the cap is about the subject at all.
    fileprivate func concerns(_ subject: Subject, in table: RatingTable) -> Bool {
        guard whom == .cadres else {
            let kind = table.season.kind(of: subject)
            return kinds.isEmpty || subject.kind == .member || kinds.containsWords(kind)
        }
        return table.season.member(subject.code).map(table.regime.holdsPost) ?? false
    }

    /// Exempt members, those who are gone and those who are not rated yet stand outside all counts.
    fileprivate func isOutside(_ subject: Subject, in table: RatingTable) -> Bool {
        if table.exemption(of: subject) != nil { return true }
        guard subject.kind == .member else { return false }
        return table.season.member(subject.code)?.isIn(outside) ?? true
    }
}

extension Season {
    /// What a grouping calls a subject's group.
    func name(of key: Grouping.Key, for subject: Subject) -> String {
        let unit = unit(of: subject)
        return switch key {
        case .whole: ""
        case .organisation: unit ?? ""
        case .grassroots: grassroots(above: unit) ?? unit ?? ""
        case .organisationGroup: organisation(unit)?.group ?? ""
        case .ownGroup: ownGroup(subject) ?? ""
        }
    }

    /// The code of the first organisation upwards whose kind is that of a grassroots one; nil when
    /// the book has none.
    private func grassroots(above code: String?) -> String? {
        var code = code
        for _ in organisations {
            guard let unit = organisation(code) else { return nil }
            if unit.kind?.lowercased().hasSuffix("cơ sở") == true { return unit.code }
            code = unit.superior
        }
        return nil
    }

    /// The group written in the subject's own row.
    func ownGroup(_ subject: Subject) -> String? {
        switch subject.kind {
        case .member: member(subject.code)?.text("nhom")
        case .organisation: organisation(subject.code)?.group
        case .collective: collective(subject.code)?.group
        }
    }

    /// The code of the organisation that a subject belongs to.
    public func unit(of subject: Subject) -> String? {
        switch subject.kind {
        case .member: member(subject.code)?.organisation
        case .organisation: organisation(subject.code)?.superior
        case .collective: collective(subject.code)?.organisation
        }
    }
}
