import Markup
import Testing

@testable import DocxTemplate

/// Every way to cut a text at two positions.
private func splits(of text: String) -> [[String]] {
    let characters = Array(text)
    return (0...characters.count).flatMap { first in
        (first...characters.count).map { second in
            [
                String(characters[..<first]), String(characters[first..<second]),
                String(characters[second...]),
            ]
        }
    }
}

@Suite struct HealingTests {
    @Test(arguments: splits(of: "Họ tên: {{ho_ten}}."))
    func `a tag split over runs is one tag`(runs: [String]) throws {
        let output = try rendered(document(paragraph(runs)), ["ho_ten": "Lê Văn A"])
        #expect(outline(output) == ["Họ tên: Lê Văn A."])
    }

    /// What Word may put between the two runs that it makes of one.
    enum Joint: CaseIterable {
        case nothing, formatting, language, spelling, bookmark, pageBreak, hyperlink, insertion

        func paragraph(_ one: String, _ two: String) -> Element {
            let between: [Element] =
                switch self {
                case .nothing, .formatting, .language, .hyperlink, .insertion: []
                case .spelling: [Element(word("proofErr")), Element(word("proofErr"))]
                case .bookmark: [Element(word("bookmarkStart")), Element(word("bookmarkEnd"))]
                case .pageBreak:
                    [
                        Element(
                            word("r"),
                            children: [.element(Element(word("lastRenderedPageBreak")))])
                    ]
                }
            let runs = [run(one)] + between + [second(two)]
            return Element(word("p"), children: runs.map(Node.element))
        }

        private func second(_ text: String) -> Element {
            switch self {
            case .nothing, .spelling, .bookmark, .pageBreak: run(text)
            case .formatting: run(text, bold: true)
            case .language:
                Element(
                    word("r"),
                    children: [
                        Element(
                            word("rPr"), children: [.element(Element(word("lang")))]),
                        Element(word("t"), children: [.text(text)]),
                    ].map(Node.element))
            case .hyperlink: Element(word("hyperlink"), children: [.element(run(text))])
            case .insertion: Element(word("ins"), children: [.element(run(text))])
            }
        }
    }

    private static let healed: [(tag: String, printed: String)] = [
        ("a{{ho_ten}}b", "aLêb"), ("{{ ho_ten | upper }}", "LÊ"), ("{{{ho_ten}}}}", "Lê}"),
        ("{{ho_ten == '}}' ? 1 : 2}}", "2"), ("x{{! {{ ghi chú }}y", "xy"),
        ("{{=<% %>=}}<%ho_ten%>{{", "Lê{{"), ("{{[] co}} có", "☒ có"),
        ("{{ho_ten}}{{ho_ten}}", "LêLê"), ("{{ds | join: \"}}\"}}", "1}}2"),
    ]

    @Test(arguments: Joint.allCases, healed)
    func `a tag may be cut anywhere`(joint: Joint, text: (tag: String, printed: String)) throws {
        let record: Record = ["ho_ten": "Lê", "co": true, "ds": ["1", "2"]]
        for cut in text.tag.indices {
            let source = joint.paragraph(String(text.tag[..<cut]), String(text.tag[cut...]))
            let output = try rendered(document(source), record)
            #expect(outline(output) == [text.printed], "\(text.tag[..<cut])▾\(text.tag[cut...])")
        }
    }

    private static let blocks: [(tag: String, printed: String)] = [
        ("{{#co}}a{{/co}}b", "ab"), ("{{^co}}a{{/co}}b", "b"), ("{{#ds}}{{.}},{{/ds}}", "1,2,"),
        ("{{#co and ds.count > 1}}{{#ds}}{{_number}}{{/}}{{/}}", "12"),
    ]

    @Test(
        arguments: [Joint.nothing, .formatting, .language, .spelling, .bookmark, .pageBreak], blocks
    )
    func `a block's tags may be cut anywhere`(
        joint: Joint, text: (tag: String, printed: String)
    ) throws {
        let record: Record = ["co": true, "ds": ["1", "2"]]
        for cut in text.tag.indices {
            let source = joint.paragraph(String(text.tag[..<cut]), String(text.tag[cut...]))
            let output = try rendered(document(source), record)
            #expect(outline(output) == [text.printed], "\(text.tag[..<cut])▾\(text.tag[cut...])")
        }
    }

    @Test func `a tag may be cut between all its characters`() throws {
        for (tag, printed) in Self.healed + Self.blocks {
            let record: Record = ["ho_ten": "Lê", "co": true, "ds": ["1", "2"]]
            let runs = tag.enumerated().flatMap { index, character in
                [Element(word("proofErr")), run(String(character), bold: index % 2 == 0)]
            }
            let source = Element(word("p"), children: runs.map(Node.element))
            #expect(outline(try rendered(document(source), record)) == [printed], "\(tag)")
        }
    }

    @Test func `a value takes the formatting of the run its tag starts in`() throws {
        let source = Element(
            word("p"),
            children: [run("{{ho", bold: true), run("_ten}} đã ký")].map(Node.element))
        let output = try rendered(document(source), ["ho_ten": "A"])
        let runs = output.elements[0].elements[0].all(.run)
        #expect(runs.map { $0.first(.runProperties) != nil } == [true, false])
        #expect(runs.map(\.text) == ["A", " đã ký"])
    }

    @Test func `a space that healing lays bare is kept`() throws {
        let output = try rendered(
            document(paragraph(["{{ho", "_ten}} và", " vợ"])), ["ho_ten": "A"])
        let texts = output.elements[0].elements[0].all(.run).compactMap { $0.first(.text) }
        #expect(texts.map(\.text) == ["A", " và", " vợ"])
        #expect(texts.map { $0.attributes.isEmpty } == [false, false, true])
    }

    @Test(arguments: ["{{ho_ten}}", "{{ho_ten}}."])
    func `a value keeps its formatting in a document that is set in`(text: String) throws {
        let source = """
            <w:document xmlns:w="\(Word.namespace)"><w:body>
              <w:p>
                <w:pPr><w:jc w:val="center"/></w:pPr>
                <w:r>
                  <w:rPr><w:b/></w:rPr>
                  <w:t>\(text)</w:t>
                </w:r>
              </w:p>
            </w:body></w:document>
            """
        let root = try Element(parsing: Array(source.utf8))
        let output = try rendered(root, ["ho_ten": "A\nB"])
        for paragraph in output.descendants("p") {
            #expect(paragraph.descendants("jc").count == 1)
            let runs = paragraph.descendants("r")
            #expect(runs.allSatisfy { $0.descendants("b").count == 1 })
            #expect(runs.allSatisfy { $0.descendants("t").count > 0 })
        }
    }

    @Test func `marks between the runs of a tag do not matter`() throws {
        let source = Element(
            word("p"),
            children: [
                run("{{ho"), Element(word("proofErr")), Element(word("bookmarkStart")),
                Element(word("bookmarkEnd")), run("_ten}}"),
            ].map(Node.element))
        #expect(outline(try rendered(document(source), ["ho_ten": "A"])) == ["A"])
    }

    @Test func `a deleted run is not a tag`() throws {
        let source = Element(
            word("p"),
            children: [
                .element(Element(word("del"), children: [.element(run("{{x}}"))])),
                .element(run("{{y}}")),
            ])
        #expect(outline(try rendered(document(source), ["y": "Y"])) == ["{{x}}Y"])
    }

    @Test func `tags in a text box belong to its own paragraphs`() throws {
        let box = Element(
            word("r"),
            children: [
                .element(Element(word("txbxContent"), children: [.element(paragraph("{{y}}"))]))
            ])
        let source = Element(
            word("p"), children: [run("{{x"), box, run("}}")].map(Node.element))
        #expect(try rendered(document(source), ["x": "X", "y": "Y"]).text == "XY")
    }
}
