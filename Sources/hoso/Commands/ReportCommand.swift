import Dossiers
import JSONText
import PartyForms
import VietnameseText

extension Command {
    static let report = Command(
        name: "report", operands: "BOOK -o DIR",
        options: [.outputFolder, .regime, .json, .force, .override, .reason],
        summary: Bilingual(
            "danh sách, thống kê của một năm: .xlsx và .docx",
            "lists and statistics of a year: .xlsx and .docx"),
        example: "hoso report so.xlsx -o TONG_HOP_2023"
    ) { invocation in
        try ReportRun(invocation).run()
    }
}

/// One run of `report`.
struct ReportRun {
    private let session: Session
    private let library: RegimeLibrary
    private let review: OfficeReview
    private let overrides: [Override]
    /// Nil when only the statistics are wanted, as JSON.
    private let folder: String?
    private let isForced: Bool
    private let wantsJSON: Bool

    init(_ invocation: Invocation) throws {
        let path = try invocation.operand("BOOK")
        session = invocation.session
        wantsJSON = invocation.has(.json)
        folder = wantsJSON ? invocation[.outputFolder] : try invocation.required(.outputFolder)
        guard folder != "-", folder != "" else {
            throw UsageError.wrongValue(option: "--output", expected: "DIR")
        }
        isForced = invocation.has(.force)
        overrides = try invocation.overrides()
        library = try session.library
        review = try session.review(
            of: path, regime: invocation[.regime], in: library, overrides: overrides)
    }

    func run() throws -> ExitStatus {
        session.tell(review.regime.title)
        let statistics = review.statistics
        if wantsJSON { try session.print(statistics.json(of: review).serialized()) }
        var statuses = [ExitStatus(findings: review.findings)]
        if let folder {
            let report = try SeasonReport(review, statistics, library: library)
            statuses += tell(try report.write(into: folder, isForced: isForced), in: folder)
        }
        tellFindings(statistics)
        session.tellUnused(overrides, in: review.findings)
        return ExitStatus(worst: statuses)
    }

    private func tell(_ files: [DossierReport.File], in folder: String) -> [ExitStatus] {
        let notices = files.compactMap(ReportNotice.init)
        for notice in notices { session.complain(notice) }
        session.tell(
            "đã làm \(files.count - notices.count)/\(files.count) tệp trong \(folder)",
            "made \(files.count - notices.count) of \(files.count) files in \(folder)")
        return notices.map(\.status)
    }

    /// What was found is told once, with what it means for the figures.
    private func tellFindings(_ statistics: SeasonStatistics) {
        let disputed = statistics.roster.lines.count { !$0.disputes.isEmpty }
        if disputed > 0 {
            session.tell(
                "\(disputed) mức đã quyết định còn vướng quy định, đánh dấu (*) trong bảng",
                "\(disputed) decided levels are against the rules; marked (*) in the tables")
        }
        guard !review.findings.isEmpty else { return }
        let forbidding = review.findings.count(where: \.isForbidding)
        session.tell(
            "sổ có \(review.findings.count) phát hiện, \(forbidding) lỗi; xem trang Kiểm tra",
            "findings: \(review.findings.count), errors: \(forbidding); see the sheet Kiểm tra")
    }
}

/// Why one file of a report is not as it should be.
struct ReportNotice: Failure {
    private let file: DossierReport.File

    /// Nil for a file that was made.
    init?(_ file: DossierReport.File) {
        if case .made = file.outcome { return nil }
        self.file = file
    }

    var status: ExitStatus { file.outcome.status }

    func message(in language: Language) -> String {
        "\(file.path): \(reason(in: language))"
    }

    private func reason(in language: Language) -> String {
        switch file.outcome {
        case .made: ""
        case .kept:
            language(
                "tệp đã bị sửa hoặc đã ký từ lần trước, giữ nguyên; ghi đè tệp đã sửa bằng --force",
                "changed or signed since it was made, left alone; --force overwrites what changed")
        case .withheld(let findings):
            language(
                "không làm, vì liệt kê mức còn vướng quy định: ",
                "withheld, for it lists levels against the rules: ")
                + Set(findings.map(\.code)).sorted().joined(separator: ", ")
        case .failed(let error): error.message(in: language)
        }
    }
}
