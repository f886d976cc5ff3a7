import Markup
import Testing

@testable import DocxTemplate

/// Tags that share a paragraph with text or with other tags, and what a block may not leave behind.
@Suite struct BlockEdgeTests {
    private let record: Record = [
        "a": ["1", "2"], "b": ["x", "y"], "co": true, "khong": false, "rong": [],
        "n": [["b": ["x", "y"]], ["b": []]],
    ]

    private func body(_ blocks: [Element]) -> Element {
        document(Element(word("x"), children: blocks.map(Node.element)))
    }

    private func lines(_ lines: [String]) throws -> [String] {
        let output = try rendered(body(lines.map { paragraph($0) }), record)
        #expect(findings(output).isEmpty)
        return outline(output)
    }

    @Test(arguments: [
        (["{{#a}}", "{{.}}", "{{/a}}{{#b}}", "{{.}}", "{{/b}}"], ["1", "2", "x", "y"]),
        (["{{#n}}{{#b}}", "{{.}}", "{{/b}}{{/n}}"], ["x", "y"]),
        (["{{#n}}{{#b}}", "{{.}}", "{{/b}}", "-", "{{/n}}"], ["x", "y", "-", "-"]),
        (["{{#rong}}", "{{/rong}}{{^rong}}", "không", "{{/rong}}"], ["không"]),
        (["{{#a}}", "{{/a}}", "hết"], ["hết"]),
        (["{{#a}}", "{{#rong}}", "{{/rong}}", "{{/a}}", "hết"], ["hết"]),
        (["{{#a}}{{.}}", "{{/a}}{{#b}}", "{{.}}{{/b}}"], ["1", "2", "x", "y"]),
        (["{{#a}}{{.}}", "-{{/a}}{{#b}}{{.}}", "+{{/b}}"], ["1", "-2", "-x", "+y", "+"]),
        (["{{#a}}{{! một }}", "{{.}}", "{{! hai }}{{/a}}"], ["1", "2"]),
        (["Gồm: {{#a}}", "{{.}}", "{{/a}}", "hết"], ["Gồm: ", "1", "2", "hết"]),
        (["Gồm: {{#rong}}", "{{.}}", "{{/rong}}", "hết"], ["Gồm: ", "hết"]),
        (["Gồm: {{#a}}{{.}};", "{{/a}}", "hết"], ["Gồm: 1;", "2;", "hết"]),
        (["Nếu {{#khong}}có", "mà {{/khong}}không"], ["Nếu không"]),
        (["Nếu {{#co}}có", "mà {{/co}}không"], ["Nếu có", "mà không"]),
        (["[{{#a}}{{#b}}{{.}}", "{{/b}}|{{/a}}]"], ["[x", "y", "|x", "y", "|]"]),
    ])
    func `tags share a paragraph`(source: [String], expected: [String]) throws {
        #expect(try lines(source) == expected)
    }

    @Test(arguments: [
        ([["{{#khong}}\n{{#co}}", "x"], ["y", "{{/co}}\n{{/khong}}"], ["z", "t"]], ["z | t"]),
        (
            [
                ["{{#a}}", ""], ["{{.}}", "1"], ["{{/a}}{{#b}}", ""], ["{{.}}", "2"],
                ["", "{{/b}}"],
            ],
            ["1 | 1", "2 | 1", "x | 2", "y | 2"]
        ),
        (
            [["{{#n}}{{#b}}", ""], ["{{.}}", ""], ["{{/b}}", "{{/n}}"], ["z", ""]],
            ["x | ", "y | ", "z | "]
        ),
        ([["{{#a}}\n{{.}}", "x\n{{/a}}\ny"]], ["1 | x/y", "2 | x/y"]),
        (
            [
                [
                    "{{#a}}{{.}}{{/a}}{{#co}}!{{/co}}",
                    "{{#khong}}\nx\n{{/khong}}{{#b}}\n{{.}}\n{{/b}}",
                ]
            ],
            ["12! | x/y"]
        ),
        ([["{{#a}}{{.}}", "{{#co}}c{{/co}}", "{{/a}}"]], ["1 | c | ", "2 | c | "]),
        ([["{{#a}}{{.}}", "{{#b}}\n{{.}}\n{{/b}}{{/a}}"]], ["1 | x/y", "2 | x/y"]),
        ([["{{! một mình }}", "x"]], [" | x"]),
    ])
    func `tags share a row or a cell`(source: [[String]], expected: [String]) throws {
        let output = try rendered(document(framed(source), paragraph("")), record)
        #expect(outline(output) == expected + [""])
        #expect(findings(output).isEmpty)
    }

    @Test func `a table that prints no row leaves its cell a paragraph`() throws {
        let inner = framed([["{{#rong}}x", "y{{/rong}}"]])
        var sheet = framed([["a", "b"]])
        sheet.children[2] = .element(
            Element(
                word("tr"),
                children: [.element(Element(word("tc"), children: [.element(inner)]))]))
        let output = try rendered(document(sheet, paragraph("")), record)
        #expect(outline(output) == ["", ""])
        #expect(findings(output).isEmpty)
    }

    @Test(arguments: ["hdr", "ftr", "footnote", "comment"])
    func `a story that is left without a paragraph gets one`(name: String) throws {
        let story = Element(
            word(name), namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)],
            children: ["{{#rong}}", "x", "{{/rong}}"].map { .element(paragraph($0)) })
        #expect(outline(try rendered(story, record)) == [""])
    }

    @Test func `merged cells are repeated with their rows`() throws {
        func cell(_ text: String, _ name: String, _ value: String) -> Element {
            let merge = Element(word(name), attributes: [Attribute(word("val"), value)])
            return Element(
                word("tc"),
                children: [
                    .element(Element(word("tcPr"), children: [.element(merge)])),
                    .element(paragraph(text)),
                ])
        }
        var sheet = framed([["x", "y"]])
        sheet.children[2...] = [
            Node.element(
                Element(
                    word("tr"),
                    children: [
                        cell("{{#a}}{{.}}", "vMerge", "restart"), cell("p", "gridSpan", "1"),
                    ]
                    .map(Node.element))),
            .element(
                Element(
                    word("tr"),
                    children: [
                        cell("", "vMerge", "continue"), cell("q{{/a}}", "gridSpan", "1"),
                    ]
                    .map(Node.element))),
        ]
        let output = try rendered(document(sheet, paragraph("")), record)
        #expect(outline(output) == ["1 | p", " | q", "2 | p", " | q", ""])
        #expect(
            output.descendants("vMerge").map(\.wordValue)
                == ["restart", "continue", "restart", "continue"])
        #expect(findings(output).isEmpty)
    }
}

// MARK: - Section breaks

extension BlockEdgeTests {
    private func breaking(_ text: String, _ width: String) -> Element {
        let size = Element(word("pgSz"), attributes: [Attribute(word("w"), width)])
        let section = Element(word("sectPr"), children: [.element(size)])
        var paragraph = paragraph(text)
        paragraph.children.insert(
            .element(Element(word("pPr"), children: [.element(section)])), at: 0)
        return paragraph
    }

    /// The widths of the sections' pages, in order.
    private func widths(_ blocks: [Element]) throws -> [String?] {
        let output = try rendered(body(blocks), record)
        #expect(findings(output).isEmpty)
        return output.descendants("pgSz").map { $0.attribute(word("w")) }
    }

    @Test(arguments: [("a", ["1", "1"]), ("rong", ["1"])])
    func `a section break in a block stands in each turn, and once without any`(
        list: String, expected: [String]
    ) throws {
        let blocks = [
            paragraph("x"), paragraph("{{#\(list)}}"), breaking("y", "1"),
            paragraph("{{/\(list)}}"), paragraph("z"),
        ]
        #expect(try widths(blocks) == expected)
        let attached = [
            paragraph("x"), paragraph("{{#\(list)}}"), paragraph("y"),
            breaking("{{/\(list)}}", "1"), paragraph("z"),
        ]
        #expect(try widths(attached) == expected)
    }

    @Test func `a section that is wholly a block's vanishes with it`() throws {
        let blocks = [
            breaking("x", "1"), paragraph("{{#rong}}"), breaking("y", "2"),
            paragraph("{{/rong}}"), paragraph("z"),
        ]
        #expect(try widths(blocks) == ["1"])
    }

    @Test(arguments: [("a", ["1", "2", "1", "2"]), ("rong", ["1", "2"])])
    func `section breaks of paragraphs with text before and behind stay`(
        list: String, expected: [String]
    ) throws {
        let blocks = [breaking("x{{#\(list)}}y", "1"), breaking("z{{/\(list)}}t", "2")]
        #expect(try widths(blocks).sorted { ($0 ?? "") < ($1 ?? "") } == expected.sorted())
    }
}
