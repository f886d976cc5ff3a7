import Markup
import TestSupport
import Testing

@Suite struct ParsingTests {
    @Test(arguments: [
        (#"<a/>"#, #"<a/>"#),
        (#"<a b='1'>x<c/>y</a>"#, #"<a b="1">x<c/>y</a>"#),
        (#"<a><![CDATA[<&]]>z</a>"#, #"<a>&lt;&amp;z</a>"#),
        (#"<a>&amp;&#13;<!--n--><?p q?></a>"#, #"<a>&amp;&#13;<!--n--><?p q?></a>"#),
        (
            #"<x:a xmlns:x="urn:x" x:b="&quot;&#10;"/>"#,
            #"<x:a xmlns:x="urn:x" x:b="&quot;&#10;"/>"#
        ),
        (
            #"<a xmlns="urn:x"><b xmlns="" xml:space="preserve"> </b></a>"#,
            #"<a xmlns="urn:x"><b xmlns="" xml:space="preserve"> </b></a>"#
        ),
        (#"<?xml version="1.0" encoding="utf-8"?><a>Đảng</a>"#, #"<a>Đảng</a>"#),
        (#"<a b="&amp;#38;&amp;&#38;lt;&lt;"/>"#, #"<a b="&amp;#38;&amp;&amp;lt;&lt;"/>"#),
        (#"<!-- o --><?o o?><a> <b/> <![CDATA[]]></a><!-- o -->"#, #"<a> <b/> </a>"#),
        (#"<a>x<![CDATA[y]]>&#122;<!---->w</a>"#, #"<a>xyz<!---->w</a>"#),
    ])
    func `what is read is written back`(source: String, written: String) throws {
        #expect(try markup(Element(parsing: Array(source.utf8))) == written)
    }

    @Test(arguments: [true, false])
    func `text in UTF-16 is read`(bigEndian: Bool) throws {
        let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Đảng ủy</a>"
        let bytes = utf16(text, bigEndian: bigEndian)
        #expect(try Element(parsing: bytes).text == "Đảng ủy")
    }

    @Test func `elements know their line`() throws {
        let root = try Element(parsing: Array("<a>\n <b/>\n\n<c/></a>".utf8))
        #expect(root.line == 1)
        #expect(root.elements.map(\.line) == [2, 4])
    }

    @Test func `a text is one node however long it is`() throws {
        let text = String(repeating: "Đồng chí & bà con, ", count: 5_000)
        let source = text.replacing("&", with: "&amp;")
        let root = try Element(parsing: Array("<a>\(source)</a>".utf8))
        #expect(root.children == [.text(text)])
    }

    @Test func `names are compared by namespace, not by prefix`() throws {
        let one = try Element(parsing: Array(#"<a:x xmlns:a="urn:n"/>"#.utf8))
        let two = try Element(parsing: Array(#"<x xmlns="urn:n"/>"#.utf8))
        #expect(one.name == two.name)
        #expect(one.name.qualified == "a:x")
    }

    @Test(arguments: [
        ("<a>", 1), ("<a></b>", 1), ("<a>\n<b/><b></a>", 2), ("<a b='1' b='2'/>", 1), ("", 1),
        ("<p:a/>", 1), (#"<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>"#, 1), ("<a>&#1;</a>", 1),
        ("<a>\u{1}</a>", 1), ("<a>&x;</a>", 1), ("<a/><b/>", 1), ("text", 1), ("<a b=\"<\"/>", 1),
    ])
    func `what is not well formed is refused with its line`(source: String, line: Int) throws {
        let error = #expect(throws: MarkupError.self) {
            try Element(parsing: Array(source.utf8))
        }
        guard case .notWellFormed(let found, let reason)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == line)
        #expect(!reason.isEmpty && !reason.hasSuffix("\n"))
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!-- x --><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>",
    ])
    func `a document type is refused`(source: String) {
        #expect(throws: MarkupError.documentType) { try Element(parsing: Array(source.utf8)) }
        #expect(throws: MarkupError.documentType) {
            try Element(parsing: utf16("\u{FEFF}" + source, bigEndian: false))
        }
    }

    @Test(arguments: [
        (Array(#"<?xml version="1.0" encoding="UTF-7"?><a/>"#.utf8), "UTF-7"),
        (Array(#"<?xml version='1.0' encoding = 'windows-1258'?><a/>"#.utf8), "windows-1258"),
        (Array(#"<?xml version="1.0" encoding="UTF-16"?><a/>"#.utf8), "UTF-16"),
        ([0xFF, 0xFE, 0x3C, 0x00, 0x61], "UTF-16"), ([0xFE, 0xFF, 0xD8, 0x00], "UTF-16"),
        ([0, 0, 0, 0x3C], "UTF-32"), ([0x3C, 0, 0, 0], "UTF-32"),
        ([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], "UTF-32"), ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
    ])
    func `an encoding that OPC does not allow is refused`(bytes: [UInt8], name: String) {
        #expect(throws: MarkupError.encoding(name)) { try Element(parsing: bytes) }
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return bigEndian ? pair.reversed() : pair
        }
    }
}

func markup(_ element: Element) -> String {
    var output: [UInt8] = []
    element.write(to: &output)
    return String(decoding: output, as: UTF8.self)
}
