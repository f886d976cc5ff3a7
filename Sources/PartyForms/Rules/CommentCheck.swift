/// Nobody is rated before a comment that must be asked for has come: one finding for each
/// organisation.
struct CommentCheck {
    let rule: RegimeRule
    let need: CommentNeed
    let table: RatingTable

    init(_ rule: RegimeRule, _ need: CommentNeed, _ table: RatingTable) {
        self.rule = rule
        self.need = need
        self.table = table
    }

    func findings() -> [Finding] {
        let comments = table.season.comments.filter { [need.comment].containsWords($0.kind) }
        let come = Set(comments.filter(\.isReceived).map(\.subject)).union(shownOnPaper)
        let missing = table.season.subjects(rule.subjects).filter { subject in
            table.level(subject.code) != nil && !come.contains(subject.code)
                && table.regime.holds(need.circumstance, for: subject, in: table.season)
        }
        let asked = Dictionary(comments.map { ($0.subject, $0) }) { first, _ in first }
        return table.season.byUnit(missing).map { finding($0, $1, asked) }
    }

    private var shownOnPaper: Set<String> {
        guard let item = need.item else { return [] }
        return Set(table.season.received.filter { $0.item == item }.map(\.subject))
    }

    private func finding(
        _ place: String, _ subjects: [Subject], _ asked: [String: Comment]
    ) -> Finding {
        Finding(
            rule,
            details: [
                .standard(.commentsMissing(need.comment, place: place, subjects.map(\.code)))
            ],
            hint: .standard(.enterComment(need.comment, item: need.item)),
            subject: subjects.count == 1 ? subjects[0].code : nil,
            cells: subjects.flatMap { subject in
                [table.place(subject.code), asked[subject.code]?.place("loai")]
            },
            numbers: [FindingNumber("so_luong", subjects.count)])
    }
}
