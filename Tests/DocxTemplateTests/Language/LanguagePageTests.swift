import Foundation
import JSONText
import Markup
import TestSupport
import Testing

@testable import DocxTemplate

/// The page for those who write templates says what the engine does.
@Suite struct LanguagePageTests {
    /// A row: the paragraphs of a template, the data, the paragraphs that are printed.
    struct Row: CustomTestStringConvertible {
        var template: [String]
        var data: String
        var printed: [String]
        var testDescription: String { template.joined(separator: "¶") }
    }

    private static let rows: [Row] = {
        let file = Folders.root.appending(path: "docs/mau-va-the.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { (line) -> Row? in
            let cells = line.matches(of: /`([^`]+)`/).map {
                String($0.output.1.replacing("\\|", with: "|"))
            }
            guard line.hasPrefix("| `"), cells.count == 3, cells[1].hasPrefix("{") else {
                return nil
            }
            return Row(template: lines(cells[0]), data: cells[1], printed: lines(cells[2]))
        }
    }()

    private static func lines(_ cell: String) -> [String] {
        cell.split(separator: "¶", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `the page has rows`() { #expect(Self.rows.count >= 20) }

    @Test(arguments: rows)
    func `a row of the page prints what it says`(row: Row) throws {
        let json = try JSON(parsing: Array(row.data.utf8), named: "row")
        guard case .object(let members) = json else {
            Issue.record("no record")
            return
        }
        let root = document(
            Element(word("x"), children: row.template.map { .element(paragraph($0)) }))
        #expect(outline(try rendered(root, Record(members))) == row.printed)
    }
}
