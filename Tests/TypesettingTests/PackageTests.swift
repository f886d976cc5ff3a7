import Fields
import Foundation
import JSONText
import Markup
import OpenPackage
import TestSupport
import Testing
import Typesetting

/// The parts beside the text.
@Suite struct PackageTests {
    private func dictionary(_ package: Package) throws -> (root: Element, fields: FieldDictionary) {
        let root = try package.part("/customXml/item1.xml")
        let json = try JSON(parsing: Array(root.text.utf8), named: "item1.xml")
        return (root, try FieldDictionary(json))
    }

    @Test func `a template brings the fields that it uses, and no others`() throws {
        let package = try typeset(
            "<p>{{ho_ten}}</p><choice ref=\"muc\"/><table ref=\"chi_tieu\"><column title=\"A\" width=\"100\">{{ten}}</column></table>",
            "version=\"3\"")
        let (root, fields) = try dictionary(package)
        #expect(root.name == Name(namespace: "urn:hoso:fields", local: "fields"))
        #expect(root.attribute("form") == "lang-ben/mau-lang")
        #expect(root.attribute("version") == "3")
        #expect(Set(fields.fields.map(\.path)) == ["ho_ten", "muc", "chi_tieu", "chi_tieu.ten"])
        #expect(fields["muc"]?.choices.map(\.text) == ["Hoàn thành", "Không", "Trong sạch"])
        #expect(fields["chi_tieu.ten"]?.blank == "")
    }

    @Test func `the document points to its dictionary`() throws {
        let package = try typeset("<p/>")
        let part = try #require(PartName("/word/document.xml"))
        let targets = try package.relationships(of: part).map(\.target)
        #expect(targets.contains("../customXml/item1.xml"))
    }

    @Test func `two builds are the same bytes`() throws {
        let blocks = "<letterhead kind=\"member\"/><title>A</title><choice ref=\"muc\"/>"
        #expect(try typeset(blocks).sealed() == typeset(blocks).sealed())
    }

    @Test func `the properties name no person and no day`() throws {
        let core = try typeset("<title>BIỂU LÀNG</title>").part("/docProps/core.xml")
        #expect(
            core.elements.map { "\($0.name.local): \($0.text)" } == [
                "title: BIỂU LÀNG", "subject: Mẫu Làng", "creator: hoso",
                "created: 1980-01-01T00:00:00Z", "modified: 1980-01-01T00:00:00Z",
                "language: vi-VN",
            ])
    }
}

/// The forms of the repository.
@Suite struct LibraryTests {
    static let templates = Folders.root.appending(path: "Templates")
    static let forms = Folders.files(in: templates, ending: ["/form.xml"]).map {
        $0.pathComponents.suffix(3).dropLast().joined(separator: "/")
    }

    private static func bytes(_ form: String) throws -> [UInt8] {
        try Folders.bytes(templates.appending(path: form + "/form.xml"))
    }

    @Test(arguments: forms)
    func `a form is typeset without a problem`(_ form: String) throws {
        let source = try FormSource(parsing: Self.bytes(form), named: form) { try? Self.bytes($0) }
        let fields = try FieldDictionary(
            JSON(
                parsing: Folders.bytes(Self.templates.appending(path: "fields.json")),
                named: "fields.json"))
        let package = try Typesetter(layout: Village.layout(), fields: fields).typeset(source)
        #expect(try !DocumentOutline(package.sealed()).lines.isEmpty)
        #expect(form.hasSuffix("/" + source.id))
    }

    @Test(arguments: forms)
    func `a form keeps to the schema of forms`(_ form: String) throws {
        let schema = try Schema(
            parsing: Folders.bytes(Self.templates.appending(path: "form.xsd")))
        #expect(try schema.violations(in: Self.bytes(form)) == [])
    }

    @Test func `the schema and the typesetter refuse the same slips`() throws {
        let schema = try Schema(
            parsing: Folders.bytes(Self.templates.appending(path: "form.xsd")))
        let cases = ErrorTests.shape.prefix(6) + ErrorTests.attributes.prefix(8)
        for slip in cases where slip.blocks != "<signature/>" {
            #expect(try !schema.violations(in: source(slip.blocks)).isEmpty, "\(slip.blocks)")
        }
        for element in VocabularyTests.words + VocabularyTests.questions + VocabularyTests.heads
            + VocabularyTests.tables + VocabularyTests.ends
        {
            #expect(try schema.violations(in: source(element.blocks)) == [], "\(element.blocks)")
        }
    }
}
