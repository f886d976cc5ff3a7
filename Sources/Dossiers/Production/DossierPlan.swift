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
        /// What the regime's list asks of it, and its index lists; nil for a folder without one.
        let list: TopicPlan?
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
        package let reasons: LazyList<Finding>
        /// Whether it is the first of its form, which is read back.
        let isFirst: Bool

        package var form: RegimeForm { template.form }
    }

    /// What the folders are about, in the order of the book: subjects, then re-ratings.
    let topics: LazyList<PaperTopic>
    private let planner: SectionPlanner
    /// The form of indexes, where the regime has one.
    let index: CompiledForm?
    /// The regime and those it extends, as they lie in the library.
    let layers: [Manifest.Layer]

    /// Plans the dossier of an office's year.
    ///
    /// - Parameter mode: filled, or empty forms, which carry nothing that could be forbidden.
    package init(
        _ review: OfficeReview, library: RegimeLibrary, mode: Mode = .filled
    ) throws(LibraryError) {
        var planner = SectionPlanner(review, mode)
        topics = try planner.topics(library)
        self.planner = planner
        layers = try library.layers(of: review.regime)
        let form = review.regime.forms.first { $0.kind == .index }
        if let form { index = try library.compiled(form) } else { index = nil }
    }

    /// The folders, in the order of the topics; each is planned when it is asked for.
    package var sections: LazyList<Section> {
        topics.transformed { [planner] in planner.section(about: $0) }
    }

    /// The folder of a topic, relative to the dossier.
    func folder(of topic: PaperTopic) -> String { planner.names.folder(of: topic) }

    /// The templates of all papers, each once, in the order of the papers.
    var templates: [CompiledForm] { planner.templates }

    /// How many papers there are, indexes aside.
    package var count: Int { sections.map(\.papers.count).reduce(0, +) }

    /// The folders of some of the topics alone.
    func filtered(_ isWanted: (PaperTopic) -> Bool) -> DossierPlan {
        DossierPlan(self, topics: topics.filter(isWanted))
    }

    private init(_ whole: DossierPlan, topics: LazyList<PaperTopic>) {
        self.topics = topics
        planner = whole.planner
        index = whole.index
        layers = whole.layers
    }
}
