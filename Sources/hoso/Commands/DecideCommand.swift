import DocxTemplate
import Dossiers
import PartyForms
import VietnameseText

extension Option {
    fileprivate static let year = Option(
        "year", value: "Y", Bilingual("năm đã xếp loại, nay xếp lại", "the year rated anew"))
}

extension Command {
    static let decide = Command(
        name: "decide", operands: "[FORM] --input BOOK --member ID --year Y -o OUT.docx",
        options: [.input, .regime, .member, .organisation, .collective, .year, .output, .force],
        summary: Bilingual(
            "quyết định hủy kết quả cũ, xếp loại lại; hoặc thông báo của nó",
            "the decision that rates anew, or the notice of it"),
        example: "hoso decide --input so.xlsx --member M045 --year 2022 -o qd.docx"
    ) { invocation in
        guard invocation.line.operands.count < 2 else { throw UsageError.extraOperand }
        return try decide(invocation)
    }

    /// The form that is asked for, else the decision.
    private static func form(
        _ invocation: Invocation, of decision: ReRatingCase, in library: RegimeLibrary
    ) throws -> RegimeForm? {
        guard let name = invocation.line.operands.first else { return decision.form }
        let form = try library.form(name, in: decision.issuing)
        guard form.scope == .reRating else { throw NotAboutReRating(form: form) }
        guard form.subjects.contains(decision.subject.kind) else { throw WrongSubject(form: form) }
        return form
    }

    private static func decide(_ invocation: Invocation) throws -> ExitStatus {
        let session = invocation.session
        let path = try invocation.required(.input)
        let output = try invocation.required(.output)
        guard let choice = try SubjectChoice(invocation) else {
            throw UsageError.oneOf(["--member", "--organisation", "--collective"])
        }
        guard let year = Int(try invocation.required(.year)), (1900...9999).contains(year) else {
            throw UsageError.wrongValue(option: "--year", expected: "1900…9999")
        }
        let library = try session.library
        let review = try session.review(
            of: path, regime: invocation[.regime], in: library, isIssuing: true)
        let subject = try choice.subject(in: review.season)
        let decision = review.reRating(of: subject, year: year)
        let form = try form(invocation, of: decision, in: library)
        if let form { session.name(form, of: review.regime) }
        guard !decision.isRefused, let form else {
            throw Refusal(findings: decision.findings)
        }
        session.tell(decision.findings)
        let document = try Printer(template: library.compiled(form).template)
            .document(of: form.numbered(decision.record()), isFirst: true)
        try session.deliver(
            document.bytes, to: output, inputs: [path], isForced: invocation.has(.force))
        return ExitStatus(findings: decision.findings)
    }
}

/// A form that is not about a re-rating.
struct NotAboutReRating: Error, Hashable, Sendable {
    var form: RegimeForm
}
