/// Comments that are too old when the subject is rated: one finding for each organisation.
struct CommentValidityCheck {
    let rule: RegimeRule
    let limit: CommentValidity
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: CommentValidity, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] {
        let old = table.season.subjects(rule.subjects).filter {
            table.level($0.code) != nil && isTooOld($0)
        }
        return table.season.byUnit(old).map(finding)
    }

    /// Whether the newest comment is surely too old; one without a date is not judged.
    private func isTooOld(_ subject: Subject) -> Bool {
        let comments = comments(on: subject)
        guard !comments.isEmpty, comments.allSatisfy({ $0.day != nil }),
            let newest = comments.compactMap({ $0.day?.latest }).max()
        else { return false }
        return newest.adding(months: limit.months) < table.day(subject.code)
    }

    private func comments(on subject: Subject) -> [Comment] {
        table.season.comments(on: subject.code).filter {
            [limit.comment].containsWords($0.kind) && $0.isReceived
        }
    }

    private func finding(_ place: String, _ subjects: [Subject]) -> Finding {
        Finding(
            rule,
            details: [
                .limit(
                    .commentsOld(
                        limit.comment, place: place, subjects.map(\.code), months: limit.months))
            ],
            hint: .limit(.renewComments), subject: subjects.count == 1 ? subjects[0].code : nil,
            cells: subjects.flatMap { subject in
                comments(on: subject).map { $0.place("ngay") }
            },
            numbers: [FindingNumber("so_luong", subjects.count)])
    }
}
