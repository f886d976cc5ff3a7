import DocxTemplate
import Dossiers
import JSONText
import Markup
import VietnameseText

extension Option {
    fileprivate static let data = Option(
        "data", value: "DATA",
        Bilingual(
            "dữ liệu: .json, .jsonl, .csv hoặc BOOK.xlsx#Sheet",
            "the data: .json, .jsonl, .csv or BOOK.xlsx#Sheet"))
    fileprivate static let mode = Option(
        "mode", value: "filled|blank|fillable",
        Bilingual(
            "điền, để trống, hay để điền trên máy",
            "filled, as an empty form, or to be filled in in Word"))
    fileprivate static let missing = Option(
        "missing", value: "empty|blank|error",
        Bilingual(
            "khi thiếu giá trị (mặc định: empty)", "what a missing value does (default: empty)"))
    fileprivate static let name = Option(
        "name", value: "TEXT",
        Bilingual(
            "tên từng tệp khi có nhiều bản ghi: \"{{ho_ten}}-{{_index}}.docx\"",
            "each file's name when there are many records: \"{{ho_ten}}-{{_index}}.docx\""))
    fileprivate static let validate = Option(
        "validate", value: "none|proven|wellformed|schema",
        Bilingual("mức kiểm tra kết quả (mặc định: proven)", "how results are checked (proven)"))
}

extension Option {
    fileprivate static let schemas = Option(
        "schemas", value: "DIR",
        Bilingual("thư mục lược đồ ECMA-376, cho mức schema", "ECMA-376's schemas, for schema"))
    fileprivate static let compact = Option(
        "compact", Bilingual("tệp nhỏ hơn một ít, chậm hơn", "files a little smaller, slower"))
}

extension Command {
    static let render = Command(
        name: "render", operands: "TEMPLATE.docx --data DATA -o OUT",
        options: [
            .data, .output, .name, .jobs, .mode, .missing, .delimiters, .validate,
            .schemas, .compact, .force,
        ],
        summary: Bilingual(
            "điền dữ liệu bất kỳ vào một mẫu Word", "fill any data into a Word template"),
        example: "hoso render thu-moi.docx --data khach.json -o thu.docx"
    ) { invocation in
        try await RenderRun(invocation).run()
    }
}

/// One run of `render`.
struct RenderRun: Sendable {
    private let session: Session
    private let printer: Printer
    private let inputs: [String]
    private let data: RecordSource
    private let output: String
    private let name: String?
    private let jobs: Int
    private let isForced: Bool

    init(_ invocation: Invocation) throws {
        let path = try invocation.operand("TEMPLATE.docx")
        let file = try invocation.required(.data)
        output = try invocation.required(.output)
        name = invocation[.name]
        jobs = try invocation.count(.jobs) ?? Batch.cores
        isForced = invocation.has(.force)
        session = invocation.session
        let mode = try invocation.choice(.mode, Mode.self)
        let missing = try invocation.choice(.missing, MissingPolicy.self)
        let grade = try invocation.choice(.validate, DocxCheck.Grade.self)
        let schemas = try invocation[.schemas].map(Self.schemas)
        let (template, bytes) = try invocation.template(at: path)
        session.warn(of: template, beforeMaking: name ?? output)
        data = try RecordSource(file, columns: { invocation.session.columnNames })
        printer = Printer(
            template: template, source: bytes, mode: mode ?? .filled, missing: missing ?? .empty,
            grade: grade ?? .proven, schemas: schemas, level: invocation.has(.compact) ? 6 : nil,
            dataFolder: DataFolder(of: data.path))
        inputs = [path, data.path]
    }

    private static func schemas(in folder: String) throws -> StandardSchemas {
        do throws(MarkupError) {
            return try StandardSchemas(folder: folder)
        } catch { throw SchemaFolderError(folder: folder, error: error) }
    }

    func run() async throws -> ExitStatus {
        tellConverted()
        tellDoubtful()
        switch data.records {
        case .one(let record): return try one(record)
        case .many(let records):
            let status = try await many(records)
            return data.doubtful.isEmpty ? status : ExitStatus(worst: [status, .findings])
        }
    }

    /// Names the cells from which nothing can be printed but blanks or an error's name.
    private func tellDoubtful() {
        guard !data.doubtful.isEmpty else { return }
        let cells = data.doubtful.prefix(12).joined(separator: ", ")
        let count = data.doubtful.count
        let name = Path.name(of: data.path)
        session.tell(
            "cảnh báo: \(name): \(count) ô không có giá trị đúng (công thức chưa tính, báo lỗi, "
                + "ngày không có thật); mở bằng Excel, sửa rồi lưu lại: " + cells,
            "warning: \(name): \(count) cells without a proper value (a formula not calculated, "
                + "an error, a day that is none); open it in Excel, mend and save it: " + cells)
    }

    /// Names the cells that were typed in a font from before Unicode: somebody must look at them.
    private func tellConverted() {
        guard !data.converted.isEmpty else { return }
        let cells = data.converted.prefix(12).joined(separator: ", ")
        let count = data.converted.count
        let name = Path.name(of: data.path)
        session.tell(
            session.language(
                "\(name): \(count) ô gõ bằng phông cũ (TCVN3, VNI), đã đổi sang Unicode, xem lại: \(cells)",
                "\(name): \(count) cells in an old font made Unicode, to be looked at: \(cells)"))
    }

    private func one(_ record: Record) throws -> ExitStatus {
        guard name == nil else { throw UsageError.notTogether("--name", Path.name(of: data.path)) }
        let result = try printer.document(of: record, isFirst: true)
        for remark in result.remarks { session.tell(remark.text(in: session.language)) }
        try session.deliver(result.bytes, to: output, inputs: inputs, isForced: isForced)
        return result.remarks.isEmpty ? .done : .findings
    }

    private func many(_ records: [Result<Record, TemplateError>]) async throws -> ExitStatus {
        guard let name else { throw UsageError.missingOption("--name") }
        guard output != "-" else { throw UsageError.wrongValue(option: "-o", expected: "DIR") }
        let names = try FileNames(pattern: name).names(for: records.map { try? $0.get() })
        try Folder.make(output)
        try Folder.clean(output)
        let refusals = try refusals(of: names)
        let first = names.indices.first { names[$0] != nil && refusals[$0] == nil }
        Interruption.watch()
        let progress = Progress(total: records.count, in: session)
        let results = await Batch.results(
            count: records.count, workers: jobs, progress: progress.show
        ) { [printer, output] index -> Result<Bool, PrintError>? in
            guard !Interruption.isRequested else { return nil }
            if let refusal = refusals[index] { return .failure(refusal) }
            return records[index].mapError(PrintError.template).flatMap { record in
                printer.write(
                    record, to: Path.joined(output, names[index] ?? ""), isFirst: index == first)
            }
        }
        progress.finish()
        try Folder.flush(output)
        return Interruption.isRequested ? .interrupted : report(results.compactMap(\.self))
    }

    /// Why what stands where some of the documents belong may not be written over.
    private func refusals(of names: [String?]) throws(FileError) -> [Int: PrintError] {
        let standing = Set(try Folder.names(in: output))
        var refusals: [Int: PrintError] = [:]
        for (index, name) in names.enumerated() {
            guard let name, standing.contains(name) else { continue }
            do throws(FileError) {
                try StandingDocument.spare(at: Path.joined(output, name), isForced: isForced)
            } catch { refusals[index] = .file(error) }
        }
        return refusals
    }

    private func report(_ results: [Result<Bool, PrintError>]) -> ExitStatus {
        var statuses: Set<ExitStatus> = []
        for (index, result) in results.enumerated() {
            switch result {
            case .success(let isRepaired):
                if isRepaired { statuses.insert(.findings) }
            case .failure(let failure):
                statuses.insert(.partial)
                session.complain(RecordFailure(number: index + 1, error: failure))
            }
        }
        let made = results.count { if case .success = $0 { true } else { false } }
        session.tell(
            "đã làm \(made)/\(results.count) tệp trong \(output)",
            "made \(made) of \(results.count) files in \(output)")
        return ExitStatus(worst: statuses)
    }
}
