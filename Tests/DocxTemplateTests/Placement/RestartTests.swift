import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Lists that start again in each turn of a block.
@Suite struct RestartTests {
    private func item(_ text: String, _ number: Int) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func line(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    private static let numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
        <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
        """
    private static let styles = """
        <w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="0"/>\
        <w:numId w:val="2"/></w:numPr></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Base"/></w:style>
        """

    /// The numbers of the lists of the paragraphs, and how many lists the document has.
    private func numbers(_ body: String, _ record: Record) throws -> ([String], lists: Int) {
        let file = WordFile(body).adding("numbering", "numbering", Self.numbering)
            .styles(Self.styles)
        let template = try Template(compiling: file.bytes(), named: "t.docx")
        let package = try Package(reading: template.render(record, missing: .empty))
        let root = try package.markup(of: try PartName.named("/word/document.xml"))
        let lists = try package.markup(of: try PartName.named("/word/numbering.xml"))
        #expect(findings(root).isEmpty)
        return (root.descendants("numId").compactMap(\.wordValue), lists.descendants("num").count)
    }

    private let record: Record = ["ds": [["con": [1, 2]], ["con": [3]]]]

    @Test func `lists start again where the author asks`() throws {
        let body =
            item("x", 1) + line("{{#ds | restart}}") + item("y", 1) + line("{{#con}}")
            + item("{{.}}", 1) + line("{{/con}}") + line("{{/ds}}") + item("z", 1)
        let (found, lists) = try numbers(body, record)
        #expect(found == ["1", "3", "3", "3", "4", "4", "1"])
        #expect(lists == 4)
    }

    @Test func `lists go on where the author does not ask`() throws {
        let (found, lists) = try numbers(line("{{#ds}}") + item("y", 1) + line("{{/ds}}"), record)
        #expect(found == ["1", "1"])
        #expect(lists == 2)
    }

    @Test func `the innermost block that restarts decides`() throws {
        let body =
            line("{{#ds | restart}}") + item("y", 1) + line("{{#con | restart}}") + item("{{.}}", 1)
            + line("{{/con}}") + line("{{/ds}}")
        #expect(try numbers(body, record).0 == ["3", "4", "5", "6", "7"])
    }

    @Test func `a list that a style brings is named in its paragraph`() throws {
        let styled = """
            <w:p><w:pPr><w:pStyle w:val="Item"/><w:keepNext/><w:jc w:val="left"/></w:pPr>\
            <w:r><w:t>x</w:t></w:r></w:p>
            """
        let body = line("{{#ds | restart}}") + styled + line("{{/ds}}")
        #expect(try numbers(body, record).0 == ["3", "4"])
    }

    @Test func `a list that is not there is left as it is`() throws {
        let body = line("{{#ds | restart}}") + item("x", 9) + line("{{/ds}}")
        #expect(try numbers(body, record).0 == ["9", "9"])
    }
}
