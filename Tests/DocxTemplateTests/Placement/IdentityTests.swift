import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Ids of what a block repeats.
@Suite struct IdentityTests {
    private let two: Record = ["ds": [["ten": "A", "con": [1, 2]], ["ten": "B", "con": [3]]]]

    private static let vml = "urn:schemas-microsoft-com:vml"
    private static let spaces = """
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:v="\(vml)" xmlns:o="urn:schemas-microsoft-com:office:office"
        """

    /// The main part of a document made of that body.
    private func part(_ body: String, _ record: Record) throws -> Element {
        let bytes = try WordFile(body).bytes()
        let output = try Template(compiling: bytes, named: "t.docx").render(record, missing: .empty)
        let package = try Package(reading: output)
        let part = try PartName.named("/word/document.xml")
        let root = try package.markup(of: part)
        #expect(findings(root).isEmpty)
        return root
    }

    private func loop(_ inside: String, _ name: String = "ds") -> String {
        "<w:p \(Self.spaces)><w:r><w:t>{{#\(name)}}</w:t></w:r></w:p>\(inside)"
            + "<w:p><w:r><w:t>{{/\(name)}}</w:t></w:r></w:p>"
    }

    private func values(_ root: Element, _ element: String, _ attribute: String) -> [String] {
        root.descendants(element).flatMap { found in
            found.attributes.filter { $0.name.qualified == attribute }.map(\.value)
        }
    }

    @Test func `bookmarks, their ends and what leads to them belong to one turn`() throws {
        let paragraph = """
            <w:p><w:hyperlink w:anchor="dich"><w:r><w:t>x</w:t></w:r></w:hyperlink>\
            <w:bookmarkStart w:id="5" w:name="dich"/><w:r><w:t>{{ten}}</w:t></w:r>\
            <w:bookmarkEnd w:id="5"/><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGEREF dich \\h </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>\
            <w:fldSimple w:instr=" REF dich "><w:r><w:t>y</w:t></w:r></w:fldSimple></w:p>
            """
        let outside =
            "<w:p><w:hyperlink w:anchor=\"dich\"><w:r><w:t>z</w:t></w:r></w:hyperlink></w:p>"
        let root = try part(loop(paragraph) + outside, two)
        #expect(values(root, "bookmarkStart", "w:id") == ["5", "6"])
        #expect(values(root, "bookmarkEnd", "w:id") == ["5", "6"])
        #expect(values(root, "bookmarkStart", "w:name") == ["dich", "dich_7"])
        #expect(values(root, "hyperlink", "w:anchor") == ["dich", "dich_7", "dich"])
        #expect(
            root.descendants("instrText").map(\.text) == [
                " PAGEREF dich \\h ", " PAGEREF dich_7 \\h ",
            ])
        #expect(values(root, "fldSimple", "w:instr") == [" REF dich ", " REF dich_7 "])
    }

    @Test(
        arguments: [
            ("{{x}}", ["x": ["một", "hai"]], "<p>một</p><p>hai</></p>"),
            ("{{x}}", ["x": "một"], "<p>một</></p>"), ("{{x}}", ["x": ""], "<p></></p>"),
            ("{{x | lines: 2}}", ["x": ""], "<p>→</p><p>→</></p>"),
            ("{{x}}", ["x": []], "<p></></p>"),
        ] as [(String, Record, String)])
    func `a bookmark around a value that stands alone stays around it`(
        tag: String, record: Record, printed: String
    ) throws {
        let paragraph = """
            <w:p><w:bookmarkStart w:id="5" w:name="m"/><w:r><w:t>\(tag)</w:t></w:r>\
            <w:bookmarkEnd w:id="5"/></w:p>
            """
        #expect(Self.marked(try part(paragraph, record)) == "<5>" + printed)
        let twice = try part(loop(paragraph, "hai"), ["hai": [.record(record), .record(record)]])
        #expect(values(twice, "bookmarkEnd", "w:id") == ["5", "6"])
    }

    /// The text with paragraphs and the ends of bookmarks.
    private static func marked(_ element: Element) -> String {
        element.elements.map { child in
            switch child.name.local {
            case "p": "<p>" + marked(child) + "</p>"
            case "bookmarkStart": "<" + (child.attribute(word("id")) ?? "") + ">"
            case "bookmarkEnd": "</>"
            case "t": child.text
            case "tab": "→"
            case "pPr", "sectPr": ""
            default: marked(child)
            }
        }.joined()
    }

    @Test func `drawings, shapes, controls, changes and paragraphs differ in each turn`() throws {
        let paragraph = """
            <w:p w14:paraId="0A1B2C3D" w14:textId="77777777"><w:r><w:drawing>\
            <wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="3" name="Hình 3"/><a:graphic>\
            <a:graphicData uri="x"><pic:pic><pic:nvPicPr><pic:cNvPr id="3" name="a"/>\
            </pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>\
            <w:r><w:pict><v:shapetype id="_x0000_t202"/>\
            <v:shape id="_x0000_s1026" o:spid="_x0000_s1026" type="#_x0000_t202"/></w:pict></w:r>\
            <w:sdt><w:sdtPr><w:id w:val="-12"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ten}}</w:t></w:r>\
            </w:sdtContent></w:sdt><w:ins w:id="9" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>
            """
        let body = loop(paragraph).replacing("<w:p w14", with: "<w:p \(Self.spaces) w14")
        let root = try part(body, ["ds": [["ten": "A"], ["ten": "B"], ["ten": "C"]]])
        for (element, attribute) in [
            ("docPr", "id"), ("cNvPr", "id"), ("shape", "id"), ("id", "w:val"), ("ins", "w:id"),
        ] {
            let found = values(root, element, attribute)
            #expect(found.count == 3)
            #expect(Set(found).count == 3, "\(element)")
        }
        #expect(values(root, "docPr", "id").first == "3")
        #expect(values(root, "shape", "id") == values(root, "shape", "o:spid"))
        #expect(Set(values(root, "shapetype", "id")) == ["_x0000_t202"])
        #expect(values(root, "p", "w14:paraId") == ["0A1B2C3D"])
        #expect(values(root, "p", "w14:textId") == ["77777777"])
    }

    @Test func `a block in a block takes ids of its own in every turn of both`() throws {
        let mark = { (id: Int) in
            "<w:bookmarkStart w:id=\"\(id)\" w:name=\"m\(id)\"/><w:bookmarkEnd w:id=\"\(id)\"/>"
        }
        let inner = loop("<w:p>\(mark(2))<w:hyperlink w:anchor=\"m1\"/></w:p>", "con")
        let root = try part(loop("<w:p>\(mark(1))</w:p>" + inner), two)
        let names = values(root, "bookmarkStart", "w:name")
        #expect(names.count == 5)
        #expect(Set(names).count == 5)
        let anchors = values(root, "hyperlink", "w:anchor")
        #expect(anchors == [names[0], names[0], names[3]])
    }

    @Test(arguments: [true, false])
    func `a condition keeps the ids of the template`(isTrue: Bool) throws {
        let body = loop(
            "<w:p><w:bookmarkStart w:id=\"4\" w:name=\"a\"/><w:bookmarkEnd w:id=\"4\"/></w:p>", "co"
        )
        let root = try part(body + "<w:p/>", ["co": .flag(isTrue)])
        #expect(values(root, "bookmarkStart", "w:id") == (isTrue ? ["4"] : []))
    }

    @Test func `numbers that were drawn by lot do not push the others up`() throws {
        let body = """
            <w:p><w:bookmarkStart w:id="2000000000" w:name="x"/><w:bookmarkEnd w:id="2000000000"/></w:p>
            """
        let root = try part(
            body
                + loop(
                    "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"y\"/><w:bookmarkEnd w:id=\"1\"/></w:p>"
                ),
            two)
        #expect(values(root, "bookmarkEnd", "w:id") == ["2000000000", "1", "2"])
    }
}
