import Fields
import Markup
import Testing

@testable import DocxTemplate

@Suite struct PlacementTests {
    private let people: Record = [
        "ds": [["ten": "A", "con": ["1", "2"]], ["ten": "B", "con": []]], "co": true,
        "khong": false,
        "dong": ["x", "y"],
    ]

    @Test(arguments: [
        (["{{#ds}}", "{{ten}}", "{{/ds}}"], ["A", "B"]),
        (["{{#ds}}", "{{ten}}", "{{/}}"], ["A", "B"]),
        (["trước", "{{#ds}}{{ten}}, {{/ds}}", "sau"], ["trước", "A, B, ", "sau"]),
        (["{{#co}}có{{/co}}{{#khong}}không{{/khong}}"], ["có"]),
        (["{{^khong}}", "không có", "{{/khong}}"], ["không có"]),
        (["{{#khong}}", "ẩn", "{{/khong}}", "hiện"], ["hiện"]),
        (
            ["{{#ds}}{{ten}}:", "{{#con}}", "-{{.}}", "{{/con}}", "hết{{/ds}}"],
            ["A:", "-1", "-2", "hết", "B:", "hết"]
        ),
        (["{{dong}}"], ["x", "y"]),
        (["dòng: {{dong}}"], ["dòng: x↵y"]),
        (["{{! chú thích }}", "a"], ["a"]),
        (["{{#ds}}{{_number}}/{{_count}} {{ten}}{{^_last}}; {{/}}{{/ds}}"], ["1/2 A; 2/2 B"]),
    ])
    func `a block repeats what its tags enclose`(lines: [String], expected: [String]) throws {
        let source = Element(word("x"), children: lines.map { .element(paragraph($0)) })
        let root = document(source)
        #expect(outline(try rendered(root, people)) == expected)
    }

    @Test(arguments: [
        ([["{{#ds}}{{ten}}", "x{{/ds}}"]], ["A | x", "B | x"]),
        (
            [["Tên", "Số"], ["{{#ds}}{{ten}}", "{{_number}}{{/ds}}"], ["Cộng", "2"]],
            ["Tên | Số", "A | 1", "B | 2", "Cộng | 2"]
        ),
        ([["{{#ds}}"], ["{{ten}}"], ["dưới"], ["{{/ds}}"]], ["A", "dưới", "B", "dưới"]),
        (
            [["{{#ds}}{{ten}}", "1"], ["tiếp", "2{{/ds}}"]],
            ["A | 1", "tiếp | 2", "B | 1", "tiếp | 2"]
        ),
        ([["{{#ds}}\n{{ten}}\n{{/ds}}", "x"]], ["A/B | x"]),
        ([["{{#khong}}\nẩn\n{{/khong}}", "x"]], [" | x"]),
        ([["a", "{{#khong}}b", "c{{/khong}}"], ["d", "e", "f"]], ["d | e | f"]),
        ([["{{#ds}}{{#con}}{{ten}}", "{{.}}{{/con}}{{/ds}}"]], ["A | 1", "A | 2"]),
    ])
    func `a block in a table repeats rows, or the content of a cell`(
        rows: [[String]], expected: [String]
    ) throws {
        let output = try rendered(document(table(rows)), people)
        #expect(outline(output) == expected)
        for cell in cells(of: output) { #expect(cell.elements.last?.name == word("p")) }
    }

    @Test func `a loop in a table that stands in a cell repeats rows of that table`() throws {
        let inner = table([["Tên", "Số"], ["{{#ds}}{{ten}}", "{{_number}}{{/}}"]])
        let slip = Element(
            word("tc"), children: [inner, paragraph("{{co | yes: 'hết'}}")].map(Node.element))
        let row = Element(word("tr"), children: [.element(slip), .element(slip)])
        let sheet = Element(word("tbl"), children: [.element(row), .element(row)])
        let output = try rendered(document(sheet), people)
        let slips = cells(of: output)
        #expect(slips.map(\.text) == Array(repeating: "TênSốA1B2hết", count: 4))
        #expect(slips.allSatisfy { $0.elements.last?.name == word("p") })
    }

    @Test func `a list in the elements of a list has fields of its own`() throws {
        let choices = [Choice(code: "T", text: "Tốt")]
        let dictionary = FieldDictionary([
            Field(path: "ds", type: .list, label: "Danh sách"),
            Field(path: "ds.con", type: .list, label: "Con"),
            Field(path: "ds.con.muc", type: .choice, label: "Mức", choices: choices),
        ])
        let source = document(
            paragraph("{{#ds}}{{#con}}{{muc | choice}}, {{/}}{{/}}"))
        let record: Record = ["ds": [["con": [["muc": "T"]]], ["con": [["muc": "T"]]]]]
        let output = try rendered(source, record, dictionary: dictionary)
        #expect(outline(output) == ["Tốt, Tốt, "])
    }

    @Test func `what an element lacks is not taken from the record around its list`() throws {
        let dictionary = FieldDictionary([
            Field(path: "ds", type: .list, label: "Danh sách"),
            Field(path: "ds.chuc_vu", type: .text, label: "Chức vụ"),
            Field(path: "chuc_vu", type: .text, label: "Chức vụ"),
            Field(path: "xa", type: .text, label: "Xã"),
        ])
        let source = document(paragraph("{{#ds}}{{#chuc_vu}}{{chuc_vu}}{{/}}, {{xa}}; {{/}}"))
        let record: Record = [
            "chuc_vu": "ngoài", "xa": "X", "ds": [["chuc_vu": "trong"], ["a": "b"]],
        ]
        let output = try rendered(source, record, dictionary: dictionary)
        #expect(outline(output) == ["trong, X; , X; "])
    }

    @Test func `a table without rows vanishes`() throws {
        let root = document(
            paragraph("a"), table([["{{#khong}}x", "y{{/khong}}"]]), paragraph("b"))
        #expect(outline(try rendered(root, people)) == ["a", "b"])
    }

    @Test(arguments: [
        (["{{#a}}"], [Problem.unclosedBlock("a")]),
        (["{{/a}}"], [.unopenedBlock("a")]),
        (
            ["{{#a}}", "{{#b}}", "{{/a}}", "{{/b}}"],
            [.wrongClose(expected: "b", found: "a"), .wrongClose(expected: "a", found: "b")]
        ),
        (["{{a", "x}}"], [.unclosedTag]),
        (
            ["{{a b}}", "{{= <% %>}}", "{{x | uper}}"],
            [.badExpression, .badDelimiters, .unknownFilter("uper", nearest: "upper")]
        ),
    ])
    func `all problems of a template are reported at once`(
        lines: [String], expected: [Problem]
    ) {
        let source = Element(word("x"), children: lines.map { .element(paragraph($0)) })
        #expect(problems(document(source)) == expected)
    }

    @Test func `a block that opens in a cell and closes outside the table is refused`() {
        let root = document(table([["{{#a}}"]]), paragraph("{{/a}}"))
        #expect(problems(root) == [.blockCrosses("a")])
    }

    private func cells(of root: Element) -> [Element] {
        root.elements.flatMap { $0.name == word("tc") ? [$0] : cells(of: $0) }
    }
}
