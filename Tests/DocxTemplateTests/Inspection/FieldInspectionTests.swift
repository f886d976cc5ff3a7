import Fields
import Testing
import VietnameseText

@testable import DocxTemplate

@Suite struct FieldInspectionTests {
    private static let box = """
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>\
        \(SmallTemplate.paragraph("{{trong_hop}}"))</w:txbxContent></wps:txbx></mc:Choice>\
        </mc:AlternateContent></w:r></w:p>
        """

    private static let everywhere = SmallTemplate(
        body: SmallTemplate.paragraph("{{ho_ten | upper}}")
            + SmallTemplate.table([
                ["STT", "Con"], ["{{#con}}{{_number}}", "{{ten}}, {{truong.lop}}{{/con}}"],
            ])
            + box,
        parts: [
            "header": SmallTemplate.paragraph("Số {{so}}"),
            "footer": SmallTemplate.paragraph("{{co_quan.ten}} · trang"),
            "footnotes":
                "<w:footnote>\(SmallTemplate.paragraph("x {{#chu}}{{.}}{{/chu}}"))</w:footnote>",
            "endnotes": "<w:endnote>\(SmallTemplate.paragraph("x {{nguon}}"))</w:endnote>",
            "comments": "<w:comment>\(SmallTemplate.paragraph("x {{gop_y}}"))</w:comment>",
        ])

    @Test func `fields of every part are listed, the members of loops below their list`() throws {
        #expect(
            try Self.everywhere.inspected().outline == [
                "ho_ten: text", "con: list", "  ten: text", "  truong: record", "    lop: text",
                "trong_hop: paragraphs", "so: text", "co_quan: record", "  ten: text",
                "chu: list", "nguon: text", "gop_y: text",
            ])
    }

    @Test func `each use is told with its part and paragraph`() throws {
        let inspection = try Self.everywhere.inspected()
        let places = inspection.allFields.flatMap { field in
            field.uses.map { "\(field.path) \($0.location.part) \($0.location.paragraph)" }
        }
        #expect(places.contains("con.truong.lop word/document.xml 5"))
        #expect(places.contains("trong_hop word/document.xml 7"))
        #expect(places.contains("so word/header.xml 1"))
        #expect(places.contains("chu word/footnotes.xml 1"))
        #expect(inspection.parts.map(\.tags) == [7, 1, 1, 3, 1, 1])
    }

    @Test(arguments: [
        (["Ngày {{a | date}}"], ["a: date"]),
        (["x {{a | words}}"], ["a: number"]),
        (["{{#a > 3}}nhiều{{/}}"], ["a: number"]),
        (["{{#a == \"X\"}}x{{/}}"], ["a: choice"]),
        (["{{[] a}} có"], ["a: flag"]),
        (["{{[] a == \"X\"}} có"], ["a: choice"]),
        (["x {{a | yes: \"có\"}}"], ["a: flag"]),
        (["x {{#a}}có{{/a}}"], ["a: flag"]),
        (["x {{^a}}không{{/a}}"], ["a: flag"]),
        (["x {{a | join}}"], ["a: list"]),
        (["{{a}}"], ["a: paragraphs"]),
        (["x {{a}}", "{{a}}"], ["a: text"]),
        (["{{#a}}", "{{.}}", "{{/a}}"], ["a: list"]),
        (
            ["{{#a}}", "{{_number}}. {{b}}", "{{/a}}", "x {{b}}"],
            ["a: list", "  b: text", "b: text"]
        ),
        // Without a number or a row it may be a list, a record or a condition.
        (["x {{#a}}{{b}}{{/a}}"], ["a: section", "  b: text"]),
        (["x {{a > 3 ? b : c}}"], ["a: number", "b: text", "c: text"]),
        (["x {{a | sum: \"d\"}}"], ["a: list"]),
        (["x {{#a | sort}}{{b}}{{/a}}"], ["a: list", "  b: text"]),
        (
            ["x {{#a}}{{#b}}{{_outer._number}}{{c}}{{/b}}{{/a}} {{c}}"],
            ["a: list", "  b: flag", "  c: text", "c: text"]
        ),
        (["x {{#a}}{{#_first}}{{b}}{{/}}{{/a}} {{b}}"], ["a: list", "  b: text", "b: text"]),
        // What stands outside too is the record's.
        (["x {{#a}}{{b}}{{/a}} {{b}}"], ["a: flag", "b: text"]),
        // What prints itself is a text with a condition.
        (["x {{#a}}{{a}}, {{b}}{{/a}}"], ["a: text", "b: text"]),
        (["x {{a.b}} {{#a}}{{c}}{{/a}}"], ["a: record", "  b: text", "  c: text"]),
        (["x {{a.0.b}} {{a.count}}"], ["a: list", "  b: text"]),
        (
            ["x {{#a}}{{#b}}{{c}}{{_first}}{{/b}}{{/a}}"],
            ["a: section", "  b: list", "    c: text"]
        ),
        (
            ["x {{#a}}{{#b}}{{c}}{{/b}}{{/a}} {{d}}"],
            ["a: section", "  b: section", "    c: text", "d: text"]
        ),
    ])
    func `types are inferred from use`(paragraphs: [String], outline: [String]) throws {
        #expect(try SmallTemplate(paragraphs).inspected().outline == outline)
    }

    @Test func `a dictionary says what fields are, and whose`() throws {
        let fields = [
            Field(path: "ds", type: .list, label: "Danh sách"),
            Field(path: "ds.ten", type: .text, label: "Tên", isRequired: true),
            Field(
                path: "muc", type: .level, label: "Mức",
                choices: [Choice(code: "A", text: "Tốt"), Choice(code: "B", text: "Khá")]),
        ]
        let inspection = try SmallTemplate(
            ["x {{#ds}}{{ten}} {{muc}}{{/ds}}", "x {{muc | choice}}"], fields: fields
        ).inspected()
        #expect(inspection.outline == ["ds: list", "  ten: text", "muc: level"])
        #expect(inspection.fields[1].choices.map(\.code) == ["A", "B"])
        #expect(inspection.fields[0].members[0].label == "Tên")
        #expect(inspection.fields[0].members[0].isAlwaysRequired)
    }

    @Test func `sections tell what they are and what they repeat`() throws {
        let inspection = try SmallTemplate(
            body: SmallTemplate.table([["{{#con}}{{_number}}", "{{ten}}{{/con}}"]])
                + ["{{#co}}", "x {{#so > 2}}nhiều{{/}}", "{{/co}}", "x {{^co}}{{so}}{{/co}}"]
                .map(SmallTemplate.paragraph).joined()
        ).inspected()
        let lines = inspection.sections.map {
            "\($0.source) \($0.kind.rawValue) \($0.extent.rawValue) \($0.depth)"
        }
        #expect(
            lines == [
                "con list rows 0", "co condition paragraphs 0", "so > 2 condition runs 1",
                "co inverted runs 0",
            ])
    }

    @Test func `a section that repeats columns is a list`() throws {
        let inspection = try SmallTemplate(
            body: SmallTemplate.table([["Tên", "{{#con | columns}}{{ten}}{{/con}}"]])
        ).inspected()
        #expect(inspection.sections.map(\.extent) == [.columns])
        #expect(inspection.outline == ["con: list", "  ten: text"])
    }

    @Test func `filters are listed`() throws {
        let inspection = try SmallTemplate(["x {{a | upper | default: \"b\"}}"]).inspected()
        #expect(inspection.filters == ["default", "upper"])
    }

    @Test func `for people the fields stand as a tree`() throws {
        let text = try Self.everywhere.inspected().text(in: .english)
        #expect(text.contains("con (list, section, 1 use: paragraph 4)\n  ten (text, required"))
        #expect(text.contains("so (text, required, 1 use: word/header.xml paragraph 1)"))
        #expect(text.contains("  con (list, rows) · paragraph 4"))
    }

    @Test func `of many findings of one rule the first are printed, and how many more`() throws {
        let inspection = try SmallTemplate(Array(repeating: "{a}", count: 25) + ["«b_c»"])
            .inspected()
        let lines = inspection.text(in: .english).split(separator: "\n")
        #expect(inspection.findings.count == 26)
        #expect(lines.count { $0.contains(" ▸ paragraph ") } == 20)
        #expect(lines.last == "… and 6 more of these; all of them: --json   [tag-like-text]")
    }
}
