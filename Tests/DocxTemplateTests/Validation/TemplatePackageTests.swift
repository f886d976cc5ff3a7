import OpenPackage
import Testing

@testable import DocxTemplate

/// Packages that Word does not open: they are no templates, though their document could be found.
@Suite struct TemplatePackageTests {
    private static let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    private static func link(_ id: String, _ kind: String, _ target: String) -> Relationship {
        Relationship(id: id, type: base + kind, target: target)
    }

    private static let document = link("rId1", "officeDocument", "word/document.xml")

    private static func lost(_ target: String) -> TemplateError {
        .unreadable(
            file: "t.docx",
            .missingTarget(part: "_rels/.rels", relationship: "rId1", target: target))
    }

    private static func twice(_ part: String) -> TemplateError {
        .unreadable(file: "t.docx", .duplicateRelationship(part: part, id: "rId1"))
    }

    /// The relationships of the package and of its document, and why it is refused.
    static let cases: [(own: [Relationship], document: [Relationship], TemplateError?)] = [
        ([document], [], nil),
        ([link("rId1", "officeDocument", "/word/document.xml")], [], nil),
        ([], [], .unreadable(file: "t.docx", .missingPart("_rels/.rels"))),
        (
            [link("rId1", "extended-properties", "docProps/app.xml")], [],
            .notWord(file: "t.docx")
        ),
        (
            [link("rId1", "officeDocument", "../../../etc/passwd")], [],
            lost("../../../etc/passwd")
        ),
        ([document, link("rId1", "officeDocument", "x.xml")], [], twice("_rels/.rels")),
        (
            [document],
            [link("rId1", "styles", "styles.xml"), link("rId1", "settings", "settings.xml")],
            twice("word/_rels/document.xml.rels")
        ),
    ]

    @Test(arguments: cases)
    func `a template, and what is put into one, is a package that Word opens`(
        own: [Relationship], document: [Relationship], error: TemplateError?
    ) throws {
        var package = try checkedPackage(body: "<w:p/>", relationships: document)
        package.setRelationships(own, of: nil)
        let bytes = try package.sealed()
        var met: TemplateError?
        do throws(TemplateError) {
            _ = try Template(compiling: bytes, named: "t.docx")
        } catch { met = error }
        #expect(met == error)
        met = nil
        do throws(TemplateError) {
            _ = try Document(reading: bytes, named: "t.docx")
        } catch { met = error }
        #expect(met == error)
    }
}
