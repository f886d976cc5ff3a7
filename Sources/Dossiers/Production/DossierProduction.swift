package import DocxTemplate
import JSONText
import PartyForms
import Spreadsheet

/// Makes the folder of a dossier from its plan.
package struct DossierProduction: Sendable {
    /// How a dossier is made.
    package struct Settings: Sendable {
        package var folder: String
        package var mode: Mode
        /// Whether nothing but the fields of fillable forms can be edited.
        package var isLocked: Bool
        package var workers: Int
        /// Whether files that somebody changed are overwritten.
        package var isForced: Bool
        /// The program that the manifest names.
        package var tool: Manifest.Tool

        package init(
            folder: String, mode: Mode, isLocked: Bool = false, workers: Int, isForced: Bool,
            tool: Manifest.Tool
        ) {
            self.tool = tool
            self.folder = folder
            self.mode = mode
            self.isLocked = isLocked
            self.workers = workers
            self.isForced = isForced
        }
    }

    private let plan: DossierPlan
    private let review: OfficeReview
    private let settings: Settings

    package init(_ plan: DossierPlan, of review: OfficeReview, settings: Settings) {
        self.plan = plan
        self.review = review
        self.settings = settings
    }

    /// Makes every paper, the indexes, the list of findings and last the manifest.
    ///
    /// A paper that cannot be made stops no other. The same data give the same bytes whatever the
    /// number of workers.
    ///
    /// - Parameter progress: told how many folders are done after each.
    package func run(progress: (Int) -> Void) async throws(PrintError) -> DossierReport {
        do throws(FileError) {
            try Folder.make(settings.folder)
            try Folder.clean(settings.folder)
        } catch { throw .file(error) }
        let folder = DossierFolder(settings.folder, isForced: settings.isForced)
        let maker = SectionMaker(
            review: review, index: plan.index, mode: settings.mode,
            fillable: try plan.fillable(settings), folder: folder)
        let sections = plan.sections
        let results = await Batch.results(
            count: sections.count, workers: settings.workers, progress: progress
        ) { index in
            Interruption.isRequested ? [] : maker.make(sections[index])
        }
        guard !Interruption.isRequested else { return DossierReport(isInterrupted: true) }
        var report = DossierReport(files: results.flatMap(\.self))
        let completeness = Completeness(plan, report, of: review)
        report.files += try closing(report, completeness, in: folder)
        let known = report.files.filter(\.isThere).map(\.path)
        report.left = try folder.sweep(keeping: Set(known))
        try seal(report, completeness, in: folder)
        return report
    }

    /// The index of the whole, and the workbook of findings and of what is there.
    private func closing(
        _ report: DossierReport, _ completeness: Completeness, in folder: DossierFolder
    ) throws(PrintError) -> [DossierReport.File] {
        var files: [DossierReport.File] = []
        if let index = plan.index {
            let record = WholeIndex(plan: plan, report: report, season: review.season).record
            let bytes = try Printer(template: index.template, missing: .blank)
                .document(of: record, isFirst: true).bytes
            files.append(
                DossierReport.File(
                    path: DossierNames.index, form: index.form,
                    outcome: try .placed(folder, bytes, at: DossierNames.index)))
        }
        let sheets = [FindingSheet(review.findings).sheet, completeness.sheet]
        let sheet: [UInt8]
        do throws(SpreadsheetError) {
            sheet = try WorkbookWriter(title: "Kiểm tra", sheets: sheets).bytes()
        } catch { throw .sheet(error) }
        files.append(
            DossierReport.File(
                path: DossierNames.check,
                outcome: try .placed(folder, sheet, at: DossierNames.check)
            ))
        return files
    }

    /// Presses the files to the disk and only then names them.
    private func seal(
        _ report: DossierReport, _ completeness: Completeness, in folder: DossierFolder
    ) throws(PrintError) {
        var manifest = Manifest()
        manifest.tool = settings.tool
        manifest.regime = review.regime.id
        manifest.regimes = plan.layers
        manifest.year = review.year
        manifest.mode = settings.mode.rawValue
        manifest.inputs = review.book.inputs
        manifest.templates = plan.sources
        manifest.folders = plan.sections.map {
            Manifest.Folder($0.folder, about: $0.topic, in: review.season)
        }
        manifest.outputs = report.files.compactMap(\.output)
        manifest.absent = report.files.compactMap(\.absence)
        manifest.gaps = completeness.gaps
        manifest.overrides = review.findings.overrides
        manifest.received = ReceivedPapers.noted(in: settings.folder)
        manifest.awaited = completeness.awaited
        do throws(FileError) {
            try Folder.flush(settings.folder)
            try AtomicFile.write(
                manifest.json.serialized(), to: settings.folder + "/" + DossierNames.manifest)
        } catch { throw .file(error) }
        ReceivedPapers.forgetOwnList(in: settings.folder)
    }
}

extension DossierPlan {
    /// Each form once made ready to be filled in in Word; none in the other modes.
    fileprivate func fillable(
        _ settings: DossierProduction.Settings
    ) throws(PrintError) -> [String: FillableForm] {
        guard settings.mode == .fillable else { return [:] }
        var forms: [String: FillableForm] = [:]
        for paper in sections.flatMap(\.papers) where forms[paper.form.reference] == nil {
            forms[paper.form.reference] = try FillableForm(
                paper.template, isLocked: settings.isLocked)
        }
        return forms
    }

    /// The templates that the plan uses.
    fileprivate var sources: [Manifest.Source] {
        let used = sections.flatMap(\.papers).map(\.template) + [index].compactMap(\.self)
        var seen: Set<String> = []
        return used.filter { seen.insert($0.form.reference).inserted }.map { template in
            Manifest.Source(
                form: template.form.reference, digest: template.digest,
                folder: template.folder.rawValue)
        }
    }
}
