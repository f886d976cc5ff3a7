import Markup
import Testing

@testable import DocxTemplate

/// The clauses of the public Mustache specification; a line of a template is a paragraph.
@Suite struct MustacheTests {
    @Test(arguments: [
        Lines("within a line", "Chi bộ{{! tên thôn }} 3", prints: ["Chi bộ 3"]),
        Lines("space around it stays", "a {{! b }} c", prints: ["a  c"]),
        Lines("space before it stays", "  a {{! b }}", prints: ["  a "]),
        Lines("alone in its line", "a", "{{! b }}", "c", prints: ["a", "c"]),
        Lines("alone and indented", "a", "   {{! b }} ", "c", prints: ["a", "c"]),
        Lines("alone in the first line", " {{! b's }}", "c", prints: ["c"]),
        Lines("alone in the last line", "a", "{{!b}}", prints: ["a"]),
        Lines("whatever it says", "{{! a | b \" ( {{ # ' == }}x", prints: ["x"]),
        Lines(
            "a comment that looks like a field", "{{! ten }}{{!ten}}.", data: ["ten": "A"],
            prints: ["."]),
        Lines("over two lines", "trước{{! một", "hai }}sau", prints: ["trướcsau"]),
        Lines(
            "over many lines", "trước {{! một", "{{ten {{#x", "", "hai }} sau",
            prints: ["trước  sau"]),
        Lines("over lines of its own", "a", "{{! một", "hai", "ba }}", "b", prints: ["a", "b"]),
        Lines("indented lines of its own", "a", "  {{!", "hai", "  }} ", "b", prints: ["a", "b"]),
        Lines("then text", "{{! một", "hai }}sau", prints: ["sau"]),
        Lines("text, then the comment", "trước{{! một", "hai }}", prints: ["trước"]),
        Lines(
            "two of them", "{{! một", "hai }}a{{! ba", "bốn }}b", "c", prints: ["ab", "c"]),
    ])
    func `comments print nothing`(lines: Lines) throws {
        #expect(try lines.rendering() == lines.printed)
    }

    @Test(arguments: [
        Lines("a pair", "{{=<% %>=}}(<% x %>)", data: ["x": "A"], prints: ["(A)"]),
        Lines("any signs", "({{=[ ]=}}[x])", data: ["x": "A"], prints: ["(A)"]),
        Lines("one sign for both", "{{=| |=}}|x|", data: ["x": "A"], prints: ["A"]),
        Lines(
            "the old ones are text", "{{=<% %>=}}{{x}} <%x%>", data: ["x": "A"], prints: ["{{x}} A"]
        ),
        Lines(
            "valid in later lines", "{{x}}", "{{=<% %>=}}", "<%#x%>", "<%.%>{{x}}", "<%/x%>",
            data: ["x": "A"], prints: ["A", "A{{x}}"]),
        Lines(
            "valid behind a block", "{{#x}}", "{{=$ $=}}", "$.$", "$/x$", "$^x$b$/$$x$",
            data: ["x": "A"], prints: ["A", "A"]),
        Lines(
            "and back", "{{=<% %>=}}", "<%={{ }}=%>{{x}}<%x%>", data: ["x": "A"],
            prints: ["A<%x%>"]),
        Lines("space around it stays", "a {{=@ @=}} b", prints: ["a  b"]),
        Lines("space before it stays", " a {{=@ @=}}", prints: [" a "]),
        Lines("alone in its line", "a", "{{=@ @=}}", "b", prints: ["a", "b"]),
        Lines("alone and indented", "a", "  {{=@ @=}} ", "b", prints: ["a", "b"]),
        Lines("alone in the first line", "{{=@ @=}}", "=", prints: ["="]),
        Lines("alone in the last line", "=", "{{=@ @=}}", prints: ["="]),
        Lines("white space within", "({{=  @   @  =}})", prints: ["()"]),
        Lines(
            "raw values", "{{=<% %>=}}<%{x}%><%&x%>", data: ["x": "<b>"], prints: ["<b><b>"]),
        Lines(
            "comments over lines", "{{=<% %>=}}a<%! b }}", "c %>d", prints: ["ad"]),
    ])
    func `delimiters can be set`(lines: Lines) throws {
        #expect(try lines.rendering() == lines.printed)
    }

    @Test(arguments: ["{{=<%=}}", "{{=<% %> $=}}", "{{==}}", "{{= = = =}}", "{{=<% %>}}"])
    func `wrong delimiters are reported`(tag: String) {
        #expect(problems(document(paragraph(tag))) == [.badDelimiters])
    }

    @Test func `a comment that never ends, or ends elsewhere, is reported`() {
        #expect(Lines("", "a {{! b", "c", prints: []).problems == [.unclosedTag])
        let cell = document(table([["{{! a", "b }}"]]))
        #expect(problems(cell) == [.blockCrosses("!")])
    }

    @Test func `a cell with nothing but a comment keeps a paragraph`() throws {
        let output = try rendered(document(table([["{{! a }}", "{{! b\nc }}"]])))
        let cells = output.elements[0].elements[0].elements[0].elements
        #expect(cells.map { $0.elements.map(\.name.local) } == [["p"], ["p"]])
    }

    @Test func `a line break within a comment goes with it`() throws {
        let source = document(paragraph(["a{{! b"]))
        var runs = source.elements[0].elements[0].children
        runs.append(.element(Element(word("r"), children: [.element(Element(word("br")))])))
        runs.append(.element(run("c }}d")))
        let output = try rendered(document(Element(word("p"), children: runs)))
        #expect(outline(output) == ["ad"])
    }
}
