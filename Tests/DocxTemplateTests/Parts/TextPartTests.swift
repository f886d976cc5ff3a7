import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Tags in the parts beside the main document that hold paragraphs.
@Suite struct TextPartTests {
    struct Part: CustomTestStringConvertible, Sendable {
        var path: String
        var kind: String
        var root: String
        /// The element within the root that holds the paragraphs; nil for the root itself.
        var story: String?
        var testDescription: String { path }
    }

    static let parts = [
        Part(path: "/word/header1.xml", kind: "header", root: "hdr"),
        Part(path: "/word/header2.xml", kind: "header", root: "hdr"),
        Part(path: "/word/header3.xml", kind: "header", root: "hdr"),
        Part(path: "/word/footer1.xml", kind: "footer", root: "ftr"),
        Part(path: "/word/footer2.xml", kind: "footer", root: "ftr"),
        Part(path: "/word/footnotes.xml", kind: "footnotes", root: "footnotes", story: "footnote"),
        Part(path: "/word/endnotes.xml", kind: "endnotes", root: "endnotes", story: "endnote"),
        Part(path: "/word/comments.xml", kind: "comments", root: "comments", story: "comment"),
    ]

    private func document(_ part: Part, _ content: String) throws -> HandMade {
        var file = try HandMade(p("x"))
        let story = part.story.map { "<w:\($0) w:id=\"2\">\(content)</w:\($0)>" } ?? content
        try file.add(
            part.path, HandMade.root(part.root, story),
            type: HandMade.wordType + part.kind + "+xml", kind: part.kind)
        return file
    }

    @Test(arguments: parts)
    func `values, loops and what stands alone are printed`(_ part: Part) throws {
        let content =
            p("{{ten}} &amp; {{ten | upper}}") + p("{{#ds}}") + p("- {{.}}") + p("{{/ds}}")
        let output = try document(part, content).rendered(["ten": "a<b", "ds": ["1", "2"]])
        #expect(outline(try output.root(part.path)) == ["a<b & A<B", "- 1", "- 2"])
    }

    @Test(arguments: parts)
    func `a part whose only paragraphs vanish keeps one`(_ part: Part) throws {
        let content = p("{{#khong}}") + p("x") + p("{{/khong}}")
        let output = try document(part, content).rendered(["khong": false])
        #expect(outline(try output.root(part.path)) == [""])
    }

    @Test(arguments: parts)
    func `a problem names the part and the paragraph`(_ part: Part) throws {
        let broken = try document(part, p("a") + p("{{#ds}} x")).problems()
        #expect(broken.map(\.location.part) == [String(part.path.dropFirst())])
        #expect(broken.map(\.location.paragraph) == [2])
        let missing = try document(part, p("a") + p("b") + p("{{thieu}}")).problems()
        #expect(missing.map(\.problem.code) == ["missing-field"])
        #expect(missing.map(\.location.part) == [String(part.path.dropFirst())])
        #expect(missing.map(\.location.paragraph) == [3])
    }

    @Test(arguments: parts)
    func `the problems of all parts are told at once`(_ part: Part) throws {
        var file = try document(part, p("{{/a}}"))
        try file.add(
            "/word/footer9.xml", HandMade.root("ftr", p("{{b | uper}}")),
            type: HandMade.wordType + "footer+xml", kind: "footer")
        #expect(
            Set(try file.problems().map(\.problem.code)) == ["unopened-block", "unknown-filter"])
    }

    @Test func `a glossary document is left alone`() throws {
        var file = try HandMade(p("{{ten}}"))
        let glossary = HandMade.root("glossaryDocument", "<w:docParts/><!-- {{ -->")
        let header = HandMade.root("hdr", p("{{#x}} {{"))
        try file.add(
            "/word/glossary/document.xml", glossary,
            type: HandMade.wordType + "document.glossary+xml", kind: "glossaryDocument")
        try file.add(
            "/word/glossary/header1.xml", header, type: HandMade.wordType + "header+xml",
            from: "/word/glossary/document.xml", kind: "header")
        let output = try file.rendered(["ten": "A"])
        #expect(outline(try output.root()) == ["A"])
        #expect(try output.contents(of: .named("/word/glossary/header1.xml")) == Array(header.utf8))
    }

    // MARK: - Text boxes

    /// A text box as Word writes it: a shape, and the same in VML for readers that know no shapes.
    private func box(_ content: String) -> String {
        let inside = "<w:txbxContent>\(content)</w:txbxContent>"
        return """
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>\
            <wp:docPr id="7" name="Box"/><a:graphic><a:graphicData uri="u"><wps:wsp><wps:txbx>\
            \(inside)</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>\
            </mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>\(inside)</v:textbox></v:shape>\
            </w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """
    }

    @Test(arguments: [
        (p("{{ten}}"), ["A"]),
        (p("Tên: <w:b/>{{ten}}."), ["Tên: A."]),
        ("<w:p>\(r("{{t"))<w:proofErr w:type=\"spellStart\"/>\(r("en}}"))</w:p>", ["A"]),
        (p("{{dong}}"), ["x", "y"]),
        (p("{{#ds}}") + p("{{.}}") + p("{{/ds}}"), ["1", "2"]),
        (p("{{#khong}}") + p("{{.}}") + p("{{/khong}}"), [""]),
    ])
    func `both branches of a text box get the same text`(
        content: String, expected: [String]
    ) throws {
        let file = try HandMade("<w:p>\(r("{{ten}}"))\(box(content))\(r("{{ten}}"))</w:p>")
        let output = try file.rendered(
            ["ten": "A", "dong": "x\ny", "ds": ["1", "2"], "khong": false])
        let boxes = try output.root().descendants("txbxContent")
        #expect(boxes.map(outline) == [expected, expected])
        let runs = try #require(try output.root().descendants("p").first).all(.run)
        #expect(runs.map { $0.first(.text)?.text } == ["A", nil, "A"])
    }

    @Test func `what both branches say counts once`() throws {
        let file = try HandMade(p("a") + "<w:p>\(box(p("{{ten}} {{tuoi}}")))</w:p>" + p("{{ten}}"))
        let template = try file.template()
        #expect(template.uses.map(\.path) == ["ten", "tuoi", "ten"])
        #expect(template.uses.map(\.location.paragraph) == [3, 3, 4])
        #expect(try file.problems(["ten": "A"]).map(\.problem.code) == ["missing-field"])
        let broken = try HandMade("<w:p>\(box(p("{{ten | uper}}")))</w:p>")
        #expect(try broken.problems().count == 1)
    }
}
