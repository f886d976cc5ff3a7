import DocxTemplate
import Foundation
import OpenPackage
import TestSupport
import Testing

@Suite struct ZZExploreTests {
    @Test func explore() throws {
        _ = try WordSchema.compiled.get()
        let schemas = try StandardSchemas(folder: try #require(Folders.shared("xsd")).path)
        let check = DocxCheck(grade: .proven)
        let full = DocxCheck(grade: .schema, schemas: schemas)
        for file in Folders.files(in: Folders.shared("corpus/open"), ending: [".docx", ".docm"]) {
            let bytes = try Folders.bytes(file)
            let start = ContinuousClock.now
            let one = check.findings(in: bytes)
            let two = full.findings(in: bytes)
            print("EXPLORE", file.path.split(separator: "/").suffix(2).joined(separator: "/"), one.count, two.count, ContinuousClock.now - start)
            for finding in two.prefix(4) { print("EXPLORE    ", finding.problem.code, finding.part, finding.paragraph, String(describing: finding.problem).prefix(200)) }
        }
    }
}
