import PartyForms
import VietnameseText

/// What may be wrong with a workbook, or was put right while reading it.
enum WorkbookProblem: Hashable {
    case noKnownSheet
    case unknownSheet
    case duplicateSheet
    case noHead
    case missingColumn(String)
    case duplicateColumn(String)
    case unknownColumn(String)
    case ignoredRows
    case extraRow
    case missingValue(String)
    /// A row without a code: no paper of it is made.
    case missingCode(String)
    case uncalculated
    case errorValue
    case badDate(String)
    case badNumber(String)
    case badWord(String, offered: [String])
    /// A word of the office's own, in a column that takes any; rules and forms may not know it.
    case unlistedWord(String, offered: [String])
    case duplicateCode(String)
    case unknownReference(String, sheets: [String])
    case repaired(Repair, String)
    case zeros(String)
    /// Rows that nobody sees; they are people all the same.
    case hiddenRows(isFiltered: Bool)
    case hiddenColumn(String)
    case hiddenSheet
    /// A text file whose encoding its letters told.
    case guessedEncoding(String)
    /// A sheet that only a program can show.
    case buriedSheet
    /// Values that a row has from a cell merged over several rows.
    case mergedCells(String)
    /// Text in a font from before Unicode; sure when the font's name told it.
    case legacyText(String, isSure: Bool)
    /// A title in such a font, as it was read.
    case legacyTitle(String)
    /// A cell with several facts that could not be told apart.
    case unsplit(String, isKept: Bool)
    /// A column and a cell with several facts disagree.
    case twoValues(String)
    /// A day that stood as a plain number.
    case serialDate(String)
    /// A day that may be another one.
    case doubtfulDate(String, Doubt)
    /// A long number of which only the first digits are left.
    case lostDigits(String)
    /// Digits with spaces or an apostrophe among them.
    case looseDigits(String)

    /// Why a date may be another one.
    enum Doubt: Hashable {
        /// Day and month may have been swapped.
        case order
        /// A year that became the day of that number.
        case year
        /// It lies before the date of that column, which comes first.
        case before(String)
        /// It lies behind the year under review.
        case future
    }
}

extension WorkbookProblem {
    /// Stable English words with hyphens.
    var code: String {
        switch self {
        case .noKnownSheet: "no-known-sheet"
        case .unknownSheet: "unknown-sheet"
        case .duplicateSheet: "duplicate-sheet"
        case .noHead: "no-head-row"
        case .missingColumn: "missing-column"
        case .duplicateColumn: "duplicate-column"
        case .unknownColumn: "unknown-column"
        case .ignoredRows: "ignored-row"
        case .extraRow: "extra-row"
        case .missingValue, .missingCode: "missing-value"
        case .uncalculated: "uncalculated-formula"
        case .errorValue: "error-value"
        case .badDate: "bad-date"
        case .badNumber: "bad-number"
        case .badWord: "bad-word"
        case .unlistedWord: "unlisted-word"
        case .duplicateCode: "duplicate-code"
        case .unknownReference: "unknown-code"
        case .repaired(.composition, _): "repaired-composition"
        case .repaired(.lookAlike, _), .repaired(.cyrillic, _): "repaired-letters"
        case .repaired(.space, _), .repaired(.invisible, _): "repaired-spaces"
        case .zeros: "repaired-zeros"
        case .hiddenRows: "hidden-rows"
        case .hiddenColumn: "hidden-column"
        case .hiddenSheet: "hidden-sheet"
        case .guessedEncoding: "guessed-encoding"
        case .buriedSheet: "very-hidden-sheet"
        case .mergedCells: "repaired-merged"
        case .legacyText, .legacyTitle: "repaired-legacy"
        case .unsplit: "unsplit-cell"
        case .twoValues: "two-values"
        case .serialDate: "repaired-date"
        case .doubtfulDate: "doubtful-date"
        case .lostDigits: "lost-digits"
        case .looseDigits: "repaired-digits"
        }
    }

    /// Repairs are worth knowing; what is lost or ambiguous must be looked at.
    var severity: Finding.Severity {
        switch self {
        case .noKnownSheet, .noHead, .missingColumn, .duplicateCode: .forbids
        case .duplicateSheet, .duplicateColumn, .extraRow, .missingValue, .missingCode,
            .uncalculated, .errorValue, .badDate, .badNumber, .badWord, .unknownReference, .zeros,
            .hiddenRows, .legacyText, .legacyTitle, .unsplit, .twoValues, .serialDate,
            .doubtfulDate, .lostDigits, .guessedEncoding:
            .warns
        case .unknownSheet, .unknownColumn, .ignoredRows, .unlistedWord, .repaired, .hiddenColumn,
            .hiddenSheet, .buriedSheet, .mergedCells, .looseDigits:
            .notes
        }
    }
}

/// Gathers problems; equal ones become one finding with all their cells.
struct ProblemLog {
    private var order: [WorkbookProblem] = []
    private var places: [WorkbookProblem: [ProblemPlace]] = [:]
    /// In the order of their sheets, by column.
    private(set) var conversions: [Conversion] = []

    /// Whether nothing was found but what was put right.
    var holdsRepairsOnly: Bool { order.allSatisfy { $0.code.hasPrefix("repaired") } }

    mutating func note(_ conversion: Conversion) { conversions.append(conversion) }

    mutating func add(_ problem: WorkbookProblem, at place: ProblemPlace? = nil) {
        if places[problem] == nil { order.append(problem) }
        places[problem, default: []] += place.map { [$0] } ?? []
    }

    /// Every problem with its places, in the order in which the first of each kind was met.
    var entries: [(problem: WorkbookProblem, places: [ProblemPlace])] {
        order.map { ($0, places[$0] ?? []) }
    }

    /// Adds what another log gathered.
    mutating func add(_ other: ProblemLog) {
        for problem in other.order {
            if places[problem] == nil { order.append(problem) }
            places[problem, default: []] += other.places[problem] ?? []
        }
        conversions += other.conversions
    }

    /// The findings, in the order in which the first of each kind was met.
    func findings(file: String) -> [Finding] {
        order.map { problem in
            Finding(
                problem.code, problem.severity, problem.message, hint: problem.hint, file: file,
                cells: ProblemPlace.merged(places[problem] ?? []))
        }
    }
}

/// A cell that a problem concerns, in a form that neighbours can be joined by.
struct ProblemPlace: Hashable {
    var sheet: String
    /// "R", or the path of a value in JSON.
    var column: String
    /// 0 for a place that is not a cell of a sheet.
    var row: Int

    var place: CellPlace {
        CellPlace(sheet: sheet, cell: row > 0 ? "\(column)\(row)" : column)
    }

    /// Joins cells that stand under each other: "R2:R321".
    static func merged(_ places: [ProblemPlace]) -> [CellPlace] {
        var result: [CellPlace] = []
        var start: ProblemPlace?
        var end: ProblemPlace?
        func close() {
            guard let start, let end else { return }
            let cell = start == end ? start.place.cell : "\(start.place.cell):\(end.place.cell)"
            result.append(CellPlace(sheet: start.sheet, cell: cell))
        }
        for place in places {
            if let last = end, place.row > 0, place.row == last.row + 1,
                place.column == last.column, place.sheet == last.sheet
            {
                end = place
            } else {
                close()
                start = place
                end = place
            }
        }
        close()
        return result
    }
}
