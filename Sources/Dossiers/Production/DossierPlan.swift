package import DocxTemplate
package import PartyForms

/// Everything that a dossier will hold, before anything is made.
package struct DossierPlan: Sendable {
    /// One folder of the dossier and the papers in it, in their order.
    package struct Section: Sendable {
        /// Relative to the dossier: "02_Ca-nhan/CB01_…/M012_…".
        package let folder: String
        package let topic: PaperTopic
        package let papers: [Paper]
    }

    /// One paper: a form about one topic.
    package struct Paper: Sendable {
        /// Relative to the dossier.
        package var path: String { place.text }
        let place: SplitPath
        package let topic: PaperTopic
        /// How many copies the dossier needs.
        package let copies: Int
        /// Where the copies go, when they go to several places.
        package let places: [String]
        let template: CompiledForm
        /// What forbids it.
        package let reasons: [Finding]
        /// Whether it is the first of its form, which is read back.
        let isFirst: Bool

        package var form: RegimeForm { template.form }
    }

    /// In the order of the book: subjects, then re-ratings.
    package let sections: [Section]
    /// The form of indexes, where the regime has one.
    let index: CompiledForm?
    /// The regime and those it extends, as they lie in the library.
    let layers: [Manifest.Layer]

    /// How many papers there are, indexes aside.
    package var count: Int { sections.map(\.papers.count).reduce(0, +) }

    /// Plans the dossier of an office's year.
    ///
    /// - Parameter mode: filled, or empty forms, which carry nothing that could be forbidden.
    package init(
        _ review: OfficeReview, library: RegimeLibrary, mode: Mode = .filled
    ) throws(LibraryError) {
        var planner = DossierPlanner(review, library, mode)
        sections = try planner.sections()
        layers = try library.layers(of: review.regime)
        let form = review.regime.forms.first { $0.kind == .index }
        if let form { index = try library.compiled(form) } else { index = nil }
    }
}

extension OfficeReview {
    /// What the regime's list asks of a folder, and its index lists; nil for a folder without one.
    ///
    /// Not kept in the plan: for a hundred thousand people it would outweigh all the rest.
    func list(of section: DossierPlan.Section) -> TopicPlan? {
        regime.plan(section.topic, in: season)
    }
}

/// Gathers the sections of a plan.
private struct DossierPlanner {
    let review: OfficeReview
    let library: RegimeLibrary
    let withholding: Withholding
    var names: DossierNames
    var seen: Set<String> = []
    /// What was found to forbid papers, by its places: one rule may forbid those of thousands.
    private var reasons: [[Int]: [Finding]] = [:]
    /// The names of files, the same for all papers of a form.
    private var fileNames = SharedTexts()

    init(_ review: OfficeReview, _ library: RegimeLibrary, _ mode: Mode) {
        self.review = review
        self.library = library
        let findings = mode == .blank ? [] : review.findings
        withholding = Withholding(findings, in: review.book.reading.book, of: review.season)
        names = DossierNames(review.season)
    }

    mutating func sections() throws(LibraryError) -> [DossierPlan.Section] {
        var sections: [DossierPlan.Section] = []
        var topics: Set<PaperTopic> = []
        for plan in review.regime.plan(review.season) where topics.insert(plan.topic).inserted {
            sections.append(try section(plan))
        }
        for (subject, year) in review.season.reRatingRequests
        where topics.insert(.reRating(subject, year: year)).inserted {
            if let section = try section(subject, year: year) { sections.append(section) }
        }
        return sections
    }

    private mutating func section(
        _ plan: TopicPlan
    ) throws(LibraryError) -> DossierPlan.Section {
        let folder = names.folder(of: plan.topic)
        var papers: [DossierPlan.Paper] = []
        for item in plan.items {
            guard let paper = item.paper else { continue }
            papers.append(
                try self.paper(
                    paper.form, item: paper.item, about: paper.topic, in: folder,
                    copies: paper.copies, places: item.places))
        }
        return DossierPlan.Section(
            folder: folder, topic: plan.topic, papers: papers)
    }

    /// The decision on a re-rating, and what tells of it.
    private mutating func section(
        _ subject: Subject, year: Int
    ) throws(LibraryError) -> DossierPlan.Section? {
        let decision = review.reRating(of: subject, year: year)
        let forms = review.regime.forms.filter {
            $0.scope == .reRating && review.regime.suits($0, subject, in: review.season)
        }
        let topic = PaperTopic.reRating(subject, year: year)
        let folder = names.folder(of: topic)
        let reasons = decision.findings.filter(\.isForbidding)
        var papers: [DossierPlan.Paper] = []
        for (place, form) in forms.enumerated() {
            papers.append(
                try paper(form, item: place + 1, about: topic, in: folder, reasons: reasons))
        }
        guard !papers.isEmpty else { return nil }
        return DossierPlan.Section(folder: folder, topic: topic, papers: papers)
    }

    private mutating func paper(
        _ form: RegimeForm, item: Int, about topic: PaperTopic, in folder: String,
        copies: Int = 1, places: [String] = [], reasons: [Finding]? = nil
    ) throws(LibraryError) -> DossierPlan.Paper {
        let template = try library.compiled(form)
        return DossierPlan.Paper(
            place: SplitPath(
                folder: folder, name: fileNames.shared(DossierNames.file(item: item, form: form.id))
            ), topic: topic,
            copies: copies, places: places, template: template,
            reasons: reasons ?? self.reasons(against: template.template, about: topic),
            isFirst: seen.insert(form.reference).inserted)
    }

    private mutating func reasons(
        against template: Template, about topic: PaperTopic
    ) -> [Finding] {
        let places = withholding.places(against: template, about: topic)
        if places.isEmpty { return [] }
        if let known = reasons[places] { return known }
        let found = withholding.findings(places)
        reasons[places] = found
        return found
    }
}
