import DocxTemplate
import Dossiers
import JSONText
import OpenPackage
import PartyForms
import Spreadsheet
import VietnameseText

extension Option {
    static let showAll = Option(
        "all", Bilingual("kê cả hồ sơ đã đủ", "also list dossiers that are complete"))
    static let checkOutput = Option(
        "output", letter: "o", value: "FILE",
        Bilingual(
            "bảng kiểm tra hồ sơ: .xlsx hoặc .docx để in", "how the dossier stands: .xlsx or .docx")
    )
}

/// One check of a dossier, and what is written of it.
struct CheckDossier {
    private let place: String
    private let invocation: Invocation
    private let session: Session
    private let manifest: Manifest
    private let review: OfficeReview?
    /// What was found.
    let check: DossierCheck

    /// Checks a dossier's folder, or an archive of one.
    init(_ place: String, _ invocation: Invocation) async throws {
        self.place = place
        self.invocation = invocation
        session = invocation.session
        let archived = Self.isArchive(place) ? try ArchivedDossier(place) : nil
        manifest = try archived?.manifest ?? Manifest(readingFrom: place)
        let library = try session.library
        review = try invocation[.input].map { [session, manifest] path in
            try session.review(
                of: path, regime: invocation[.regime] ?? manifest.regime, in: library)
        }
        var terms = DossierCheck.Terms(
            on: session.today, workers: try invocation.count(.jobs) ?? Batch.cores)
        terms.compare(manifest, withBooksBeside: place)
        try await terms.compare(manifest, with: library, review)
        if let archived {
            check = DossierCheck(
                archived.contents, manifest, by: terms, others: archived.findings)
        } else {
            check = try await DossierCheck(place, manifest, by: terms)
        }
    }

    /// Whether a path is that of an archive.
    static func isArchive(_ path: String) -> Bool {
        Path.kind(of: path) == "zip" && FileReading.kind(of: path) == .file
    }

    /// Something missing outweighs what is merely not in order.
    var status: ExitStatus {
        check.isIncomplete ? .incomplete : check.isInOrder ? .done : .findings
    }

    /// The table for the terminal.
    func printTable() throws {
        let table = StandingTable(
            check.standing, language: session.language, width: Stream.output.width,
            showsAll: invocation.has(.showAll))
        try session.print(table.text)
    }

    /// The table for programs.
    func json(of folder: String) -> JSON {
        StandingJSON(check.standing, manifest, language: session.language).json(named: folder)
    }

    /// Writes the workbook or the page that was asked for.
    func deliver(to output: String) throws {
        let inputs = [place, invocation[.input]].compactMap(\.self)
        guard try !session.library.holdsBook(at: output) else { throw UsageError.outputIsBook }
        switch Path.kind(of: output) {
        case "xlsx":
            let sheets = StandingSheets(check.standing, listsAll: true).sheets
            let bytes: [UInt8]
            do throws(SpreadsheetError) {
                bytes = try WorkbookWriter(title: "Kiểm tra hồ sơ", sheets: sheets).bytes()
            } catch { throw PrintError.sheet(error) }
            try session.deliver(bytes, to: output, inputs: inputs)
        case "docx":
            try session.deliver(
                try page(), to: output, inputs: inputs, isForced: invocation.has(.force))
        default: throw UsageError.wrongValue(option: "--output", expected: "FILE.xlsx, FILE.docx")
        }
    }

    /// The page that hangs on the office's wall.
    private func page() throws -> [UInt8] {
        let library = try session.library
        let regime = try library.regime(manifest.regime)
        guard let form = regime.forms.first(where: { $0.kind == .checklist }) else {
            throw NoChecklist(regime: regime.id)
        }
        session.name(form, of: regime)
        let record = StandingRecord(check.standing, manifest, office: review?.season).record
        return try Printer(template: try library.compiled(form).template, missing: .blank)
            .document(of: record, isFirst: true).bytes
    }
}

/// A regime without a form to print how a dossier stands.
struct NoChecklist: Failure {
    let regime: String
    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        language(
            "\(regime): không có mẫu bảng kiểm tra hồ sơ; dùng -o TỆP.xlsx",
            "\(regime) has no form of a checklist; use -o FILE.xlsx")
    }
}
