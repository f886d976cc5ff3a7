import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

@testable import Dossiers

/// The deadlines of every regime, for its invented office, as a table that a person can hold
/// against the guidance.
struct DeadlineTableTests {
    private func season(_ regime: Regime, in library: RegimeLibrary) throws -> Season {
        try Folders.withTemporary { (folder: URL) throws -> Season in
            let path = folder.appending(path: "so.xlsx").path
            let bytes = try library.sampleWorkbook(of: regime, choices: [:])
            try Data(bytes).write(to: URL(filePath: path))
            let book = try BookFile(reading: path, definition: library.workbookDefinition())
            return Season(book.reading.book)
        }
    }

    @Test func `every regime's deadlines have their days and their authority`() throws {
        let templates = Folders.root.appending(path: "Templates").path
        let library = try RegimeLibrary(TemplateFolders([.init(templates, from: .option)]))
        var text = ""
        for regime in library.selection.regimes where !regime.forms.isEmpty {
            let season = try season(regime, in: library)
            guard season.year.map({ regime.years?.contains($0) ?? false }) ?? false else {
                continue
            }
            text += "\(regime.id) \(season.year ?? 0)\n"
            var told: Set<String> = []
            for deadline in regime.yearDeadlines(of: season) {
                let line = Self.line(deadline)
                if told.insert(line).inserted { text += line }
            }
            text += "\n"
        }
        let golden = "Tests/DossiersTests/Fixtures/deadlines.txt"
        try Golden.expect(text, in: Folders.root.appending(path: golden))
    }

    /// Of what is sent before meetings only what the guidance says, for each has a day of its own.
    private static func line(_ deadline: YearDeadline) -> String {
        let kind = deadline.isWorking ? "ngày làm việc trước hội nghị" : "trước hội nghị"
        let day = deadline.event == .drafts ? kind : deadline.day?.printed ?? "chưa có hạn"
        let citation = deadline.citation.map { "\n    [\($0)]" } ?? ""
        return "  \(day) · \(deadline.event.rawValue): \(deadline.title.vietnamese)\(citation)\n"
    }
}
