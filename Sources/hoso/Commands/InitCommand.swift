import Dossiers
import PartyForms
import Spreadsheet
import VietnameseText

extension Option {
    fileprivate static let sample = Option(
        "sample",
        Bilingual("kèm dữ liệu của một xã tưởng tượng", "with data of an invented commune"))
    fileprivate static let from = Option(
        "from", value: "LIST",
        Bilingual(
            "lấy từ danh sách có sẵn hoặc sổ năm trước; dùng được nhiều lần",
            "take in the office's own list or last year's workbook; may be given several times"))
    fileprivate static let year = Option(
        "year", value: "Y", Bilingual("năm kiểm điểm, đi với --from", "the year, with --from"))
}

extension Command {
    static let initialize = Command(
        name: "init", operands: "DIR", options: [.regime, .sample, .from, .year],
        summary: Bilingual(
            "tạo sổ dữ liệu Excel để bắt đầu", "a workbook to start from"),
        example: "hoso init xa-minh --from danh-sach.xlsx"
    ) { invocation in
        let folder = try invocation.operand("DIR")
        let session = invocation.session
        let library = try session.library
        let path = folder + "/so.xlsx"
        let lists = invocation.all(.from)
        guard lists.isEmpty || !invocation.has(.sample) else {
            throw UsageError.notTogether("--sample", "--from")
        }
        guard !lists.isEmpty || !invocation.has(.year) else {
            throw UsageError.missingOption("--from")
        }
        guard FileReading.kind(of: path) == nil else { throw OverwriteError(path: path) }
        if !lists.isEmpty { return try ListRun(invocation, library).run(lists, to: path) }
        let regime = try session.regime(asked: invocation[.regime], in: library)
        let maker = BookMaker(library: library, regime: regime)
        let bytes = try invocation.has(.sample) ? maker.sample() : maker.empty()
        try Folder.make(folder)
        session.tell("\(regime.title)")
        try session.deliver(bytes, to: path)
        if invocation.has(.sample) {
            session.tell("Tiếp theo: hoso check \(path)", "Next: hoso check \(path)")
        } else {
            session.tell(
                "Tiếp theo: mở sổ, điền trang Thông tin rồi các trang sau; xong thì hoso check \(path)",
                "Next: open the workbook and fill in its sheets, Thông tin first; then hoso check \(path)"
            )
        }
        return .done
    }
}

/// One run of `init --from`.
private struct ListRun {
    let invocation: Invocation
    let library: RegimeLibrary
    private var session: Session { invocation.session }

    init(_ invocation: Invocation, _ library: RegimeLibrary) {
        self.invocation = invocation
        self.library = library
    }

    func run(_ lists: [String], to path: String) throws -> ExitStatus {
        let definition = try library.workbookDefinition()
        let asked = try invocation[.regime].map { try library.regime($0).id }
        let year = try year()
        let paths = try lists.flatMap(Self.files(at:))
        let office = OfficeProgram(searchPath: session.environment["PATH"] ?? "")
        let files = try paths.map {
            try ListFile(reading: $0, definition: definition, office: office)
        }
        let result = ListImport(files, definition: definition, year: year, regime: asked)
        let report = result.report
        guard report.counts != (0, 0) else {
            for line in report.refusals(in: session.language) { session.tell(line) }
            throw NoListError(files: paths)
        }
        let regime = try library.regime(
            asked: invocation[.regime], office: Season(result.book).office,
            environment: session.environment["HOSO_REGIME"])
        let titles = definition.reportTitles
        let bytes = try BookMaker(library: library, regime: regime)
            .workbook(of: result.book, after: report.sheets(titles))
        try Folder.make(Path.folder(of: path))
        try session.deliver(bytes, to: path, inputs: paths)
        for line in report.lines(in: session.language, titles: titles) { try session.print(line) }
        tellNext(path)
        return report.isDoubtful ? .findings : .done
    }

    /// The file, or the workbooks of a folder in the order of their names.
    private static func files(at path: String) throws(FileError) -> [String] {
        guard FileReading.kind(of: path) == .folder else { return [path] }
        // A program that has a workbook open puts a file "~$…" beside it.
        let names = try Folder.names(in: path).filter { name in
            ["xlsx", "xls", "ods", "csv"].contains(Path.kind(of: name)) && !name.hasPrefix("~")
        }
        guard !names.isEmpty else { throw FileError(.missing, path: path + "/*.xlsx") }
        return names.map { path + "/" + $0 }
    }

    private func tellNext(_ path: String) {
        session.tell(
            "Tiếp theo: mở sổ, xem các trang đầu, điền trang Thông tin; xong thì hoso check \(path)",
            "Next: open the workbook, look at its first sheets, fill in Thông tin; then hoso check \(path)"
        )
    }

    private func year() throws(UsageError) -> Int? {
        guard let written = invocation[.year] else { return nil }
        guard let year = Int(written), (2000...2100).contains(year) else {
            throw .wrongValue(option: "--year", expected: "2023")
        }
        return year
    }
}

/// Makes workbooks to start from.
struct BookMaker {
    let library: RegimeLibrary
    let regime: Regime

    /// A workbook without data.
    func empty() throws -> [UInt8] {
        let making = WorkbookMaking(
            definition: try library.workbookDefinition(), choices: choices)
        return try making.emptyBook()
    }

    /// A workbook with the rows of a book, behind sheets that tell of them.
    func workbook(of book: Book, after reports: [SheetDraft]) throws -> [UInt8] {
        let making = WorkbookMaking(
            definition: try library.workbookDefinition(), choices: choices)
        return try making.workbook(of: book, after: reports)
    }

    /// A workbook with the data of an invented office under the regime.
    func sample() throws -> [UInt8] {
        try library.sampleWorkbook(of: regime, choices: choices)
    }

    /// What the regime offers in place of the workbook's own choices.
    private var choices: [String: [WordChoice]] {
        let criteria = regime.criteria.map { WordChoice(code: $0.id, text: $0.text) }
        let scored = regime.scored.map { WordChoice(code: $0.id, text: $0.text) }
        let offered = ["tieu_chi.tieu_chi": criteria, "diem.tieu_chi": scored]
        return offered.filter { !$0.value.isEmpty }
    }
}

/// A file stands where a new one would be made.
struct OverwriteError: Error, Hashable, Sendable {
    var path: String
}

/// Files that hold no list of members and none of organisations.
struct NoListError: Error, Hashable, Sendable {
    var files: [String]
}
