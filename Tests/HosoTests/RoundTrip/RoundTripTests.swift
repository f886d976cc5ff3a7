import DocxTemplate
import TestSupport
import Testing

/// What people enter into a form comes back, whatever they open it with.
@Suite struct RoundTripTests {
    /// What can be asked of the form's words alone.
    private static let shareByWords = 0.75

    @Test(arguments: LibraryForm.all)
    func `every field comes back, from Word, with its bookmarks, and mostly with neither`(
        _ form: LibraryForm
    ) throws {
        let filled = try FilledForm(form)
        for path in [ReturnPath.word, .stripped] {
            let result = try filled.check(filled.returned(by: path), by: path)
            #expect(result.wrong.map(\.text) == [], "\(path.rawValue)")
        }
        let result = try filled.check(filled.returned(by: .text), by: .text)
        #expect(Double(result.right) >= Self.shareByWords * Double(result.count))
        let unfilled = filled.unfilled
        let empty = try unfilled.check(unfilled.returned(by: .text), by: .text)
        #expect(empty.wrong.map(\.text) == [], "nobody filled it in")
    }

    @Test(.enabled(if: OfficeEdits.isPossible))
    func `three forms of different kinds come back from LibreOffice, filled in or empty`() throws {
        let forms = try Self.unlike().map { try FilledForm($0) }.flatMap { [$0, $0.unfilled] }
        for (form, saved) in zip(forms, try OfficeEdits.made(forms)) {
            let saved = try #require(saved)
            for (path, bytes) in saved.byPath {
                let result = try form.check(bytes, by: path)
                #expect(result.wrong.map(\.text) == [], "\(form.form.name), \(path.rawValue)")
            }
        }
    }

    /// The forms with the most boxes, the most long answers and the most dates and lists, among
    /// those that take no long time.
    private static func unlike() throws -> [LibraryForm] {
        let forms = try LibraryForm.all.map { form in
            (form, try FormDocument(form.template().fillable().rendering(of: [:]).bytes).controls)
        }.filter { $0.1.count < 100 }
        let kinds: [(FormControl) -> Bool] = [
            { $0.kind == .tick }, { $0.rows > 0 },
            { $0.kind != .tick && $0.kind != .text && $0.kind != .paragraphs },
        ]
        return kinds.compactMap { isKind in
            forms.max { $0.1.count(where: isKind) < $1.1.count(where: isKind) }?.0
        }
    }
}
