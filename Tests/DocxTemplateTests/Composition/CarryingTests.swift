import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct CarryingTests {
    private static func style(_ id: String, _ size: Int, _ base: String?) -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(id.lowercased())"/>\
        \(base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")<w:next w:val="Than"/>\
        <w:rPr><w:sz w:val="\(size)"/></w:rPr></w:style>
        """
    }
    static let plain = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Goc"><w:name w:val="Normal"/></w:style>
        """

    func bound(_ files: WordFile..., rules: BindingRules = BindingRules()) throws
        -> MadeFile
    {
        let documents = try files.enumerated().map { try $1.document("\($0 + 1).docx") }
        let made = try MadeFile(try Document.binding(documents, rules: rules))
        #expect(made.findings == [])
        return made
    }

    func paragraph(_ style: String?, _ text: String) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    /// The styles of the paragraphs.
    func styles(_ made: MadeFile) throws -> [String?] {
        try made.root().descendants("p").map {
            $0.first(.paragraphProperties)?.first(.pStyle)?.wordValue
        }
    }

    @Test(arguments: [
        (24, ["A", "A"]), (26, ["A", "A_2"]),
    ])
    func `equal styles are shared, others are renamed`(size: Int, expected: [String]) throws {
        let host = WordFile(paragraph("A", "1")).styles(Self.plain + Self.style("A", 24, "Goc"))
        let guest = WordFile(paragraph("A", "2")).styles(Self.plain + Self.style("A", size, "Goc"))
        let made = try bound(host, guest)
        #expect(try styles(made) == expected)
        let names = try made.root("/word/styles.xml").all(.style).map(\.styleName)
        #expect(Set(names).count == names.count)
    }

    @Test func `a style follows the one it is based on, and gets a name of its own`() throws {
        let host = WordFile(paragraph("B", "1")).styles(
            Self.plain + Self.style("A", 24, "Goc") + Self.style("B", 30, "A"))
        let guest = WordFile(paragraph("B", "2")).styles(
            Self.plain + Self.style("A", 40, "Goc") + Self.style("B", 30, "A"))
        let made = try bound(host, guest)
        #expect(try styles(made) == ["B", "B_2"])
        let root = try made.root("/word/styles.xml")
        let new = try #require(root.all(.style).first { $0.attribute(word("styleId")) == "B_2" })
        #expect(new.first(.basedOn)?.wordValue == "A_2")
        #expect(new.first(word("name"))?.wordValue == "b (2)")
        #expect(new.first(word("next")) == nil)
    }

    @Test func `text keeps the defaults of its own document`() throws {
        let defaults = { (size: Int, after: Int) in
            """
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="F\(size)"/><w:sz w:val="\(size)"/>\
            </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="\(after)" w:line="\(size * 10)" \
            w:lineRule="auto"/></w:pPr>\
            </w:pPrDefault></w:docDefaults>
            """
        }
        let host = WordFile(paragraph(nil, "1")).styles(defaults(28, 120) + Self.plain)
        let guest = WordFile(paragraph(nil, "2") + paragraph("A", "3")).styles(
            defaults(20, 0) + Self.plain + Self.style("A", 50, "Goc"))
        let made = try bound(host, guest)
        #expect(try styles(made) == [nil, "Goc_2", "A"])
        let root = try made.root("/word/styles.xml")
        let new = try #require(root.all(.style).first { $0.attribute(word("styleId")) == "Goc_2" })
        #expect(new.isDefault == false)
        #expect(new.first(.runProperties)?.first(word("sz"))?.wordValue == "20")
        let fonts = new.first(.runProperties)?.first(word("rFonts"))
        #expect(fonts?.attribute(word("ascii")) == "F20")
        let spacing = new.first(.paragraphProperties)?.first(word("spacing"))
        #expect(spacing?.attribute(word("after")) == "0")
        // A height without its rule is an exact one for some applications.
        #expect(spacing?.attribute(word("line")) == "200")
        #expect(spacing?.attribute(word("lineRule")) == "auto")
    }

    @Test func `what a guest does not say is not taken from the host`() throws {
        let bold = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:rPrDefault>\
            </w:docDefaults>
            """
        let host = WordFile(paragraph(nil, "1")).styles(bold + Self.plain)
        let made = try bound(host, WordFile(paragraph(nil, "2")))
        let id = try #require(try styles(made).last ?? nil)
        let root = try made.root("/word/styles.xml")
        let new = try #require(root.all(.style).first { $0.attribute(word("styleId")) == id })
        #expect(new.first(.runProperties)?.first(word("b"))?.wordValue == "0")
        #expect(new.first(.runProperties)?.first(word("sz"))?.wordValue == "20")
    }

    @Test func `fonts of another theme are written out`() throws {
        let theme = { (face: String) in
            """
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <a:themeElements><a:fontScheme name="x"><a:minorFont><a:latin typeface="\(face)"/>\
            </a:minorFont></a:fontScheme></a:themeElements></a:theme>
            """
        }
        let text = """
            <w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorAscii"/>\
            <w:color w:val="FF0000" w:themeColor="accent1"/></w:rPr><w:t>x</w:t></w:r></w:p>
            """
        let file = { (face: String) in
            var file = WordFile(text)
            file.parts.append(
                WordFile.Part(
                    path: "/word/theme/theme1.xml",
                    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
                    id: "rId9", kind: "theme", bytes: Array(theme(face).utf8)))
            return file
        }
        let fonts = try bound(file("Mot"), file("Hai")).root().descendants("rFonts")
        #expect(fonts.map { $0.attribute(word("asciiTheme")) } == ["minorAscii", nil])
        #expect(fonts.map { $0.attribute(word("ascii")) } == [nil, "Hai"])
        let same = try bound(file("Mot"), file("Mot")).root().descendants("color")
        #expect(same.map { $0.attribute(word("themeColor")) } == ["accent1", "accent1"])
    }

    // MARK: Pictures, notes, marks

    private func drawing(_ id: String) -> String {
        """
        <w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="n"/>\
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:pic><pic:blipFill><a:blip r:embed="\(id)"/></pic:blipFill></pic:pic></a:graphicData>\
        </a:graphic></wp:inline></w:drawing></w:r></w:p>
        """
    }

    @Test func `pictures are carried, equal ones once, and drawings have ids of their own`() throws
    {
        let first = WordFile(drawing("rId5")).picture("mot", id: "rId5")
        let second = WordFile(drawing("rId5") + drawing("rId6"))
            .picture("hai", id: "rId5").picture("mot", id: "rId6")
        let made = try bound(first, second)
        #expect(made.parts("/word/media/").count == 2)
        let ids = try made.root().descendants("docPr").compactMap { $0.attribute("id") }
        #expect(Set(ids).count == 3)
    }

    @Test func `notes and comments go with their text`() throws {
        let text = """
            <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/>\
            </w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
            """
        let separator = """
            <w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
            """
        let file = { (note: String) in
            WordFile(text)
                .adding(
                    "footnotes", "footnotes",
                    separator
                        + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>\(note)</w:t></w:r></w:p></w:footnote>"
                )
                .adding(
                    "comments", "comments",
                    "<w:comment w:id=\"0\" w:author=\"x\"><w:p><w:r><w:t>\(note)</w:t></w:r></w:p></w:comment>"
                )
        }
        let made = try bound(file("một"), file("hai"))
        let root = try made.root()
        for (kind, reference) in [
            ("footnote", "footnoteReference"), ("comment", "commentReference"),
        ] {
            let part = try made.root("/word/\(kind)s.xml")
            let texts = root.descendants(reference).map { mark in
                part.all(word(kind)).first {
                    $0.attribute(word("id")) == mark.attribute(word("id"))
                }?.text
            }
            #expect(texts == ["một", "hai"])
        }
        #expect(root.descendants("numRestart").map(\.wordValue) == ["eachSect", "eachSect"])
        let starts = root.descendants("commentRangeStart").map { $0.attribute(word("id")) }
        #expect(starts == root.descendants("commentRangeEnd").map { $0.attribute(word("id")) })
    }

    @Test func `bookmarks keep those who refer to them`() throws {
        let text = """
            <w:p><w:bookmarkStart w:id="0" w:name="moc"/><w:r><w:t>x</w:t></w:r>\
            <w:bookmarkEnd w:id="0"/><w:hyperlink w:anchor="moc"><w:r><w:t>y</w:t></w:r>\
            </w:hyperlink><w:fldSimple w:instr=" REF moc \\h "/>\
            <w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/></w:p>
            """
        let root = try bound(WordFile(text), WordFile(text)).root()
        let names = root.descendants("bookmarkStart").compactMap { $0.attribute(word("name")) }
        #expect(Set(names).count == 2)
        #expect(root.descendants("hyperlink").compactMap { $0.attribute(word("anchor")) } == names)
        let codes = root.descendants("fldSimple").compactMap { $0.attribute(word("instr")) }
        #expect(codes == names.map { " REF \($0) \\h " })
        #expect(root.descendants("bookmarkEnd").count == 2)
    }

    @Test func `what runs, binds or leads outside stays behind, its text does not`() throws {
        var guest = WordFile(
            """
            <w:permStart w:id="1" w:edGrp="everyone"/><w:altChunk r:id="rId70"/>\
            <w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/a" w:storeItemID="x"/></w:sdtPr>\
            <w:sdtContent><w:p><w:hyperlink r:id="rId71"><w:r><w:t>giữ</w:t></w:r></w:hyperlink></w:p>\
            </w:sdtContent></w:sdt><w:p><w:r><w:object><w:control r:id="rId72"/></w:object></w:r></w:p>\
            \(drawing("rId73").replacing("embed", "link"))<w:permEnd w:id="1"/><w:p/>
            """)
        guest.links = [
            ("rId71", "hyperlink", "https://example.org/"),
            ("rId73", "image", "https://example.org/a"),
        ]
        let made = try bound(WordFile("<w:p/>"), guest)
        let root = try made.root()
        for name in ["permStart", "permEnd", "altChunk", "dataBinding", "control"] {
            #expect(root.descendants(name).isEmpty)
        }
        #expect(root.text == "giữ")
        #expect(root.descendants("hyperlink").first?.attributes.count == 1)
        #expect(root.descendants("blip").first?.attributes.isEmpty == true)
    }

    @Test func `a document that cannot be used is named`() throws {
        let strict = try WordFile("<w:p/>").bytes()
        #expect(throws: TemplateError.self) {
            try Document(reading: [1, 2, 3], named: "hong.docx")
        }
        var package = try Package(reading: strict)
        let main = try #require(PartName("/word/document.xml"))
        let text = "<w:document xmlns:w=\"\(Word.strictNamespace)\"><w:body/></w:document>"
        package.setContents(of: main, to: Array(text.utf8))
        let bytes = try package.sealed()
        #expect(throws: TemplateError.strictDocument(file: "chat.docx")) {
            try Document(reading: bytes, named: "chat.docx")
        }
    }
}

extension String {
    /// The text with another word for one of its words.
    fileprivate func replacing(_ old: String, _ new: String) -> String {
        split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
}
