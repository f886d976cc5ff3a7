package import PartyForms
import VietnameseText

/// What a code that `check` prints of a workbook means.
package struct WorkbookCode: Sendable {
    /// Stable English words with hyphens.
    package let code: String
    package let severity: Finding.Severity
    /// What is wrong, for each thing that the code is printed for; «…» stands for a column.
    package let messages: [Phrase]
    /// What to do about them, each once.
    package let hints: [Phrase]

    /// Of every code, in the order in which they are met while a workbook is read.
    package static let all: [WorkbookCode] = {
        let alike = Dictionary(grouping: WorkbookProblem.examples, by: \.code)
        return WorkbookProblem.examples.map(\.code).unique.compactMap { code in
            guard let problems = alike[code], let first = problems.first else { return nil }
            return WorkbookCode(
                code: code, severity: first.severity, messages: problems.map(\.message),
                hints: problems.compactMap(\.hint).unique)
        }
    }()
}

extension WorkbookProblem {
    /// One of each kind, about a column of no name.
    fileprivate static let examples: [WorkbookProblem] = [
        .noKnownSheet, .unknownSheet, .duplicateSheet, .hiddenSheet, .buriedSheet,
        .guessedEncoding("…"), .noHead, .legacyTitle("…"), .missingColumn("…"),
        .duplicateColumn("…"), .unknownColumn("…"), .hiddenColumn("…"),
        .hiddenRows(isFiltered: false), .ignoredRows, .extraRow, .mergedCells("…"),
        .missingCode("…"), .missingValue("…"), .uncalculated, .errorValue, .badDate("…"),
        .serialDate("…"), .doubtfulDate("…", .order), .doubtfulDate("…", .year),
        .doubtfulDate("…", .before("…")), .doubtfulDate("…", .future), .badNumber("…"),
        .lostDigits("…"), .looseDigits("…"), .zeros("…"), .badWord("…", offered: ["…"]),
        .unlistedWord("…", offered: ["…"]), .unsplit("…", isKept: true), .twoValues("…"),
        .repaired(.composition, "…"), .repaired(.lookAlike, "…"), .repaired(.space, "…"),
        .legacyText("…", isSure: true), .duplicateCode("…"), .unknownReference("…", sheets: ["…"]),
    ]
}
