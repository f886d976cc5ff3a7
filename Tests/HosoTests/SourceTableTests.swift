import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import PartyForms

/// The tables in the documentation, source by source, against what there is.
@Suite struct SourceTableTests {
    /// One row: the lines of the source, the codes and the tests that it names.
    struct Row {
        var lines: ClosedRange<Int>?
        var codes: [String]
        var tests: [String]
    }

    /// One table; its head names the regime, its title the source.
    struct Table: CustomTestStringConvertible, Sendable {
        let file: URL

        var testDescription: String { file.lastPathComponent }

        static let all = Folders.files(
            in: Folders.root.appending(path: "docs"), ending: [".md"]
        ).filter {
            let name = $0.lastPathComponent
            return name.hasPrefix("nguon-") || name.hasPrefix("luat-")
        }.map(Table.init)

        private var text: String {
            get throws { try String(contentsOf: file, encoding: .utf8) }
        }

        /// "000" of "# Nguồn 000: …"; nil where the table is of no source at hand.
        var source: String? {
            get throws {
                let title = try text.split(separator: "\n").first ?? ""
                guard let words = title.range(of: "Nguồn ") else { return nil }
                let number = title[words.upperBound...].prefix(while: \.isNumber)
                return number.isEmpty ? nil : String(number)
            }
        }

        /// The regimes that the head names.
        func regimes(in library: RegimeLibrary) throws -> [Regime] {
            let head = try text.prefix(upTo: text.range(of: "\n|")?.lowerBound ?? text.endIndex)
            return SourceTableTests.quoted(String(head)).compactMap { id in
                library.selection.regime(id)
            }
        }

        var rows: [Row] {
            get throws { try text.split(separator: "\n").compactMap(Self.row) }
        }

        private static func row(_ line: Substring) -> Row? {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5, cells[1] != "mục", !cells[0].hasPrefix("--") else { return nil }
            let ends = cells[0].split { "-–".contains($0) }.compactMap { Int($0) }
            let lines = ends.first.flatMap { first in ends.last.map { first...max(first, $0) } }
            return Row(
                lines: lines, codes: SourceTableTests.quoted(cells[3]),
                tests: SourceTableTests.quoted(cells[4]))
        }
    }

    /// The words between backticks.
    static func quoted(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static let library = Result {
        try RegimeLibrary(
            TemplateFolders([
                .init(Folders.root.appending(path: "Templates").path, from: .option)
            ]))
    }

    @Test(arguments: Table.all)
    func `a table names its regime and has rows`(_ table: Table) throws {
        #expect(try !table.regimes(in: Self.library.get()).isEmpty)
        #expect(try !table.rows.isEmpty)
    }

    @Test(arguments: Table.all)
    func `every code of a table is a form, a rule or a gap`(_ table: Table) throws {
        let library = try Self.library.get()
        let regimes = try table.regimes(in: library)
        let known = Set(
            regimes.flatMap { regime in
                regime.forms.flatMap { [$0.id, $0.reference] } + regime.rules.map(\.code)
                    + regime.gaps.map(\.code)
            } + library.selection.regimes.map(\.id))
        let named = try table.rows.flatMap(\.codes).filter {
            !$0.contains(" ") && !$0.hasSuffix(".json")
        }
        #expect(Set(named).subtracting(known).sorted() == [])
    }

    @Test(arguments: Table.all)
    func `every form and every rule of a regime stands in its table`(_ table: Table) throws {
        let named = Set(
            try table.rows.flatMap(\.codes).map { $0.split(separator: "/").last.map(String.init) })
        for regime in try table.regimes(in: Self.library.get()) {
            #expect(regime.rules.map(\.code).filter { !named.contains($0) } == [], "\(regime.id)")
            let own = regime.forms.filter { $0.regime == regime.id }.map(\.id)
            #expect(own.filter { !named.contains($0) } == [], "\(regime.id)")
        }
    }

    @Test(arguments: Table.all)
    func `every test of a table is there`(_ table: Table) throws {
        let files = Folders.files(in: Folders.root.appending(path: "Tests"), ending: [".swift"])
        let code = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let named = try Set(table.rows.flatMap(\.tests))
        #expect(named.filter { !code.contains("struct \($0) ") }.sorted() == [])
        #expect(try table.rows.allSatisfy { !$0.tests.isEmpty })
    }

    @Test(arguments: Table.all)
    func `no line of a source is left out`(_ table: Table) throws {
        guard let source = try table.source, let seeds = Folders.shared("seeds") else { return }
        let file = Folders.files(in: seeds, ending: [".txt"])
            .first { $0.lastPathComponent.hasPrefix("\(source)_") }
        let lines = try String(contentsOf: try #require(file), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let told = Set(try table.rows.compactMap(\.lines).flatMap(Array.init))
        let missing = lines.indices.filter { index in
            !lines[index].allSatisfy(\.isWhitespace) && !told.contains(index + 1)
        }
        #expect(missing.map { $0 + 1 } == [])
    }
}
