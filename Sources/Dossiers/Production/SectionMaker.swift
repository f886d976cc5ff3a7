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
        let record = review.record(of: section.topic)
        let allowed = section.papers.filter(\.reasons.isEmpty)
        let bytes = PaperSource.bytes(of: record)
        let drafts = allowed.map { draft(of: $0, record, bytes) }
        var outcomes = folder.place(drafts).map(DossierReport.Outcome.init)[...]
        var files = section.papers.map { paper in
            DossierReport.File(
                path: paper.path, template: paper.template, topic: paper.topic,
                outcome: paper.reasons.isEmpty
                    ? outcomes.removeFirst() : .withheld(paper.reasons))
        }
        if let file = indexFile(of: section, holding: files) { files.append(file) }
        return files
    }

    private func draft(
        of paper: DossierPlan.Paper, _ record: Record, _ bytes: [UInt8]?
    ) -> DossierFolder.Draft {
        DossierFolder.Draft(
            path: paper.path, source: digest(of: paper.template, paper.topic, bytes)
        ) { () throws(PrintError) in try rendering(of: paper, record).bytes }
    }

    /// Nil where only the bytes themselves can tell what a paper is made from.
    private func digest(
        of template: CompiledForm, _ topic: PaperTopic, _ record: [UInt8]?
    ) -> String? {
        guard let record else { return nil }
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
        guard let index, let plan = review.list(of: section)?.settled(by: files) else { return nil }
        let path = section.folder + "/" + DossierNames.index
        let record = review.season.indexRecord(plan)
        let draft = DossierFolder.Draft(
            path: path, source: digest(of: index, section.topic, PaperSource.bytes(of: record))
        ) { () throws(PrintError) in
            try Printer(template: index.template, missing: .blank)
                .document(of: record, isFirst: false).bytes
        }
        return DossierReport.File(
            path: path, template: index, topic: section.topic,
            outcome: DossierReport.Outcome(folder.place(draft)))
    }
}
