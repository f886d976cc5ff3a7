import Foundation
import JSONText
import Markup
import OpenPackage
import TestSupport
import Testing

@testable import DocxTemplate

@Suite struct WordSchemaTests {
    private static let section = """
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" \
        w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
        """

    @Test func `the schema stands alone`() throws {
        _ = try WordSchema.compiled.get()
    }

    @Test(arguments: [
        ("<w:p/>", []), ("<w:p><w:r><w:t xml:space=\"preserve\"> a</w:t></w:r></w:p>", []),
        ("<w:p/><w:p><w:q/></w:p>", ["schema@2"]), ("<w:sdt/>", ["schema@0"]),
        ("<w:p><w:pPr><w:jc w:val=\"centre\"/></w:pPr></w:p>", ["schema@1"]),
        ("<w:p><w:pPr><w:jc val=\"center\"/></w:pPr></w:p>", ["schema@1"]),
        ("<w:p><w:r><w:rPr><w:i/><w:b/></w:rPr></w:r></w:p>", ["schema@1"]),
        ("<w:p><w:r>text</w:r></w:p>", ["schema@1"]),
        ("<w:p><w:pPr><w:spacing w:before=\"12.5\"/></w:pPr></w:p>", ["schema@1"]),
    ])
    func `what our forms do not use is refused`(body: String, codes: [String]) throws {
        let codesFound = try found(body + Self.section, isOurs: true)
        #expect(Array(codesFound.prefix(1)) == codes)
    }

    @Test func `a document from elsewhere is not measured by it`() throws {
        #expect(try found("<w:p><w:q/></w:p>" + Self.section).isEmpty)
    }

    @Test(arguments: forms)
    func `every form of ours is valid, and what is printed from it`(file: URL) throws {
        let check = DocxCheck(grade: .schema, schemas: Self.standard)
        let bytes = try Folders.bytes(file)
        #expect(check.findings(in: bytes) == [])
        let template = try Template(compiling: bytes, named: file.lastPathComponent)
        let record = try sample(beside: file)
        for (mode, record) in [(Mode.blank, Record()), (.blank, record), (.filled, record)] {
            let printed = try template.render(record, mode: mode, missing: .blank)
            #expect(check.findings(in: printed) == [])
        }
    }

    private func sample(beside form: URL) throws -> Record {
        let file = form.deletingLastPathComponent().appending(path: "sample.json")
        let json = try JSON(parsing: Folders.bytes(file), named: file.lastPathComponent)
        guard case .object(let members) = json else { return Record() }
        return Record(members)
    }

    @Test(
        .enabled(if: standard != nil),
        arguments: Folders.files(in: Folders.shared("corpus/open/valid"), ending: [".docx"]))
    func `real documents have no grave findings`(file: URL) throws {
        let findings = DocxCheck(grade: .proven).findings(in: try Folders.bytes(file))
        let grave = findings.filter { !$0.isWarning && $0.problem != .strictDocument }
        #expect(grave == [])
    }

    @Test(arguments: hostile)
    func `a hostile file is checked without harm`(file: Hostile.File) throws {
        let findings = DocxCheck(grade: .schema, schemas: Self.standard)
            .findings(in: try file.read())
        if file.expected == "error" { #expect(!findings.isEmpty) }
    }

    /// All but those whose only harm is their size, which the limits of the package are tested with.
    private static let hostile = (Hostile.files("xml/") + Hostile.files("opc/"))
        .filter { !$0.name.contains("00k") && !$0.name.contains("MB") }

    private static let forms = Folders.files(
        in: Folders.root.appending(path: "Templates"), ending: ["/form.docx"])

    private static let standard: StandardSchemas? = {
        guard let folder = Folders.shared("xsd") else { return nil }
        return try? StandardSchemas(folder: folder.path)
    }()
}
