import DocxTemplate
import Dossiers
import PartyForms
import VietnameseText

extension Option {
    fileprivate static let blank = Option(
        "blank", Bilingual("chỉ in phần đầu, để trống nội dung", "only heads filled in"))
    fileprivate static let dryRun = Option(
        "dry-run",
        Bilingual(
            "chỉ in kế hoạch: ai, văn bản nào, mấy bản, ở đâu",
            "only print the plan: who, which papers, how many copies, where"))
    fileprivate static let resume = Option(
        "resume",
        Bilingual(
            "làm tiếp lần chạy bị dừng, hoặc ghép các phần đã làm",
            "go on with a run that was stopped, or join the parts that were made"))
}

extension Command {
    static let dossier = Command(
        name: "dossier", operands: "BOOK -o DIR",
        options: [
            .outputFolder, .regime, .blank, .fillable, .lock, .jobs, .resume, .force, .shard,
            .dryRun, .override, .reason, .pdf, .zip,
        ],
        summary: Bilingual("cả bộ hồ sơ của một năm", "the whole dossier of a year"),
        example: "hoso dossier so.xlsx -o HO_SO_2023"
    ) { invocation in
        try await DossierRun(invocation).run()
    }
}

/// One run of `dossier`.
struct DossierRun: Sendable {
    private let session: Session
    private let review: OfficeReview
    private let plan: DossierPlan
    private let overrides: [Override]
    private let settings: DossierProduction.Settings
    private let isDry: Bool
    private let delivery: DossierDelivery

    init(_ invocation: Invocation) throws {
        let path = try invocation.operand("BOOK")
        let folder = try invocation.required(.outputFolder)
        guard folder != "-" else {
            throw UsageError.wrongValue(option: "--output", expected: "DIR")
        }
        isDry = invocation.has(.dryRun)
        let shard = try Shard(invocation)
        let resumed = try Self.resumed(invocation, folder, shard)
        let given = try invocation.overrides()
        overrides = given.isEmpty ? resumed?.overrides ?? [] : given
        session = invocation.session.resuming(resumed)
        delivery = try DossierDelivery(
            invocation, folder: folder, shard: shard, resumed: resumed)
        settings = DossierProduction.Settings(
            folder: folder, mode: try Self.mode(invocation) ?? resumed?.mode ?? .filled,
            isLocked: invocation.has(.lock) || resumed?.isLocked == true,
            workers: try invocation.count(.jobs) ?? Batch.cores,
            isForced: invocation.has(.force), shard: shard, archive: delivery.archive,
            tool: Version.tool)
        let library = try session.library
        let review = try session.review(
            of: path, regime: invocation[.regime] ?? resumed?.regime, in: library,
            overrides: overrides)
        let whole = try DossierPlan(review, library: library, mode: settings.mode)
        plan = shard.map { whole.part($0, of: review) } ?? whole
        self.review = review
    }

    /// The run that this one goes on with.
    private static func resumed(
        _ invocation: Invocation, _ folder: String, _ shard: Shard?
    ) throws -> UnfinishedRun? {
        guard invocation.has(.resume) else { return nil }
        let found = try UnfinishedRun.found(in: folder, shard: shard)
        if found == nil {
            invocation.session.tell(
                "không có lần chạy dở nào trong \(folder); làm như thường",
                "no run was stopped in \(folder); an ordinary run")
        }
        return found
    }

    /// Nil where the options do not say.
    private static func mode(_ invocation: Invocation) throws -> Mode? {
        let isFillable = try invocation.isFillable
        guard invocation.has(.blank) else { return isFillable ? .fillable : nil }
        guard !isFillable else { throw UsageError.notTogether("--blank", "--fillable") }
        return .blank
    }

    func run() async throws -> ExitStatus {
        session.tell(review.regime.title)
        if let shard = settings.shard {
            session.tell(
                "phần \(shard.number)/\(shard.count) của hồ sơ",
                "part \(shard.number) of \(shard.count)")
        }
        guard !isDry else {
            let status = try await PlanListing(plan, changing: changes(), in: session).print()
            tellFindings(listedIn: session.language("hoso check SỔ", "hoso check BOOK"))
            return status
        }
        Interruption.watch()
        AddressSpace.giveBack()
        let progress = Progress(total: plan.sections.count, in: session)
        let production = DossierProduction(
            plan, of: review, settings: settings, overrides: overrides)
        let report = try await production.run(
            pdfs: delivery.pdfs(in: session, of: plan), progress: progress.show)
        progress.finish()
        if let halted = report.halted { throw HaltedRun(reason: halted, folder: settings.folder) }
        guard !report.isInterrupted else {
            session.tell(
                "đã dừng; làm tiếp bằng --resume", "stopped; go on with --resume")
            return .interrupted
        }
        return ExitStatus(worst: [tell(report), try delivery.finish(report, in: session)])
    }

    /// What the plan changes in a whole dossier that is there.
    private func changes() async throws -> PlannedChanges? {
        guard settings.shard == nil, Manifest.lies(in: settings.folder) else { return nil }
        return try await PlannedChanges(
            plan, of: review, Manifest(readingFrom: settings.folder), library: session.library,
            mode: settings.mode, workers: settings.workers)
    }

    private func tell(_ report: DossierReport) -> ExitStatus {
        var statuses: [ExitStatus] = [
            ExitStatus(findings: review.findings.filter { !$0.isForbidding })
        ]
        var withheld: [String: Int] = [:]
        for file in report.files {
            guard let notice = PaperNotice(file) else { continue }
            statuses.append(notice.status)
            if let codes = notice.codes {
                withheld[codes, default: 0] += 1
                guard withheld[codes, default: 0] <= Self.mostAlike else { continue }
            }
            session.complain(notice)
        }
        tellMore(withheld)
        session.tell(
            "đã làm \(report.made)/\(report.count) tệp trong \(settings.folder), "
                + "ghi mới \(report.written)",
            "made \(report.made) of \(report.count) files in \(settings.folder), "
                + "\(report.written) written")
        if !report.left.isEmpty {
            let codes = report.leftCodes.prefix(20).joined(separator: ", ")
            let (of, ofThem) = codes.isEmpty ? ("", "") : (" của \(codes)", " of \(codes)")
            session.tell(
                "\(report.left.count) tệp cũ đã ký, đã nộp hoặc sửa tay không còn thuộc hồ sơ, giữ "
                    + "nguyên trong thư mục cũ\(of); còn dùng thì chuyển sang thư mục mới",
                "\(report.left.count) old files that were signed, given back or changed are no "
                    + "longer part, left alone in the former folders\(ofThem); move what still counts"
            )
        }
        tellFindings(listedIn: "00_Kiem-tra.xlsx")
        session.tellUnused(overrides, in: review.findings)
        return ExitStatus(worst: statuses)
    }

    /// How many papers that are withheld for the same are named one by one.
    private static let mostAlike = 20

    private func tellMore(_ withheld: [String: Int]) {
        for (codes, count) in withheld.sorted(by: { $0.key < $1.key }) where count > Self.mostAlike
        {
            let more = count - Self.mostAlike
            session.tell(
                "và \(more) văn bản nữa không làm, cùng lý do [\(codes)]; xem trang «Văn bản» của "
                    + "00_Kiem-tra.xlsx",
                "and \(more) more withheld for the same [\(codes)]; see the sheet «Văn bản» of "
                    + "00_Kiem-tra.xlsx")
        }
    }

    private func tellFindings(listedIn place: String) {
        let forbidding = review.findings.count(where: \.isForbidding)
        guard !review.findings.isEmpty else { return }
        session.tell(
            "sổ có \(review.findings.count) phát hiện, \(forbidding) lỗi; xem \(place)",
            "findings: \(review.findings.count), errors: \(forbidding); see \(place)")
        guard forbidding > 0 else { return }
        session.tell(
            "sửa sổ rồi chạy lại, hoặc bỏ qua một lỗi có lý do: --override MÃ --reason \"…\"",
            "mend the workbook and run again, or let an error pass: --override CODE --reason \"…\"")
    }
}

extension DossierReport.Outcome {
    /// What a file comes to for the whole run.
    var status: ExitStatus {
        switch self {
        case .made: .done
        case .kept: .changed
        case .withheld: .forbidden
        case .failed: .partial
        }
    }
}

/// Why one paper of a dossier is not as it should be.
struct PaperNotice: Failure {
    private let file: DossierReport.File

    /// Nil for a file that was made as planned.
    init?(_ file: DossierReport.File) {
        if case .made = file.outcome { return nil }
        self.file = file
    }

    var status: ExitStatus { file.outcome.status }

    /// What a withheld paper is withheld for, as codes; nil for another one.
    var codes: String? {
        guard case .withheld(let findings) = file.outcome else { return nil }
        return Set(findings.map(\.code)).sorted().joined(separator: ", ")
    }

    func message(in language: Language) -> String {
        let name = [file.topic?.code, file.form?.code ?? Path.name(of: file.path)]
            .compactMap(\.self).joined(separator: " · ")
        return "\(name): \(reason(in: language))"
    }

    /// An error about a file or a folder, without the names in those of people and organisations.
    private func masked(_ error: FileError) -> FileError {
        var error = error
        for folder in Path.folder(of: file.path).split(separator: "/").dropFirst() {
            let code = folder.prefix { $0 != "_" }
            error.path = error.path.replacing(folder, with: "\(code)_…")
        }
        return error
    }

    /// What the workbook lacks; where the form prints it helps nobody who fills the workbook in.
    private func lacking(_ fields: [String], in language: Language) -> String {
        let names = fields.map { "«\($0)»" }.joined(separator: ", ")
        return language(
            "sổ thiếu \(names); điền rồi chạy lại [missing-field]",
            "the workbook lacks \(names); fill it in and run again [missing-field]")
    }

    private func reason(in language: Language) -> String {
        switch file.outcome {
        case .made: ""
        case .kept(_, .signed?):
            language(
                "đã ký, giữ nguyên kể cả khi --force; muốn làm lại thì chuyển bản đã ký đi nơi khác",
                "signed, left alone even by --force; move the signed copy away to make it anew")
        case .kept(_, .returned?):
            language("là bản đã nộp, giữ nguyên", "was given back, left alone")
        case .kept(_, nil):
            language(
                "tệp đã bị sửa từ lần trước, giữ nguyên; ghi đè bằng --force",
                "changed since it was made, left alone; --force overwrites it")
        case .withheld(let findings):
            language("không làm, vì: ", "withheld for: ")
                + Self.words(findings, in: language).joined(separator: "; ")
        case .failed(.file(let error)): masked(error).message(in: language)
        case .failed(.template(let error)) where error.missingFields != nil:
            lacking(error.missingFields ?? [], in: language)
        case .failed(let error): error.message(in: language)
        }
    }

    /// What each kind of finding says, once.
    private static func words(_ findings: LazyList<Finding>, in language: Language) -> [String] {
        var codes: Set<String> = []
        return findings.filter { codes.insert($0.code).inserted }.map { finding in
            "\(finding.message.text(in: language)) [\(finding.code)]"
        }
    }
}

extension TemplateError {
    /// The labels of the fields that a record lacks, if nothing else is wrong.
    fileprivate var missingFields: [String]? {
        guard case .diagnostics(let diagnostics) = self else { return nil }
        var labels: [String] = []
        for diagnostic in diagnostics {
            guard case .missingField(let path, let label, _) = diagnostic.problem else {
                return nil
            }
            if !labels.contains(label ?? path) { labels.append(label ?? path) }
        }
        return labels.isEmpty ? nil : labels
    }
}
