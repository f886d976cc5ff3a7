import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Loops so long that what they print is packed on the way.
@Suite struct LongLoopTests {
    private static func cell(_ text: String) -> String {
        "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }

    private static let paragraphs =
        "<w:p><w:r><w:t>{{#ds}}</w:t></w:r></w:p><w:p><w:r><w:t>{{so}} {{chu}}</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>{{/ds}}</w:t></w:r></w:p>"
    private static let rows =
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>\(cell("{{#ds}}{{so}}"))\(cell("{{chu}}{{/ds}}"))</w:tr>"
        + "</w:tbl>"
    private static let inner =
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>"
        + cell("{{#nhom}}{{#ds}}{{so}} {{chu}}{{#rong}}x{{/rong}}{{/ds}}{{/nhom}}")
        + "</w:tr></w:tbl>"

    @Test(arguments: [paragraphs, rows, inner], [false, true])
    func `a long loop prints every turn`(body: String, hasLink: Bool) throws {
        let count = 9_000
        let word = String(repeating: "ơn trên ", count: 30)
        var list: [Value] = (0..<count).map { number in
            .record(["so": .text("(\(number))"), "chu": .text(word)])
        }
        if hasLink {
            let link = RichText([.text("(0)", [], link: "https://vi.example/")])
            list[0] = .record(["so": .rich(link), "chu": .text(word)])
        }
        let record: Record = ["ds": .list(list), "nhom": [["x": "1"]]]
        let template = try Template(compiling: WordFile(body).bytes(), named: "t.docx")
        let bytes = try template.rendering(of: record, missing: .empty).bytes
        #expect(try template.rendering(of: record, missing: .empty).bytes == bytes)
        let text = try MadeFile(bytes).root().text
        let numbers = (0..<count).reduce(0) { $0 + "(\($1))".count }
        #expect(text.count == numbers + count * word.count + spaces(body, count))
        #expect(text.contains("(8999)"))
    }

    /// The blanks that the template itself prints in each turn.
    private func spaces(_ body: String, _ count: Int) -> Int { body == Self.rows ? 0 : count }
}
