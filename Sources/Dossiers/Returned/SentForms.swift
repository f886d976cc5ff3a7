import DocxTemplate
import PartyForms
import Synchronization

/// Forms as they were sent, made once more so that what came back can be held against them.
final class SentForms: Sendable {
    private let library: RegimeLibrary
    private let forms = Mutex<[String: FillableForm]>([:])
    private let blanks = Mutex<[String: ReturnedDocument]>([:])

    init(_ library: RegimeLibrary) { self.library = library }

    /// The fields that a form prints.
    func compiled(_ form: RegimeForm) throws(ReturnError) -> CompiledForm {
        try ReturnError.library { () throws(LibraryError) in try library.compiled(form) }
    }

    /// The version of a form's template, as its copies tell it.
    func version(of form: RegimeForm) throws(ReturnError) -> String {
        try fillable(form).version
    }

    /// A copy as it was sent.
    func document(
        _ form: RegimeForm, of record: Record, for subject: Subject?, year: Int?
    ) throws(ReturnError) -> ReturnedDocument {
        let fillable = try fillable(form)
        let rendering = try ReturnError.print { () throws(PrintError) in
            try fillable.copy(
                of: record, for: subject.map(PaperTopic.subject), year: year, isFirst: false)
        }
        return try ReturnError.document(rendering.bytes, named: form.reference)
    }

    /// A copy for nobody, kept for the next document that has lost its mark.
    func blank(_ form: RegimeForm) throws(ReturnError) -> ReturnedDocument {
        if let known = blanks.withLock({ $0[form.reference] }) { return known }
        let made = try document(form, of: Record(), for: nil, year: nil)
        return blanks.withLock { known in
            known[form.reference] = known[form.reference] ?? made
            return known[form.reference] ?? made
        }
    }

    private func fillable(_ form: RegimeForm) throws(ReturnError) -> FillableForm {
        if let known = forms.withLock({ $0[form.reference] }) { return known }
        let compiled = try compiled(form)
        let made = try ReturnError.print { () throws(PrintError) in try FillableForm(compiled) }
        return forms.withLock { known in
            known[form.reference] = known[form.reference] ?? made
            return known[form.reference] ?? made
        }
    }
}
