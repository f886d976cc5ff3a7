package import DocxTemplate
public import Fields

/// A form that came back: which one, whose, and what may keep it out of the book.
public struct ReturnedPaper: Sendable {
    /// The file's name.
    public var file: String
    /// The form.
    public var form: RegimeForm
    /// The fields it prints.
    public var fields: FieldDictionary
    /// Whom it is about; nil when nobody knows.
    public var subject: Subject?
    /// The code it carries, or was found by; empty for none.
    public var record: String
    /// What was found about the form as a whole.
    public var problems: [Problem]

    /// Something about the form as a whole, and what it is about.
    public struct Problem: Hashable, Sendable {
        /// What.
        public var problem: ReturnProblem
        /// Codes, names of files, figures.
        public var about: [String]

        /// Makes a problem.
        public init(_ problem: ReturnProblem, _ about: [String] = []) {
            self.problem = problem
            self.about = about
        }
    }

    /// Makes a form that came back.
    public init(
        file: String, form: RegimeForm, fields: FieldDictionary, subject: Subject?,
        record: String, problems: [Problem] = []
    ) {
        self.file = file
        self.form = form
        self.fields = fields
        self.subject = subject
        self.record = record
        self.problems = problems
    }
}

/// An office's book as forms that come back are held against it.
public struct ReturnBook: Sendable {
    /// The rows.
    public var rows: BookRows
    /// The year under review.
    public var year: Int?
    /// Whether the book says something else than when the form was printed.
    public var isChanged: Bool
    /// A value as a cell of that column keeps it; nil for what the column cannot hold.
    public var understood: @Sendable (FieldPlace, String) -> String?

    /// Makes a book.
    public init(
        _ rows: BookRows, year: Int?, isChanged: Bool = false,
        understood: @escaping @Sendable (FieldPlace, String) -> String?
    ) {
        self.rows = rows
        self.year = year
        self.isChanged = isChanged
        self.understood = understood
    }
}

/// What came back with one form.
public struct FormReturn: Sendable {
    /// Which form, and whose.
    public let paper: ReturnedPaper
    /// Every field, in the order of the form.
    public private(set) var answers: [ReturnedAnswer]
    /// What is wrong or worth knowing.
    public private(set) var findings: [Finding]
    /// Why nothing of it is needed: another file says the same, or this one came in before.
    public private(set) var passedOver: ReturnProblem?

    /// Holds the fields of a form against what was sent and what the book says.
    ///
    /// - Parameters:
    ///   - fields: what the engine read.
    ///   - remarks: what else stands in the document.
    ///   - book: the office's book, when it is at hand.
    package init(
        _ fields: [ReturnedField], remarks: [DocumentRemark] = [], of paper: ReturnedPaper,
        places: FieldPlaces, book: ReturnBook?
    ) {
        self.paper = paper
        let fates = AnswerFates(paper: paper, places: places, book: book)
        answers = fates.answers(MergedField.all(fields))
        answers.keepOutIncompleteRows()
        var problems = paper.problems
        let strange = answers.filter(\.contradictsIdentity)
        if !strange.isEmpty, paper.subject != nil {
            problems.append(.init(.otherPerson, strange.map(\.label)))
        }
        if let refusal = problems.first(where: { $0.problem.severity == .forbids }) {
            answers.keep(out: refusal.problem)
        }
        let found = problems.map {
            Finding($0.problem, $0.about, file: paper.file, subject: paper.record.orNil)
        }
        findings =
            found
            + AnswerFindings(answers, remarks, places).findings(
                file: paper.file, subject: paper.record.orNil)
    }

    /// What goes into the book.
    public var changes: [ReturnedAnswer] { answers.filter { $0.fate == .written } }

    /// Whether nothing of it may go into the book.
    public var isRefused: Bool { findings.contains(where: \.isForbidding) }

    /// Whether it is one that the office waited for.
    public var isTakenIn: Bool { paper.subject != nil && !isRefused && passedOver == nil }

    /// Keeps everything out of the book, and says why.
    public mutating func refuse(_ problem: ReturnProblem, _ about: [String]) {
        if [.takenBefore, .sameCopy].contains(problem) { passedOver = passedOver ?? problem }
        if problem.severity == .forbids || passedOver != nil { answers.keep(out: problem) }
        add(problem, about)
    }

    /// Keeps some values out of the book, and says why.
    public mutating func keep(_ kept: Set<BookSpot>, out problem: ReturnProblem) {
        var labels: [String] = []
        for index in answers.indices where answers[index].fate == .written {
            guard let spot = answers[index].spot, kept.contains(spot) else { continue }
            answers[index].fate = .kept(problem)
            labels.append(answers[index].label)
        }
        if !labels.isEmpty { add(problem, labels) }
    }

    private mutating func add(_ problem: ReturnProblem, _ about: [String]) {
        findings.append(
            Finding(problem, about, file: paper.file, subject: paper.record.orNil))
    }
}

extension [ReturnedAnswer] {
    /// A new row without what the book needs to understand it would be lost there.
    fileprivate mutating func keepOutIncompleteRows() {
        var rows: [NewRow: [Index]] = [:]
        for index in indices where self[index].fate == .written {
            guard case .new(let row)? = self[index].spot?.row else { continue }
            rows[row, default: []].append(index)
        }
        for (row, members) in rows {
            let places = members.compactMap { self[$0].spot?.place }
            let known = Set(row.cells.keys).union(places.map(\.column))
                .union(places.flatMap(\.sets.keys))
            guard !Set(places.flatMap(\.needs)).isSubset(of: known) else { continue }
            for index in members { self[index].fate = .kept(.incompleteRow) }
        }
    }

    fileprivate mutating func keep(out problem: ReturnProblem) {
        for index in indices where self[index].fate == .written {
            self[index].fate = .kept(problem)
        }
    }
}

extension String {
    /// The text, or nil for nothing.
    fileprivate var orNil: String? { isEmpty ? nil : self }
}
