/// Why something in a list must be looked at.
enum ImportDoubt: Hashable {
    /// A cell could not be read.
    case cell(WorkbookProblem)
    /// A date that stands before one that cannot be later; the titles of their columns.
    case dateOrder(first: String, second: String)
    /// The same name and date of birth as another member.
    case samePerson(code: String)
    /// A name that differs from another list's in its accents alone.
    case sameButAccents(code: String)
    /// The same number of the card as another member.
    case sameCard(code: String)
    /// Two lists say different things of one member.
    case conflict(String)
    /// Marks in columns that exclude each other; what they would tell.
    case twoMarks(String)
    /// A row that may be several members of other lists.
    case severalPeople
    /// No list tells it of a member, and papers need it; the title of its column.
    case missing(String)
    /// The organisation was told by the title of the sheet alone.
    case unitFromSheet
    /// The organisation was told by a heading that does not say that it names one.
    case unitFromHeading
    /// One organisation in several spellings.
    case spellings
    /// The list says that the person is a member no longer.
    case gone
    /// A code that an earlier row has.
    case codeTwice
    /// A column of ratings that names no year.
    case noYear(String)
    /// A state that last year's workbook had.
    case oldState
    /// A fact of the office that lists tell differently; the title of its column.
    case office(String)
    /// No list tells it; the title of its column.
    case untold(String)
}

extension ImportDoubt {
    /// Stable English words with hyphens.
    var code: String {
        switch self {
        case .cell(let problem): problem.code
        case .dateOrder: "date-order"
        case .samePerson: "same-person"
        case .sameButAccents: "same-but-accents"
        case .sameCard: "same-card"
        case .conflict: "lists-differ"
        case .twoMarks: "two-marks"
        case .severalPeople: "several-people"
        case .missing: "missing-value"
        case .unitFromSheet: "organisation-from-sheet"
        case .unitFromHeading: "organisation-from-heading"
        case .spellings: "several-spellings"
        case .gone: "member-no-longer"
        case .codeTwice: "duplicate-code"
        case .noYear: "rating-without-year"
        case .oldState: "state-of-last-year"
        case .office: "office-differs"
        case .untold: "not-told"
        }
    }
}
