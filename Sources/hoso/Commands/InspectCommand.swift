import DocxTemplate
import Dossiers
import JSONText
import VietnameseText

extension Option {
    fileprivate static let layout = Option(
        "layout", value: "L",
        Bilingual("so khổ giấy, lề, phông, cỡ chữ với thể thức", "hold the looks against a layout"))
    fileprivate static let schema = Option(
        "schema",
        Bilingual("in JSON Schema của dữ liệu mà mẫu cần", "print the JSON Schema of its data"))
}

extension Command {
    static let inspect = Command(
        name: "inspect", operands: "TEMPLATE.docx…",
        options: [.json, .schema, .layout, .delimiters],
        summary: Bilingual(
            "xem các trường, khối của một mẫu Word và lỗi trong mẫu",
            "fields and sections of a Word template, and what is wrong with it"),
        example: "hoso inspect Templates/tien-thang-2023/mau-2a/form.docx"
    ) { invocation in
        let paths = invocation.line.operands
        guard let first = paths.first else { throw UsageError.missingOperand("TEMPLATE.docx") }
        guard !invocation.has(.json) || !invocation.has(.schema) else {
            throw UsageError.notTogether("--json", "--schema")
        }
        let layout = try invocation.layout()
        guard paths.count > 1 else { return try invocation.inspect(first, against: layout) }
        var statuses: [ExitStatus] = []
        for path in paths {
            do {
                statuses.append(try invocation.inspect(path, against: layout))
            } catch let failure as any Failure {
                invocation.session.complain(failure)
                statuses.append(failure.status)
            }
        }
        return ExitStatus(worst: statuses)
    }
}

extension Invocation {
    /// The layout that was asked for.
    fileprivate func layout() throws -> PageLayout? {
        guard let id = self[.layout] else { return nil }
        let file = "layouts/\(id).json"
        let json = try JSON(parsing: session.folders.contents(of: file), named: file)
        guard let layout = PageLayout(json) else {
            throw UsageError.wrongValue(option: "--layout", expected: file)
        }
        return layout
    }

    /// Tells of one template what was asked for.
    fileprivate func inspect(_ path: String, against layout: PageLayout?) throws -> ExitStatus {
        let template = try template(at: path).template
        let inspection = try template.inspection(against: layout)
        if has(.schema) {
            try session.print(inspection.schema().serialized())
        } else if has(.json) {
            try session.print(inspection.json.serialized())
        } else if inspection.isEmpty {
            session.tell(
                "\(template.name): không có trường nào", "\(template.name): no field at all")
        } else {
            let heading = line.operands.count > 1 ? "\(template.name)\n" : ""
            try session.print(heading + inspection.text(in: session.language))
        }
        return inspection.findings.isEmpty ? .done : .findings
    }
}
