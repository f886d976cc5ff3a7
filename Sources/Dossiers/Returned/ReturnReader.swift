package import DocxTemplate
import Fields
package import PartyForms

/// A form that somebody sent back, read and held against the office's book.
package struct ReadForm: Sendable {
    package let file: ReturnedFile
    /// SHA-256 of the file as it came.
    package let digest: String
    package let form: RegimeForm
    /// The year that the form tells, else that of the book.
    package let year: Int?
    /// Whether the form itself tells what it is and whose.
    package let isMarked: Bool
    /// The number of the dossier item that the form stands for.
    package let item: Int?
    package var back: FormReturn
    /// What it was printed from, as far as it is known.
    package let known: Record?

    /// Whom it is about.
    package var subject: Subject? { back.paper.subject }
}

/// Reads forms that somebody sent back.
struct ReturnReader: Sendable {
    let library: RegimeLibrary
    let definition: WorkbookDefinition
    /// The office's book, when it is at hand.
    let review: OfficeReview?
    /// The regime whose forms are expected.
    let regime: Regime
    let rows: BookRows?
    let forms: SentForms
    private let wording: BookWording

    init(
        _ library: RegimeLibrary, definition: WorkbookDefinition, review: OfficeReview?,
        regime: Regime
    ) {
        self.library = library
        self.definition = definition
        self.review = review
        self.regime = regime
        rows = review.map { BookRows($0.book.reading.book, for: definition.places) }
        forms = SentForms(library)
        wording = BookWording(definition, review?.book.reading.book)
    }

    /// Reads a document.
    ///
    /// - Returns: nil when nobody can tell which form it is.
    func read(
        _ file: ReturnedFile, _ bytes: [UInt8], digest: String
    ) throws(ReturnError) -> ReadForm? {
        let document = try ReturnError.document(bytes, named: file.name)
        guard let form = try form(of: document) else { return nil }
        let fields = try forms.compiled(form).template.fields ?? FieldDictionary([])
        var paper = ReturnedPaper(
            file: file.name, form: form, fields: fields, subject: nil,
            record: document.mark?.record ?? "")
        paper.problems = try problems(of: document, form)
        let sent = try match(document, &paper)
        let back = FormReturn(
            document.fields(as: sent.document), remarks: document.remarks, of: paper,
            places: definition.places, book: book(isChanged: sent.isChanged))
        let year = document.mark.flatMap { Int($0.year) } ?? review?.year
        return ReadForm(
            file: file, digest: digest, form: form, year: year, isMarked: document.mark != nil,
            item: paper.subject.flatMap { item(of: form, for: $0) }, back: back,
            known: sent.known)
    }

    // MARK: - Which form

    private func form(of document: ReturnedDocument) throws(ReturnError) -> RegimeForm? {
        guard let mark = document.mark else { return try likest(document) }
        return regime.forms.first { $0.reference == mark.form }
            ?? library.selection.regimes.lazy.flatMap(\.forms)
            .first { $0.reference == mark.form }
    }

    /// So much of a form's own words must stand in a document that has lost its mark.
    private static let likeness = 0.6
    /// And so much more than of any other form's.
    private static let margin = 0.01

    /// The form whose words a document has; forms that people fill in about themselves first.
    private func likest(_ document: ReturnedDocument) throws(ReturnError) -> RegimeForm? {
        let possible = regime.forms.filter { $0.scope == .subject }
        let own: Set<RegimeForm.Kind> = [.selfReview, .selfRating, .collectiveReport]
        for forms in [
            possible.filter { own.contains($0.kind) }, possible.filter { !own.contains($0.kind) },
        ] {
            var ranked: [(form: RegimeForm, likeness: Double)] = []
            for form in forms {
                ranked.append((form, document.likeness(to: try self.forms.blank(form))))
            }
            ranked.sort { $0.likeness > $1.likeness }
            guard let best = ranked.first, best.likeness >= Self.likeness else { continue }
            let second = ranked.dropFirst().first?.likeness ?? 0
            return best.likeness - second >= Self.margin ? best.form : nil
        }
        return nil
    }

    private func problems(
        of document: ReturnedDocument, _ form: RegimeForm
    ) throws(ReturnError) -> [ReturnedPaper.Problem] {
        guard let mark = document.mark else { return [.init(.noMark)] }
        var problems: [ReturnedPaper.Problem] = []
        if review != nil, !regime.forms.contains(where: { $0.reference == mark.form }) {
            problems.append(.init(.otherRegime, [mark.form]))
        }
        if let review, !mark.year.isEmpty, mark.year != String(review.year) {
            problems.append(.init(.otherYear, [mark.year]))
        }
        let version = try forms.version(of: form)
        if !mark.template.isEmpty, mark.template != version {
            problems.append(.init(.otherTemplate))
        }
        return problems
    }

    // MARK: - As it was sent

    /// The copy that was sent.
    struct Sent {
        let document: ReturnedDocument
        let known: Record?
        /// Whether the book says something else now.
        let isChanged: Bool
    }

    /// Finds whom the form is about, and the copy that they were sent.
    private func match(
        _ document: ReturnedDocument, _ paper: inout ReturnedPaper
    ) throws(ReturnError) -> Sent {
        guard let review else {
            let blank = try forms.document(
                paper.form, of: regime.officeRecord, for: nil, year: nil)
            return Sent(document: blank, known: nil, isChanged: false)
        }
        if paper.record.isEmpty {
            let blank = try nobodys(paper.form, review)
            recognise(document, as: blank.document, &paper, in: review)
            guard document.mark == nil, let subject = paper.subject else { return blank }
            // Without its mark nobody knows what was printed: as much as the book knows.
            let record = review.record(of: .subject(subject))
            return Sent(
                document: try forms.document(
                    paper.form, of: record, for: subject, year: review.year),
                known: record, isChanged: false)
        }
        paper.subject = paper.form.subjects.map { Subject($0, paper.record) }
            .first(where: review.season.has)
        guard let subject = paper.subject else {
            paper.problems.append(.init(.unknownSubject, [paper.record]))
            return try nobodys(paper.form, review)
        }
        return try sent(document, paper, subject, review)
    }

    /// The copy of nobody in the book: with what the office prints on every form.
    private func nobodys(
        _ form: RegimeForm, _ review: OfficeReview
    ) throws(ReturnError) -> Sent {
        let document = try forms.document(
            form, of: review.season.officeRecord, for: nil, year: review.year)
        return Sent(document: document, known: nil, isChanged: false)
    }

    /// The copy of somebody in the book: with all that the book knows now, else with what it knew
    /// before there was an answer, whichever is the one that was sent.
    private func sent(
        _ document: ReturnedDocument, _ paper: ReturnedPaper, _ subject: Subject,
        _ review: OfficeReview
    ) throws(ReturnError) -> Sent {
        let record = review.record(of: .subject(subject))
        let printed = document.mark?.prefill ?? ""
        let full = try forms.document(paper.form, of: record, for: subject, year: review.year)
        guard !printed.isEmpty, full.mark?.prefill != printed else {
            return Sent(document: full, known: record, isChanged: false)
        }
        let head = record.prefilled(by: paper.fields)
        let empty = try forms.document(paper.form, of: head, for: subject, year: review.year)
        guard empty.mark?.prefill == printed else {
            return Sent(document: full, known: record, isChanged: true)
        }
        return Sent(document: empty, known: head, isChanged: false)
    }

    // MARK: - Whose

    private func recognise(
        _ document: ReturnedDocument, as blank: ReturnedDocument, _ paper: inout ReturnedPaper,
        in review: OfficeReview
    ) {
        guard let rows else { return }
        let answers = FormReturn(
            document.fields(as: blank), of: paper, places: definition.places, book: nil
        ).answers
        var found = SubjectSearch(answers, of: paper.form, in: rows, definition.places).found
        if found.count > 1 {
            let agreeing = found.map { ($0, review.agreements(of: $0, with: answers)) }
            let most = agreeing.map(\.1).max()
            found = agreeing.filter { $0.1 == most }.map(\.0)
        }
        guard found.count == 1, let subject = found.first else {
            let problem = ReturnProblem.noRecord
            paper.problems.append(
                found.isEmpty ? .init(problem) : .init(.ambiguousRecord, found.map(\.code)))
            return
        }
        paper.subject = subject
        paper.record = subject.code
        paper.problems.append(.init(.foundByPerson, [subject.code]))
    }

    // MARK: - In the book

    private func book(isChanged: Bool) -> ReturnBook? {
        guard let rows, let review else { return nil }
        let wording = wording
        return ReturnBook(rows, year: review.year, isChanged: isChanged) { place, text in
            wording.understood(text, in: place)
        }
    }

    /// The number of the dossier item that a form stands for.
    private func item(of form: RegimeForm, for subject: Subject) -> Int? {
        let planned = review.flatMap { $0.regime.plan(.subject(subject), in: $0.season) }
        let own = planned?.items.first { $0.paper?.form.reference == form.reference }?.number
        let holder = DossierItem.Holder(subject.kind)
        return own
            ?? regime.dossier.first {
                $0.forms.contains(form.id) && $0.holders.contains(holder)
            }?.number
    }
}

extension OfficeReview {
    /// How much of what the office knows of somebody a form says too.
    fileprivate func agreements(of subject: Subject, with answers: [ReturnedAnswer]) -> Int {
        let record = record(of: .subject(subject))
        return answers.count { answer in
            guard answer.field?.isPrefilled == true, let written = answer.returned.text,
                case .text(let known)? = record.value(at: answer.path)
            else { return false }
            return TitleKey.of(known) == TitleKey.of(written)
        }
    }
}
