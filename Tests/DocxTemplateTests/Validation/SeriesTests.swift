import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct SeriesTests {
    @Test(arguments: [
        ("<w:p/>", []), ("<w:p><w:r><w:t>Chi bộ &amp; Đảng ủy</w:t></w:r></w:p>", []),
        ("<w:p>", ["word/document.xml"]), ("<w:p>&x;</w:p>", ["word/document.xml"]),
        ("<w:p>\u{2}</w:p>", ["word/document.xml"]), ("<v:p/>", ["word/document.xml"]),
    ])
    func `a document like the first is as well formed as it is alone`(
        body: String, parts: [String]
    ) throws {
        let series = try #require(DocxSeries(first: Self.sealed("<w:p/><w:p/>")))
        let bytes = try Self.sealed(body)
        #expect(series.findings(in: bytes)?.map(\.part) == parts)
        #expect(DocxCheck(grade: .wellformed).findings(in: bytes).isEmpty == parts.isEmpty)
    }

    @Test func `what a template makes is compared`() throws {
        let file = WordFile("<w:p><w:r><w:t>{{ho_ten}}</w:t></w:r></w:p>")
        let template = try Template(compiling: file.bytes(), named: "t.docx")
        let series = try #require(
            DocxSeries(first: template.render(["ho_ten": "Lê Văn A"])))
        for name in ["", "Trần Thị B & C", String(repeating: "Đảng viên ", count: 9_000)] {
            let bytes = try template.render(["ho_ten": .text(name)])
            #expect(series.findings(in: bytes) == [])
        }
    }

    @Test func `another root, other types or parts have to be read whole`() throws {
        let series = try #require(DocxSeries(first: Self.sealed("<w:p/>")))
        #expect(series.findings(in: try Self.sealed("<w:p/>", root: "urn:x")) == nil)
        let other = try WordFile("<w:p/>").styles("").bytes()
        #expect(series.findings(in: other) == nil)
        #expect(series.findings(in: Array(other.dropLast())) == nil)
    }

    @Test func `there is no series of what is no document`() throws {
        #expect(DocxSeries(first: []) == nil)
        #expect(DocxSeries(first: try Package().sealed()) == nil)
    }

    /// A document as a template stamps it, with any text at all.
    private static func sealed(_ body: String, root: String = Word.namespace) throws -> [UInt8] {
        let package = try Package(reading: WordFile("<w:p/>").bytes())
        let main = try #require(PartName("/word/document.xml"))
        let text = """
            <w:document xmlns:w="\(root)"><w:body>\(body)</w:body></w:document>
            """
        return try PackageStamp(package, changing: [main]).sealed(with: [Array(text.utf8)])
    }
}
