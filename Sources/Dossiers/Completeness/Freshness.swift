import DocxTemplate
import PartyForms

/// Which papers would be made otherwise today.
package struct Freshness: Sendable {
    /// The references of the forms whose templates are no longer those that were used.
    package var forms: Set<String> = []
    /// The paths of the papers whose data changed.
    package var papers: Set<String> = []

    package init() {}

    func isStale(_ output: Manifest.Output) -> Bool {
        papers.contains(output.path) || (output.form.map(forms.contains) ?? false)
    }
}

extension Freshness {
    /// Looks which papers today's workbook makes from other data than the dossier has them from.
    ///
    /// The program's version is taken from the manifest: a new one alone makes no paper old.
    mutating func compare(
        _ plan: DossierPlan, of review: OfficeReview, _ manifest: Manifest, workers: Int
    ) async {
        let mode = Mode(rawValue: manifest.mode) ?? .filled
        // The manifest does not say whether fillable forms are locked: either will do.
        let sources = (mode == .fillable ? [false, true] : [false]).map {
            PaperSource(tool: manifest.tool, mode: mode, isLocked: $0, year: manifest.year)
        }
        let made = Dictionary(
            manifest.outputs.compactMap { output in output.source.map { (output.path, $0) } }
        ) { _, last in last }
        let sections = plan.sections
        let stale = await Batch.results(count: sections.count, workers: workers) { place in
            sections[place].stale(review, made, sources)
        }
        papers.formUnion(stale.joined())
    }
}

extension DossierPlan.Section {
    /// The paths of the papers that were made from something else.
    fileprivate func stale(
        _ review: OfficeReview, _ made: [String: String], _ sources: [PaperSource]
    ) -> [String] {
        let known = papers.filter { !(made[$0.path] ?? "").isEmpty }
        guard !known.isEmpty, let record = PaperSource.bytes(of: review.record(of: topic)) else {
            return []
        }
        return known.filter { paper in
            do throws(PrintError) {
                for source in sources {
                    let today = try source.digest(
                        of: paper.template, about: paper.topic, telling: record)
                    if today == made[paper.path] { return false }
                }
                return true
            } catch { return false }
        }.map(\.path)
    }
}
