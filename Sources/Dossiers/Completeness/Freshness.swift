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
    /// Looks which templates are no longer those that were used.
    mutating func compare(
        _ manifest: Manifest, with library: RegimeLibrary
    ) throws(LibraryError) {
        for source in manifest.templates {
            let today = try library.digest(ofForm: source.form)
            if let today, today != source.digest { forms.insert(source.form) }
        }
    }

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
        guard papers.contains(where: { made[$0.path]?.isEmpty == false }) else { return [] }
        return told(by: review).flatMap { papers, record -> [String] in
            papers.filter { paper in
                guard let made = made[paper.path], !made.isEmpty else { return false }
                return sources.allSatisfy { source in
                    do throws(PrintError) {
                        let today = try source.digest(
                            of: paper.template, about: paper.topic, telling: record)
                        return today != nil && today != made
                    } catch { return false }
                }
            }.map(\.path)
        }
    }
}

extension RegimeLibrary {
    /// SHA-256 of a form's template as it is today; nil when there is none.
    fileprivate func digest(ofForm reference: String) throws(LibraryError) -> String? {
        let parts = reference.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return nil }
        let bytes = try LibraryError.file { () throws(FileError) -> [UInt8]? in
            let folder = try folders.folder(ofForm: parts[1], regime: parts[0])
            guard let path = folder.map({ $0.path + "/form.docx" }),
                try FileReading.standing(at: path) == .file
            else { return nil }
            return try FileReading.contents(of: path)
        }
        guard let bytes else { return nil }
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }
}
