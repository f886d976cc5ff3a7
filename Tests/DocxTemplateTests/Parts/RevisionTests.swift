import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Tags in documents with tracked changes.
@Suite struct RevisionTests {
    private func ins(_ runs: String) -> String {
        "<w:ins w:id=\"1\" w:author=\"B\">\(runs)</w:ins>"
    }

    private func del(_ text: String) -> String {
        "<w:del w:id=\"2\" w:author=\"B\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
    }

    private let record: Record = ["ten": "A", "ds": ["1", "2"], "dong": "x\ny", "khong": false]

    /// What stands in the paragraphs: "+" and "-" around what was put in and taken out.
    private func changes(_ output: Package) throws -> [String] {
        try output.root().descendants("p").map(changes)
    }

    private func changes(_ element: Element) -> String {
        element.elements.map { child in
            switch child.name.local {
            case "ins", "moveTo": "+" + changes(child) + "+"
            case "del", "moveFrom": "-" + changes(child) + "-"
            case "t", "delText": child.text
            case "br": "↵"
            default: changes(child)
            }
        }.joined()
    }

    @Test func `tags are read where text was put in, not where it was taken out`() throws {
        let cases: [(String, String)] = [
            (r("a ") + ins(r("{{ten}}")) + r(" b"), "a +A+ b"),
            (ins(r("a {{ten}}, {{dong}}")), "+a A, x↵y+"),
            (ins(r("{{t")) + ins(r("en}}")), "+A+++"),
            (r("{{t") + ins(r("e")) + r("n}}"), "A"),
            (r("{{t") + del("ieu_de") + r("en}}"), "A-ieu_de-"),
            (del("{{ten}}") + r("{{ten}}"), "-{{ten}}-A"),
            (del("{{#x}}") + r("b") + del("{{"), "-{{#x}}-b-{{-"),
            (ins(r("{{#ds}}{{.}},{{/ds}}")), "+1,2,+"),
            (ins(r("{{#khong}}x{{/khong}}")), "++"),
        ]
        for (content, expected) in cases {
            let output = try HandMade("<w:p>\(content)</w:p>").rendered(record)
            let found = try changes(output)
            #expect(found == [expected], "\(content)")
        }
    }

    @Test func `a block may begin in one change and end in another`() throws {
        let cases: [(String, String)] = [
            (ins(r("{{#ds}}")) + r("{{.}}") + ins(r("{{/ds}}")), "12"),
            (r("{{#ds}}{{.}}") + ins(r(",{{/ds}} c")), "1+,+2+,++ c+"),
            (ins(r("a {{#ds}}b")) + r("{{.}}{{/ds}}"), "+a ++b+1+b+2"),
            (ins(r("{{#ds}}")) + ins(r("{{.}}{{/ds}}")), "+1++2+"),
            (ins(r("{{#ds}}{{#ds}}")) + r("{{.}}{{/ds}}{{/ds}}"), "1212"),
            (r("{{#ds}}{{#ds}}{{.}}") + ins(r("{{/ds}}{{/ds}}")) + r("!"), "1212!"),
            (
                ins("<w:smartTag w:element=\"x\">\(r("a{{#ds}}b"))</w:smartTag>") + r("{{/ds}}"),
                "+a++b++b+"
            ),
        ]
        for (content, expected) in cases {
            let output = try HandMade("<w:p>\(content)</w:p>").rendered(record)
            let found = try changes(output)
            #expect(found == [expected], "\(content)")
        }
    }

    @Test func `a block in changed paragraphs leaves no empty line`() throws {
        let body =
            "<w:p>\(ins(r("{{#ds}}")))</w:p>" + p("{{.}}") + "<w:p>\(ins(r("{{/ds}}")))</w:p>"
        #expect(try changes(HandMade(body).rendered(record)) == ["1", "2"])
    }

    @Test func `what was moved away is no template text`() throws {
        let body = """
            <w:p><w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom w:id="4">\(r("{{#x}} {{"))\
            </w:moveFrom><w:moveFromRangeEnd w:id="3"/></w:p><w:p><w:moveTo w:id="5">\
            \(r("{{ten}}"))</w:moveTo></w:p>
            """
        #expect(try changes(HandMade(body).rendered(record)) == ["-{{#x}} {{-", "+A+"])
    }

    @Test func `a deleted row is repeated as it is`() throws {
        let row = """
            <w:tr><w:trPr><w:del w:id="6" w:author="B"/></w:trPr><w:tc><w:p>\(del("{{ten}}"))</w:p>\
            </w:tc></w:tr>
            """
        let body = "<w:tbl><w:tblPr/><w:tblGrid/>\(row)</w:tbl>" + p("{{ten}}")
        #expect(try changes(HandMade(body).rendered(record)) == ["-{{ten}}-", "A"])
    }
}
