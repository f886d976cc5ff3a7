import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct DocumentValueTests {
    private func paragraph(_ text: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    private func rendering(
        _ template: WordFile, _ record: Record, mode: Mode = .filled
    ) throws -> MadeFile {
        let template = try Template(compiling: try template.bytes(), named: "t.docx")
        let made = try MadeFile(try template.rendering(of: record, mode: mode).bytes)
        #expect(made.findings == [])
        return made
    }

    private let annex = WordFile(
        """
        <w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r>\
        <w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """)

    @Test(arguments: Mode.allCases)
    func `a document stands in the place of its tag`(mode: Mode) throws {
        let record: Record = ["phu_luc": .document(try annex.document())]
        let host = WordFile(paragraph("trước") + paragraph("{{phu_luc}}") + paragraph("sau"))
        let made = try rendering(host, record, mode: mode)
        #expect(outline(try made.root()) == ["trước", "Phụ lục", "ô", "", "sau"])
    }

    @Test func `a document of one paragraph stands inside text`() throws {
        let record: Record = ["x": .document(try WordFile(paragraph("giữa")).document())]
        let made = try rendering(WordFile(paragraph("a {{x}} b")), record)
        #expect(outline(try made.root()) == ["a giữa b"])
    }

    @Test func `a document of several paragraphs inside text is told`() throws {
        let record: Record = ["x": .document(try annex.document())]
        #expect {
            try rendering(WordFile(paragraph("a {{x}}")), record)
        } throws: { error in
            guard case TemplateError.diagnostics(let all) = error else { return false }
            return all.map(\.problem) == [.documentInText(field: "x")]
        }
    }

    @Test func `a document in a cell leaves a paragraph at its end`() throws {
        let host = WordFile(
            """
            <w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>\(paragraph("{{x}}"))</w:tc></w:tr></w:tbl><w:p/>
            """)
        let made = try rendering(host, ["x": .document(try annex.document())])
        #expect(try made.root().descendants("tc").first?.elements.last?.name == word("p"))
    }

    @Test func `a document may stand many times, and its ids differ`() throws {
        let drawing = """
            <w:p><w:bookmarkStart w:id="1" w:name="moc"/><w:bookmarkEnd w:id="1"/><w:r><w:drawing>\
            <wp:inline><wp:docPr id="1" name="n"/><a:graphic><a:graphicData uri="x"><a:blip \
            r:embed="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r>\
            <w:footnoteReference w:id="2"/></w:r></w:p>
            """
        let guest = try WordFile(drawing).picture("dấu", id: "rId5").adding(
            "footnotes", "footnotes", "<w:footnote w:id=\"2\">\(paragraph("chú"))</w:footnote>"
        ).document()
        let record: Record = ["ds": [["x": .document(guest)], ["x": .document(guest)]]]
        let host = WordFile(paragraph("{{#ds}}") + paragraph("{{x}}") + paragraph("{{/ds}}"))
        let made = try rendering(host, record)
        let root = try made.root()
        #expect(Set(root.descendants("docPr").compactMap { $0.attribute("id") }).count == 2)
        #expect(Set(root.descendants("blip").compactMap(\.attributes.first?.value)).count == 1)
        #expect(made.parts("/word/media/").count == 1)
        #expect(try made.root("/word/footnotes.xml").text == "chúchú")
    }

    @Test func `a document goes into a header with relationships of the header`() throws {
        let picture = """
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="n"/><a:graphic><a:graphicData uri="x">\
            <a:blip r:embed="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>\
            <w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            """
        let guest = try WordFile(picture).picture("dấu", id: "rId5").adding(
            "footnotes", "footnotes", "<w:footnote w:id=\"2\">\(paragraph("chú"))</w:footnote>"
        ).document()
        let host = WordFile(
            "<w:p/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>"
        ).adding("header", "hdr", paragraph("{{x}}"), id: "h", path: "/word/header1.xml")
        let made = try rendering(host, ["x": .document(guest)])
        let header = try made.root("/word/header1.xml")
        #expect(header.descendants("blip").count == 1)
        #expect(header.descendants("footnoteReference").isEmpty)
    }

    @Test func `lists of a document count for themselves each time`() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
            <w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1">\
            <w:abstractNumId w:val="0"/></w:num>
            """
        let item = """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>
            """
        let file = WordFile(item).adding("numbering", "numbering", numbering)
        let host = WordFile(item + paragraph("{{x}}") + paragraph("{{y}}"))
            .adding("numbering", "numbering", numbering)
        let guest = Value.document(try file.document())
        let root = try rendering(host, ["x": guest, "y": guest]).root()
        #expect(Set(root.descendants("numId").compactMap(\.wordValue)).count == 3)
    }

    @Test func `sections of a document keep their pages within the host's`() throws {
        let wide = "<w:sectPr><w:pgSz w:w=\"2\" w:h=\"1\"/></w:sectPr>"
        let tall = "<w:sectPr><w:pgSz w:w=\"1\" w:h=\"2\"/></w:sectPr>"
        let host = "<w:sectPr><w:pgSz w:w=\"9\" w:h=\"9\"/></w:sectPr>"
        let guest = try WordFile(
            "<w:p><w:pPr>\(wide)</w:pPr></w:p>" + paragraph("cuối") + tall
        ).document()
        let file = WordFile(paragraph("trước") + paragraph("{{x}}") + paragraph("sau") + host)
        let root = try rendering(file, ["x": .document(guest)]).root()
        let widths = root.descendants("pgSz").compactMap { $0.attribute(word("w")) }
        #expect(widths == ["9", "2", "1", "9"])
        let one = try WordFile(paragraph("một") + tall).document()
        let plain = try rendering(file, ["x": .document(one)]).root()
        #expect(plain.descendants("sectPr").count == 1)
    }

    @Test func `a document decides a section`() throws {
        let record: Record = ["x": .document(try annex.document())]
        let made = try rendering(WordFile(paragraph("{{#x}}có{{/x}}{{^y}}không{{/y}}")), record)
        #expect(outline(try made.root()) == ["cókhông"])
    }

    @Test func `every record gets its documents from one template`() throws {
        let template = try Template(
            compiling: try WordFile(paragraph("{{x}}")).bytes(), named: "t.docx")
        let guest = Value.document(try annex.document())
        let plain = try template.render(["x": "chữ"])
        let first = try template.render(["x": guest])
        #expect(try template.render(["x": "chữ"]) == plain)
        #expect(try template.render(["x": guest]) == first)
    }
}
