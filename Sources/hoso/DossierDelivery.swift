import Dossiers
import PartyForms
import VietnameseText

extension Option {
    static let pdf = Option(
        "pdf",
        Bilingual(
            "thêm tệp PDF cạnh mỗi văn bản (cần LibreOffice)",
            "a PDF beside each paper as well (needs LibreOffice)"))
    static let zip = Option(
        "zip", value: "FILE.zip",
        Bilingual("đóng cả hồ sơ thành một tệp nén", "put the whole dossier into an archive"))
}

/// What is made of a dossier beside its papers: PDFs and an archive.
struct DossierDelivery: Sendable {
    private let folder: String
    private let hasPDFs: Bool
    private let office: OfficeProgram?
    private let programs: Int
    /// The archive that the dossier is put into; nil for none.
    let archive: String?

    /// - Parameter resumed: the run that this one goes on with.
    init(
        _ invocation: Invocation, folder: String, shard: Shard?, resumed: UnfinishedRun?
    ) throws {
        self.folder = folder
        hasPDFs = invocation.has(.pdf) || resumed?.hasPDFs == true
        office = hasPDFs ? try invocation.session.office : nil
        programs = try invocation.count(.jobs) ?? 2
        archive = invocation[.zip] ?? resumed?.archive
        if shard != nil, let option = hasPDFs ? "--pdf" : archive.map({ _ in "--zip" }) {
            throw UsageError.notTogether("--shard", option)
        }
        guard let archive else { return }
        guard Path.kind(of: archive) == "zip" else {
            throw UsageError.wrongValue(option: "--zip", expected: "FILE.zip")
        }
        guard !Path.isInside(archive, folder) else {
            throw UsageError.wrongValue(option: "--zip", expected: "FILE.zip ∉ DIR")
        }
    }

    /// Who makes PDFs; nil when none are asked for.
    func pdfs(in session: Session, of plan: DossierPlan) -> PaperPDFs? {
        guard hasPDFs else { return nil }
        return PaperPDFs(
            of: folder, by: office, workers: programs,
            watcher: .init(papers: plan.count, in: session))
    }

    /// Tells what could not be printed, and makes the archive.
    func finish(_ report: DossierReport, in session: Session) throws -> ExitStatus {
        var statuses: [ExitStatus] = []
        if let error = report.unprintable {
            session.complain(error)
            statuses.append(.partial)
        }
        for paper in report.unprinted {
            session.complain(UnprintedNotice(code: paper.topic?.code, path: paper.path))
            statuses.append(.partial)
        }
        guard let archive else { return ExitStatus(worst: statuses) }
        guard let count = try DossierArchive.write(folder, to: archive) else {
            session.tell("đã dừng, chưa có tệp nén", "stopped; there is no archive")
            return .interrupted
        }
        session.tell(
            "đã đóng \(count) tệp vào \(archive)", "put \(count) files into \(archive)")
        return ExitStatus(worst: statuses)
    }
}
