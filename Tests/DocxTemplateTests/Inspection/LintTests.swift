import Fields
import Testing
import VietnameseText

@testable import DocxTemplate

@Suite struct LintTests {
    private static func text(_ text: String) -> String { SmallTemplate.paragraph(text) }

    private static let hidden =
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{{a}}</w:t></w:r></w:p>"
    private static let deleted =
        "<w:p><w:del><w:r><w:delText>{{cu}}</w:delText></w:r></w:del></w:p>"
    private static let mailMerge = """
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
        <w:r><w:instrText> IF </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
        <w:r><w:instrText> MERGEFIELD "Họ </w:instrText></w:r>\
        <w:r><w:instrText>tên" \\* MERGEFORMAT </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>\
        <w:r><w:instrText> = "a" "b" "c" </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """

    private static func control(_ properties: String, _ text: String) -> String {
        """
        <w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(Self.text(text))</w:sdtContent>\
        </w:sdt>
        """
    }

    @Test(arguments: [
        (text("Tên: {{ten}}"), []),
        (text("{ho_ten}"), ["tag-like-text:{ho_ten}:{{ho_ten}}"]),
        (
            text("<<ho_ten>> và «ho_ten»"),
            [
                "tag-like-text:<<ho_ten>>:{{ho_ten}}", "tag-like-text:«ho_ten»:{{ho_ten}}",
            ]
        ),
        (
            text("[[x]] ${y} {%z%}"),
            [
                "tag-like-text:[[x]]:{{x}}", "tag-like-text:${y}:{{y}}",
                "tag-like-text:{%z%}:{{z}}",
            ]
        ),
        (
            text("{#ds}{/ds}"),
            [
                "tag-like-text:{#ds}:{{#ds}}", "tag-like-text:{/ds}:{{/ds}}",
            ]
        ),
        (text("｛｛ho_ten｝｝"), ["tag-like-text:｛｛ho_ten｝｝:{{ho_ten}}"]),
        (text("gọi là «chi bộ», «Đảng», { 1 }, [[2]]"), []),
        (text("xong}}"), ["stray-close:}}"]),
        (deleted, ["unread-tag:{{cu}}"]),
        (hidden, ["hidden-tag"]),
        (mailMerge, ["mail-merge-field:Họ tên:{{ho_ten}}"]),
        (
            "<w:p><w:fldSimple w:instr=\"MERGEFIELD Noi_o\"/></w:p>", []
        ),
        (control("<w:alias w:val=\"Tên\"/>", "Bấm vào đây"), ["untagged-control:Tên"]),
        (control("<w:alias w:val=\"Tên\"/>", "{{ten}}"), []),
        (text("x {{ten}}") + control("<w:tag w:val=\"ten\"/>", "Bấm vào đây"), []),
        (control("<w:docPartObj/>", "Mục lục"), []),
        (text("x {{#a}}{{/a}}"), ["empty-section:a"]),
        (text("{{#a}}") + text("{{/a}}"), ["empty-section:a"]),
        (text("x {{#a}} {{/a}}"), []),
        (text("x {{_number}}"), ["loop-variable-outside:_number"]),
        (
            text("x {{#a}}{{_outer._number}}{{_number}}{{/a}}"),
            ["loop-variable-outside:_outer._number"]
        ),
        (text("{{=<% %>=}}x <% ten %> }}"), []),
        (
            text("x {{#ds}}{{_number}}{{/ds}}{{^ds}}{{_last}}{{/ds}}"),
            [
                "loop-variable-outside:_last"
            ]
        ),
        (
            text("x {{ho_ten}} {{Ho_ten}} {{ho_ten}} {{hoTen}}"),
            [
                "similar-names:Ho_ten:ho_ten", "similar-names:hoTen:ho_ten",
            ]
        ),
        (text("x {{họ_tên}} {{ho_ten}} {{ho_ten}}"), ["similar-names:họ_tên:ho_ten"]),
        (text("x {{#ds}}{{_number}}{{ten}}{{/ds}} {{ds}}"), ["conflicting-use:ds:text:list"]),
        (text("x {{a | date}} {{#a > 3}}x{{/}}"), ["conflicting-use:a:date:number"]),
        (text("x {{ds | count}} {{#ds}}{{_number}}{{/ds}}"), []),
    ])
    func `what the author may not have meant is found`(body: String, expected: [String]) throws {
        let findings = try SmallTemplate(body: body).inspected().findings
        #expect(
            findings.map { ([$0.rule.code] + $0.details).joined(separator: ":") } == expected)
    }

    @Test(arguments: [
        (
            SmallTemplate.leading(to: "file:///tmp/x.png", as: "image"),
            ["outside-target:image:file:///tmp/x.png"]
        ),
        (
            .leading(to: "http://a/" + String(repeating: "b", count: 90), as: "oleObject"),
            ["outside-target:oleObject:http://a/" + String(repeating: "b", count: 51) + "…"]
        ),
        (.leading(to: "https://a.vn", as: "hyperlink"), []),
        (.signed, ["signature"]), (.programmed, ["macros"]),
    ])
    func `what a template carries is found`(template: SmallTemplate, expected: [String]) throws {
        let findings = try template.inspected().findings
        #expect(
            findings.map { ([$0.rule.code] + $0.details).joined(separator: ":") } == expected)
    }

    @Test func `a dictionary tells unknown and unused fields`() throws {
        let fields = [
            Field(path: "ten", type: .text, label: "Tên"),
            Field(path: "noi", type: .text, label: "Nơi"),
        ]
        let findings = try SmallTemplate(["x {{tne}}", "{{ten}}"], fields: fields).inspected()
            .findings
        #expect(findings.map(\.rule) == [.unknownField, .unusedField])
        #expect(findings.map(\.details) == [["tne"], ["noi"]])
    }

    @Test func `a finding is printed with its place and a caret, in either language`() throws {
        let finding = try #require(
            try SmallTemplate(["Mở đầu", "Ông {ho_ten}"]).inspected().findings.first)
        #expect(
            finding.text(in: .english) == """
                t.docx ▸ word/document.xml ▸ paragraph 2
                    2 │ Ông {ho_ten}
                      │     ^^^^^^^^ «{ho_ten}» looks like a tag and is none; a tag is written \
                {{ho_ten}}   [tag-like-text]
                """)
    }
}
