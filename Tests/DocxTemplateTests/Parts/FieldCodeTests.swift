import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Tags in the codes of fields, and around fields.
@Suite struct FieldCodeTests {
    /// A field with its code in those pieces, each in a run of its own.
    private func field(_ pieces: String..., result: String = "xem") -> String {
        let mark = { (type: String) in
            "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
        }
        let code = pieces.map {
            "<w:r><w:instrText xml:space=\"preserve\">\($0)</w:instrText></w:r>"
        }
        return mark("begin") + code.joined() + mark("separate") + r(result) + mark("end")
    }

    private func code(_ output: Package) throws -> String {
        try output.root().descendants("instrText").map(\.text).joined()
    }

    @Test(
        arguments: [
            (#" HYPERLINK "https://x.vn/{{ma}}" "#, "5", #" HYPERLINK "https://x.vn/5" "#),
            (
                #" HYPERLINK "https://x.vn/{{ma}}" "#, #"a" \l "b"#,
                #" HYPERLINK "https://x.vn/a%22%20%5Cl%20%22b" "#
            ),
            (
                #" HYPERLINK "{{ma}}" "#, "https://x.vn/?a=b&c",
                #" HYPERLINK "https://x.vn/?a=b&c" "#
            ),
            (
                #" INCLUDEPICTURE "https://x.vn/{{ma}}.png" "#, "a b",
                #" INCLUDEPICTURE "https://x.vn/a%20b.png" "#
            ),
            (#" HYPERLINK {{ma}} "#, "https://x.vn/a b", #" HYPERLINK https://x.vn/a%20b "#),
            (#" HYPERLINK \l "{{ma}}" "#, #"mot "hai\"#, #" HYPERLINK \l "mot \"hai\\" "#),
            (#" HYPERLINK "a" \o "{{ma}}" "#, "file: <x>", #" HYPERLINK "a" \o "file: <x>" "#),
            (
                #" IF "{{ma}}" = "1" "a" "b" "#, #"1" INCLUDETEXT "c:\\x"#,
                #" IF "1\" INCLUDETEXT \"c:\\\\x" = "1" "a" "b" "#
            ),
            (" REF {{ma}} \\h ", "dau_1", " REF dau_1 \\h "),
            (" REF {{ma}} ", "a \\d \"x\"", " REF adx "),
            (" = {{ma}} * 2 ", "1.5", " = 1.5 * 2 "),
            (
                #" HYPERLINK "https://x.vn/{{#ma}}{{ma}}{{/ma}}" "#, "5",
                #" HYPERLINK "https://x.vn/5" "#
            ),
        ])
    func `a value cannot break out of a field's code`(
        code: String, value: String, expected: String
    ) throws {
        let escaped = { (text: String) in
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        }
        let file = try HandMade("<w:p>\(field(escaped(code)))</w:p>")
        let output = try file.rendered(["ma": .text(value)])
        #expect(try self.code(output) == expected)
        let simple = escaped(code).replacing("\"", with: "&quot;")
        let other = try HandMade(
            "<w:p><w:fldSimple w:instr=\"\(simple)\">\(r("{{ma}}"))</w:fldSimple></w:p>"
        )
        .rendered(["ma": .text(value)])
        let instruction = try other.root().descendants("fldSimple").first?.attribute(word("instr"))
        #expect(instruction == expected)
    }

    @Test(arguments: [
        "INCLUDETEXT \"{{ma}}\"", "DDEAUTO excel \"{{ma}}\"", " link Word {{ma}} ",
        "DATABASE \\d \"{{ma}}\"", "MACROBUTTON {{ma}} x",
    ])
    func `data has no place in a field that reads files or starts programs`(
        code: String
    ) throws {
        let problems = try HandMade("<w:p>\(field(code))</w:p>").problems(["ma": "a"])
        #expect(problems.map(\.problem) == [.fieldName])
    }

    @Test func `a field that never ends is read as well`() throws {
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{{x</w:instrText>\
            </w:r></w:p>
            """
        #expect(try HandMade(body).problems().map(\.problem) == [.unclosedTag])
    }

    @Test func `a tag that Word cut over the runs of a code is one tag`() throws {
        let file = try HandMade(
            "<w:p>\(r("a"))\(field(" HYPERLINK ", "\"{{", "ma", "}}\" ", result: "{{ma}}"))</w:p>")
        let output = try file.rendered(["ma": "https://x.vn"])
        #expect(try code(output) == " HYPERLINK \"https://x.vn\" ")
        #expect(outline(try output.root()).first?.hasSuffix("https://x.vn") == true)
    }

    @Test(arguments: ["{{ma}} \"x\"", " {{ma}}", " {{#co}}{{ma}}{{/co}} x", "\"{{ma}}\" y"])
    func `data may not choose the field`(code: String) throws {
        let problems = try HandMade(p("a") + "<w:p>\(field(code))</w:p>").problems(["ma": "DDE"])
        #expect(problems.map(\.problem) == [.fieldName])
        #expect(problems.map(\.location.paragraph) == [2])
    }

    @Test(arguments: ["javascript:x", "file:///x", "\\\\may\\chia"])
    func `the link of a field is safe as well`(value: String) throws {
        for code in ["HYPERLINK \"{{ma}}\"", "hyperlink {{ma}}", "HYPERLINK \\o \"x\" \"{{ma}}\""] {
            let problems = try HandMade("<w:p>\(field(code))</w:p>").problems(["ma": .text(value)])
            #expect(problems.map(\.problem) == [.unsafeAddress(field: "ma")])
        }
    }

    @Test(arguments: [
        ("{{#co}}\(0)", "block-crosses"), ("{{ma}}", ""), ("{{#co}}x{{/co}}", ""),
    ])
    func `a block that holds half a field is refused`(result: String, code: String) throws {
        let rest = code.isEmpty ? "" : r("{{/co}}")
        let file = try HandMade("<w:p>\(field("DATE", result: result))\(rest)</w:p>")
        #expect(
            try file.problems(["ma": "5", "co": true]).map(\.problem.code)
                == (code.isEmpty ? [] : [code]))
    }

    @Test func `a whole field is repeated`() throws {
        let body =
            "<w:p>\(r("{{#ds}}"))\(field(" HYPERLINK \"https://x.vn/{{.}}\"", result: "{{.}}"))\(r("{{/ds}}"))</w:p>"
        let output = try HandMade(body).rendered(["ds": ["1", "2"]])
        #expect(
            try output.root().descendants("instrText").map(\.text)
                == [" HYPERLINK \"https://x.vn/1\"", " HYPERLINK \"https://x.vn/2\""])
    }

    // MARK: - What else runs stand in

    @Test(arguments: [
        "<w:smartTag w:element=\"x\">\(0)</w:smartTag>", "<w:bdo w:val=\"rtl\">\(0)</w:bdo>",
        "<w:dir w:val=\"rtl\">\(0)</w:dir>", "<w:hyperlink w:anchor=\"a\">\(0)</w:hyperlink>",
        "<w:ins w:id=\"1\" w:author=\"a\">\(0)</w:ins>",
        "<w:moveTo w:id=\"1\" w:author=\"a\">\(0)</w:moveTo>",
        "<w:sdt><w:sdtPr/><w:sdtContent>\(0)</w:sdtContent></w:sdt>",
        "<w:customXml w:element=\"x\">\(0)</w:customXml>",
        "<w:r><w:ruby><w:rubyPr/><w:rt>\(0)</w:rt><w:rubyBase>\(0)</w:rubyBase></w:ruby></w:r>",
    ])
    func `values and blocks work in whatever holds runs`(frame: String) throws {
        let runs = r("{{#ds}}{{t") + r("en}}, {{/ds}}") + r("{{ma}}")
        let body = "<w:p>\(r("a"))\(frame.replacing("0", with: runs))</w:p>"
        let output = try HandMade(body).rendered(["ds": [["ten": "A"], ["ten": "B"]], "ma": "m"])
        let times = frame.contains("rubyBase") ? 2 : 1
        #expect(try output.root().text == "a" + String(repeating: "A, B, m", count: times))
        #expect(try output.inner().contains("<w:r></w:r>") == false)
    }

    @Test func `a formula prints values`() throws {
        let formula = "<m:oMath><m:r><m:t>x={{a</m:t></m:r><m:r><m:t>}}+1</m:t></m:r></m:oMath>"
        let output = try HandMade("<w:p>\(r("Có "))\(formula)</w:p>").rendered(["a": "2<3"])
        #expect(try output.root().descendants("t").map(\.text) == ["Có ", "x=2<3", "+1"])
        let block = "<m:oMath><m:r><m:t>{{#a}}x</m:t></m:r></m:oMath>"
        let problems = try HandMade("<w:p>\(block)\(r("{{/a}}"))</w:p>").problems(["a": true])
        #expect(problems.map(\.problem.code) == ["block-crosses"])
    }

    @Test func `the words for readers of a picture, a link and a table are printed`() throws {
        let body = """
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="3" name="Ảnh" descr="Ảnh của {{ten}}" \
            title="{{#co}}{{dong}}{{/co}}"/></wp:inline></w:drawing></w:r></w:p>\
            <w:p><w:r><w:pict><v:shape id="s" alt="{{ten}}"><v:textpath string="{{ten}}"/></v:shape>\
            </w:pict></w:r></w:p><w:p><w:hyperlink w:anchor="a" w:tooltip="{{ten}}">\(r("x"))\
            </w:hyperlink></w:p><w:tbl><w:tblPr><w:tblCaption w:val="Bảng {{ten}}"/></w:tblPr>\
            <w:tblGrid/><w:tr><w:tc>\(p("x"))</w:tc></w:tr></w:tbl>
            """
        let output = try HandMade(body).rendered(["ten": "A \"&\" <B>", "co": true, "dong": "x\ny"])
        let root = try output.root()
        let value = "A \"&\" <B>"
        #expect(root.descendants("docPr").map { $0.attribute("descr") } == ["Ảnh của " + value])
        #expect(root.descendants("docPr").map { $0.attribute("title") } == ["x\ny"])
        #expect(root.descendants("docPr").map { $0.attribute("id") } == ["3"])
        #expect(root.descendants("shape").map { $0.attribute("alt") } == [value])
        #expect(root.descendants("textpath").map { $0.attribute("string") } == [value])
        #expect(root.descendants("hyperlink").map { $0.attribute(word("tooltip")) } == [value])
        #expect(root.descendants("tblCaption").map(\.wordValue) == ["Bảng " + value])
    }
}
