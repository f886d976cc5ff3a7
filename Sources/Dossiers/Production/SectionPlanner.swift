import DocxTemplate
import PartyForms

/// Plans the folders of a dossier, each by itself.
struct SectionPlanner: Sendable {
    let names: DossierNames
    /// The templates of all papers, each once, in the order of the papers.
    private(set) var templates: [CompiledForm] = []
    private let review: OfficeReview
    private let withholding: Withholding
    /// The templates and the first papers of forms, by the forms' references.
    private var compiled: [String: CompiledForm] = [:]
    private var firsts: [String: First] = [:]

    /// A paper, before it has a folder.
    private struct First: Hashable {
        var topic: PaperTopic
        var item: Int
    }

    init(_ review: OfficeReview, _ mode: Mode) {
        self.review = review
        let findings = mode == .blank ? [] : review.findings
        withholding = Withholding(findings, in: review.book.reading.book, of: review.season)
        names = DossierNames(review.season)
    }

    /// Goes through all papers once, to compile their forms: what there are folders of.
    mutating func topics(_ library: RegimeLibrary) throws(LibraryError) -> LazyList<PaperTopic> {
        let topics = review.season.topics
        var planned: [Int32] = []
        for place in topics.indices {
            guard let papers = papers(about: topics[place]) else { continue }
            planned.append(Int32(place))
            for paper in papers { try meet(paper, library) }
        }
        return topics.chosen(planned)
    }

    /// The papers of a topic's folder; nil where it has none.
    private func papers(about topic: PaperTopic) -> [PlannedPaper]? {
        guard case .reRating(let subject, _) = topic else {
            return review.regime.plan(topic, in: review.season)?.papers
        }
        let papers = papers(onReRatingOf: subject, topic)
        return papers.isEmpty ? nil : papers
    }

    private mutating func meet(
        _ paper: PlannedPaper, _ library: RegimeLibrary
    ) throws(LibraryError) {
        let reference = paper.form.reference
        guard compiled[reference] == nil else { return }
        let template = try library.compiled(paper.form)
        templates.append(template)
        compiled[reference] = template
        firsts[reference] = First(topic: paper.topic, item: paper.item)
    }

    /// The decision on a re-rating, and what tells of it.
    private func papers(onReRatingOf subject: Subject, _ topic: PaperTopic) -> [PlannedPaper] {
        review.regime.forms
            .filter {
                $0.scope == .reRating && review.regime.suits($0, subject, in: review.season)
            }
            .enumerated()
            .map { PlannedPaper(item: $0 + 1, form: $1, topic: topic, copies: 1) }
    }

    /// The folder of one of the topics, and the papers in it.
    func section(about topic: PaperTopic) -> DossierPlan.Section {
        let folder = names.folder(of: topic)
        if case .reRating(let subject, let year) = topic {
            let reasons = LazyList(
                review.reRating(of: subject, year: year).findings.filter(\.isForbidding))
            let papers = papers(onReRatingOf: subject, topic)
                .compactMap { paper($0, in: folder, reasons: reasons) }
            return DossierPlan.Section(folder: folder, topic: topic, papers: papers, list: nil)
        }
        let list = review.regime.plan(topic, in: review.season)
        let papers = (list?.items ?? []).compactMap { item in
            item.paper.flatMap { paper($0, in: folder, places: item.places) }
        }
        return DossierPlan.Section(folder: folder, topic: topic, papers: papers, list: list)
    }

    private func paper(
        _ paper: PlannedPaper, in folder: String, places: [String] = [],
        reasons: LazyList<Finding>? = nil
    ) -> DossierPlan.Paper? {
        guard let template = compiled[paper.form.reference] else { return nil }
        let first = First(topic: paper.topic, item: paper.item)
        return DossierPlan.Paper(
            place: SplitPath(
                folder: folder, name: DossierNames.file(item: paper.item, form: paper.form.id)),
            topic: paper.topic, copies: paper.copies, places: places, template: template,
            reasons: reasons
                ?? withholding.reasons(against: template.template, about: paper.topic),
            isFirst: firsts[paper.form.reference] == first)
    }
}
