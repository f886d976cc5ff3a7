import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import PartyForms

/// The table of source 000 in the documentation against what there is.
@Suite struct SourceTableTests {
    /// One row: the lines of the source, the codes and the tests that it names.
    private struct Row {
        var lines: ClosedRange<Int>
        var codes: [String]
        var tests: [String]
    }

    private static let rows: [Row] = {
        let file = Folders.root.appending(path: "docs/nguon-000.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap(row)
    }()

    private static func row(_ line: Substring) -> Row? {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 5 else { return nil }
        let ends = cells[0].split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last else { return nil }
        return Row(
            lines: first...last, codes: quoted(cells[3]), tests: quoted(cells[4]))
    }

    /// The words between backticks.
    private static func quoted(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static let regime = Result {
        let library = try RegimeLibrary(
            TemplateFolders([
                .init(Folders.root.appending(path: "Templates").path, from: .option)
            ]))
        return try library.regime("tien-thang-2023")
    }

    @Test func `every code of the table is a form, a rule or a gap`() throws {
        let regime = try Self.regime.get()
        let known = Set(
            regime.forms.map(\.id) + regime.rules.map(\.code) + regime.gaps.map(\.code))
        let named = Self.rows.flatMap(\.codes).filter {
            !$0.contains(" ") && !$0.hasSuffix(".json")
        }
        #expect(Set(named).subtracting(known).sorted() == [])
    }

    @Test func `every form and every rule of the regime stands in the table`() throws {
        let regime = try Self.regime.get()
        let named = Set(Self.rows.flatMap(\.codes))
        #expect(regime.rules.map(\.code).filter { !named.contains($0) } == [])
        #expect(regime.forms.map(\.id).filter { !named.contains($0) } == [])
    }

    @Test func `every test of the table is there`() throws {
        let files = Folders.files(in: Folders.root.appending(path: "Tests"))
            .filter { $0.pathExtension == "swift" }
        let code = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let named = Set(Self.rows.flatMap(\.tests))
        #expect(named.filter { !code.contains("struct \($0) ") }.sorted() == [])
        #expect(Self.rows.allSatisfy { !$0.tests.isEmpty })
    }

    @Test func `no line of the source is left out`() throws {
        let folder = Folders.root.appending(path: "../shared/seeds")
        let file = Folders.files(in: folder).first { $0.lastPathComponent.hasPrefix("000_") }
        guard let file else { return }
        let lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let told = Set(Self.rows.flatMap { Array($0.lines) })
        let missing = lines.indices.filter { index in
            !lines[index].allSatisfy(\.isWhitespace) && !told.contains(index + 1)
        }
        #expect(missing.map { $0 + 1 } == [])
    }
}
