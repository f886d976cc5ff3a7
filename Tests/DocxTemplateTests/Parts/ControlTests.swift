import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Tags in a template's own content controls.
@Suite struct ControlTests {
    private static let properties = """
        <w:sdtPr><w:id w:val="5"/><w:placeholder><w:docPart w:val="X"/></w:placeholder>\
        <w:showingPlcHdr/><w:dataBinding w:prefixMappings="" w:xpath="/a" w:storeItemID="{1}"/>\
        <w15:dataBinding w:prefixMappings="" w:xpath="/a" w:storeItemID="{1}"/><w:text/></w:sdtPr>
        """

    private func control(_ content: String) -> String {
        "<w:sdt>\(Self.properties)<w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    private func placeholder(_ text: String) -> String {
        "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/><w:b/></w:rPr><w:t>\(text)</w:t></w:r>"
    }

    private let record: Record = ["ten": "A", "ds": ["1", "2"], "dong": "x\ny", "khong": false]

    private func cell(_ content: String) -> String { "<w:tc>\(content)</w:tc>" }

    private func table(_ rows: String) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid/>\(rows)</w:tbl>"
    }

    @Test func `a tag works in a control in a line, around paragraphs, a cell and a row`() throws {
        let inline = "<w:p>\(r("a"))\(control(r("{{t") + r("en}}")))</w:p>"
        let block = control(p("{{#ds}}") + p("{{.}}") + p("{{/ds}}"))
        let cells = table(
            "<w:tr>\(control(cell(p("{{#ds}}{{.}}"))))\(cell(p("{{ten}}{{/ds}}")))</w:tr>")
        let rows = table(control("<w:tr>\(cell(p("{{#ds}}{{.}}")))\(cell(p("x{{/ds}}")))</w:tr>"))
        let output = try HandMade(inline + block + cells + rows + p("z")).rendered(record)
        #expect(
            try output.root().descendants("p").map(\.text) == [
                "aA", "1", "2", "1", "A", "2", "A", "1", "x", "2", "x", "z",
            ])
    }

    @Test func `a control whose paragraphs vanish keeps one`() throws {
        let body = control(p("{{#khong}}") + p("x") + p("{{/khong}}"))
        let output = try HandMade(body).rendered(record)
        #expect(try output.root().descendants("sdtContent").map { $0.elements.count } == [1])
    }

    @Test func `a control with a value is bound to nothing and shows no placeholder`() throws {
        let body = "<w:p>\(control(placeholder("{{ten}}")))\(control(placeholder("gõ")))</w:p>"
        let output = try HandMade(body).rendered(record)
        let controls = try output.root().descendants("sdt")
        let properties = controls.map { $0.elements[0].elements.map(\.name.local) }
        #expect(
            properties == [
                ["id", "placeholder", "text"],
                ["id", "placeholder", "showingPlcHdr", "dataBinding", "dataBinding", "text"],
            ])
        let looks = controls.map { $0.descendants("rPr")[0].elements.map(\.name.local) }
        #expect(looks == [["b"], ["rStyle", "b"]])
        #expect(controls.map { $0.descendants("t")[0].text } == ["A", "gõ"])
    }

    @Test func `the control around a control with a tag is free too, its neighbour is not`() throws
    {
        let body = control(p("a") + control(p("{{ten}}"))) + control(p("b"))
        let output = try HandMade(body).rendered(record)
        let bound = try output.root().descendants("sdt").map {
            !$0.elements[0].descendants("dataBinding").isEmpty
        }
        #expect(bound == [false, false, true])
    }
}
