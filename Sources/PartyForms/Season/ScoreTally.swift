/// The points of one subject, by its score sheet.
struct ScoreTally {
    let sheet: ScoreSheet
    private let rows: [Score.Scorer: [Sheet]]

    /// One scorer's filled sheet: its rows in the order of the book.
    struct Sheet {
        /// Its number among those of a meeting; nil: there is only one.
        let number: Int?
        let rows: [Score]
    }

    /// Nil when the regime does not score the subject.
    init?(_ subject: Subject, _ season: Season, _ regime: Regime) {
        guard let sheet = regime.scoreSheet(for: subject, in: season) else { return nil }
        self.sheet = sheet
        rows = Dictionary(grouping: season.scores(of: subject.code), by: \.scorer).mapValues {
            Grouped($0) { $0.sheet.map(String.init) ?? "" }.groups.map {
                Sheet(number: $0.members[0].sheet, rows: $0.members)
            }
        }
    }

    /// The sheets that scorers of a sort filled in.
    func sheets(_ scorer: Score.Scorer) -> [Sheet] { rows[scorer] ?? [] }

    /// The points for a criterion, a part or, when nil, the whole: the mean of a sort of scorers.
    ///
    /// Nil when one of their sheets leaves it open.
    func points(for id: String?, by scorer: Score.Scorer) -> MeanPoints? {
        let all = sheets(scorer).map { sheet.points(for: id, in: $0.rows) }
        let known = all.compactMap(\.self)
        return known.count == all.count ? MeanPoints(known) : nil
    }

    /// The first of these scorers who gave points for the whole, and how many.
    func total(by scorers: [Score.Scorer]) -> (scorer: Score.Scorer, points: MeanPoints)? {
        scorers.lazy.compactMap { scorer in
            points(for: nil, by: scorer).map { (scorer, $0) }
        }.first
    }
}

extension ScoreSheet {
    /// What a filled sheet gives for a criterion, a part or, when nil, the whole: as it states,
    /// else the sum of what makes it up; nil when something of that is open.
    func points(for id: String?, in rows: [Score]) -> Points? {
        if let stated = rows.last(where: { $0.criterion == id }) { return stated.points }
        return sum(for: id, in: rows)
    }

    /// The sum of what makes up a part or, when nil, the whole; nil when something of it is open.
    func sum(for id: String?, in rows: [Score]) -> Points? {
        let ids = members(of: id)
        let known = ids.compactMap { points(for: $0, in: rows) }
        return known.isEmpty || known.count < ids.count ? nil : known.reduce(Points(0), +)
    }

    /// What makes up a part or, when nil, the whole.
    func members(of id: String?) -> [String] {
        guard let id else { return parts.map(\.id) }
        return parts.first { $0.id == id }?.criteria.map(\.id) ?? []
    }
}
