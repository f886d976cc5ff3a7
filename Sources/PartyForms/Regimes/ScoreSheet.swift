import JSONText

/// How subjects are scored: parts with criteria, each worth so many points, and the bands of
/// points that levels need.
public struct ScoreSheet: Hashable, Sendable {
    /// Its name: `pl-1`.
    public var id: String
    /// Who is scored by it.
    public var subjects: [SubjectKind]
    /// Who among them; of several sheets that suit a subject the first is the one.
    public var when: Condition
    /// In the order of the sheet.
    public var parts: [Part]
    /// The best first.
    public var bands: [Band]
    /// How the sheets of several scorers of one sort become one figure.
    public var combine: Combine
    /// Where it is written.
    public var citation: Citation

    /// A group of criteria.
    public struct Part: Hashable, Sendable {
        /// As the sheet of points names it: `chung`.
        public var id: String
        /// Its text.
        public var text: String
        /// At most so many points.
        public var points: Points
        /// In the order of the sheet; empty: the part is scored as a whole.
        public var criteria: [Item]
    }

    /// Something that points are given for.
    public struct Item: Hashable, Sendable {
        /// As the sheet of points names it: `pl1_1`.
        public var id: String
        /// Its text.
        public var text: String
        /// At most so many points; nil: the regulations leave it to the localities.
        public var points: Points?
    }

    /// From so many points on a level is open to the subject.
    public struct Band: Hashable, Sendable {
        /// The level.
        public var level: String
        /// At least so many.
        public var from: Points
    }

    /// The closed list of ways to make one figure of several sheets.
    public enum Combine: String, Hashable, Sendable, CaseIterable {
        /// The mean, never rounded before it is compared.
        case mean
    }

    /// The points of a whole sheet, at most.
    public var points: Points { parts.reduce(Points(0)) { $0 + $1.points } }

    /// The best level that a number of points opens; nil when no band reaches so low.
    func band(of points: MeanPoints) -> Band? { bands.first { points.reaches($0.from) } }

    /// At most so many points for a criterion, a part or, when nil, the whole sheet.
    func most(for id: String?) -> Points? {
        guard let id else { return points }
        if let part = parts.first(where: { $0.id == id }) { return part.points }
        guard let part = part(of: id) else { return nil }
        return part.criteria.first { $0.id == id }?.points ?? part.points
    }

    /// Whether the sheet has a criterion or a part of that name.
    func has(_ id: String?) -> Bool {
        guard let id else { return true }
        return parts.contains { $0.id == id } || part(of: id) != nil
    }

    /// The part that a criterion stands in.
    func part(of criterion: String) -> Part? {
        parts.first { $0.criteria.contains { $0.id == criterion } }
    }
}

/// What a level needs in points.
public struct LevelNeedsScore: Hashable, Sendable {
    /// Whose points decide: the first of these who gave any.
    public var scorers: [Score.Scorer]
}

extension ScoreSheet {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        id = try cursor.text("id")
        subjects = try cursor.required("subject").words(SubjectKind.self)
        when = try cursor["when"].map(Condition.init) ?? .always
        parts = try cursor.required("parts").map(Part.init)
        bands = try cursor["bands"]?.map(Band.init).sorted { $0.from > $1.from } ?? []
        combine = try cursor["combine"]?.word(Combine.self) ?? .mean
        citation = try Citation(cursor.required("citation"), in: citations)
        let names = parts.flatMap { [$0.id] + $0.criteria.map(\.id) }
        try cursor.unique(names, in: "parts")
    }
}

extension ScoreSheet.Part {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        id = try cursor.text("id")
        text = try cursor.text("text")
        points = try cursor.required("points").points()
        criteria = try cursor["criteria"]?.map(ScoreSheet.Item.init) ?? []
    }
}

extension ScoreSheet.Item {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        id = try cursor.text("id")
        text = try cursor.text("text")
        points = try cursor["points"]?.points()
    }
}

extension ScoreSheet.Band {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        level = try cursor.text("level")
        from = try cursor.required("from").points()
    }
}

extension LevelNeedsScore {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        scorers = try cursor.required("scorers").words(Score.Scorer.self)
    }
}

extension RegimeCursor {
    fileprivate func points() throws(RegimeError) -> Points {
        guard case .number(let text) = json, let points = Points(text) else {
            throw error(.expected(.number))
        }
        return points
    }
}

extension Regime {
    /// All that score sheets give points for: parts and criteria, each name once.
    public var scored: [(id: String, text: String)] {
        var seen: Set<String> = []
        return scores.flatMap(\.parts).flatMap { part in
            [(part.id, part.text)] + part.criteria.map { ($0.id, $0.text) }
        }.filter { seen.insert($0.0).inserted }
    }

    /// The sheet by which a subject is scored.
    func scoreSheet(for subject: Subject, in season: Season) -> ScoreSheet? {
        scores.first {
            $0.subjects.contains(subject.kind) && holds($0.when, for: subject, in: season)
        }
    }
}
