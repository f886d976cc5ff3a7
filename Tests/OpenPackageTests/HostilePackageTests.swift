import Foundation
import Markup
import OpenPackage
import TestSupport
import Testing

@Suite struct HostilePackageTests {
    @Test(
        arguments: Hostile.files("zip/") + Hostile.files("opc/") + Hostile.files("xml/"))
    func `a hostile file is refused, or read and sealed again`(file: Hostile.File) throws {
        let bytes = try file.read()
        let outcome = opened(bytes)
        switch file.expected {
        case "error": #expect(outcome != nil || Self.needsAReader.contains(file.name))
        case "accept": #expect(outcome == nil, "\(String(describing: outcome))")
        default: break
        }
    }

    /// Packages that are sound; only who looks for a Word document finds none.
    private static let needsAReader: Set<String> = [
        "opc/no_document.docx", "opc/document_not_word.docx", "opc/rels_to_itself.docx",
        "opc/really_xlsx.docx", "opc/empty_document.docx",
    ]

    @Test(arguments: corpus("valid") + corpus("templates"))
    func `a real document is read, and its parts survive`(file: URL) throws {
        let package = try Package(reading: Folders.bytes(file))
        let copy = try Package(reading: package.sealed(level: 1))
        #expect(copy.partNames == package.partNames)
        for part in package.partNames {
            #expect(try copy.contents(of: part) == package.contents(of: part))
            #expect(copy.contentType(of: part) == package.contentType(of: part))
        }
        let main = try #require(try package.parts(related: "officeDocument", to: nil).first)
        #expect(throws: Never.self) { try package.markup(of: main) }
    }

    @Test(arguments: corpus("hostile") + corpus("xlsx"))
    func `a strange file ends in an error or is read`(file: URL) throws {
        _ = opened(try Folders.bytes(file))
    }

    /// Reads everything there is; the error, if there is one.
    private func opened(_ bytes: [UInt8]) -> PackageError? {
        do throws(PackageError) {
            let package = try Package(reading: bytes)
            for part in try package.parts(related: "officeDocument", to: nil)
            where package.contains(part) {
                _ = try package.markup(of: part)
                _ = try package.relationships(of: part)
            }
            _ = try package.sealed(level: 1)
            return nil
        } catch {
            return error
        }
    }

    private static func corpus(_ folder: String) -> [URL] {
        Folders.files(
            in: Folders.shared("corpus/open/\(folder)"), ending: [".docx", ".docm", ".xlsx"])
    }
}
