import DocxTemplate
import Fields
import Foundation
import TestSupport
import Testing

@Suite struct FormGoldenTests {
    @Test func `the library has forms`() {
        #expect(LibraryForm.all.count >= 12)
    }

    @Test(arguments: LibraryForm.all)
    func `a form says blank and filled what was reviewed`(_ form: LibraryForm) throws {
        let filled = try DocumentOutline(form.filled()).text
        let blank = try DocumentOutline(form.blank()).text
        try Golden.expect(
            "FILLED\n\(filled)\nBLANK\n\(blank)", in: form.folder.appending(path: "expected.txt"))
    }

    @Test(arguments: LibraryForm.all)
    func `a form uses only fields of its dictionary, and all of them`(_ form: LibraryForm) throws {
        let template = try form.template()
        let fields = try #require(template.fields)
        #expect(template.uses.filter { $0.isKnown == false }.map(\.path) == [])
        let used = Set(template.uses.map(\.path))
        let unused = fields.fields.map(\.path).filter { path in
            !used.contains(path) && !used.contains { path.hasPrefix($0 + ".") }
        }
        #expect(unused == [])
    }
}
