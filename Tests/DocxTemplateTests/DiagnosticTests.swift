import Markup
import Testing
import VietnameseText

@testable import DocxTemplate

@Suite struct DiagnosticTests {
    private func printed(_ text: String, in language: Language = .vietnamese) -> String {
        do {
            _ = try compiled(document(paragraph("Mở đầu"), paragraph(text)))
            return ""
        } catch {
            let diagnostics = (error as? DiagnosticList)?.diagnostics ?? []
            return diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
        }
    }

    @Test func `a diagnostic shows the place, the paragraph, a caret and what is wrong`() {
        #expect(
            printed("Họ và tên: {{ho_ten | uper}}, sinh ngày {{ngay_sinh}}") == """
                t.docx ▸ word/document.xml ▸ đoạn 2
                    2 │ Họ và tên: {{ho_ten | uper}}, sinh ngày {{ngay_sinh}}
                      │            ^^^^^^^^^^^^^^^^^ không có bộ lọc «uper»; có phải «upper»?   [unknown-filter]
                """)
    }

    @Test func `a diagnostic speaks English when asked to`() {
        #expect(
            printed("{{#ds}} x", in: .english) == """
                t.docx ▸ word/document.xml ▸ paragraph 2
                    2 │ {{#ds}} x
                      │ ^^^^^^^ the block «ds» is never closed   [unclosed-block]
                """)
    }

    @Test func `a long paragraph is cut around the tag`() {
        let text =
            String(repeating: "dài ", count: 40) + "{{/x}}" + String(repeating: " sau", count: 40)
        let lines = printed(text).split(separator: "\n")
        #expect(lines[1].hasPrefix("    2 │ …") && lines[1].hasSuffix("…"))
        #expect(lines[1].count < 110)
    }

    @Test(arguments: ["{{", "{{x | ", "{{#", "{{/", "{{x | upper: "])
    func `a tag without measure is cut as well`(_ start: String) {
        let tag = start + String(repeating: "dai", count: 300) + "}}"
        let text = printed("Trước " + tag + " {{/khac}} sau")
        #expect(text.contains("▸"))
        #expect(text.count < 800)
    }

    @Test func `what is wrong in each turn of a loop is told once`() {
        let turns = Value.list(Array(repeating: .record([:]), count: 1_000))
        let error = #expect(throws: DiagnosticList.self) {
            try rendered(
                document(paragraph("{{#ds}}"), paragraph("- {{.}}"), paragraph("{{/ds}}")),
                ["ds": turns])
        }
        #expect(error?.diagnostics.count == 1)
    }

    /// Alternate content says everything twice: of very many tags, each is compared.
    @Test(arguments: [
        (at(2, "{{a}}"), at(2, "{{a}}"), true), (at(2, "{{a}}"), at(3, "{{a}}"), false),
        (at(2, "{{a}}"), at(2, "{{b}}"), false), (at(2, "{{a}}"), at(2, "{{a}}", 1..<6), false),
        (at(2, long("a")), at(2, long("a")), true), (at(2, long("a")), at(3, long("a")), false),
        (at(2, long("a")), at(2, long("b")), false),
        (at(2, long("a")), at(2, long("a") + "!"), false),
        (at(2, long("a")), at(2, long("a"), 5..<10), false),
    ])
    func `places are told apart by paragraph, tag and text, a long text by its ends`(
        _ left: Diagnostic.Location, _ right: Diagnostic.Location, areSame: Bool
    ) {
        #expect((left == right) == areSame)
        if areSame { #expect(left.hashValue == right.hashValue) }
    }

    private static func at(
        _ paragraph: Int, _ text: String, _ tag: Range<Int> = 0..<5
    ) -> Diagnostic.Location {
        Diagnostic.Location(
            file: "t.docx", part: "word/document.xml", paragraph: paragraph, text: text, tag: tag)
    }

    private static func long(_ name: String) -> String {
        String(repeating: "{{\(name)}} ", count: 700)
    }
}
