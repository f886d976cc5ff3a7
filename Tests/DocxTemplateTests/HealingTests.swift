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
