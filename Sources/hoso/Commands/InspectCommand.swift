import DocxTemplate
import Dossiers
import Fields
import JSONText
import VietnameseText

extension Command {
    static let inspect = Command(
        name: "inspect", operands: "TEMPLATE.docx", options: [.json],
        summary: Bilingual(
            "xem các trường, khối của một mẫu Word và lỗi trong mẫu",
            "fields and sections of a Word template, and what is wrong with it"),
        example: "hoso inspect Templates/tien-thang-2023/mau-2a/form.docx"
    ) { invocation in
        let path = try invocation.operand("TEMPLATE.docx")
        let bytes = try FileReading.contents(of: path)
        let template = try Template(compiling: bytes, named: Path.name(of: path))
        let inspection = TemplateInspection(template)
        let session = invocation.session
        if invocation.has(.json) {
            try session.print(inspection.json.serialized())
        } else if inspection.isEmpty {
            session.tell(
                "\(template.name): không có trường nào", "\(template.name): no field at all")
        } else {
            try session.print(inspection.text(in: session.language))
        }
        return inspection.hasFindings ? .findings : .done
    }
}

/// What `inspect` tells of a template.
struct TemplateInspection {
    private var fields: [Row] = []
    private let name: String
    private let unused: [String]

    /// One field of the template, with all its uses.
    fileprivate struct Row {
        var path: String
        var type: String
        var label: String
        var uses: Int
        var isSection: Bool
        var isRequired: Bool
        var isKnown: Bool?
        var filters: [String]
    }

    init(_ template: Template) {
        name = template.name
        let used = Set(template.uses.map(\.path))
        unused = (template.fields?.fields ?? []).map(\.path).filter { !used.contains($0) }
        var places: [String: Int] = [:]
        for use in template.uses {
            guard let place = places[use.path] else {
                places[use.path] = fields.count
                fields.append(Row(use, in: template))
                continue
            }
            fields[place].add(use)
        }
    }

    /// Whether there is nothing to tell.
    var isEmpty: Bool { fields.isEmpty && unused.isEmpty }

    /// Fields that the template prints and its dictionary does not have, or the other way round.
    var hasFindings: Bool { !unused.isEmpty || fields.contains { $0.isKnown == false } }

    var json: JSON {
        .object([
            JSON.Member("template", .string(name)),
            JSON.Member("fields", .array(fields.map(\.json))),
            JSON.Member("unused", .array(unused.map(JSON.string))),
        ])
    }

    func text(in language: Language) -> String {
        var lines = fields.map { $0.line(in: language) }
        lines += unused.map { path in
            language(
                "\(path): khai báo mà không dùng   [unused-field]",
                "\(path): declared and never used   [unused-field]")
        }
        return lines.joined(separator: "\n")
    }
}

extension TemplateInspection.Row {
    fileprivate init(_ use: FieldUse, in template: Template) {
        let field = template.fields?[use.path]
        self.init(
            path: use.path, type: field?.type.rawValue ?? "", label: field?.label ?? "", uses: 1,
            isSection: use.isSection, isRequired: use.isRequired, isKnown: use.isKnown,
            filters: use.filters)
    }

    fileprivate mutating func add(_ use: FieldUse) {
        uses += 1
        isSection = isSection || use.isSection
        isRequired = isRequired || use.isRequired
        filters += use.filters.filter { !filters.contains($0) }
    }

    fileprivate var json: JSON {
        .object([
            JSON.Member("path", .string(path)),
            JSON.Member("type", type.isEmpty ? .null : .string(type)),
            JSON.Member("label", label.isEmpty ? .null : .string(label)),
            JSON.Member("uses", .number(String(uses))),
            JSON.Member("section", .bool(isSection)),
            JSON.Member("required", .bool(isRequired)),
            JSON.Member("known", isKnown.map(JSON.bool) ?? .null),
            JSON.Member("filters", .array(filters.map(JSON.string))),
        ])
    }

    fileprivate func line(in language: Language) -> String {
        var facts: [String] = []
        if !type.isEmpty { facts.append(type) }
        if isSection { facts.append(language("khối", "section")) }
        if isRequired { facts.append(language("bắt buộc", "required")) }
        facts.append(language("\(uses) chỗ", uses == 1 ? "1 use" : "\(uses) uses"))
        let unknown =
            isKnown == false
            ? language("; không có trong từ điển", "; not in the dictionary") + "   [unknown-field]"
            : ""
        let words = label.isEmpty ? "" : " — \(label)"
        return "\(path) (\(facts.joined(separator: ", ")))\(words)\(unknown)"
    }
}
