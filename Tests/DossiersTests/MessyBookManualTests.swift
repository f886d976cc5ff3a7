import Foundation
import TestSupport
import Testing

/// `docs/so-thuc-te.md` says what becomes of messy workbooks; the recorded readings prove it.
@Suite struct MessyBookManualTests {
    private static let folder = Folders.root.appending(
        path: "Tests/DossiersTests/Fixtures/MessyBooks")

    /// The codes in the manual's table.
    private static func told() throws -> Set<String> {
        let manual = try String(
            contentsOf: Folders.root.appending(path: "docs/so-thuc-te.md"), encoding: .utf8)
        let cells = manual.split(separator: "\n").filter { $0.hasPrefix("|") }
            .compactMap { $0.split(separator: "|").last }
        return Set(cells.flatMap { $0.matches(of: /`([a-z-]+)`/).map { String($0.1) } })
    }

    /// The codes in the recorded readings.
    private static func shown() throws -> Set<String> {
        let texts = try Folders.files(in: folder, ending: [".expected.txt"]).map {
            try String(contentsOf: $0, encoding: .utf8)
        }
        let lines = texts.flatMap { $0.split(separator: "\n") }
        return Set(
            lines.compactMap { $0.firstMatch(of: /^(?:warns|notes|forbids) ([a-z-]+):/) }
                .map { String($0.1) })
    }

    @Test func `the manual tells every finding of the messy workbooks, and no other`() throws {
        #expect(try Self.told() == Self.shown())
    }
}
