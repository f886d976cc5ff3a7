import Markup
import Testing

@testable import DocxTemplate

/// What the page for people who come from other engines says.
@Suite struct RewritingTests {
    private static let data: Record = [
        "name": "An", "a": true, "b": false, "n": 5, "closed": false, "none": [],
        "user": ["name": "Bình", "town": ["name": "Huế"]],
        "people": [["name": "Hai", "tags": ["x", "y"]], ["name": "Ba", "tags": ["z"]]],
        "list": ["một", "hai"], "text": "dòng 1\ndòng 2",
    ]

    @Test(arguments: [
        (["{name}, {user.town.name}"], ["An, Huế"]),
        (["{#people}", "- {name}", "{/people}", "hết"], ["- Hai", "- Ba", "hết"]),
        (["{#people}{name}; {/people}"], ["Hai; Ba; "]),
        (["{#people}{name}: {#tags}{.} {/tags}{/}"], ["Hai: x y Ba: z "]),
        (
            ["{#people}", "{name}", "{#tags}", "  {.}", "{/tags}", "{/people}"],
            ["Hai", "  x", "  y", "Ba", "  z"]
        ),
        (["{#a}", "có", "{/a}", "{^a}", "không", "{/a}"], ["có"]),
        (["{#none}x{/none}{^none}trống{/none}"], ["trống"]),
        (["[{text}]"], ["[dòng 1↵dòng 2]"]),
        (["({missing})"], ["()"]),
        (["{#user}{name} ở {town.name}{/user}"], ["Bình ở Huế"]),
        (["{#n > 3 and name != \"\"}lớn{/}"], ["lớn"]),
        (["{#people}{_number}/{_count}{^_last}, {/}{/people}"], ["1/2, 2/2"]),
        (["{ho và tên}"], []),
    ])
    func `a template of docxtemplater renders as it is`(lines: [String], printed: [String]) throws {
        let root = document(Element(word("x"), children: lines.map { .element(paragraph($0)) }))
        let delimiters = try #require(Delimiters("{ }"))
        let output = try? rendered(root, Self.data, delimiters: delimiters)
        #expect(output.map(outline) ?? [] == printed)
    }

    @Test func `a row of docxtemplater is repeated as it is`() throws {
        let root = document(
            table([["Tên", "Thẻ"], ["{#people}{name}", "{#tags}{.} {/}{/people}"]]))
        let delimiters = try #require(Delimiters("{ }"))
        let output = try rendered(root, Self.data, delimiters: delimiters)
        #expect(outline(output) == ["Tên | Thẻ", "Hai | x y ", "Ba | z "])
    }

    @Test(arguments: [
        ("{{#a}}x{{/a}}{{^a}}y{{/a}}", "x"), ("{{#b}}x{{/b}}{{^b}}y{{/b}}", "y"),
        ("{{#n > 3 and not closed}}mở{{/}}", "mở"), ("{{#people}}{{name}}{{/people}}", "HaiBa"),
        ("{{#people}}{{_number}}{{#_first}}!{{/}}{{/people}}", "1!2"),
        ("{{none2 | default: \"–\"}}", "–"), ("{{name | upper}}", "AN"),
        ("{{people.length}}", "2"), ("{{people[0].name}}", "Hai"),
        ("{{list | join: \", \"}}", "một, hai"), ("{{! lời nhắc}}.", "."),
        ("{{none2|default(\"–\")}}", "–"), ("{{list|join(', ')|upper()}}", "MỘT, HAI"),
    ])
    func `a tag of another engine has a word here`(text: String, printed: String) throws {
        #expect(
            outline(try rendered(document(paragraph("=" + text)), Self.data)) == ["=" + printed])
    }

    @Test(arguments: [("{@x}", ForeignTag.markup), ("{%x}", .picture), ("{-w:tr x}", .dash)])
    func `a tag that is written otherwise here is told`(text: String, tag: ForeignTag) throws {
        let delimiters = try #require(Delimiters("{ }"))
        let error = #expect(throws: DiagnosticList.self) {
            try compiled(document(paragraph(text)), delimiters: delimiters)
        }
        #expect(error?.diagnostics.map(\.problem) == [.foreignTag(tag)])
    }
}
