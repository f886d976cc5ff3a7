import Foundation
import OpenPackage
import TestSupport
import Testing

@testable import DocxTemplate

/// Documents that other people's software made.
@Suite struct CorpusTests {
    private static let documents = Folders.files(
        in: Folders.shared("corpus/open/valid"), ending: [".docx", ".dotx"])
    private static let templates = Folders.files(
        in: Folders.shared("corpus/open/templates"), ending: [".docx"])

    @Test(arguments: documents)
    func `a document without tags renders to itself`(_ file: URL) throws {
        let bytes = try Folders.bytes(file)
        let template: Template
        do {
            template = try Template(compiling: bytes, named: file.lastPathComponent)
        } catch TemplateError.strictDocument {
            return
        }
        guard template.uses.isEmpty else { return }
        let before = try Package(reading: bytes)
        let after = try Package(reading: template.render([:]))
        #expect(after.partNames == before.partNames)
        for part in before.partNames {
            #expect(try after.contents(of: part) == before.contents(of: part), "\(part)")
        }
    }

    @Test(arguments: templates)
    func `a foreign template renders, or every problem is named with its place`(
        _ file: URL
    ) throws {
        let delimiters = try #require(Delimiters("{ }"))
        do {
            let template = try Template(
                compiling: Folders.bytes(file), named: file.lastPathComponent,
                delimiters: delimiters)
            let output = try template.render([:], missing: .empty)
            #expect(try DocumentOutline(output).lines.isEmpty == false)
        } catch TemplateError.diagnostics(let diagnostics) {
            #expect(
                diagnostics.allSatisfy { $0.location.paragraph > 0 && !$0.location.tag.isEmpty })
        }
    }
}
