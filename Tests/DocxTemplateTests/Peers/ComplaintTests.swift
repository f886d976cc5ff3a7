import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// What users of other engines complain of, where no other suite proves it.
@Suite struct ComplaintTests {
    @Test func `fifty thousand rows are printed`() throws {
        let root = document(table([["STT", "Tên"], ["{{#ds}}{{_number}}", "{{ten}}{{/ds}}"]]))
        let rows = (1...50_000).map { Value.record(["ten": .text("Người \($0)")]) }
        let lines = outline(try rendered(root, ["ds": .list(rows)]))
        #expect(lines.count == 50_001)
        #expect(lines.first == "STT | Tên")
        #expect(lines.last == "50000 | Người 50000")
    }

    @Test func `one compiled template serves many tasks`() async throws {
        let template = try Template(
            compiling: sealed(["Gửi {{ten}}", "{{#ds}}", "{{.}}", "{{/ds}}"]), named: "a.docx")
        let records = (0..<8).map { number -> Record in
            ["ten": .text("Số \(number)"), "ds": .list(Array(repeating: "x", count: number))]
        }
        let expected = try records.map { try template.render($0) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for round in 0..<64 {
                group.addTask {
                    try template.render(records[round % 8]) == expected[round % 8]
                }
            }
            for try await isEqual in group { #expect(isEqual) }
        }
    }

    @Test func `the same record gives the same bytes`() throws {
        let bytes = try sealed(["{{ten}} {{anh}}", "{{ds}}"])
        let picture = try #require(Picture(png(width: 3, height: 4)))
        let record: Record = ["ten": "A", "anh": .picture(picture), "ds": ["một", "hai"]]
        let first = try Template(compiling: bytes, named: "a.docx").render(record)
        let second = try Template(compiling: bytes, named: "a.docx").render(record)
        #expect(first == second)
    }

    @Test func `a strict document is told apart from a damaged one`() throws {
        var package = try checkedPackage(body: "<w:p/>")
        let main = try PartName.named("/word/document.xml")
        let text = String(decoding: try package.contents(of: main), as: UTF8.self)
        let strict = text.split(separator: Word.namespace).joined(separator: Word.strictNamespace)
        package.setContents(of: main, to: Array(strict.utf8))
        #expect(throws: TemplateError.strictDocument(file: "a.docx")) {
            try Template(compiling: package.sealed(), named: "a.docx")
        }
        package.setContents(of: main, to: Array(strict.utf8.dropLast(3)))
        #expect(throws: TemplateError.self) {
            try Template(compiling: package.sealed(), named: "a.docx")
        }
    }
}
