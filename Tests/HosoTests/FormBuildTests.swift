import Foundation
import OpenPackage
import TestSupport
import Testing

@Suite struct FormBuildTests {
    @Test(arguments: LibraryForm.all)
    func `the built form is what its source gives`(_ form: LibraryForm) throws {
        try Folders.withTemporary { folder in
            let file = folder.appending(path: "form.docx")
            let result = try Hoso.run([
                "template", "build", form.folder.appending(path: "form.xml").path, "-o", file.path,
            ])
            #expect(result.status == 0, "\(result.errors)")
            let built = try Package(reading: Folders.bytes(file))
            let kept = try Package(reading: Folders.bytes(form.folder.appending(path: "form.docx")))
            #expect(built.partNames == kept.partNames)
            for part in kept.partNames {
                #expect(try built.contents(of: part) == kept.contents(of: part), "\(part)")
            }
        }
    }
}
