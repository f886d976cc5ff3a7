import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import PartyForms

/// The invented office of every regime, from the workbook to the checked dossier.
@Suite(.serialized) struct RegimeSampleTests {
    private static let selection = Result {
        try RegimeLibrary(
            TemplateFolders([
                .init(Folders.root.appending(path: "Templates").path, from: .option)
            ])
        ).selection
    }

    /// The regimes with an office of their own.
    static let regimes: [String] = {
        let samples = LibraryForm.templates.appending(path: "sample")
        return ((try? selection.get().regimes) ?? []).map(\.id).filter { id in
            FileManager.default.fileExists(atPath: samples.appending(path: "\(id).json").path)
        }
    }()

    @Test(arguments: regimes)
    func `the office of a regime is checked, and its whole dossier comes out`(
        _ id: String
    ) throws {
        let regime = try #require(try Self.selection.get().regime(id))
        let year = try #require(regime.years?.lowerBound)
        try Folders.withTemporary { (folder: URL) throws -> Void in
            func run(_ arguments: [String]) throws -> CommandResult {
                try Hoso.run(["--date", "\(year)-12-28"] + arguments, in: folder)
            }
            #expect(try run(["init", "so", "--sample", "--regime", id]).status == 0)
            let check = try run(["check", "so/so.xlsx"])
            #expect([0, 1].contains(check.status), "\(check.text)\(check.errors)")
            let made = try run(["dossier", "so/so.xlsx", "-o", "HS"])
            #expect([0, 1, 5].contains(made.status), "\(made.errors)")
            #expect(made.errors.contains(regime.title))
            let files = Folders.files(in: folder.appending(path: "HS"), ending: [".docx"])
            #expect(files.count > 20)
            let again = try run(["check", "HS"])
            #expect([0, 1, 5].contains(again.status), "\(again.text)\(again.errors)")
        }
    }
}
