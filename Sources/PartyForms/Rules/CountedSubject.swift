/// A subject as a cap counts it.
struct CountedSubject: Sendable {
    /// What a cap asks about a subject.
    struct Standing: Hashable {
        /// How high its level stands; nil for one without a level.
        let rank: Int?
        /// The comparison group's name; empty when the book names none.
        let group: String
        /// The place's code or name.
        let place: String
        /// Whether the level is decided, or why there is none.
        let isDecided: Bool
    }

    let standing: Standing
    private let number: Int
    private let all: LazyList<Subject>

    /// Who it is.
    var subject: Subject { all[number] }

    /// Some of all subjects, with where each stands: of a hundred thousand most stand alike.
    ///
    /// - Parameters:
    ///   - places: the places of the subjects that are meant.
    ///   - standings: one for each of them.
    static func list(
        of all: LazyList<Subject>, at places: [Int32], _ standings: AlikeEntries<Standing>
    ) -> LazyList<CountedSubject> {
        LazyList(count: places.count) {
            CountedSubject(standing: standings[$0], number: Int(places[$0]), all: all)
        }
    }
}

extension CountedSubject.Standing {
    init(
        _ subject: Subject, _ grouping: Grouping, _ table: RatingTable, of whom: RatioCap.Whom,
        by levels: CapCount.Levels
    ) {
        place = table.season.name(of: grouping.place, for: subject)
        switch whom {
        case .rated:
            let decided = table.level(subject.code)
            let level = decided ?? (levels == .foreseen ? table.proposal(subject.code) : nil)
            rank = level?.rank
            isDecided =
                decided != nil || table.rating(subject.code)?.text("ly_do") != nil
            group = table.season.name(of: grouping.by, for: subject)
        case .cadres:
            let member = table.season.member(subject.code)
            rank = table.regime.level(member?.text("xep_loai_cong_chuc"))?.rank
            isDecided = rank != nil
            group = member?.group ?? ""
        }
    }
}

/// The subjects of one group or place.
struct Tally {
    let name: String
    let all: LazyList<CountedSubject>

    /// Those whose level is at least as good.
    func reaching(_ level: Rank?) -> LazyList<CountedSubject> {
        guard let level else { return LazyList([]) }
        return all.filter { $0.standing.rank.map { $0 >= level.rank } ?? false }
    }

    /// The groups, in the order in which the book first names them.
    static func groups(
        _ subjects: LazyList<CountedSubject>, by name: (CountedSubject.Standing) -> String
    ) -> [Tally] {
        let places = subjects.indices.map { Int32($0) }
        return Grouped(places) { name(subjects[Int($0)].standing) }.groups.map {
            Tally(name: $0.name, all: subjects.chosen($0.members))
        }
    }
}
