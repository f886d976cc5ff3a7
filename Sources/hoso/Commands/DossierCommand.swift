import DocxTemplate
import Dossiers
import PartyForms
import VietnameseText

extension Option {
    fileprivate static let blank = Option(
        "blank", Bilingual("chỉ in phần đầu, để trống nội dung", "only heads filled in"))
    fileprivate static let dryRun = Option(
        "dry-run", Bilingual("chỉ liệt kê, không ghi gì", "only list, write nothing"))
}

extension Command {
    static let dossier = Command(
        name: "dossier", operands: "BOOK -o DIR",
        options: [
            .outputFolder, .regime, .blank, .fillable, .lock, .jobs, .force, .dryRun, .override,
            .reason,
            .coming("pdf"), .coming("zip", value: "FILE"),
            .coming("resume"), .coming("shard", value: "I/N"),
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

    init(_ invocation: Invocation) throws {
        let path = try invocation.operand("BOOK")
        let folder = try invocation.required(.outputFolder)
        guard folder != "-" else {
            throw UsageError.wrongValue(option: "--output", expected: "DIR")
        }
        session = invocation.session
        overrides = try invocation.overrides()
        isDry = invocation.has(.dryRun)
        settings = DossierProduction.Settings(
            folder: folder, mode: try Self.mode(invocation), isLocked: invocation.has(.lock),
            workers: try invocation.count(.jobs) ?? Batch.cores,
            isForced: invocation.has(.force), tool: Version.tool)
        let library = try session.library
        review = try session.review(
            of: path, regime: invocation[.regime], in: library, overrides: overrides)
        plan = try DossierPlan(review, library: library, mode: settings.mode)
    }

    private static func mode(_ invocation: Invocation) throws -> Mode {
        let isFillable = try invocation.isFillable
        guard invocation.has(.blank) else { return isFillable ? .fillable : .filled }
        guard !isFillable else { throw UsageError.notTogether("--blank", "--fillable") }
        return .blank
    }

    func run() async throws -> ExitStatus {
        session.tell(review.regime.title)
        guard !isDry else { return try list() }
        Interruption.watch()
        let progress = Progress(total: plan.sections.count, in: session)
        let production = DossierProduction(plan, of: review, settings: settings)
        let report = try await production.run(progress: progress.show)
        progress.finish()
        guard !report.isInterrupted else {
            session.tell("đã dừng; chạy lại lệnh để làm tiếp", "stopped; run it again to go on")
            return .interrupted
        }
        return tell(report)
    }

    /// What would be made: a line for each folder, by its subject's code.
    private func list() throws -> ExitStatus {
        for section in plan.sections {
            let forms = section.papers.map { paper in
                paper.reasons.isEmpty ? paper.form.id : "(\(paper.form.id))"
            }
            let code = section.topic.code ?? session.language("chung", "office")
            try session.print("\(code)  \(forms.joined(separator: " "))")
        }
        session.tell(
            "\(plan.count) văn bản, \(plan.sections.count) thư mục; chưa ghi gì",
            "\(plan.count) papers in \(plan.sections.count) folders; nothing written")
        return ExitStatus(
            worst: plan.sections.flatMap(\.papers).map { paper in
                paper.reasons.isEmpty ? .done : .forbidden
            })
    }

    private func tell(_ report: DossierReport) -> ExitStatus {
        var statuses: [ExitStatus] = [
            ExitStatus(findings: review.findings.filter { !$0.isForbidding })
        ]
        for file in report.files {
            guard let notice = PaperNotice(file) else { continue }
            session.complain(notice)
            statuses.append(notice.status)
        }
        session.tell(
            "đã làm \(report.made)/\(report.files.count) tệp trong \(settings.folder)",
            "made \(report.made) of \(report.files.count) files in \(settings.folder)")
        if !report.left.isEmpty {
            session.tell(
                "\(report.left.count) tệp cũ đã sửa tay không còn thuộc hồ sơ, giữ nguyên",
                "\(report.left.count) old files changed by hand are no longer part; left alone")
        }
        tellFindings()
        session.tellUnused(overrides, in: review.findings)
        return ExitStatus(worst: statuses)
    }

    private func tellFindings() {
        let forbidding = review.findings.count(where: \.isForbidding)
        guard !review.findings.isEmpty else { return }
        session.tell(
            "sổ có \(review.findings.count) phát hiện, \(forbidding) lỗi; xem 00_Kiem-tra.xlsx",
            "findings: \(review.findings.count), errors: \(forbidding); see 00_Kiem-tra.xlsx")
        guard forbidding > 0 else { return }
        session.tell(
            "sửa sổ rồi chạy lại, hoặc bỏ qua một lỗi có lý do: --override MÃ --reason \"…\"",
            "mend the workbook and run again, or let an error pass: --override CODE --reason \"…\"")
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

    var status: ExitStatus {
        switch file.outcome {
        case .made: .done
        case .kept: .changed
        case .withheld: .forbidden
        case .failed: .partial
        }
    }

    func message(in language: Language) -> String {
        let name = [file.topic?.code, file.form?.code ?? Path.name(of: file.path)]
            .compactMap(\.self).joined(separator: " · ")
        return "\(name): \(reason(in: language))"
    }

    private func reason(in language: Language) -> String {
        switch file.outcome {
        case .made: ""
        case .kept:
            language(
                "tệp đã bị sửa từ lần trước, giữ nguyên; ghi đè bằng --force",
                "changed since it was made, left alone; --force overwrites it")
        case .withheld(let findings):
            language("không làm, vì: ", "withheld for: ")
                + Self.words(findings, in: language).joined(separator: "; ")
        case .failed(let error): error.message(in: language)
        }
    }

    /// What each kind of finding says, once.
    private static func words(_ findings: [Finding], in language: Language) -> [String] {
        var codes: Set<String> = []
        return findings.filter { codes.insert($0.code).inserted }.map { finding in
            "\(finding.message.text(in: language)) [\(finding.code)]"
        }
    }
}
