/// The exception for small places.
struct SmallPlaces {
    let cap: RatioCap
    let grouping: Grouping
    let table: RatingTable
    /// How many of each kind are in a place, where all are counted.
    private let sizes: [SubjectKind: [String: Int]]

    init(_ cap: RatioCap, _ grouping: Grouping, _ table: RatingTable) {
        self.cap = cap
        self.grouping = grouping
        self.table = table
        let kinds = cap.small?.countsAll == true ? SubjectKind.allCases : []
        let pairs = kinds.map { kind in
            let counted = table.season.subjects(kind).filter { subject in
                !(table.season.member(subject.code)?.isIn(cap.outside) ?? false)
            }
            let places = counted.map { table.season.name(of: grouping.place, for: $0) }
            return (kind, places.reduce(into: [:]) { $0[$1, default: 0] += 1 })
        }
        sizes = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The places that have used the exception and are counted apart.
    func excepted(among counted: LazyList<CountedSubject>) -> [Tally] {
        guard let small = cap.small, small.isApart else { return [] }
        return Tally.groups(counted, by: \.place).filter { isExcepted($0, small) }
    }

    /// Whether a place uses the exception: it may choose, and has chosen no more than it may.
    func isExcepted(_ place: Tally, _ small: RatioCap.SmallPlace) -> Bool {
        let best = place.reaching(table.regime.level(cap.level)).count
        return (1...small.atMost).contains(best) && isSmall(place, small)
    }

    /// Fewer than so many, all of whom reached the level where that is asked.
    func isSmall(_ place: Tally, _ small: RatioCap.SmallPlace) -> Bool {
        let reached = place.reaching(table.regime.level(cap.of)).count
        if small.needsAll, reached < place.all.count { return false }
        if small.countsAll { return size(of: place) < small.below }
        return (small.needsAll ? place.all.count : reached) < small.below
    }

    /// All subjects of a place, rated or not, but for those who stand outside all counts.
    private func size(of place: Tally) -> Int {
        let places = Set(place.all.map(\.standing.place))
        let kinds = Set(place.all.map(\.subject.kind))
        return kinds.reduce(0) { size, kind in
            places.reduce(size) { $0 + (sizes[kind]?[$1] ?? 0) }
        }
    }
}
