import PartyForms
import VietnameseText

/// One of the roster as the lists of the report tell it.
struct ReportLine {
    let entry: RosterLine
    let history: LevelHistory.Line
    let member: Member?
    let rating: Rating?
    let name: String?
    /// The name of the organisation that it belongs to.
    let unit: String?
    /// The level as a cadre, with an asterisk when a rule forbids it.
    let cadreLevel: String?
    /// What follows from the levels of five years.
    let remarks: String

    init(_ entry: RosterLine, _ history: LevelHistory.Line, _ review: OfficeReview) {
        self.entry = entry
        self.history = history
        let code = entry.subject.code
        member = entry.subject.kind == .member ? review.season.member(code) : nil
        rating = review.season.rating(of: code, year: review.year)
        name = review.season.name(of: entry.subject)
        unit = review.season.organisation(entry.unit)?.text("ten")
        let mark = entry.cadreDisputes.isEmpty ? "" : " (*)"
        cadreLevel = (review.regime.level(member?.civilLevel)?.text).map { $0 + mark }
        remarks = history.remarks(entry, under: review.regime, in: .vietnamese)
            .joined(separator: "; ")
    }

    var kind: String { entry.subject.kind.words.capitalisedFirst }
    var code: String { entry.subject.code }
    var posts: String? { member.map { $0.posts.joined(separator: ", ") } }

    /// The level at a stage; a decided one that a rule forbids has an asterisk.
    func level(_ stage: RatingStage) -> String? {
        guard let level = entry.stages[stage] else { return nil }
        return level.text + (stage == .decided && !entry.disputes.isEmpty ? " (*)" : "")
    }

    var reason: String? { entry.standing.reason(in: .vietnamese) }

    /// The level of the year before.
    var former: YearLevel? { history.levels.dropLast().last }

    var change: String? {
        switch history.change {
        case nil: nil
        case .same: "Giữ nguyên"
        case .raised: "Tăng"
        case .lowered: "Giảm"
        }
    }

    /// Which rules forbid the decided levels.
    var disputes: String? {
        var told: Set<String> = []
        let found = (entry.disputes + entry.cadreDisputes).filter { told.insert($0.code).inserted }
        guard !found.isEmpty else { return nil }
        let words = found.map { "\($0.message.text(in: .vietnamese)) [\($0.code)]" }
        return "(*) " + words.joined(separator: "; ")
    }
}
