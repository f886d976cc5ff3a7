import Markup
import Testing

@testable import DocxTemplate

@Suite struct ColumnTests {
    private let record: Record = [
        "cot": [["ten": "A"], ["ten": "B"], ["ten": "C"]], "rong": [], "co": true, "khong": false,
        "hang": [["ten": "x", "o": ["1", "2"]], ["ten": "y", "o": ["3"]]],
    ]

    /// A table with cells as wide as their columns.
    private func sheet(_ rows: [[String]], _ widths: [Int]) -> Element {
        var sheet = framed(rows, widths: widths)
        sheet.children = sheet.children.map { node in
            guard case .element(var row) = node, Word.row.names(row.name) else { return node }
            row.children = zip(row.children, widths).map { node, width in
                guard case .element(var cell) = node else { return node }
                let size = Element(
                    word("tcW"),
                    attributes: [
                        Attribute(word("w"), String(width)), Attribute(word("type"), "dxa"),
                    ])
                let properties = Element(word("tcPr"), children: [.element(size)])
                cell.children.insert(.element(properties), at: 0)
                return .element(cell)
            }
            return .element(row)
        }
        return sheet
    }

    private func numbers(_ root: Element, _ name: String, _ attribute: String = "w") -> [Int] {
        root.descendants(name).compactMap { $0.attribute(word(attribute)).flatMap { Int($0) } }
    }

    @Test(arguments: [
        ([["TT", "{{#cot | columns}}{{ten}}{{/}}"]], ["TT | A | B | C"], [1000, 666, 667, 667]),
        ([["TT", "{{#rong | columns}}{{ten}}{{/}}"]], ["TT"], [1000]),
        (
            [["{{#cot | columns}}\n{{ten}}\n{{/}}\n+", "z"]], ["A/+ | B/+ | C/+ | z"],
            [333, 333, 334, 2000]
        ),
        (
            [["{{#cot | columns}}{{ten}}", "{{_number}}{{/}}"]], ["A | 1 | B | 2 | C | 3"],
            [333, 666, 333, 667, 334, 667]
        ),
        ([["{{#co | columns}}a{{/}}", "{{#khong | columns}}b{{/}}"]], ["a"], [1000]),
        ([["{{#rong | columns}}a", "b{{/}}"]], [], []),
        (
            [["{{#rong | columns}}a{{/}}", "{{#rong | columns}}b{{/}}"], ["c", "d"]], ["c | d"], []
        ),
        (
            [
                ["TT", "{{#cot | columns}}{{ten}}{{/}}"],
                ["{{#hang}}{{ten}}", "{{#cot | columns}}{{_number}}{{ten}}{{/}}{{/}}"],
            ],
            ["TT | A | B | C", "x | 1A | 2B | 3C", "y | 1A | 2B | 3C"], [1000, 666, 667, 667]
        ),
        (
            [["{{#hang}}{{ten}}", "{{#o | columns}}{{.}}{{/}}{{/}}"]], ["x | 1 | 2", "y | 3"],
            [1000, 1000, 1000]
        ),
    ])
    func `cells are repeated within their row, and the grid with them`(
        rows: [[String]], expected: [String], widths: [Int]
    ) throws {
        let output = try rendered(document(sheet(rows, [1000, 2000]), paragraph("-")), record)
        #expect(outline(output) == expected + ["-"])
        #expect(numbers(output, "gridCol") == widths)
        #expect(findings(output).isEmpty)
    }

    @Test func `the copies of a cell share its width`() throws {
        let root = document(
            sheet([["TT", "{{#cot | columns}}{{ten}}{{/}}"]], [1000, 2000]), paragraph("-"))
        #expect(numbers(try rendered(root, record), "tcW") == [1000, 666, 667, 667])
    }

    @Test(arguments: [("cot", [4, 3]), ("rong", [])])
    func `a cell over repeated columns spans all of them`(list: String, spans: [Int]) throws {
        var sheet = sheet(
            [["a", "b"], ["TT", "{{#\(list) | columns}}{{ten}}{{/}}"], ["c", "d"]], [1000, 2000])
        guard case .element(var title) = sheet.children[2],
            case .element(var cell) = title.children[0]
        else { return }
        let span = Element(word("gridSpan"), attributes: [Attribute(word("val"), "2")])
        cell.children[0] = .element(Element(word("tcPr"), children: [.element(span)]))
        title.children = [.element(cell)]
        sheet.children[2] = .element(title)
        let output = try rendered(document(sheet, paragraph("-")), record)
        #expect(numbers(output, "gridSpan", "val") == spans)
        #expect(findings(output).isEmpty)
    }

    @Test func `an empty form has as many columns as asked for`() throws {
        let root = document(
            sheet([["TT", "{{#la | columns | blank: 2}}{{_number}}{{/}}"]], [1000, 2000]),
            paragraph("-"))
        let output = try rendered(root, mode: .blank)
        #expect(outline(output) == ["TT | 1 | 2", "-"])
        #expect(numbers(output, "gridCol") == [1000, 1000, 1000])
    }

    @Test(arguments: ["{{#cot | columns}}x{{/}}"])
    func `columns outside a row are refused`(text: String) {
        #expect(problems(document(paragraph(text))) == [.noCells("cot | columns")])
    }
}
