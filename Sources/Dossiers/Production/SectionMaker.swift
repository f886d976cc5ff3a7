import DocxTemplate
import Fields
import PartyForms

/// Makes the papers of one folder of a dossier, and its index.
struct SectionMaker: Sendable {
    let review: OfficeReview
    let index: CompiledForm?
    let mode: Mode
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
        let template = paper.template.template
        var record = record
        let mode = paper.form.scope == .reRating ? .filled : mode
        if paper.form.scope == .reRating { record = paper.form.numbered(record) }
        if mode == .blank { record = record.prefilled(by: template.fields ?? FieldDictionary([])) }
        let rendering = try Printer(template: template, mode: mode)
            .document(of: record, isFirst: paper.isFirst)
        return try .placed(
            folder, rendering.bytes, at: paper.path, isRepaired: !rendering.remarks.isEmpty)
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
