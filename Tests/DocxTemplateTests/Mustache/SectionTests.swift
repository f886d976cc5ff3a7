import Testing

@testable import DocxTemplate

/// The modules "sections" and "inverted" of the Mustache specification.
@Suite struct SectionTests {
    private static let family: Record = [
        "ho": "Lê", "ten": "ngoài", "cha": ["ten": "Bốn", "con": [["ten": "Hai"], ["ten": "Ba"]]],
    ]

    @Test(arguments: [
        Lines("true", "({{#a}}có{{/a}})", data: ["a": true], prints: ["(có)"]),
        Lines("false", "({{#a}}có{{/a}})", data: ["a": false], prints: ["()"]),
        Lines("null", "({{#a}}có{{/a}})", data: ["a": nil], prints: ["()"]),
        Lines("not there", "({{#a}}có{{/a}})", prints: ["()"]),
        Lines("a record", "{{#cha}}{{ho}} {{ten}}{{/cha}}", data: family, prints: ["Lê Bốn"]),
        Lines("a text", "{{#a}}{{.}} là {{a}}{{/a}}", data: ["a": "x"], prints: ["x là x"]),
        Lines("a number", "{{#a}}{{.}}{{/a}}", data: ["a": 7], prints: ["7"]),
        Lines("a flag", "{{#a}}{{.}}{{/a}}", data: ["a": true], prints: ["true"]),
        Lines(
            "a condition leaves the context",
            "{{#ds}}{{#not _last}}{{.}}, {{/}}{{#_last}}{{.}}{{/}}{{/ds}}",
            data: ["ds": ["a", "b"]], prints: ["a, b"]),
        Lines(
            "everything on the stack", "{{#cha}}{{#con}}{{ho}} {{ten}}, {{/con}}{{ten}}{{/cha}}",
            data: family, prints: ["Lê Hai, Lê Ba, Bốn"]),
        Lines(
            "deep lines", "{{#a}}", "{{b}}", "{{#c}}", "{{b}}{{d}}{{.}}", "{{/c}}", "{{d}}",
            "{{/a}}",
            data: ["a": ["b": 1, "c": 3], "d": 2], prints: ["1", "123", "2"]),
        Lines("a list", "{{#a}}{{x}}{{/a}}", data: ["a": [["x": 1], ["x": 2]]], prints: ["12"]),
        Lines("an empty list", "({{#a}}có{{/a}})", data: ["a": []], prints: ["()"]),
        Lines("texts", "{{#a}}({{.}}){{/a}}", data: ["a": ["x", "y"]], prints: ["(x)(y)"]),
        Lines(
            "numbers", "{{#a}}({{.}}){{/a}}", data: ["a": [1, .number("2.50")]],
            prints: ["(1)(2.50)"]),
        Lines(
            "nested lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", data: ["a": [[1, 2], ["x"]]],
            prints: ["(12)(x)"]),
        Lines("raw elements", "{{#a}}{{{.}}}{{&.}}{{/a}}", data: ["a": ["<"]], prints: ["<<"]),
        Lines(
            "twice", "{{#a}}", "1", "{{/a}}", "2", "{{#a}}", "3", "{{/a}}", data: ["a": true],
            prints: ["1", "2", "3"]),
        Lines(
            "nested, printed", "1{{#a}}2{{#a}}3{{/a}}4{{/a}}5", data: ["a": true], prints: ["12345"]
        ),
        Lines(
            "nested, not printed", "1{{#a}}2{{#a}}3{{/a}}4{{/a}}5", data: ["a": false],
            prints: ["15"]),
        Lines(
            "dotted", "{{#a.b}}có{{/a.b}}{{#a.c}}sai{{/a.c}}",
            data: ["a": ["b": true, "c": false]], prints: ["có"]),
        Lines("a broken chain", "({{#a.b.c}}sai{{/a.b.c}})", data: ["a": [:]], prints: ["()"]),
        Lines("space around", " ({{#a}}\t.\t{{/a}}) ", data: ["a": true], prints: [" (\t.\t) "]),
        Lines(
            "space within", "({{#a}} {{! b }}", " {{/a}})", data: ["a": true],
            prints: ["( ", " )"]),
        Lines(
            "alone in a line", "1", "{{#a}}", "2", "{{/a}}", "3", data: ["a": true],
            prints: ["1", "2", "3"]),
        Lines(
            "alone and indented", "1", "  {{#a}} ", "2", "\t{{/a}}", "3", data: ["a": true],
            prints: ["1", "2", "3"]),
        Lines(
            "nothing between", "1", "{{#a}}", "{{/a}}", "2", data: ["a": true], prints: ["1", "2"]),
        Lines(
            "alone in the first line", "  {{#a}}", "1{{/a}}", "2", data: ["a": true],
            prints: ["1", "2"]),
        Lines(
            "alone in the last line", "1{{#a}}", "2", "  {{/a}}", data: ["a": true],
            prints: ["1", "2"]),
        Lines("white space in tags", "{{# a }}1{{/ a }}", data: ["a": true], prints: ["1"]),
    ])
    func `a section prints`(lines: Lines) throws {
        #expect(try lines.rendering() == lines.printed)
    }

    @Test(arguments: [
        Lines("false", "({{^a}}không{{/a}})", data: ["a": false], prints: ["(không)"]),
        Lines("true", "({{^a}}không{{/a}})", data: ["a": true], prints: ["()"]),
        Lines("null", "({{^a}}không{{/a}})", data: ["a": nil], prints: ["(không)"]),
        Lines("not there", "({{^a}}không{{/a}})", prints: ["(không)"]),
        Lines("a record", "({{^cha}}{{ten}}{{/cha}})", data: family, prints: ["()"]),
        Lines("a list", "({{^a}}x{{/a}})", data: ["a": [1]], prints: ["()"]),
        Lines("an empty list", "({{^a}}x{{/a}})", data: ["a": []], prints: ["(x)"]),
        Lines(
            "twice", "{{^a}}", "1", "{{/a}}", "2", "{{^a}}", "3", "{{/a}}", prints: ["1", "2", "3"]),
        Lines("nested, printed", "1{{^a}}2{{^a}}3{{/a}}4{{/a}}5", prints: ["12345"]),
        Lines(
            "nested, not printed", "1{{^a}}2{{^a}}3{{/a}}4{{/a}}5", data: ["a": 1], prints: ["15"]),
        Lines(
            "dotted", "{{^a.b}}sai{{/a.b}}{{^a.c}}đúng{{/a.c}}", data: ["a": ["b": true]],
            prints: ["đúng"]),
        Lines("a broken chain", "{{^a.b.c}}đúng{{/a.b.c}}", data: ["a": [:]], prints: ["đúng"]),
        Lines("space around", " ({{^a}} . {{/a}}) ", prints: [" ( . ) "]),
        Lines("alone in a line", "1", "{{^a}}", "2", "{{/a}}", "3", prints: ["1", "2", "3"]),
        Lines(
            "alone and indented", "1", "  {{^a}} ", "2", " {{/a}}", "3", prints: ["1", "2", "3"]),
        Lines("alone in the first line", "  {{^a}}", "1{{/a}}", "2", prints: ["1", "2"]),
        Lines("alone in the last line", "1{{^a}}", "2", "  {{/a}}", prints: ["1", "2"]),
        Lines("white space in tags", "{{^ a }}1{{/ a }}", prints: ["1"]),
    ])
    func `an inverted section prints`(lines: Lines) throws {
        #expect(try lines.rendering() == lines.printed)
    }
}
