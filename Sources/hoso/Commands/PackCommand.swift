import Dossiers
import VietnameseText

extension Option {
    fileprivate static let copies = Option(
        "copies", value: "N",
        Bilingual(
            "số bản văn bản của mỗi người, in liền nhau thành bộ (mặc định 1)",
            "copies of each person's papers, set after set (default 1)"))
    fileprivate static let duplex = Option(
        "duplex",
        Bilingual(
            "in hai mặt: mỗi văn bản bắt đầu ở mặt trước một tờ, thêm trang trắng",
            "both sides: each paper begins on the front of a sheet; blank pages are put in"))
    fileprivate static let only = Option(
        "only", value: "CODE",
        Bilingual(
            "chỉ của đảng viên, tổ chức, hội nghị này; dùng được nhiều lần",
            "only of this member, organisation or meeting; may be repeated"))
    fileprivate static let programs = Option(
        "jobs", value: "N",
        Bilingual("số LibreOffice chạy cùng lúc (mặc định 2)", "LibreOffices at a time (default 2)")
    )
    fileprivate static let anew = Option(
        "force",
        Bilingual(
            "chuyển lại tất cả, kể cả văn bản không đổi",
            "print every paper again, even those that did not change"))
}

extension Command {
    static let pack = Command(
        name: "pack", operands: "DIR -o OUT",
        options: [.outputFolder, .copies, .duplex, .only, .programs, .anew],
        summary: Bilingual(
            "tệp PDF để in, mỗi chi bộ một tệp, có danh mục ở đầu",
            "one PDF for each chi bộ, for the printer, with a list on top"),
        example: "hoso pack HO_SO_2023 -o IN_2023 --duplex"
    ) { invocation in
        try PackRun(invocation).run()
    }
}

/// One run of `pack`.
struct PackRun {
    private let session: Session
    private let settings: PackProduction.Settings
    private let plan: PackPlan
    private let production: PackProduction

    init(_ invocation: Invocation) throws {
        session = invocation.session
        let dossier = try invocation.operand("DIR")
        let output = try invocation.required(.outputFolder)
        guard output != "-", !Path.isInside(output, dossier) else {
            throw UsageError.wrongValue(option: "--output", expected: "OUT ∉ DIR")
        }
        var settings = PackProduction.Settings(dossier: dossier, output: output)
        settings.copies = try invocation.count(.copies) ?? 1
        settings.isDuplex = invocation.has(.duplex)
        settings.isForced = invocation.has(.anew)
        settings.workers = try invocation.count(.programs) ?? settings.workers
        self.settings = settings
        let manifest = try Manifest(readingFrom: dossier)
        let codes = invocation.all(.only)
        let known = PackPlan.codes(in: manifest)
        if let unknown = codes.first(where: { !known.contains($0) }) {
            throw UnknownCode(
                code: unknown, nearest: VietnameseText.nearest(to: unknown, among: known.sorted()))
        }
        plan = PackPlan(manifest, only: Set(codes))
        production = try PackProduction(
            plan, of: manifest, library: session.library, office: session.office,
            settings: settings)
    }

    func run() throws -> ExitStatus {
        Interruption.watch()
        do {
            return try tell(production.run(.init(papers: plan.count, in: session)))
        } catch PackError.interrupted {
            session.tell(
                "đã dừng; chạy lại lệnh để làm tiếp, phần đã chuyển được giữ lại",
                "stopped; run it again to go on, what was printed is kept")
            return .interrupted
        }
    }

    private func tell(_ report: PackReport) throws -> ExitStatus {
        for file in report.files { try session.print(line(of: file)) }
        for failure in report.failed {
            session.complain(
                UnprintedNotice(
                    code: failure.paper.subject, path: failure.paper.path,
                    isMissing: failure.isMissing))
        }
        let pages = report.files.map(\.pages).reduce(0, +)
        let sheets = report.files.map(\.sheets).reduce(0, +)
        session.tell(
            "\(report.files.count) tệp PDF trong \(settings.output): \(pages) trang, \(sheets) tờ",
            "\(report.files.count) PDFs in \(settings.output): \(pages) pages, \(sheets) sheets")
        return report.failed.isEmpty ? .done : .partial
    }

    private func line(of file: PackReport.File) -> String {
        let facts = session.language(
            "\(file.persons) người, \(file.papers) văn bản, \(file.pages) trang, "
                + "\(file.sheets) tờ",
            "\(file.persons) persons, \(file.papers) papers, \(file.pages) pages, "
                + "\(file.sheets) sheets")
        return "\(file.name)  \(facts)"
    }
}
