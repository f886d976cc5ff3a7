import PartyForms
import Spreadsheet

/// What the dossiers of subjects have and lack, once their papers are made.
struct Completeness {
    /// The subjects' dossiers, in the order of the plan.
    let plans: [TopicPlan]
    private let season: Season
    /// The forms that subjects give back.
    private let expected: [ExpectedForm]
    /// Whether the subjects whose forms are expected gave them back.
    private let given: [Subject: Bool]

    init(_ plan: DossierPlan, _ report: DossierReport, of review: OfficeReview) {
        season = review.season
        expected = review.regime.expectedForms(
            in: review.season, planned: plan.sections.compactMap(\.plan))
        given = Dictionary(expected.map { ($0.subject, $0.hasCome) }) { $0 && $1 }
        let files = Dictionary(grouping: report.files) { Path.folder(of: $0.path) }
        plans = plan.sections.compactMap { section in
            guard let plan = section.plan, plan.topic.subject != nil else { return nil }
            return plan.settled(by: files[section.folder] ?? [])
        }
    }

    /// What is missing that should be there.
    var gaps: [Manifest.Gap] {
        plans.flatMap { plan in
            plan.items.filter { $0.state == .missing }.map { item in
                Manifest.Gap(
                    subject: plan.topic.code ?? "", item: item.number, title: item.title)
            }
        }
    }

    /// The forms that have not come.
    var awaited: [Manifest.Awaited] {
        expected.filter { !$0.hasCome }
            .map { Manifest.Awaited(subject: $0.subject.code, form: $0.form.reference) }
    }

    /// A row for each subject, a column for each kind of paper.
    var sheet: SheetDraft {
        let numbers = Set(plans.flatMap(\.items).map(\.number)).sorted()
        let heads = [("Mã", 10.0), ("Tên", 34), ("Thuộc", 34)].map { title, width in
            ColumnDraft(title: title, width: width)
        }
        let marks = numbers.map {
            ColumnDraft(title: "Mục \($0)", note: title(of: $0), width: 14, style: .mark)
        }
        return SheetDraft(
            title: "Thành phần hồ sơ",
            columns: heads + marks + [
                ColumnDraft(title: "Còn thiếu", width: 10, style: .number),
                ColumnDraft(
                    title: "Đã nộp bản kiểm điểm",
                    note: "Bản tự kiểm điểm, báo cáo kiểm điểm mà đối tượng nộp lại.", width: 14,
                    style: .mark),
            ],
            rows: plans.map { row($0, numbers) })
    }

    private func row(_ plan: TopicPlan, _ numbers: [Int]) -> [CellDraft] {
        let unit = plan.topic.subject.flatMap(season.unit(of:)).flatMap { season.organisation($0) }
        let heads = [plan.topic.code, season.name(of: plan.topic), unit?.text("ten")]
        let states = numbers.map { plan.state(of: $0)?.rawValue }
        let missing = plan.items.count { $0.state == .missing }
        return (heads + states).map { $0.map(CellDraft.text) ?? .blank }
            + [
                .number(String(missing)),
                plan.topic.subject.flatMap { given[$0] }
                    .map { .text($0 ? "Có" : "Không") } ?? .blank,
            ]
    }

    private func title(of number: Int) -> String {
        var titles: [String] = []
        for item in plans.lazy.flatMap(\.items) where item.number == number {
            if !titles.contains(item.title) { titles.append(item.title) }
            if titles.count == 4 { break }
        }
        return titles.joined(separator: "; ")
    }
}

extension TopicPlan {
    /// The plan once its papers are made: those that are not there are missing.
    func settled(by files: [DossierReport.File]) -> TopicPlan {
        let missing = Set(files.filter { !$0.isThere }.compactMap { $0.form?.reference })
        var plan = self
        for place in plan.items.indices {
            guard let form = plan.items[place].paper?.form.reference else { continue }
            if missing.contains(form) { plan.items[place].state = .missing }
        }
        return plan
    }

    /// Whether a kind of paper is there: missing when any of its lines is; nil: not on the list.
    fileprivate func state(of number: Int) -> PlannedItem.State? {
        let states = items.filter { $0.number == number }.map(\.state)
        return [.missing, .present, .notApplicable].first(where: states.contains)
    }
}
