/// What may be wrong with a form that came back, or with one of its fields.
public enum ReturnProblem: String, Hashable, Sendable, CaseIterable {
    // Of the whole form.
    case noMark = "form-unmarked"
    case unknownForm = "form-unknown"
    case otherRegime = "other-regime"
    case otherYear = "other-year"
    case otherTemplate = "other-template"
    case noRecord = "record-missing"
    case ambiguousRecord = "record-ambiguous"
    case unknownSubject = "unknown-subject"
    case otherPerson = "other-person"
    case bookChanged = "book-changed"
    case sameRecord = "same-record"
    case sameCopy = "same-copy"
    case clash = "clashing-forms"
    case takenBefore = "taken-before"
    case foundByPerson = "record-by-name"
    // Of fields.
    case twoTicks = "two-ticks"
    case twoValues = "two-values"
    case placeGone = "place-gone"
    case emptyAnswer = "empty-answer"
    case blankAnswer = "blank-answer"
    case emptied = "emptied-answer"
    case replaced = "replaced-answer"
    case badDate = "unreadable-date"
    case badNumber = "unreadable-number"
    case offList = "off-list"
    case badTick = "unreadable-tick"
    case undivided = "undivided-answers"
    case officePart = "office-part"
    case officeField = "office-field"
    case othersPart = "others-part"
    case noPlace = "no-place"
    case incompleteRow = "incomplete-row"
    case byBookmark = "found-by-bookmark"
    case byHeading = "found-by-heading"
    // Of what stands in fields or in the document.
    case legacyFont = "legacy-font"
    case repaired = "repaired-letters"
    case trackedChanges = "tracked-changes"
    case comments = "comments-inside"
    case pictures = "pictures-inside"
    case leftOut = "left-out"
    case rearranged = "rearranged-answer"

    /// How much it weighs: what keeps values out of the book forbids, what a person should look at
    /// warns.
    public var severity: Finding.Severity {
        switch self {
        case .unknownForm, .otherRegime, .otherYear, .noRecord, .ambiguousRecord, .unknownSubject,
            .otherPerson, .sameRecord:
            .forbids
        case .clash, .otherTemplate, .bookChanged, .foundByPerson, .twoTicks, .twoValues,
            .placeGone, .emptyAnswer, .emptied, .replaced, .badDate, .badNumber, .offList, .badTick,
            .undivided, .officePart, .incompleteRow, .comments, .pictures, .leftOut:
            .warns
        case .noMark, .sameCopy, .takenBefore, .blankAnswer, .othersPart, .noPlace, .officeField,
            .byBookmark,
            .byHeading, .legacyFont, .repaired, .trackedChanges, .rearranged:
            .notes
        }
    }
}

/// About a form that came back, or some of its fields.
public struct ReturnPhrase: Hashable, Sendable {
    /// What is wrong or worth knowing.
    public var problem: ReturnProblem
    /// The fields' labels, or codes, or figures; never a person's values.
    public var about: [String]
    /// Whether it says what to do.
    public var isHint: Bool

    /// Makes a phrase.
    public init(_ problem: ReturnProblem, _ about: [String] = [], isHint: Bool = false) {
        self.problem = problem
        self.about = about
        self.isHint = isHint
    }
}

extension Finding {
    /// What is wrong with a form that came back.
    public init(
        _ problem: ReturnProblem, _ about: [String] = [], file: String, subject: String? = nil
    ) {
        self.init(
            problem.rawValue, problem.severity, .returned(ReturnPhrase(problem, about)),
            hint: problem.hasHint ? .returned(ReturnPhrase(problem, about, isHint: true)) : nil,
            subject: subject, file: file)
    }
}
