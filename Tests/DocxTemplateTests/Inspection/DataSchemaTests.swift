import Fields
import Foundation
import JSONText
import TestSupport
import Testing

@testable import DocxTemplate

@Suite struct DataSchemaTests {
    private static let mixed = SmallTemplate(
        [
            "Số {{so}}: {{don_vi.ten}}, {{muc | choice}} {{#co}}{{ngay | date}}{{/co}} {{ngay}}",
            "x {{#con}}{{_number}}{{ten}}{{#lop > 3}}{{truong}}{{/}}{{/con}} {{#vo}}{{que}}{{/vo}}",
            "x {{ghi_chu | optional}}{{anh | picture: 20 | optional}}",
        ])

    private func schema(_ template: SmallTemplate, _ missing: MissingPolicy = .error) throws
        -> JSON
    {
        try template.inspected().schema(missing: missing)
    }

    private func json(_ text: String) throws -> JSON {
        try JSON(parsing: Array(text.utf8), named: "t.json")
    }

    private static let record = """
        {"so": 1, "don_vi": {"ten": "A"}, "muc": "B", "ngay": "2030-01-02", "them": {}
        """

    @Test(arguments: [
        (record + "}", []),
        (record + ", \"con\": [{\"ten\": \"B\", \"lop\": \"4\"}]}", []),
        (
            record + ", \"con\": [{\"lop\": 4}, {\"ten\": []}]}",
            ["/con/0/ten required", "/con/1/ten type"]
        ),
        (record + ", \"vo\": false}", []), (record + ", \"vo\": [{\"que\": \"C\"}]}", []),
        (record + ", \"vo\": {\"que\": \"C\"}}", []), (record + ", \"vo\": {}}", ["/vo anyOf"]),
        (record + ", \"ghi_chu\": {\"$rich\": []}}", []),
        (record + ", \"ghi_chu\": {\"rich\": []}}", ["/ghi_chu anyOf"]),
        (record + ", \"anh\": {\"$picture\": \"a.png\"}}", []),
        (record + ", \"anh\": \"a.png\"}", []), (record + ", \"anh\": 5}", ["/anh type"]),
        (record + ", \"ghi_chu\": {\"$document\": \"a.docx\"}}", []),
        (record + ", \"ghi_chu\": null}", []), (record + ", \"co\": true}", []),
        (record + ", \"co\": {}}", ["/co type"]), (record + ", \"con\": {}}", ["/con type"]),
        ("{\"so\": \"1\", \"ngay\": \"x\", \"muc\": \"A\"}", ["/don_vi required"]),
        (
            "{\"so\": \"1\", \"don_vi\": {}, \"ngay\": \"x\", \"muc\": \"A\"}",
            ["/don_vi/ten required"]
        ),
    ])
    func `what the template wants is allowed, and nothing that it cannot print`(
        record: String, problems: [String]
    ) throws {
        let check = SchemaCheck(schema: try schema(Self.mixed))
        #expect(check.problems(of: try json(record)) == problems)
    }

    @Test(arguments: [MissingPolicy.empty, .blank])
    func `nothing is required where nothing missing is an error`(policy: MissingPolicy) throws {
        let check = SchemaCheck(schema: try schema(Self.mixed, policy))
        #expect(check.problems(of: try json("{}")) == [])
    }

    @Test func `a dictionary gives descriptions and choices`() throws {
        let fields = [
            Field(
                path: "muc", type: .level, label: "Mức", isRequired: true,
                choices: [Choice(code: "A", text: "Tốt"), Choice(code: "B", text: "Khá")])
        ]
        let schema = try schema(SmallTemplate(["x {{muc | choice}}"], fields: fields))
        #expect(
            String(decoding: schema["properties"]?.serialized(pretty: false) ?? [], as: UTF8.self)
                == #"{"muc":{"description":"Mức","type":["string","number"],"enum":["A","B"]}}"#)
        #expect(schema["required"]?.elements == [.string("muc")])
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test func `a schema is the same each time, however deep sections nest`() throws {
        let names = (0..<30).map { "s\($0)" }
        let text =
            names.map { "{{#\($0)}}" }.joined() + "{{x}}"
            + names.reversed().map { "{{/\($0)}}" }.joined()
        let bytes = try schema(SmallTemplate(["x " + text])).serialized()
        #expect(try schema(SmallTemplate(["x " + text])).serialized() == bytes)
        #expect(bytes.count < 60_000)
    }

    /// One folder of forms each.
    private static let templates = Folders.root.appending(path: "Templates")
        .resolvingSymlinksInPath()
    private static let folders = Set(
        Folders.files(in: templates, ending: ["sample.json"]).map {
            $0.deletingLastPathComponent().deletingLastPathComponent().lastPathComponent
        }
    ).sorted()

    @Test(arguments: folders)
    func `the sample of every form fits the schema of its form`(folder: String) throws {
        let samples = Folders.files(
            in: Self.templates.appending(path: folder), ending: ["sample.json"])
        for sample in samples {
            let form = sample.deletingLastPathComponent().appending(path: "form.docx")
            let template = try Template(compiling: Folders.bytes(form), named: form.path)
            let check = SchemaCheck(schema: try template.inspection.schema())
            let record = try JSON(parsing: Folders.bytes(sample), named: "sample.json")
            #expect(check.problems(of: record) == [], "\(folder)/\(form.path)")
        }
        #expect(!samples.isEmpty)
    }
}
