import DocxTemplate
import Fields
import PartyForms

/// Makes the papers of one folder of a dossier, and its index.
struct SectionMaker: Sendable {
    let review: OfficeReview
    let index: CompiledForm?
    let mode: Mode
    /// The forms that people fill in in Word, by reference; none when papers are printed.
    let fillable: [String: FillableForm]
    let folder: DossierFolder
    let source: PaperSource

    /// Makes what a section plans; what cannot be made says why.
    func make(_ section: DossierPlan.Section) -> [DossierReport.File] {
        folder.clean(section.folder)
        var files = section.told(by: review).flatMap { make($0, telling: $1) }
        if let file = indexFile(of: section, holding: files) { files.append(file) }
        return files
    }

    /// Makes papers that are told the same.
    private func make(
        _ papers: [DossierPlan.Paper], telling record: Record
    ) -> [DossierReport.File] {
        let drafts = papers.filter(\.reasons.isEmpty).map { draft(of: $0, record) }
        var outcomes = folder.place(drafts).map(DossierReport.Outcome.init)[...]
        return papers.map { paper in
            DossierReport.File(
                paper,
                paper.reasons.isEmpty ? outcomes.removeFirst() : .withheld(paper.reasons))
        }
    }

    private func draft(
        of paper: DossierPlan.Paper, _ record: Record
    ) -> DossierFolder.Draft {
        DossierFolder.Draft(
            path: paper.path, source: digest(of: paper.template, paper.topic, record)
        ) { () throws(PrintError) in .bytes(try rendering(of: paper, record).bytes) }
    }

    /// Nil where only the bytes themselves can tell what a paper is made from.
    private func digest(
        of template: CompiledForm, _ topic: PaperTopic, _ record: Record
    ) -> String? {
        do throws(PrintError) {
            return try source.digest(of: template, about: topic, telling: record)
        } catch { return nil }
    }

    /// The paper itself; a decision on a re-rating is always filled.
    private func rendering(
        of paper: DossierPlan.Paper, _ record: Record
    ) throws(PrintError) -> Rendering {
        let template = paper.template.template
        let isDecision = paper.form.scope == .reRating
        if !isDecision, let form = fillable[paper.form.reference] {
            return try form.copy(
                of: record, for: paper.topic, year: review.year, isFirst: paper.isFirst)
        }
        var record = isDecision ? paper.form.numbered(record) : record
        let mode = isDecision ? .filled : mode
        if mode == .blank { record = record.prefilled(by: template.fields ?? FieldDictionary([])) }
        return try Printer(template: template, mode: mode)
            .document(of: record, isFirst: paper.isFirst)
    }

    private func indexFile(
        of section: DossierPlan.Section, holding files: [DossierReport.File]
    ) -> DossierReport.File? {
        guard let index, let plan = section.list?.settled(by: files) else { return nil }
        let place = SplitPath(folder: section.folder, name: DossierNames.index)
        let record = review.season.indexRecord(plan)
        let draft = DossierFolder.Draft(
            path: place.text,
            source: digest(of: index, section.topic, record)
        ) { () throws(PrintError) in
            let printer = Printer(template: index.template, missing: .blank)
            return .bytes(try printer.document(of: record, isFirst: false).bytes)
        }
        return DossierReport.File(
            at: place, template: index, topic: section.topic,
            outcome: DossierReport.Outcome(folder.place(draft)))
    }
}

extension DossierPlan.Section {
    /// The papers with the records that they are printed from.
    ///
    /// Each of the office's papers has one of its own, made when it is its turn: they tell of
    /// everybody, and no two of them need be kept at once.
    func told(
        by review: OfficeReview
    ) -> some Sequence<(papers: [DossierPlan.Paper], record: Record)> {
        let batches: [(papers: [DossierPlan.Paper], names: Set<String>?)] =
            topic == .office ? papers.map { ([$0], $0.template.names) } : [(papers, nil)]
        return batches.lazy.map { papers, names in
            (papers, review.record(of: topic, naming: names))
        }
    }
}
