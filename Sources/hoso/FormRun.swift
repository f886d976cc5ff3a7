import DocxTemplate
import Dossiers
import Fields
import PartyForms

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
        // An office's book may name any regime.
        library =
            try invocation[.input] == nil
            ? session.library(of: Self.asked(invocation, formName)) : session.library
    }

    /// An empty form, with the head of whom it is for; a fillable one with all that is known.
    func blank() throws -> ExitStatus {
        let mode: Mode = try invocation.isFillable ? .fillable : .blank
        guard let path = invocation[.input] else {
            guard try SubjectChoice(invocation) == nil, !invocation.has(.meeting) else {
                throw UsageError.missingOption("--input")
            }
            let regime = try session.regime(asked: asked, in: library)
            return try deliver(regime.officeRecord, in: regime, mode: mode, inputs: [])
        }
        let review = try review(of: path, for: "blank")
        let form = try library.compiled(library.form(formName, in: review.regime))
        var topic: PaperTopic?
        if form.form.scope != .reRating {
            topic = try TopicChoice(invocation, for: form.form, in: review.season).topic()
        }
        var record =
            topic.map { review.record(of: $0, naming: form.template.names) }
            ?? review.season.officeRecord
        if mode == .blank {
            record = record.prefilled(by: form.template.fields ?? FieldDictionary([]))
        }
        return try deliver(
            record, in: review.regime, mode: mode, for: topic, year: review.year, inputs: [path],
            mismatch: mismatch(form.form, topic, in: review))
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
        // A wrong command line is told before any file is read.
        _ = try SubjectChoice(invocation)
        let review = try review(of: path, for: "fill")
        let form = try library.compiled(library.form(formName, in: review.regime))
        let topic = try TopicChoice(invocation, for: form.form, in: review.season).required()
        let reasons = Withholding(
            review.findings, in: review.book.reading.book, of: review.season
        ).reasons(against: form.template, about: topic)
        guard reasons.isEmpty else {
            session.name(form.form, of: review.regime)
            throw Refusal(findings: Array(reasons))
        }
        return try deliver(
            review.record(of: topic, naming: form.template.names), in: review.regime,
            mode: .filled, inputs: [path],
            mismatch: mismatch(form.form, topic, in: review))
    }

    /// An office's data; a regime of the wrong year is told with the form that takes the place of
    /// the one that was asked for.
    private func review(of path: String, for command: String) throws -> OfficeReview {
        do {
            return try session.review(of: path, regime: asked, in: library)
        } catch LibraryError.wrongYear(let wrong) {
            let id = formName.split(separator: "/").last.map(String.init) ?? formName
            guard let form = wrong.regime.anyForm(written: id) else {
                throw LibraryError.wrongYear(wrong)
            }
            throw WrongYearForm(wrong: wrong, form: form, command: command)
        }
    }

    private var asked: String? { Self.asked(invocation, formName) }

    private static func asked(_ invocation: Invocation, _ formName: String) -> String? {
        let parts = formName.split(separator: "/")
        return invocation[.regime] ?? (parts.count == 2 ? String(parts[0]) : nil)
    }

    /// Another form of its kind that suits the subject better: only named, for a clerk may know
    /// better than the book.
    private func mismatch(
        _ form: RegimeForm, _ topic: PaperTopic?, in review: OfficeReview
    ) -> Mismatch? {
        guard case .subject(let subject) = topic, !form.subjects.isEmpty else { return nil }
        let better = review.regime.form(form.kind, for: subject, in: review.season)
        guard let better, !review.regime.suits(form, subject, in: review.season) else { return nil }
        return Mismatch(code: subject.code, better: better)
    }

    private func deliver(
        _ record: Record, in regime: Regime, mode: Mode, for topic: PaperTopic? = nil,
        year: Int? = nil, inputs: [String], mismatch: Mismatch? = nil
    ) throws -> ExitStatus {
        let compiled = try library.compiled(library.form(formName, in: regime))
        session.name(compiled.form, of: regime)
        let rendering =
            mode == .fillable
            ? try FillableForm(compiled, isLocked: invocation.has(.lock))
                .copy(of: record, for: topic, year: year, isFirst: true)
            : try Printer(template: compiled.template, mode: mode)
                .document(of: record, isFirst: true)
        for remark in rendering.remarks { session.tell(remark.text(in: session.language)) }
        if let mismatch { session.tell(mismatch.message(in: session.language)) }
        try session.deliver(
            rendering.bytes, to: output, inputs: inputs, isForced: invocation.has(.force))
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

/// A paper that rules forbid.
struct Refusal: Error, Hashable, Sendable {
    var findings: [Finding]
}
