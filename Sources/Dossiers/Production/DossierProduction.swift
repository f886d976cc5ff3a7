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
        /// The part of the dossier that is made; nil: all of it.
        package var shard: Shard?
        /// The archive that the dossier is put into afterwards; nil for none.
        package var archive: String?
        /// The program that the manifest names.
        package var tool: Manifest.Tool

        package init(
            folder: String, mode: Mode, isLocked: Bool = false, workers: Int, isForced: Bool,
            shard: Shard? = nil, archive: String? = nil, tool: Manifest.Tool
        ) {
            self.folder = folder
            self.mode = mode
            self.isLocked = isLocked
            self.workers = workers
            self.isForced = isForced
            self.shard = shard
            self.archive = archive
            self.tool = tool
        }
    }

    private let plan: DossierPlan
    private let review: OfficeReview
    private let settings: Settings
    /// The findings that are let pass.
    private let overrides: [Override]

    /// Makes a production.
    ///
    /// - Parameters:
    ///   - plan: what is made; that of a part, where the settings name one.
    ///   - overrides: the findings that the review lets pass.
    package init(
        _ plan: DossierPlan, of review: OfficeReview, settings: Settings,
        overrides: [Override] = []
    ) {
        self.plan = plan
        self.review = review
        self.settings = settings
        self.overrides = overrides
    }

    /// Makes every paper, the indexes, the list of findings and last the manifest.
    ///
    /// A paper that cannot be made stops no other. The same data give the same bytes whatever the
    /// number of workers, and however often the run was stopped and taken up again. A part of a
    /// dossier has a manifest of its own and leaves what belongs to the whole to the run that joins
    /// the parts.
    ///
    /// - Parameters:
    ///   - pdfs: makes PDFs beside the papers of a whole dossier.
    ///   - progress: told how many folders are done after each.
    package func run(
        pdfs: PaperPDFs? = nil, progress: (Int) -> Void
    ) async throws(PrintError) -> DossierReport {
        let run = run(hasPDFs: pdfs != nil)
        let folder = try opened(for: run)
        let maker = SectionMaker(
            review: review, index: plan.index, mode: settings.mode,
            fillable: try plan.fillable(settings), folder: folder,
            source: PaperSource(
                tool: settings.tool, mode: settings.mode, isLocked: settings.isLocked,
                year: review.year))
        let sections = plan.sections
        var report = DossierReport(on: plan)
        await Batch.each(
            count: sections.count, workers: settings.workers, progress: progress,
            job: { place in
                Interruption.isRequested || folder.halted != nil ? [] : maker.make(sections[place])
            }, take: { report.note($1, of: $0) })
        report.halted = folder.halted
        report.isInterrupted = Interruption.isRequested
        guard report.halted == nil, !report.isInterrupted else { return report }
        let index = settings.shard == nil ? wholeIndex(report, in: folder) : nil
        let completeness = Completeness(plan, report, of: review)
        if let index { report.append(index) }
        if settings.shard == nil {
            report.append(checkSheets(completeness, in: folder))
            report.halted = folder.halted
            guard report.halted == nil else { return report }
            try pdfs?.add(to: &report, in: folder)
        }
        guard !report.isInterrupted else { return report }
        report.left = try folder.sweep(
            keeping: PathSet(report.there.lazy.map(\.place), atMost: report.count))
        try seal(
            try manifest(run, completeness.demand.schedule), with: report, completeness, in: folder)
        return report
    }

    /// The folder with its journal, ready to be written to.
    private func opened(for run: UnfinishedRun) throws(PrintError) -> DossierFolder {
        if !settings.isForced {
            try Manifest.refuseForeign(in: settings.folder, named: manifestName)
        }
        do throws(FileError) {
            try Folder.make(settings.folder)
            try Folder.clean(settings.folder, olderThan: settings.shard == nil ? 0 : 3_600)
        } catch { throw .file(error) }
        let journal: Journal
        do throws(JournalError) {
            journal = try Journal(in: settings.folder, shard: settings.shard, run: run) {
                () throws(JournalError) in
                try JournalError.file { () throws(FileError) in
                    try Manifest.entries(in: settings.folder, settings.shard)
                }
            }
            if settings.shard == nil {
                let parts = try JournalError.file { () throws(FileError) in
                    try ShardManifests.entries(in: settings.folder)
                }
                try journal.note(parts)
            }
        } catch { throw .journal(error) }
        do throws(FileError) {
            return try DossierFolder(
                settings.folder, journal: journal, isForced: settings.isForced)
        } catch { throw .file(error) }
    }

    /// The index of the whole, where the regime has one.
    private func wholeIndex(
        _ report: DossierReport, in folder: DossierFolder
    ) -> DossierReport.File? {
        guard let index = plan.index else { return nil }
        let record = WholeIndex(plan: plan, report: report, season: review.season).record
        return file(DossierNames.index, by: index, in: folder) { () throws(PrintError) in
            let printer = Printer(template: index.template, missing: .blank)
            return .bytes(try printer.document(of: record, isFirst: true).bytes)
        }
    }

    /// The workbook of findings and of what is there.
    private func checkSheets(
        _ completeness: Completeness, in folder: DossierFolder
    ) -> DossierReport.File {
        let sheets = ([FindingSheet(review.findings).sheet] + completeness.sheets).map(\.fitting)
        return file(DossierNames.check, by: nil, in: folder) { () throws(PrintError) in
            do throws(SpreadsheetError) {
                return .file(try WorkbookWriter(title: "Kiểm tra", sheets: sheets).file())
            } catch { throw .sheet(error) }
        }
    }

    /// One that cannot be made stops no other.
    private func file(
        _ path: String, by template: CompiledForm?, in folder: DossierFolder,
        _ content: @escaping () throws(PrintError) -> FileContent
    ) -> DossierReport.File {
        let draft = DossierFolder.Draft(path: path, source: nil, content: content)
        return DossierReport.File(
            path: path, template: template, outcome: DossierReport.Outcome(folder.place(draft)))
    }

    /// What hoso last made where a file stands that could not be dealt with: the next run must still
    /// tell what somebody changed from what is not ours.
    private func retained(
        _ report: DossierReport, in folder: DossierFolder
    ) throws(PrintError) -> [Journal.Entry] {
        var entries: [Journal.Entry] = []
        for file in report.failed {
            guard try PrintError.standing(at: settings.folder + "/" + file.path) == .file else {
                continue
            }
            if let entry = try folder.latest(at: file.path) { entries.append(entry) }
        }
        return entries
    }

    /// Presses the files to the disk and only then names them.
    private func seal(
        _ manifest: Manifest, with report: DossierReport, _ completeness: Completeness,
        in folder: DossierFolder
    ) throws(PrintError) {
        let others = try retained(report, in: folder)
        let entries = Manifest.Entries(
            folders: completeness.demand.folders, lists: completeness.demand.paperLists,
            absent: report.absent.lazy.compactMap(\.absence), gaps: completeness.gaps,
            awaited: completeness.demand.awaited)
        let journal = folder.journal
        do throws(FileError) {
            try Folder.flush(settings.folder)
            try folder.mustHold(report.noted.lazy.map(\.file.path))
            let path = settings.folder + "/" + manifestName
            try AtomicFile.write(to: path) { take throws(FileError) in
                var files = report.noted.makeIterator()
                try manifest.write(entries, to: take) { () throws(FileError) in
                    guard let (file, mark) = files.next() else { return nil }
                    return try journal.output(of: file, mark)
                }
            }
        } catch { throw .file(error) }
        do throws(JournalError) {
            var files = report.noted.makeIterator()
            try journal.finish(retaining: others) { () throws(JournalError) in
                guard let (file, mark) = files.next() else { return nil }
                return try journal.entry(at: file.path, marked: mark)
            }
        } catch { throw .journal(error) }
        guard settings.shard == nil else { return }
        ReceivedPapers.forgetOwnList(in: settings.folder, noted: manifest.received)
        ShardManifests.remove(from: settings.folder)
    }

    private var manifestName: String {
        settings.shard.map(ShardManifests.name) ?? DossierNames.manifest
    }

    /// How this run is done.
    private func run(hasPDFs: Bool) -> UnfinishedRun {
        UnfinishedRun(
            regime: review.regime.id, mode: settings.mode, isLocked: settings.isLocked,
            hasPDFs: hasPDFs, archive: settings.archive.map(Path.absolute), today: review.today,
            overrides: overrides)
    }

    /// What the manifest tells of the run as a whole.
    private func manifest(
        _ run: UnfinishedRun, _ schedule: Manifest.Schedule
    ) throws(PrintError) -> Manifest {
        var manifest = Manifest()
        manifest.part = settings.shard.map { Manifest.Part(shard: $0, run: run) }
        manifest.tool = settings.tool
        manifest.regime = review.regime.id
        manifest.regimes = plan.layers
        manifest.year = review.year
        manifest.mode = settings.mode.rawValue
        manifest.inputs = review.book.inputs
        manifest.templates = plan.sources
        manifest.overrides = review.findings.overrides
        do throws(FileError) {
            manifest.received = try ReceivedPapers.noted(in: settings.folder)
        } catch { throw .file(error) }
        manifest.schedule = schedule
        return manifest
    }
}

extension Journal {
    /// A file as the manifest names it.
    fileprivate func output(
        of file: DossierReport.File, _ mark: DigestMark
    ) throws(FileError) -> Manifest.Output {
        do throws(JournalError) {
            let entry = try entry(at: file.path, marked: mark)
            return file.output(
                digest: PackedDigest(entry.digest),
                source: entry.source.isEmpty ? nil : PackedDigest(entry.source))
        } catch { throw error.inFile }
    }
}

extension DossierPlan {
    /// Each form once made ready to be filled in in Word; none in the other modes.
    fileprivate func fillable(
        _ settings: DossierProduction.Settings
    ) throws(PrintError) -> [String: FillableForm] {
        guard settings.mode == .fillable else { return [:] }
        var forms: [String: FillableForm] = [:]
        for template in templates {
            forms[template.reference] = try FillableForm(template, isLocked: settings.isLocked)
        }
        return forms
    }

    /// The templates that the plan uses.
    fileprivate var sources: [Manifest.Source] {
        (templates + [index].compactMap(\.self)).map { template in
            Manifest.Source(
                form: template.form.reference, digest: template.digest,
                folder: template.folder.rawValue)
        }
    }
}
