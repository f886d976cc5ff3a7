/// Nobody is rated who was not reviewed: one finding for each organisation.
struct ReviewCheck {
    let rule: RegimeRule
    let needs: RequiresReview
    let table: RatingTable

    init(_ rule: RegimeRule, _ needs: RequiresReview, _ table: RatingTable) {
        self.rule = rule
        self.needs = needs
        self.table = table
    }

    func findings() -> [Finding] {
        rule.subjects.flatMap { findings(about: $0) }
    }

    private func findings(about kind: SubjectKind) -> [Finding] {
        let shown = Set(table.season.received.filter { $0.item == needs.item }.map(\.subject))
        let missing = table.season.subjects(kind).filter { subject in
            table.level(subject.code) != nil && !isReviewed(subject, shown)
                && !isReviewedElsewhere(subject, shown)
        }
        return table.season.byUnit(missing).map { finding($0, $1, kind) }
    }

    private func isReviewed(_ subject: Subject, _ shown: Set<String>) -> Bool {
        shown.contains(subject.code)
            || table.season.reviews(of: subject.code).contains { review in
                !needs.apart.contains(review.item) && !review.paragraphs.isEmpty
            }
    }

    /// Whether a subject is reviewed at another place, or by a review that is another's: an
    /// organisation by that of the committee that leads it.
    private func isReviewedElsewhere(_ subject: Subject, _ shown: Set<String>) -> Bool {
        switch subject.kind {
        case .member: table.season.member(subject.code)?.isIn(needs.outside) ?? true
        case .organisation:
            table.regime.committees(of: subject.code, in: table.season).contains {
                isReviewed(Subject(.collective, $0), shown)
            }
        case .collective:
            needs.smallCollective.map { limit in
                table.season.seats(in: subject.code).count < limit
            } ?? false
        }
    }

    private func finding(_ place: String, _ subjects: [Subject], _ kind: SubjectKind) -> Finding {
        Finding(
            rule, details: [.people(.notReviewed(kind, place: place, subjects.map(\.code)))],
            hint: .people(.enterReview(needs.item)),
            subject: subjects.count == 1 ? subjects[0].code : nil,
            cells: subjects.map { table.place($0.code) },
            numbers: [FindingNumber("so_luong", subjects.count)])
    }
}
