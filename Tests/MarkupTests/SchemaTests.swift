import Foundation
import Markup
import TestSupport
import Testing

@Suite struct SchemaTests {
    private let source = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"><xs:complexType><xs:sequence>
        <xs:element name="b" type="xs:int" maxOccurs="unbounded"/>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """

    @Test(arguments: [
        ("<a><b>1</b></a>", []), ("<a>\n<b>1</b>\n<c/></a>", [3]),
        ("<a>\n<b>x</b>\n<b>1</b><b>y</b></a>", [2, 3]), ("<z/>", [1]),
    ])
    func `violations are found with their lines`(document: String, lines: [Int]) throws {
        let schema = try Schema(parsing: Array(source.utf8))
        let violations = try schema.violations(in: Array(document.utf8))
        #expect(violations.map(\.line) == lines)
        #expect(violations.allSatisfy { !$0.message.isEmpty && !$0.message.hasSuffix("\n") })
    }

    @Test func `no more violations are gathered than asked for`() throws {
        let schema = try Schema(parsing: Array(source.utf8))
        let document = "<a>" + String(repeating: "<b>x</b>", count: 10_000) + "</a>"
        #expect(try schema.violations(in: Array(document.utf8), most: 3).count == 3)
        #expect(try schema.violations(in: Array(document.utf8), deadline: .zero).count <= 1)
    }

    @Test(arguments: ["<a><b>1</b>", "<a><b>1</b></a><a/>", "<a></b>", "<p:a/>"])
    func `what is not well formed is an error`(document: String) throws {
        let schema = try Schema(parsing: Array(source.utf8))
        #expect(throws: MarkupError.self) { try schema.violations(in: Array(document.utf8)) }
    }

    @Test(arguments: [
        "<a/>", "<xs:schema",
        #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element ref="q"/></xs:schema>"#,
    ])
    func `what is no schema is refused`(source: String) {
        #expect(throws: MarkupError.self) { try Schema(parsing: Array(source.utf8)) }
        #expect(throws: MarkupError.self) { try Schema(readingFile: "/nowhere/x.xsd") }
    }

    @Test(.enabled(if: Folders.shared("xsd/transitional/wml.xsd") != nil))
    func `a wrong child of a paragraph ends at the deadline`() throws {
        let file = try #require(Folders.shared("xsd/transitional/wml.xsd"))
        let schema = try Schema(readingFile: file.path)
        let wrong = "<w:p><w:tbl/></w:p>"
        let document = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body>\(String(repeating: wrong, count: 50))<w:sectPr/></w:body></w:document>
            """
        let found = try schema.violations(in: Array(document.utf8), most: 50, deadline: .seconds(1))
        #expect((1..<20).contains(found.count))
    }

    @Test func `canonical form does not see quotes, order and empty tags`() throws {
        let one = try canonical(Array(#"<a c='2' b="1"><d></d></a>"#.utf8))
        let two = try canonical(Array(#"<?xml version="1.0"?><a b="1"  c="2"><d/></a>"#.utf8))
        #expect(one == two)
    }
}
