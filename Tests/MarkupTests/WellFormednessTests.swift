import Markup
import TestSupport
import Testing

@Suite struct WellFormednessTests {
    @Test(arguments: [
        ("<a/>", ""), (#"<a xmlns="urn:x"/>"#, "urn:x"),
        (#"<?xml version="1.0"?><!-- - --><x:a xmlns:x="urn:x"><b>Đảng &amp; &#7;</b></x:a>"#, nil),
        (#"<w:p xmlns:w="urn:w"><w:r w:a="1">Chi bộ</w:r><?p?><![CDATA[<]]></w:p>"#, "urn:w"),
        ("", nil), ("<a>", nil), ("<a></b>", nil), ("<a/><b/>", nil), ("<a>&b;</a>", nil),
        ("<a>\u{1}</a>", nil), ("<a b='1' b='2'/>", nil), ("<a><x:b/></a>", nil),
        ("<a>]]></a>", nil), ("<a b='<'/>", nil), ("<a>\u{FFFF}</a>", nil), ("x<a/>", nil),
        ("<!DOCTYPE a><a/>", nil), (#"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#, nil),
        (#"<a xmlns:x="1" xmlns:y="1" x:b="" y:b=""/>"#, nil),
        (#"<?xml version="1.0" encoding="UTF-7"?><a/>"#, nil),
    ])
    func `the root's namespace is told of what is well formed, and nothing else`(
        source: String, namespace: String?
    ) throws {
        let bytes = Array(source.utf8)
        guard let namespace else {
            #expect(throws: MarkupError.self) { try Element.checkWellFormed(bytes) }
            #expect(throws: MarkupError.self) { try Element(parsing: bytes) }
            return
        }
        #expect(try Element.checkWellFormed(bytes) == namespace)
    }

    @Test(arguments: [
        [0x3C, 0x61, 0x3E, 0xC3, 0x3C, 0x2F, 0x61, 0x3E], [0xFF, 0xFE], [0, 0, 0, 0x3C],
    ])
    func `bytes that are no text are found`(bytes: [UInt8]) {
        #expect(throws: MarkupError.self) { try Element.checkWellFormed(bytes) }
    }

    @Test func `an error says the line`() {
        #expect {
            try Element.checkWellFormed(Array("<a>\n<b></a>".utf8))
        } throws: { error in
            guard case .notWellFormed(2, _) = error as? MarkupError else { return false }
            return true
        }
    }
}
