import OpenPackage
import Testing

@testable import DocxTemplate

/// Blocks and partials that multiply: a document takes so many turns and no more, printed or not.
@Suite struct TurnLimitTests {
    /// Renders with a limit of 1,000 turns; each of `a` and `b` has ten.
    private func render(_ lines: [String], partials: [String: [String]] = [:]) throws {
        let files = try partials.mapValues { try sealed($0) }
        let template = try Template(
            compiling: try sealed(lines), named: "t.docx", partials: .init { files[$0] })
        let ten = Value.list(Array(repeating: .record(["x": "1"]), count: 10))
        var limits = PackageLimits()
        limits.printedTurns = 1_000
        try PackageLimits.$standard.withValue(limits) {
            _ = try template.render(["a": ten, "b": ten], missing: .empty)
        }
    }

    /// Blocks in one another.
    private func nested(_ depth: Int, around text: String = "") -> String {
        String(repeating: "{{#a}}", count: depth) + text + String(repeating: "{{/a}}", count: depth)
    }

    /// Partials of which each calls the next one twice.
    private func doubling(_ depth: Int) -> [String: [String]] {
        let calls = (0..<depth).map { ("p\($0)", ["{{> p\($0 + 1)}}", "{{> p\($0 + 1)}}"]) }
        return Dictionary(uniqueKeysWithValues: calls + [("p\(depth)", ["x"])])
    }

    @Test func `turns within the limit are printed`() throws {
        try render([nested(2), nested(2, around: "{{x}}")])
        try render(["{{> p0}}"], partials: doubling(8))
    }

    @Test func `blocks that print nothing come to an end`() {
        for lines in [
            [nested(30)], [nested(3)], ["{{#a | reverse}}" + nested(29) + "{{/}}"],
            [nested(2, around: "{{#b}}{{/b}}"), nested(3, around: "{{x}}")],
            Array(repeating: nested(2), count: 10),
        ] {
            #expect(throws: Self.error) { try render(lines) }
        }
    }

    @Test(arguments: [10, 25, 60])
    func `partials that call each other twice come to an end`(depth: Int) {
        #expect(throws: Self.error) { try render(["{{> p0}}"], partials: doubling(depth)) }
    }

    @Test func `columns in columns are not counted without an end`() throws {
        let blocks = String(repeating: "{{#a | columns}}", count: 12)
        let ends = String(repeating: "{{/a}}", count: 12)
        let cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>\(blocks)x\(ends)</w:t></w:r></w:p></w:tc>"
        let body =
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>"
            + "<w:tr>\(cell)</w:tr></w:tbl>"
        let template = try Template(compiling: WordFile(body).bytes(), named: "t.docx")
        let ten = Value.list(Array(repeating: "1", count: 10))
        var limits = PackageLimits()
        limits.printedTurns = 1_000
        #expect(throws: Self.error) {
            try PackageLimits.$standard.withValue(limits) {
                _ = try template.render(["a": ten], missing: .empty)
            }
        }
    }

    private static let error = TemplateError.unreadable(
        file: "t.docx",
        .overLimit(
            name: "document-turns", value: 1_001, limit: 1_000, part: "word/document.xml"))
}
