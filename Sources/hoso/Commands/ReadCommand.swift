import Dossiers
import JSONText
import PartyForms
import Spreadsheet
import VietnameseText

extension Option {
    fileprivate static let into = Option(
        "into", value: "BOOK.xlsx",
        Bilingual(
            "ghi vào một bản sao của sổ này (mặc định SỔ.da-nhan.xlsx)",
            "write into a copy of this workbook (BOOK.da-nhan.xlsx)"))
    fileprivate static let dossierFolder = Option(
        "dossier", value: "DIR",
        Bilingual("lưu tệp nhận được vào hồ sơ này", "keep the files in this dossier"))
}

extension Command {
    static let read = Command(
        name: "read", operands: "FILE-OR-FOLDER…",
        options: [
            .into, .input, .output, .dossierFolder, .json, .regime, .jobs, .force,
        ],
        summary: Bilingual(
            "đọc các mẫu đã điền gửi về, ghi vào sổ dữ liệu", "read filled forms that came back"),
        example: "hoso read nhan-ve/ --into so.xlsx --dossier HO_SO_2023"
    ) { invocation in
        try await ReadRun(invocation).run()
    }
}

/// One run of `read`.
struct ReadRun: Sendable {
    private let invocation: Invocation
    private let session: Session
    private let definition: WorkbookDefinition
    private let review: OfficeReview?
    private let takeIn: TakeIn
    private let files: ReturnedFiles

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        session = invocation.session
        try Self.check(invocation)
        let library = try session.library
        definition = try library.workbookDefinition()
        let path = try invocation.bookPath
        review = try path.map { path in
            try invocation.session.review(of: path, regime: invocation[.regime], in: library)
        }
        guard review != nil || !invocation.has(.dossierFolder) else {
            throw UsageError.oneOf(["--into", "--input"])
        }
        let regime = try review?.regime ?? session.regime(asked: invocation[.regime], in: library)
        takeIn = TakeIn(
            library, definition: definition, review: review, regime: regime,
            office: try session.office,
            workers: try invocation.count(.jobs) ?? Batch.cores)
        files = ReturnedFiles(invocation.line.operands)
    }

    /// A wrong command line, or a result that is in the way, is told before any file is read.
    private static func check(_ invocation: Invocation) throws {
        guard !invocation.line.operands.isEmpty else {
            throw UsageError.missingOperand("FILE-OR-FOLDER")
        }
        guard let book = invocation[.into] else { return }
        if invocation.has(.input) { throw UsageError.notTogether("--into", "--input") }
        if invocation.has(.json), invocation[.output] == "-" {
            throw UsageError.notTogether("--json", "-o -")
        }
        let output = invocation.takenBook(beside: book)
        guard !FileReading.areSame(output, book) else { throw UsageError.outputIsInput }
        if FileReading.kind(of: output) != nil, !invocation.has(.force) {
            throw OverwriteRefusal(path: output)
        }
    }

    func run() async throws -> ExitStatus {
        for error in files.errors { session.complain(error) }
        guard !files.files.isEmpty else {
            session.tell("không có tệp nào để đọc", "there is no file to read")
            return ExitStatus(worst: files.errors.map(\.status))
        }
        if let review { session.tell(review.regime.title) }
        let progress = Progress(total: files.files.count, in: session)
        let outcomes = await takeIn.outcomes(of: files.files, progress: progress.show)
        progress.finish()
        let report = ReturnReport(outcomes, in: review)
        tell(report)
        if let review, let book = invocation[.into] {
            try write(report, into: book, of: review)
            if !invocation.has(.json), invocation[.output] != "-" { try list(report.missing) }
        } else {
            try keep(report)
        }
        if !invocation.has(.into) || invocation.has(.json) { try deliver(report) }
        summarise(report)
        return status(of: report)
    }

    // MARK: - Results

    private func write(
        _ report: ReturnReport, into book: String, of review: OfficeReview
    ) throws {
        let taken = TakenBook(report, review, definition, day: session.givenDay)
        let bytes = try taken.bytes(from: book, keptAt: try keep(report))
        try session.deliver(bytes, to: invocation.takenBook(beside: book), inputs: [book])
    }

    /// Copies the files into the dossier, where one was named.
    @discardableResult
    private func keep(_ report: ReturnReport) throws -> [String: String] {
        guard let folder = invocation[.dossierFolder], let review else { return [:] }
        var papers = try ReceivedPapers(folder, of: review)
        var places: [String: String] = [:]
        for form in report.kept {
            if let path = try papers.keep(form) { places[form.digest] = path }
        }
        try papers.seal()
        session.tell(
            "đã lưu \(places.count) tệp vào \(folder)", "kept \(places.count) files in \(folder)")
        return places
    }

    private func deliver(_ report: ReturnReport) throws {
        let bytes = report.json(in: session.language).serialized()
        guard !invocation.has(.into), let output = invocation[.output] else {
            return try session.print(bytes)
        }
        try session.deliver(
            bytes, to: output, inputs: files.files.map(\.path), isForced: invocation.has(.force))
    }

    /// Who has not given a form back: a result, so it may name people.
    private func list(_ missing: [ReturnReport.MissingForm]) throws {
        guard !missing.isEmpty else { return }
        try session.print(
            session.language("Chưa nộp: \(missing.count)", "Not given back: \(missing.count)"))
        for form in missing {
            let parts = [form.subject.code, form.form.code, form.name].compactMap(\.self)
            try session.print("  " + parts.joined(separator: "  "))
        }
    }

    // MARK: - Messages

    private func tell(_ report: ReturnReport) {
        for outcome in report.outcomes {
            switch outcome {
            case .failed(let file, let error):
                let notice = ReturnNotice(file: file, error: error)
                if error == .otherKind || error == .picture {
                    session.tell(notice.message(in: session.language))
                } else {
                    session.complain(notice)
                }
            case .read, .unknown: session.tell(outcome.findings)
            }
        }
    }

    private func summarise(_ report: ReturnReport) {
        let read = report.forms.count
        session.tell(
            "đã đọc \(read)/\(report.outcomes.count) tệp, \(report.changes) giá trị thay đổi, "
                + "\(report.doubtful) tệp cần xem",
            "read \(read) of \(report.outcomes.count) files, \(report.changes) values changed, "
                + "\(report.doubtful) need a look")
        if !report.missing.isEmpty {
            session.tell(
                "chưa nộp: \(report.missing.count)", "not given back: \(report.missing.count)")
        }
    }

    private func status(of report: ReturnReport) -> ExitStatus {
        var statuses: [ExitStatus] = files.errors.map(\.status)
        var failed = 0
        var read = 0
        for outcome in report.outcomes {
            switch outcome {
            case .failed(_, .otherKind): continue
            case .failed(_, .picture): statuses.append(.findings)
            case .failed: failed += 1
            case .read, .unknown:
                read += 1
                if outcome.needsLook { statuses.append(.findings) }
            }
        }
        if failed > 0 { statuses.append(read == 0 ? .unreadable : .partial) }
        return ExitStatus(worst: statuses)
    }
}

extension Invocation {
    /// The copy of a workbook that takes in what came back.
    fileprivate func takenBook(beside book: String) -> String {
        self[.output] ?? TakenBook.name(beside: book)
    }

    /// The office's book: to write into a copy of, or only to compare with.
    fileprivate var bookPath: String? {
        get throws {
            guard let book = self[.into] else { return self[.input] }
            guard Path.kind(of: book) == "xlsx", FileReading.kind(of: book) != .folder else {
                throw NoWorkbook(path: book)
            }
            return book
        }
    }
}
