package import DocxTemplate
package import PartyForms

/// Everything that a dossier will hold, before anything is made.
package struct DossierPlan: Sendable {
    /// One folder of the dossier and the papers in it, in their order.
    package struct Section: Sendable {
        /// Relative to the dossier: "02_Ca-nhan/CB01_…/M012_…".
        package let folder: String
        package let subject: Subject
        package let papers: [Paper]
        /// What its index lists; nil for a folder without one.
        let plan: SubjectPlan?
    }

    /// One paper: a form for a subject, or a re-rating decision.
    package struct Paper: Sendable {
        /// Relative to the dossier.
        package let path: String
        package let form: RegimeForm
        package let subject: Subject
        let template: CompiledForm
        let decision: ReRatingCase?
        /// What forbids it.
        package let reasons: [Finding]
        /// Whether it is the first of its form, which is read back.
        let isFirst: Bool
    }

    /// In the order of the book: subjects, then re-ratings.
    package let sections: [Section]
    /// The form of indexes, where the regime has one.
    let index: CompiledForm?

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
        let form = review.regime.forms.first { $0.kind == .index }
        if let form { index = try library.compiled(form) } else { index = nil }
    }
}

/// Gathers the sections of a plan.
private struct DossierPlanner {
    let review: OfficeReview
    let library: RegimeLibrary
    let withholding: Withholding
    var names: DossierNames
    var seen: Set<String> = []

    init(_ review: OfficeReview, _ library: RegimeLibrary, _ mode: Mode) {
        self.review = review
        self.library = library
        let findings = mode == .blank ? [] : review.findings
        withholding = Withholding(findings, in: review.book.reading.book)
        names = DossierNames(review.season)
    }

    mutating func sections() throws(LibraryError) -> [DossierPlan.Section] {
        var sections: [DossierPlan.Section] = []
        var subjects: Set<Subject> = []
        for plan in review.regime.plan(review.season)
        where subjects.insert(plan.subject).inserted {
            sections.append(try section(plan))
        }
        var cases: Set<String> = []
        for (subject, year) in review.season.reRatingRequests
        where cases.insert("\(year) \(subject.kind) \(subject.code)").inserted {
            if let section = try section(subject, year: year) { sections.append(section) }
        }
        return sections
    }

    private mutating func section(
        _ plan: SubjectPlan
    ) throws(LibraryError) -> DossierPlan.Section {
        let folder = names.folder(of: plan.subject)
        var papers: [DossierPlan.Paper] = []
        for paper in plan.papers {
            let template = try library.compiled(paper.form)
            papers.append(
                DossierPlan.Paper(
                    path: folder + "/" + DossierNames.file(item: paper.item, form: paper.form.id),
                    form: paper.form, subject: paper.subject, template: template, decision: nil,
                    reasons: withholding.reasons(
                        against: template.template, about: paper.subject),
                    isFirst: seen.insert(paper.form.reference).inserted))
        }
        return DossierPlan.Section(
            folder: folder, subject: plan.subject, papers: papers, plan: plan)
    }

    private mutating func section(
        _ subject: Subject, year: Int
    ) throws(LibraryError) -> DossierPlan.Section? {
        let decision = review.reRating(of: subject, year: year, library: library)
        guard let form = decision.form else { return nil }
        let folder = names.folder(ofReRating: subject, year: year)
        let paper = DossierPlan.Paper(
            path: folder + "/" + DossierNames.file(item: 1, form: form.id), form: form,
            subject: subject, template: try library.compiled(form), decision: decision,
            reasons: decision.findings.filter(\.isForbidding),
            isFirst: seen.insert(form.reference).inserted)
        return DossierPlan.Section(folder: folder, subject: subject, papers: [paper], plan: nil)
    }
}

extension OfficeReview {
    /// The case of a rating that is to be cancelled and made anew.
    package func reRating(
        of subject: Subject, year: Int, library: RegimeLibrary
    ) -> ReRatingCase {
        let former = library.selection.regime(year: year, place: season.office.place)
        return ReRatingCase(
            subject, year: year, in: season, issuing: regime, former: former, on: today)
    }
}
