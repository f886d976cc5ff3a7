import Fields
import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Mustache's partials, clause by clause, and what Word documents add to them.
@Suite struct PartialTests {
    /// A file with a paragraph for each line.
    private func file(_ lines: [String]) -> WordFile {
        WordFile(lines.map { "<w:p>\(run($0))</w:p>" }.joined())
    }

    private func run(_ text: String) -> String {
        var output: [UInt8] = []
        Escaping.appendText(text, to: &output)
        return """
            <w:r><w:t xml:space="preserve">\(String(decoding: output, as: UTF8.self))</w:t></w:r>
            """
    }

    private func made(
        _ template: WordFile, _ partials: [String: WordFile], _ record: Record = [:]
    ) throws -> MadeFile {
        let files = try partials.mapValues { try $0.bytes() }
        let template = try Template(
            compiling: try template.bytes(), named: "t.docx",
            partials: Partials(names: files.keys.sorted()) { files[$0] })
        let made = try MadeFile(try template.render(record, missing: .empty))
        #expect(made.findings == [])
        return made
    }

    /// The lines of a document.
    private func lines(
        _ template: [String], _ partials: [String: [String]], _ record: Record = [:]
    ) throws -> [String] {
        outline(try made(file(template), partials.mapValues(file), record).root())
    }

    private func problems(_ template: [String], _ partials: [String: [String]]) -> [Problem] {
        do {
            _ = try lines(template, partials)
            return []
        } catch TemplateError.diagnostics(let all) {
            return all.map(\.problem)
        } catch {
            return []
        }
    }

    // MARK: The specification

    @Test func `the tag stands for the partial of that name`() throws {
        #expect(
            try lines(["Kính gửi: {{>noi_nhan}}."], ["noi_nhan": ["Chi bộ"]]) == [
                "Kính gửi: Chi bộ."
            ])
        #expect(
            try lines(["{{>noi_nhan}}"], ["noi_nhan": ["Chi bộ", "Lưu"]]) == ["Chi bộ", "Lưu"])
    }

    @Test func `a name without a document is told when the template is compiled`() {
        #expect(
            problems(["{{>noi_nhn}}"], ["noi_nhan": ["x"]])
                == [.unknownPartial("noi_nhn", nearest: "noi_nhan")])
    }

    @Test func `a partial is printed in the context of its tag`() throws {
        let record: Record = ["ten": "ngoài", "ds": [["ten": "A"], ["ten": "B"], [:]]]
        let partials = ["dong": ["- {{ten}}"]]
        #expect(try lines(["{{>dong}}"], partials, record) == ["- ngoài"])
        #expect(
            try lines(["{{#ds}}", "{{>dong}}", "{{/ds}}"], partials, record)
                == ["- A", "- B", "- ngoài"])
        #expect(try lines(["{{#ds}}{{>dong}};{{/ds}}"], partials, record) == ["- A;- B;- ngoài;"])
    }

    @Test func `a partial may call itself where data end the calls`() throws {
        let tree: Record = [
            "ten": "gốc",
            "con": [
                ["ten": "một", "con": [["ten": "hai", "con": []]]], ["ten": "ba", "con": []],
            ],
        ]
        let inline = ["nut": ["{{ten}}({{#con}}{{>nut}}{{/con}})"]]
        #expect(try lines(["{{>nut}}"], inline, tree) == ["gốc(một(hai())ba())"])
        let blocks = ["nut": ["{{ten}}", "{{#con}}", "{{>nut}}", "{{/con}}"]]
        #expect(try lines(["{{>nut}}"], blocks, tree) == ["gốc", "một", "hai", "ba"])
    }

    @Test func `partials may call others`() throws {
        let partials = ["a": ["[{{>b}}]"], "b": ["{{x}}"]]
        #expect(try lines(["{{>a}}"], partials, ["x": "1"]) == ["[1]"])
    }

    @Test func `white space around a tag inside text stays`() throws {
        #expect(try lines(["| {{>p}} |"], ["p": [" a "]]) == ["|  a  |"])
        #expect(try lines(["  {{x}}  {{>p}}"], ["p": [">"]], ["x": "|"]) == ["  |  >"])
    }

    @Test func `a tag alone needs no paragraph before or behind it`() throws {
        #expect(try lines(["{{>p}}", "sau"], ["p": ["a", "b"]]) == ["a", "b", "sau"])
        #expect(try lines(["trước", "{{>p}}"], ["p": ["a", "b"]]) == ["trước", "a", "b"])
    }

    @Test func `white space before a tag alone stands before each paragraph of the partial`() throws
    {
        #expect(try lines(["  {{>p}}"], ["p": ["a", "b"]]) == ["  a", "  b"])
        let record: Record = ["x": "một\nhai"]
        #expect(
            try lines(["\\", " {{>p}}", "/"], ["p": ["|", "{{x}}", "|"]], record)
                == ["\\", " |", " một", "hai", " |", "/"])
        let nested = ["p": ["a", " {{>q}}"], "q": ["b"]]
        #expect(try lines(["  {{>p}}"], nested) == ["  a", "   b"])
    }

    @Test func `white space inside the tag does not count`() throws {
        #expect(try lines(["|{{>  p  }}|"], ["p": ["[]"]]) == ["|[]|"])
    }

    // MARK: Word

    @Test func `a partial without anything to print leaves a sound cell`() throws {
        let cell = """
            <w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>\(run("{{>p}}"))</w:p></w:tc></w:tr></w:tbl><w:p/>
            """
        let partial = file(["{{#khong}}", "ẩn", "{{/khong}}"])
        let made = try made(WordFile(cell), ["p": partial])
        #expect(try made.root().descendants("tc").first?.elements.last?.name == word("p"))
    }

    @Test func `a partial brings its tables, styles, pictures and notes`() throws {
        let style = """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:rPr><w:sz w:val="44"/>\
            </w:rPr></w:style>
            """
        let partial = WordFile(
            """
            <w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>\(run("{{x}}"))<w:r><w:footnoteReference w:id="5"/>\
            </w:r></w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>\(run("{{#ds}}{{.}}{{/ds}}"))</w:p>\
            </w:tc></w:tr></w:tbl>
            """
        ).styles(style).adding(
            "footnotes", "footnotes",
            "<w:footnote w:id=\"5\"><w:p>\(run("chú thích {{x}}"))</w:p></w:footnote>")
        let made = try made(file(["{{>p}}"]), ["p": partial], ["x": "1", "ds": ["a", "b"]])
        let root = try made.root()
        #expect(root.text == "1ab")
        #expect(root.descendants("pStyle").first?.wordValue == "A")
        let style2 = try made.root("/word/styles.xml").all(.style).first { $0.styleName == "a" }
        #expect(style2 != nil)
        let notes = try made.root("/word/footnotes.xml")
        #expect(notes.text == "chú thích 1")
        let id = root.descendants("footnoteReference").first?.attribute(word("id"))
        #expect(notes.elements.last?.attribute(word("id")) == id)
    }

    @Test func `a partial stands in headers too, and its pictures belong to the header`() throws {
        let picture = """
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="n"/><a:graphic>\
            <a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill>\
            </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            """
        let partial = WordFile(picture).picture("dấu", id: "rId5")
        let host = WordFile(
            """
            <w:p>\(run("{{>p}}"))</w:p><w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>
            """
        ).adding("header", "hdr", "<w:p>\(run("{{>p}}"))</w:p>", id: "h", path: "/word/header1.xml")
        let made = try made(host, ["p": partial])
        for path in ["/word/document.xml", "/word/header1.xml"] {
            let id = try made.root(path).descendants("blip").first?.attributes.first?.value
            let part = try #require(PartName(path))
            let all = try made.package.relationships(of: part)
            #expect(all.contains { $0.id == id && $0.type.hasSuffix("image") })
        }
        #expect(made.parts("/word/media/").count == 1)
    }

    @Test func `a partial that is printed many times has ids of its own each time`() throws {
        let partial = WordFile(
            """
            <w:p><w:bookmarkStart w:id="1" w:name="moc"/>\(run("{{ten}}"))<w:r><w:footnoteReference \
            w:id="2"/></w:r></w:p><w:p>\(run("{{#con}}"))</w:p><w:p>\(run("{{>p}}"))</w:p>\
            <w:p>\(run("{{/con}}"))</w:p><w:p><w:bookmarkEnd w:id="1"/></w:p>
            """
        ).adding(
            "footnotes", "footnotes",
            "<w:footnote w:id=\"2\"><w:p>\(run("về {{ten}}"))</w:p></w:footnote>")
        let tree: Record = [
            "ten": "A", "con": [["ten": "B", "con": []], ["ten": "C", "con": []]],
        ]
        let made = try made(file(["{{>p}}", "{{>p}}"]), ["p": partial], tree)
        let root = try made.root()
        for (element, count) in [
            ("bookmarkStart", 6), ("bookmarkEnd", 6), ("footnoteReference", 6),
        ] {
            let ids = root.descendants(element).compactMap { $0.attribute(word("id")) }
            #expect(Set(ids).count == count)
        }
        var open: [String?] = []
        for mark in root.descendants(where: { $0.name.local.hasPrefix("bookmark") }) {
            let id = mark.attribute(word("id"))
            if mark.name.local == "bookmarkStart" {
                open.append(id)
            } else {
                #expect(open.popLast() == id)
            }
        }
        let notes = try made.root("/word/footnotes.xml").all(word("footnote"))
        let texts = root.descendants("footnoteReference").map { mark in
            notes.first { $0.attribute(word("id")) == mark.attribute(word("id")) }?.text
        }
        #expect(texts == ["về A", "về B", "về C", "về A", "về B", "về C"])
    }

    @Test func `delimiters of the template are those of its partials`() throws {
        let partial = try file(["<<x>>"]).bytes()
        let delimiters = try #require(Delimiters("<< >>"))
        let template = try Template(
            compiling: try file(["<<>p>>"]).bytes(), named: "t.docx", delimiters: delimiters,
            partials: Partials { _ in partial })
        let made = try MadeFile(try template.render(["x": "1"]))
        #expect(outline(try made.root()) == ["1"])
    }

    @Test func `fields of partials are fields of the template`() throws {
        let partial = try file(["{{x}}"]).bytes()
        let template = try Template(
            compiling: try file(["{{>p}}"]).bytes(), named: "t.docx",
            partials: Partials { _ in partial })
        #expect(template.uses.map(\.path) == ["x"])
        #expect(template.uses.first?.location.file == "p.docx")
    }

    @Test(
        arguments: [
            (
                ["{{#ds}}", "{{>p}}", "{{/ds}}", "{{#ds}}", "{{>p}}", "{{/ds}}"], ["{{x}}"],
                ["ds", "ds.x"]
            ),
            (
                ["{{>p}}", "{{#ds}}", "{{ten}}", "{{/ds}}"], ["{{#ds}}{{x}}{{/ds}}"],
                ["ds", "ds.ten", "ds.x"]
            ),
            (
                ["{{#ds}}", "{{>p}}", "{{/ds}}"], ["{{x}}", "{{#con}}", "{{>p}}", "{{/con}}"],
                ["ds", "ds.x", "ds.con"]
            ),
        ] as [([String], [String], [String])])
    func `what a partial reads is found where the partial is printed`(
        lines: [String], partial: [String], paths: [String]
    ) throws {
        let inside = try file(partial).bytes()
        let template = try Template(
            compiling: try file(lines).bytes(), named: "t.docx",
            partials: Partials { _ in inside })
        let fields = try template.inspection.allFields
        #expect(fields.map(\.path) == paths)
        #expect(fields.first { $0.name == "x" }?.uses.count == 1)
    }

    @Test(arguments: ["../a", "a/b", "a\\b", "c:a", ".an", ""])
    func `a name that leads elsewhere is refused`(name: String) {
        #expect(problems(["{{> \(name)}}"], [name: ["x"]]) == [.badPartialName(name)])
    }

    @Test func `a partial of several paragraphs inside text is told`() {
        #expect(problems(["x {{>p}}"], ["p": ["a", "b"]]) == [.partialInText("p")])
    }

    @Test(arguments: [["x{{>p}}{{>p}}"], ["x", "{{>p}}", "{{>p}}"]])
    func `partials without an end are told, not followed`(lines: [String]) {
        #expect(problems(["{{>p}}"], ["p": lines]) == [.endlessPartial("p")])
    }

    @Test func `all problems are told at once, those of partials with their own name`() throws {
        let bytes = try file(["{{x | uper}}"]).bytes()
        do {
            _ = try Template(
                compiling: try file(["{{>p}}", "{{>q}}"]).bytes(), named: "t.docx",
                partials: Partials { $0 == "p" ? bytes : nil })
            Issue.record("compiled")
        } catch TemplateError.diagnostics(let all) {
            #expect(all.map(\.location.file) == ["p.docx", "t.docx"])
            #expect(all.map(\.problem.code) == ["unknown-filter", "unknown-partial"])
        }
    }
}

extension Element {
    /// The elements inside that are of that kind, in document order.
    fileprivate func descendants(where isMeant: (Element) -> Bool) -> [Element] {
        elements.flatMap { child in
            (isMeant(child) ? [child] : []) + child.descendants(where: isMeant)
        }
    }
}
