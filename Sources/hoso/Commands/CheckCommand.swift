import DocxTemplate
import Dossiers
import JSONText
import OpenPackage
import PartyForms
import VietnameseText

extension Command {
    static let check = Command(
        name: "check", operands: "FILE-OR-DIR…",
        options: [
            .regime, .json, .override, .reason, .input, .showAll, .checkOutput, .jobs,
            .force,
        ],
        summary: Bilingual(
            "kiểm tra sổ dữ liệu theo quy định; tệp .docx; hồ sơ (thư mục hoặc tệp .zip)",
            "a workbook against its regime's rules; .docx files; a dossier (folder or .zip)"),
        example: "hoso check so.xlsx"
    ) { invocation in
        try await CheckRun(invocation).run()
    }
}

/// One run of `check`.
struct CheckRun {
    private let invocation: Invocation
    private let session: Session
    private let overrides: [Override]

    /// What came of one file.
    private enum Outcome {
        case checked([Finding], ExitStatus)
        case dossier(CheckDossier)
        case unreadable(any Failure)
    }

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        session = invocation.session
        overrides = try invocation.overrides()
    }

    func run() async throws -> ExitStatus {
        let files = invocation.line.operands
        guard !files.isEmpty else { throw UsageError.missingOperand("FILE-OR-DIR") }
        var statuses: [ExitStatus] = []
        var findings: [Finding] = []
        var dossiers: [(folder: String, check: CheckDossier)] = []
        var checked = 0
        for file in files {
            switch try await outcome(of: file) {
            case .checked(let found, let status):
                findings += found
                statuses.append(status)
                checked += 1
            case .dossier(let dossier):
                findings += dossier.check.findings
                statuses.append(dossier.status)
                dossiers.append((file, dossier))
                checked += 1
            case .unreadable(let failure):
                session.complain(failure)
                statuses.append(failure.status)
            }
        }
        if checked > 0 { try print(findings, dossiers) }
        try deliver(dossiers.map(\.check))
        session.tellUnused(overrides, in: findings)
        return ExitStatus(worst: statuses)
    }

    /// A file that cannot be read stops no other; a wrong command line does.
    private func outcome(of file: String) async throws -> Outcome {
        do {
            guard !Manifest.isAwaited(in: file) else {
                return .unreadable(UnfinishedDossier(folder: file))
            }
            let isFolder = FileReading.kind(of: file + "/manifest.json") == .file
            if isFolder || CheckDossier.isArchive(file) {
                return .dossier(try await CheckDossier(file, invocation))
            }
            return try Self.wordKinds.contains(Path.kind(of: file))
                ? document(file) : workbook(file)
        } catch let failure as any Failure where failure.status == .unreadable {
            return .unreadable(failure)
        }
    }

    private static let wordKinds: Set<String> = ["docx", "docm", "dotx", "dotm", "doc"]

    /// What was asked for beside the terminal is about one dossier.
    private func deliver(_ dossiers: [CheckDossier]) throws {
        guard let output = invocation[.checkOutput] else { return }
        guard dossiers.count == 1 else {
            throw UsageError.wrongValue(option: "--output", expected: "HO_SO")
        }
        try dossiers[0].deliver(to: output)
    }

    private func workbook(_ file: String) throws -> Outcome {
        let findings = try session.review(
            of: file, regime: invocation[.regime], in: session.library, overrides: overrides
        ).findings
        return .checked(findings, ExitStatus(findings: findings))
    }

    /// A document that Word would stumble over is invalid input, not a matter of regulations; of one
    /// that can be read, what it cites is held against the register.
    private func document(_ file: String) throws -> Outcome {
        let bytes = try FileReading.contents(of: file)
        let name = Path.name(of: file)
        let found = DocxCheck(grade: .proven).findings(in: bytes)
        let cited = found.allSatisfy(\.isWarning) ? try citations(in: bytes, of: name) : []
        let findings = (found.map { Finding($0, in: name) } + cited).overridden(by: overrides)
        let status: ExitStatus =
            found.contains { !$0.isWarning } ? .unreadable : ExitStatus(findings: findings)
        return .checked(findings, status)
    }

    private func citations(in bytes: [UInt8], of file: String) throws -> [Finding] {
        guard let register = try session.library.citations() else { return [] }
        let paragraphs: [DocxParagraph]
        do throws(PackageError) {
            paragraphs = try DocxText.paragraphs(in: bytes)
        } catch { return [] }
        let texts = paragraphs.map { paragraph in
            CitationText(
                paragraph.text,
                position: DocumentPosition(part: paragraph.part, paragraph: paragraph.number))
        }
        return CitationCheck.findings(inDocument: texts, named: file, register)
    }

    private func print(
        _ findings: [Finding], _ dossiers: [(folder: String, check: CheckDossier)]
    ) throws {
        let language = session.language
        if invocation.has(.json) {
            var members: [JSON.Member] = [
                .init("findings", .array(findings.map { $0.json(in: language) }))
            ]
            if !dossiers.isEmpty {
                let standings = dossiers.map { $0.check.json(of: $0.folder) }
                members.append(.init("dossiers", .array(standings)))
            }
            try session.print(JSON.object(members).serialized())
            return
        }
        for finding in findings { try session.print(finding.printed(in: language)) }
        for (_, dossier) in dossiers { try dossier.printTable() }
        let errors = findings.count(where: \.isForbidding)
        session.tell(
            "\(findings.count) phát hiện, \(errors) lỗi",
            "findings: \(findings.count), errors: \(errors)")
    }
}

extension Finding {
    /// What is wrong with a document, among other findings.
    init(_ found: DocxFinding, in file: String) {
        let words = Bilingual(
            found.problem.message(in: .vietnamese), found.problem.message(in: .english))
        let place = DocumentPosition(
            part: found.part, paragraph: found.paragraph > 0 ? found.paragraph : nil)
        self.init(
            found.problem.code, found.isWarning ? .warns : .forbids, .said(words), file: file,
            position: found.part.isEmpty ? nil : place)
    }
}
