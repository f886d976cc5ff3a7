import DocxTemplate
import Dossiers
import Fields
import PartyForms

/// Whom a paper is about, as the options say.
struct SubjectChoice: Hashable, Sendable {
    let kind: SubjectKind
    let code: String

    /// The one subject that the options name; nil when they name none.
    init?(_ invocation: Invocation) throws(UsageError) {
        let options: [(Option, SubjectKind)] = [
            (.member, .member), (.organisation, .organisation), (.collective, .collective),
        ]
        let given = options.filter { invocation.has($0.0) }
        guard let first = given.first else { return nil }
        guard given.count == 1 else {
            throw .notTogether("--" + first.0.name, "--" + given[1].0.name)
        }
        kind = first.1
        code = try invocation.required(first.0)
    }

    /// The subject in an office's data; an organisation's code may stand for a collective.
    func subject(in season: Season) throws(SubjectError) -> Subject {
        let kinds: [SubjectKind] = kind == .organisation ? [.organisation, .collective] : [kind]
        for kind in kinds where season.has(Subject(kind, code)) { return Subject(kind, code) }
        throw SubjectError(kind: kind, code: code)
    }
}

/// The data have no subject of that code.
struct SubjectError: Error, Hashable, Sendable {
    var kind: SubjectKind
    var code: String
}

/// Printing one form, for `blank` and `fill`.
struct FormRun {
    private let invocation: Invocation
    private let session: Session
    private let output: String
    private let library: RegimeLibrary
    private let formName: String

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        session = invocation.session
        formName = try invocation.operand("FORM")
        output = try invocation.required(.output)
        library = try session.library
    }

    /// An empty form, with the head of whom it is for.
    func blank() throws -> ExitStatus {
        let choice = try SubjectChoice(invocation)
        guard let path = invocation[.input] else {
            guard choice == nil else { throw UsageError.missingOption("--input") }
            let regime = try session.regime(asked: asked, in: library)
            return try deliver(Record(), in: regime, mode: .blank, inputs: [])
        }
        let review = try session.review(of: path, regime: asked, in: library)
        let form = try library.compiled(library.form(formName, in: review.regime))
        var record = review.season.officeRecord
        var mismatch: Mismatch?
        if let choice {
            let subject = try choice.subject(in: review.season)
            mismatch = try check(form.form, suits: subject, in: review)
            record = review.season.record(for: subject) ?? record
        }
        record = record.prefilled(by: form.template.fields ?? FieldDictionary([]))
        return try deliver(
            record, in: review.regime, mode: .blank, inputs: [path], mismatch: mismatch)
    }

    /// A form filled from JSON.
    func fill(data path: String) throws -> ExitStatus {
        guard invocation[.input] == nil else { throw UsageError.notTogether("--data", "--input") }
        guard case .one(let record) = try RecordSource(path).records else {
            throw DataError.notARecord(file: Path.name(of: path), number: 1)
        }
        let regime = try session.regime(asked: asked, in: library)
        return try deliver(record, in: regime, mode: .filled, inputs: [path])
    }

    /// A form filled from an office's data.
    func fill(input path: String) throws -> ExitStatus {
        let review = try session.review(of: path, regime: asked, in: library)
        let form = try library.compiled(library.form(formName, in: review.regime))
        guard form.form.scope != .reRating else { throw MadeByDecide(form: form.form) }
        guard let choice = try SubjectChoice(invocation) else {
            throw UsageError.oneOf(["--member", "--organisation", "--collective"])
        }
        let subject = try choice.subject(in: review.season)
        let mismatch = try check(form.form, suits: subject, in: review)
        let reasons = Withholding(review.findings, in: review.book.reading.book)
            .reasons(against: form.template, about: subject)
        guard reasons.isEmpty else {
            session.name(form.form, of: review.regime)
            throw Refusal(findings: reasons)
        }
        let record = review.season.record(for: subject) ?? Record()
        return try deliver(
            record, in: review.regime, mode: .filled, inputs: [path], mismatch: mismatch)
    }

    private var asked: String? {
        let parts = formName.split(separator: "/")
        return invocation[.regime] ?? (parts.count == 2 ? String(parts[0]) : nil)
    }

    /// Refuses a form for another kind of subject; another form of its kind that suits this
    /// subject better is only named, for a clerk may know better than the book.
    private func check(
        _ form: RegimeForm, suits subject: Subject, in review: OfficeReview
    ) throws -> Mismatch? {
        guard !form.subjects.isEmpty else { return nil }
        guard form.subjects.contains(subject.kind) else { throw WrongSubject(form: form) }
        let better = review.regime.form(form.kind, for: subject, in: review.season)
        guard let better, !review.regime.suits(form, subject, in: review.season) else { return nil }
        return Mismatch(code: subject.code, better: better)
    }

    private func deliver(
        _ record: Record, in regime: Regime, mode: Mode, inputs: [String],
        mismatch: Mismatch? = nil
    ) throws -> ExitStatus {
        let compiled = try library.compiled(library.form(formName, in: regime))
        session.name(compiled.form, of: regime)
        let rendering = try Printer(template: compiled.template, mode: mode)
            .document(of: record, isFirst: true)
        for remark in rendering.remarks { session.tell(remark.text(in: session.language)) }
        if let mismatch { session.tell(mismatch.message(in: session.language)) }
        try session.deliver(rendering.bytes, to: output, inputs: inputs)
        return rendering.remarks.isEmpty && mismatch == nil ? .done : .findings
    }
}

/// A form whose condition does not hold for its subject, where another of its kind's does.
struct Mismatch: Hashable, Sendable {
    /// The subject's.
    var code: String
    var better: RegimeForm
}

/// A form that is not made for that kind of subject.
struct WrongSubject: Error, Hashable, Sendable {
    var form: RegimeForm
}

/// A decision on re-rating, which is made after its own checks.
struct MadeByDecide: Error, Hashable, Sendable {
    var form: RegimeForm
}

/// A paper that rules forbid.
struct Refusal: Error, Hashable, Sendable {
    var findings: [Finding]
}
