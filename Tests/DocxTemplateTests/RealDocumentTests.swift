import Foundation
import Markup
import OpenPackage
import TestSupport
import Testing

@testable import DocxTemplate

/// Documents by others, where the shared test material is there: nothing of them is lost.
@Suite struct RealDocumentTests {
    private static let documents = ["valid", "templates"].flatMap { folder in
        Folders.files(
            in: Folders.shared("corpus/open/\(folder)"), ending: [".docx", ".dotx", ".docm"])
    }

    /// The document's bytes and what it is as a template; nil for one in another engine's language,
    /// or in the strict form, which says so.
    private static func template(_ file: URL) throws -> (bytes: [UInt8], template: Template)? {
        let bytes = try Folders.bytes(file)
        do throws(TemplateError) {
            return (bytes, try Template(compiling: bytes, named: file.lastPathComponent))
        } catch {
            switch error {
            case .diagnostics, .strictDocument: return nil
            default: throw error
            }
        }
    }

    @Test(arguments: documents)
    func `a part without a tag keeps its bytes, and no part is lost`(_ file: URL) throws {
        guard let (bytes, template) = try Self.template(file) else { return }
        let rendered = try Package(reading: template.rendering(of: [:], missing: .empty).bytes)
        let original = try Package(reading: bytes)
        let tagged = try Set(template.inspection.parts.filter { $0.tags > 0 }.map(\.name))
        #expect(rendered.partNames == original.partNames)
        for part in original.partNames where !tagged.contains(String(part.path.dropFirst())) {
            let (before, after) = try (original.contents(of: part), rendered.contents(of: part))
            if before != after {
                #expect(try canonical(before) == canonical(after), "\(part)")
            }
            #expect(original.contentType(of: part) == rendered.contentType(of: part))
        }
    }

    @Test(arguments: documents)
    func `what is read, written and read again has the same fields`(_ file: URL) throws {
        guard let (bytes, template) = try Self.template(file),
            try template.inspection.parts.allSatisfy({ $0.tags == 0 })
        else { return }
        let name = file.lastPathComponent
        let before = try ReturnedDocument(reading: bytes, named: name)
        let written = try template.rendering(of: [:], missing: .empty).bytes
        let after = try ReturnedDocument(reading: written, named: name)
        #expect(after.fields(as: before) == before.fields(as: before))
        #expect(after.remarks == before.remarks)
        #expect(after.mark == before.mark)
    }

    @Test func `nearly all of them are templates, and those that are not say why`() throws {
        guard !Self.documents.isEmpty else { return }
        let valid = Self.documents.filter { $0.path.contains("/valid/") }
        let refused = try valid.filter { try Self.template($0) == nil }.map(\.lastPathComponent)
        #expect(refused.count <= valid.count / 10, "\(refused)")
    }
}
