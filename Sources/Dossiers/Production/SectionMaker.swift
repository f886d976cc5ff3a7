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

    /// Makes what a section plans; what cannot be made says why.
    func make(_ section: DossierPlan.Section) -> [DossierReport.File] {
        folder.clean(section.folder)
        let record = review.record(of: section.topic)
        var files = section.papers.map { paper in
            DossierReport.File(
                path: paper.path, form: paper.form, topic: paper.topic,
                outcome: outcome { () throws(PrintError) in try make(paper, of: record) })
        }
        if let file = indexFile(of: section, holding: files) { files.append(file) }
        return files
    }

    private func make(
        _ paper: DossierPlan.Paper, of record: Record
    ) throws(PrintError) -> DossierReport.Outcome {
        guard paper.reasons.isEmpty else { return .withheld(paper.reasons) }
        let rendering = try rendering(of: paper, record)
        return try .placed(
            folder, rendering.bytes, at: paper.path, isRepaired: !rendering.remarks.isEmpty)
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
        guard let index, let plan = section.plan?.settled(by: files) else { return nil }
        let path = section.folder + "/" + DossierNames.index
        return DossierReport.File(
            path: path, form: index.form, topic: section.topic,
            outcome: outcome { () throws(PrintError) in
                let bytes = try Printer(template: index.template, missing: .blank)
                    .document(of: review.season.indexRecord(plan), isFirst: false).bytes
                return try .placed(folder, bytes, at: path)
            })
    }

    private func outcome(
        _ body: () throws(PrintError) -> DossierReport.Outcome
    ) -> DossierReport.Outcome {
        do throws(PrintError) { return try body() } catch { return .failed(error) }
    }
}
