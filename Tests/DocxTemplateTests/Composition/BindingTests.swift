import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct BindingTests {
    private static let page = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"

    private func file(
        _ text: String, section: String = page,
        margins: [(kind: String, id: String, text: String)] = []
    ) -> WordFile {
        let base = WordFile(
            "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p><w:sectPr>\(section)</w:sectPr>")
        return margins.reduce(base) { file, margin in
            file.adding(
                margin.kind, margin.kind == "header" ? "hdr" : "ftr",
                "<w:p><w:r><w:t>\(margin.text)</w:t></w:r></w:p>", id: margin.id,
                path: "/word/\(margin.id).xml")
        }
    }

    private func bound(_ files: [WordFile], _ rules: BindingRules = BindingRules()) throws
        -> MadeFile
    {
        let documents = try files.map { try $0.document() }
        let made = try MadeFile(try Document.binding(documents, rules: rules))
        #expect(made.findings == [])
        return made
    }

    private func sections(_ made: MadeFile) throws -> [Element] {
        try made.root().descendants("sectPr")
    }

    @Test func `each document is a section with its own page, and no paragraph is added`() throws {
        let wide = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
        let made = try bound([file("a"), file("b", section: wide), file("c")])
        let sections = try sections(made)
        let widths = sections.map { $0.first(word("pgSz"))?.attribute(word("w")) }
        #expect(widths == ["11906", "16838", "11906"])
        #expect(
            sections.map { $0.first(word("type"))?.wordValue } == [nil, "nextPage", "nextPage"])
        #expect(try made.root().descendants("p").map(\.text) == ["a", "b", "c"])
    }

    @Test(
        arguments: [
            (BindingRules(), ["1", "5", "1"], ["nextPage", "nextPage"]),
            (BindingRules(start: .oddPage), ["1", "5", "1"], ["oddPage", "oddPage"]),
            (BindingRules(countsPagesOn: true), [nil, nil, nil], ["nextPage", "nextPage"]),
        ] as [(BindingRules, [String?], [String])])
    func `pages are counted as the rules say`(
        rules: BindingRules, starts: [String?], types: [String]
    ) throws {
        let five = Self.page + "<w:pgNumType w:start=\"5\"/>"
        let sections = try sections(
            try bound([file("a"), file("b", section: five), file("c")], rules))
        let found = sections.map { $0.first(word("pgNumType"))?.attribute(word("start")) }
        #expect(found == starts)
        #expect(sections.dropFirst().map { $0.first(word("type"))?.wordValue ?? "" } == types)
    }

    /// What stands in the headers and footers of each section: "header default: a".
    private func margins(_ made: MadeFile) throws -> [[String]] {
        let main = try #require(PartName("/word/document.xml"))
        let all = try made.package.relationships(of: main)
        return try sections(made).map { section in
            try section.elements.filter { $0.name.local.hasSuffix("Reference") }.map { mark in
                let id = mark.attributes.first { $0.name.local == "id" }?.value
                let part = try #require(all.first { $0.id == id }?.part(from: main))
                let type = mark.attribute(word("type")) ?? ""
                return "\(mark.name.local.dropLast(9)) \(type): \(try made.root(part.path).text)"
            }
        }
    }

    @Test func `each document has its own headers, and none takes another's over`() throws {
        let first = file(
            "a",
            section: """
                <w:headerReference w:type="default" r:id="d"/><w:headerReference w:type="first" r:id="f"/>\
                <w:footerReference w:type="default" r:id="x"/>\(Self.page)<w:titlePg/>
                """,
            margins: [("header", "d", "A"), ("header", "f", "A1"), ("footer", "x", "chân")])
        let second = file("b", section: Self.page + "<w:titlePg/>")
        let third = file(
            "c", section: "<w:headerReference w:type=\"default\" r:id=\"d\"/>" + Self.page,
            margins: [("header", "d", "C")])
        let margins = try margins(try bound([first, second, third]))
        #expect(
            margins[0] == [
                "header default: A", "header even: A", "header first: A1",
                "footer default: chân", "footer even: chân",
            ])
        #expect(
            margins[1] == [
                "header default: ", "header even: ", "header first: ",
                "footer default: ", "footer even: ",
            ])
        #expect(
            margins[2] == [
                "header default: C", "header even: C", "footer default: ", "footer even: ",
            ])
    }

    @Test func `even pages of one document do not change those of another`() throws {
        let even = file(
            "a",
            section: """
                <w:headerReference w:type="default" r:id="d"/><w:headerReference w:type="even" r:id="e"/>\
                \(Self.page)
                """, margins: [("header", "d", "lẻ"), ("header", "e", "chẵn")]
        ).adding("settings", "settings", "<w:evenAndOddHeaders/><w:compat/>")
        let plain = file(
            "b", section: "<w:headerReference w:type=\"default\" r:id=\"d\"/>" + Self.page,
            margins: [("header", "d", "B")])
        let made = try bound([plain, even])
        #expect(try made.root("/word/settings.xml").first(word("evenAndOddHeaders")) != nil)
        let margins = try margins(made)
        #expect(margins[0] == ["header default: B", "header even: B"])
        #expect(margins[1] == ["header default: lẻ", "header even: chẵn"])
    }

    @Test func `a pack of equal forms has their styles, headers and pictures once`() throws {
        let form = file(
            "phiếu", section: "<w:footerReference w:type=\"default\" r:id=\"x\"/>" + Self.page,
            margins: [("footer", "x", "chân")]
        ).styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"a\"/></w:style>")
        let document = try form.document()
        let few = try MadeFile(try Document.binding(Array(repeating: document, count: 2)))
        let many = try MadeFile(try Document.binding(Array(repeating: document, count: 200)))
        #expect(many.package.partNames == few.package.partNames)
        #expect(try sections(many).count == 200)
        #expect(try many.root("/word/styles.xml").all(.style).count == 1)
        #expect(many.findings == [])
    }

    @Test func `the number of pages is that of the document, not of the pack`() throws {
        let text = "<w:p><w:fldSimple w:instr=\" NUMPAGES \\* MERGEFORMAT \"/></w:p>"
        let codes = { (rules: BindingRules) in
            try bound([WordFile(text), WordFile(text)], rules).root().descendants("fldSimple")
                .compactMap { $0.attribute(word("instr")) }
        }
        let own = " SECTIONPAGES \\* MERGEFORMAT "
        let all = " NUMPAGES \\* MERGEFORMAT "
        #expect(try codes(BindingRules()) == [own, own])
        #expect(try codes(BindingRules(countsPagesOn: true)) == [all, all])
    }

    @Test func `a document that ends with a table or a section is followed by the next`() throws {
        let table = """
            <w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """
        let ended = "<w:p><w:pPr><w:sectPr>\(Self.page)</w:sectPr></w:pPr></w:p>"
        let made = try bound([WordFile(table), WordFile(ended), WordFile("<w:p/>")])
        #expect(try sections(made).count == 4)
        #expect(try made.root().first(word("body"))?.elements.last?.name == word("sectPr"))
    }

    @Test func `endnotes stay with their document`() throws {
        let text = "<w:p><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
        let note = "<w:endnote w:id=\"1\"><w:p><w:r><w:t>cuối</w:t></w:r></w:p></w:endnote>"
        let file = WordFile(text).adding("endnotes", "endnotes", note)
        let made = try bound([file, file])
        let settings = try made.root("/word/settings.xml")
        #expect(settings.first(word("endnotePr"))?.first(word("pos"))?.wordValue == "sectEnd")
        #expect(try made.root("/word/endnotes.xml").text == "cuốicuối")
    }

    @Test func `nothing cannot be bound`() {
        #expect(throws: TemplateError.nothingToBind) { try Document.binding([]) }
    }
}
