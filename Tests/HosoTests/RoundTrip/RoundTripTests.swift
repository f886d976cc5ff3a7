import DocxTemplate
import TestSupport
import Testing

/// What people enter into a form comes back, whatever they open it with.
@Suite struct RoundTripTests {
    /// By the form's words alone.
    private static let shareByWords = 0.9

    @Test(arguments: LibraryForm.all)
    func `every field comes back from Word, and with its bookmarks from anywhere`(
        _ form: LibraryForm
    ) throws {
        let filled = try FilledForm(form)
        for path in [ReturnPath.word, .stripped] {
            let result = try filled.check(filled.returned(by: path), by: path)
            #expect(result.wrong.map(\.text) == [], "\(path.rawValue)")
        }
        let result = try filled.check(filled.returned(by: .text), by: .text)
        #expect(Double(result.right) >= Self.shareByWords * Double(result.count))
    }

    @Test(arguments: LibraryForm.all)
    func `a form that nobody filled in comes back empty`(_ form: LibraryForm) throws {
        let blank = try FilledForm(form, isFilled: false)
        for path in ReturnPath.allCases where !path.needsOffice {
            let result = try blank.check(blank.returned(by: path), by: path)
            #expect(result.wrong.map(\.text) == [], "\(path.rawValue)")
        }
    }

    @Test(.enabled(if: OfficeEdits.isPossible), arguments: [true, false])
    func `three forms of different kinds come back from LibreOffice`(isFilled: Bool) throws {
        let forms = try Self.unlike().map { try FilledForm($0, isFilled: isFilled) }
        for (form, saved) in zip(forms, try OfficeEdits.made(forms)) {
            let saved = try #require(saved)
            for (path, bytes) in [
                (ReturnPath.office, saved.docx), (.openDocument, saved.throughODT),
            ] {
                let result = try form.check(bytes, by: path)
                #expect(result.wrong.map(\.text) == [], "\(form.form.name), \(path.rawValue)")
            }
        }
    }

    /// The forms with the most boxes, the most long answers and the most other fields.
    private static func unlike() throws -> [LibraryForm] {
        let forms = try LibraryForm.all.map { ($0, try FilledForm($0).document.controls) }
        let kinds: [(FormControl) -> Bool] = [
            { $0.kind == .tick }, { $0.kind == .paragraphs },
            { $0.kind != .tick && $0.kind != .paragraphs },
        ]
        return kinds.compactMap { isKind in
            forms.max { $0.1.count(where: isKind) < $1.1.count(where: isKind) }?.0
        }
    }
}
