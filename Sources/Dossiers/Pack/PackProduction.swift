import DocxTemplate
import Glibc
import PartyForms

/// Makes a dossier ready for the printer: one PDF for each organisation.
package struct PackProduction: Sendable {
    /// How a pack is made.
    package struct Settings: Sendable {
        /// The dossier, and where the PDFs go.
        package var dossier: String
        package var output: String
        /// How often each person's papers stand in the pack.
        package var copies = 1
        /// Whether papers are printed on both sides.
        package var isDuplex = false
        /// Whether papers are printed that are kept from before.
        package var isForced = false
        /// How many LibreOffices run at a time.
        package var workers = 2
        package var limits = OfficePool.Limits()

        package init(dossier: String, output: String) {
            self.dossier = dossier
            self.output = output
        }
    }

    private let plan: PackPlan
    private let settings: Settings
    private let covers: PackCovers
    private let printing: PaperPrinting
    private let store: PDFStore

    /// Makes ready.
    ///
    /// - Throws: a library whose regime has no form for cover lists.
    package init(
        _ plan: PackPlan, of manifest: Manifest, library: RegimeLibrary, office: OfficeProgram?,
        settings: Settings
    ) throws(PackError) {
        self.plan = plan
        self.settings = settings
        // A dossier that can only be read is packed as well.
        let place = access(settings.dossier, W_OK) == 0 ? settings.dossier : settings.output
        store = PDFStore(place + "/" + DossierNames.hidden + "/pdf")
        printing = PaperPrinting(
            in: store, by: office, workers: settings.workers, limits: settings.limits)
        let lists = PDFStore(place + "/" + DossierNames.hidden + "/pdf-list")
        covers = try PackCovers(
            manifest, library: library, store: lists,
            printing: PaperPrinting(
                in: lists, by: office, workers: settings.workers, limits: settings.limits))
    }

    /// Prints every paper and puts them together.
    ///
    /// A paper that cannot be printed stops no other. The same dossier gives the same bytes.
    package func run(_ watcher: PaperPrinting.Watcher) throws(PackError) -> PackReport {
        do throws(FileError) {
            try Folder.make(settings.output)
            try Folder.clean(settings.output)
        } catch { throw .file(error) }
        let papers = plan.parts.flatMap(\.entries).flatMap(\.papers)
        let results = try printing.print(
            papers.map { .file(settings.dossier + "/" + $0.path) }, isForced: settings.isForced,
            watcher: watcher)
        var printed: [String: PaperPrinting.Printed] = [:]
        for (paper, result) in zip(papers, results) { printed[paper.path] = result }
        let lists = try covers.printed(for: plan.parts, printed, rules: rules)
        var report = PackReport()
        report.failed = papers.filter { printed[$0.path] == nil }.map { paper in
            let isThere = FileReading.kind(of: settings.dossier + "/" + paper.path) == .file
            return PackReport.Failure(paper: paper, isMissing: !isThere)
        }
        for (part, list) in zip(plan.parts, lists) {
            let binding = PackBinding(
                part: part, list: list, printed: printed, papers: store, lists: covers.store)
            report.files.append(try bind(binding))
        }
        if plan.isWhole { try sweep(results, lists) }
        return report
    }

    private var rules: PackLayout.Rules {
        PackLayout.Rules(copies: settings.copies, isDuplex: settings.isDuplex)
    }

    /// Writes one PDF.
    private func bind(_ binding: PackBinding) throws(PackError) -> PackReport.File {
        guard !Interruption.isRequested else { throw .interrupted }
        let bytes = try binding.bytes()
        let name = binding.part.name + ".pdf"
        do throws(FileError) {
            try AtomicFile.write(bytes, to: settings.output + "/" + name)
        } catch { throw .file(error) }
        let layout = binding.list.layout
        return PackReport.File(
            name: name, persons: binding.part.entries.count(where: \.isPerson),
            papers: layout.entries.map(\.papers.count).reduce(0, +), pages: layout.pageCount,
            sheets: layout.sheets)
    }

    /// Forgets PDFs of papers that are no longer there.
    private func sweep(
        _ papers: [PaperPrinting.Printed?], _ lists: [PackCovers.Printed]
    ) throws(PackError) {
        do throws(FileError) {
            try store.sweep(keeping: Set(papers.compactMap(\.?.digest)))
            try covers.store.sweep(keeping: Set(lists.map(\.cover.digest)))
        } catch { throw .file(error) }
    }
}
