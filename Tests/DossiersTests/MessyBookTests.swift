import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

@testable import Dossiers

/// Workbooks as offices have them, and what was read from each.
///
/// The files are made by `Fixtures/MessyBooks/make.py`; what is expected stands beside each of them
/// as text that a person can follow.
@Suite struct MessyBookTests {
    private static let folder = Folders.root.appending(
        path: "Tests/DossiersTests/Fixtures/MessyBooks")

    private static let names = [
        "around.xlsx", "heads.xlsx", "facts.xlsx", "dates-1900.xlsx", "dates-1904.xlsx",
        "numbers.xlsx", "fonts.xlsx", "lost-fonts.xlsx", "letters.xlsx", "hidden.xlsx",
    ]

    @Test(arguments: names)
    func `a messy workbook is read, and every repair is told with its cell`(
        _ name: String
    ) throws {
        let file = Self.folder.appending(path: name)
        let reading = try WorkbookReading(
            xlsx: Folders.bytes(file), named: name, definition: SampleCommuneTests.definition())
        try Golden.expect(
            ReadBook(reading).text, in: file.appendingPathExtension("expected.txt"))
    }
}

/// What was read from a workbook, as text.
struct ReadBook {
    private let reading: WorkbookReading

    init(_ reading: WorkbookReading) { self.reading = reading }

    var text: String { (sheets + findings + conversions).joined(separator: "\n") + "\n" }

    private var sheets: [String] {
        reading.book.sheets.values.sorted { $0.key < $1.key }.flatMap { sheet in
            ["== \(sheet.key) «\(sheet.title)»"]
                + sheet.rows.map { row in
                    let cells = row.cells.sorted { $0.key < $1.key }.map { key, cell in
                        "\(key)=\(cell.text.replacing("\n", with: "⏎"))"
                    }
                    return "\(row.number): " + cells.joined(separator: " | ")
                }
        }
    }

    private var findings: [String] {
        ["== findings"]
            + reading.findings.map { finding in
                let cells = finding.cells.map { "\($0.sheet)!\($0.cell)" }
                return "\(finding.severity) \(finding.code): "
                    + "\(finding.message.text(in: .vietnamese)) [\(cells.joined(separator: ", "))]"
            }
    }

    private var conversions: [String] {
        guard !reading.conversions.isEmpty else { return [] }
        return ["== conversions"]
            + reading.conversions.map { "\($0.sheet)!\($0.cell): \($0.before) → \($0.after)" }
    }
}
