import Markup
import Testing

@testable import DocxTemplate

/// Fields that are printed as they are, which is what most of a document is.
@Suite struct PlainFieldTests {
    private static let record: Record = [
        "c": "C", "e": "E", "ds": [["b": "1", "d": "x"], ["b": "2", "d": "y"]],
    ]

    private static let others: [Record] = [
        [:], ["a": "-"], ["z": "-"], ["d": "-", "dz": "-"], ["a": "-", "f": "-", "\u{1EA1}": "-"],
    ]

    @Test(arguments: others)
    func `a field is found whatever else the record has`(others: Record) throws {
        var record = others
        for (name, value) in Self.record.values { record[name] = value }
        let lines = ["{{c}}{{e}}", "{{#ds}}", "{{b}}{{d}}{{c}}", "{{/ds}}", "{{e}}"]
        let printed = try outline(rendered(document(lines), record))
        #expect(printed == ["CE", "1xC", "2yC", "E"])
    }

    private static let values: [(Value?, String, [String])] = [
        (nil, "ac", [""]), (.null, "ac", [""]), (.text(""), "ac", [""]),
        (.text("b"), "abc", ["b"]), (.text("<b> & c"), "a<b> & cc", ["<b> & c"]),
        (.text("b\tb"), "ab→bc", ["b→b"]), (.text("b\nb"), "ab↵bc", ["b", "b"]),
        (.text("b\u{1}\u{FFFF}b"), "abbc", ["bb"]), (.number("5"), "a5c", ["5"]),
        (.flag(true), "atruec", ["true"]), (.list([.text("b"), .text("d")]), "ab↵dc", ["b", "d"]),
    ]

    @Test(arguments: values)
    func `what is no plain text stands where one would stand`(
        value: Value?, inline: String, alone: [String]
    ) throws {
        var record: Record = ["x": "a", "z": "c"]
        record["y"] = value
        #expect(try outline(rendered(document(["{{x}}{{y}}{{z}}"]), record)) == [inline])
        let table = DocxTemplateTests.document(table([["{{x}}", "{{y}}", "{{z}}"]]))
        let cells = try rendered(table, record)
        #expect(outline(cells) == ["a | \(alone.joined(separator: "/")) | c"])
    }

    private func document(_ lines: [String]) -> Element {
        DocxTemplateTests.document(
            Element(word("x"), children: lines.map { .element(paragraph($0)) }))
    }
}
