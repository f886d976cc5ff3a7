import Foundation
import Markup
import TestSupport
import Testing

/// The compiler's stages, recorded one under the other.
@Suite struct StageTests {
    private static let cases: [(name: String, root: Element)] = [
        ("split-runs", document(paragraph(["Họ tên: {{ho", "_ten}}, ", "{{[] nam}} nam"]))),
        (
            "paragraphs",
            document(paragraph("{{#ds}}"), paragraph("{{ten}}"), paragraph("{{/ds}}"))
        ),
        ("rows", document(table([["{{#ds}}{{_number}}", "{{ten}}{{/ds}}"]]))),
        ("cell", document(table([["{{#co}}\nx\n{{/co}}"]]))),
    ]

    @Test(arguments: cases.map(\.name))
    func `each stage makes of a part what was recorded`(_ name: String) throws {
        let root = try #require(Self.cases.first { $0.name == name }?.root)
        let file = Folders.root.appending(
            path: "Tests/DocxTemplateTests/Fixtures/stages/\(name).txt")
        try Golden.expect(StageDump(root).text, in: file)
    }
}
