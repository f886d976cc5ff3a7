import Testing

@testable import DocxTemplate

/// The module "interpolation" of the Mustache specification.
@Suite struct InterpolationTests {
    @Test(arguments: [
        Lines("no tag", "Một {dấu} ngoặc }} thôi", prints: ["Một {dấu} ngoặc }} thôi"]),
        Lines("a value", "Ông {{ten}}.", data: ["ten": "An"], prints: ["Ông An."]),
        Lines(
            "what is printed is not read again", "{{a}}", data: ["a": "{{b}}", "b": "x"],
            prints: ["{{b}}"]),
        Lines(
            "marks of markup", "{{a}}{{{a}}}{{&a}}", data: ["a": "<&\">"],
            prints: ["<&\"><&\"><&\">"]),
        Lines("whole numbers", "{{n}} {{{n}}} {{& n}}", data: ["n": 85], prints: ["85 85 85"]),
        Lines("decimals", "{{n}}", data: ["n": .number("1.10")], prints: ["1.10"]),
        Lines("null", "({{n}}{{{n}}}{{&n}})", data: ["n": nil], prints: ["()"]),
        Lines("what is not there", "({{n}}{{{n}}}{{&n}})", prints: ["()"]),
        Lines(
            "dotted names are short for sections", "{{a.ten}} {{#a}}{{ten}}{{/a}}",
            data: ["a": ["ten": "Bê"]], prints: ["Bê Bê"]),
        Lines(
            "of any depth", "{{a.b.c.d}} {{{a.b.c.d}}}", data: ["a": ["b": ["c": ["d": "x"]]]],
            prints: ["x x"]),
        Lines("broken chains", "({{a.b.c}})", data: ["a": [:]], prints: ["()"]),
        Lines(
            "each part within the one before", "({{a.b.ten}})",
            data: ["a": ["b": [:]], "ten": "x"], prints: ["()"]),
        Lines(
            "the first part as any other name", "{{#a}}{{b.c}}{{/a}}",
            data: ["a": ["b": ["c": "đúng"]], "b": ["c": "sai"]], prints: ["đúng"]),
        Lines(
            "the first part decides", "({{#a}}{{b.c}}{{/a}})",
            data: ["a": ["b": [:]], "b": ["c": "sai"]], prints: ["()"]),
        Lines("a dot is no part of a name", "({{a.b}})", data: ["a.b": "sai"], prints: ["()"]),
        Lines("space around stays", "a  {{x}}  b", data: ["x": "-"], prints: ["a  -  b"]),
        Lines(
            "a value is never alone", "  {{x}}", "\t{{{x}}}", data: ["x": "-"],
            prints: ["  -", "\t-"]),
        Lines(
            "white space within", "{{ x }}{{{  x }}}{{&\u{A0}x }}", data: ["x": "-"],
            prints: ["---"]),
        Lines(
            "the present value", "{{#x}}{{.}}{{{.}}}{{&.}}{{/x}}", data: ["x": "-"], prints: ["---"]
        ),
        Lines("a brace behind", "{{{x}}}} {{x}}}", data: ["x": "-"], prints: ["-} -}"]),
    ])
    func `a value tag prints`(lines: Lines) throws {
        #expect(try lines.rendering() == lines.printed)
    }
}
