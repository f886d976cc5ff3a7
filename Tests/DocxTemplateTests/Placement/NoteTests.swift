import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Notes and comments whose references stand in blocks.
@Suite struct NoteTests {
    private func reference(_ kind: String, _ id: Int) -> String {
        "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
    }

    private func note(_ kind: String, _ id: Int, _ text: String, type: String = "") -> String {
        "<w:\(kind)\(type) w:id=\"\(id)\"><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:\(kind)>"
    }

    private func separators(_ kind: String) -> String {
        note(kind, -1, "--", type: " w:type=\"separator\"")
            + note(kind, 0, "==", type: " w:type=\"continuationSeparator\"")
    }

    private func package(_ file: WordFile, _ record: Record) throws -> Package {
        let template = try Template(compiling: file.bytes(), named: "t.docx")
        let package = try Package(reading: template.render(record, missing: .empty))
        #expect(DocxCheck(grade: .proven).findings(in: package).map(\.problem.code) == [])
        return package
    }

    /// The notes of a part: id and text.
    private func notes(_ package: Package, _ part: String) throws -> [String] {
        let root = try package.markup(of: try PartName.named("/word/\(part).xml"))
        return root.elements.map { "\($0.attribute(word("id")) ?? "") \($0.text)" }
    }

    private func references(_ package: Package, _ name: String) throws -> [String] {
        let root = try package.markup(of: try PartName.named("/word/document.xml"))
        return root.descendants(name).compactMap { $0.attribute(word("id")) }
    }

    private let record: Record = [
        "ds": [["ten": "A", "nguon": "a"], ["ten": "B", "nguon": "b"]], "rong": [], "co": true,
        "x": "X",
    ]

    @Test(arguments: ["footnote", "endnote"])
    func `each turn has its own note, in the scope of its reference`(kind: String) throws {
        let body = """
            <w:p><w:r><w:t>{{#ds}}{{ten}}</w:t></w:r>\(reference(kind, 2))\
            <w:r><w:t>; {{/ds}}.</w:t></w:r>\(reference(kind, 5))</w:p>
            """
        let content =
            separators(kind) + note(kind, 2, "Theo «{{nguon}}»") + note(kind, 5, "Ngoài {{x}}")
        let output = try package(WordFile(body).adding("\(kind)s", "\(kind)s", content), record)
        #expect(try references(output, "\(kind)Reference") == ["2", "6", "5"])
        #expect(
            try notes(output, "\(kind)s") == [
                "-1 --", "0 ==", "2 Theo «a»", "6 Theo «b»", "5 Ngoài X",
            ])
    }

    @Test func `a note vanishes with its reference`() throws {
        let body = """
            <w:p><w:r><w:t>{{#rong}}{{ten}}</w:t></w:r>\(reference("footnote", 2))\
            <w:r><w:t>{{/rong}}.</w:t></w:r></w:p>
            """
        let content = separators("footnote") + note("footnote", 2, "không thẻ")
        let output = try package(WordFile(body).adding("footnotes", "footnotes", content), record)
        #expect(try notes(output, "footnotes") == ["-1 --", "0 =="])
    }

    @Test func `notes without tags and without blocks around their references stay`() throws {
        let body = """
            <w:p><w:r><w:t>{{x}}</w:t></w:r>\(reference("footnote", 2))</w:p>
            """
        let file = WordFile(body).adding(
            "footnotes", "footnotes", separators("footnote") + note("footnote", 2, "a"))
        let part = try PartName.named("/word/footnotes.xml")
        let before = try Package(reading: file.bytes()).contents(of: part)
        #expect(try package(file, record).contents(of: part) == before)
    }

    @Test func `a comment in a block is one comment for each turn, with its range`() throws {
        let body = """
            <w:p><w:r><w:t>{{#ds}}</w:t></w:r><w:commentRangeStart w:id="1"/>\
            <w:r><w:t>{{ten}}</w:t></w:r><w:commentRangeEnd w:id="1"/>\
            \(reference("comment", 1))<w:r><w:t>{{/ds}}</w:t></w:r></w:p>
            """
        let comment = note("comment", 1, "xem {{nguon}}", type: " w:author=\"a\"")
        let output = try package(WordFile(body).adding("comments", "comments", comment), record)
        let ids = ["1", "2"]
        #expect(try references(output, "commentRangeStart") == ids)
        #expect(try references(output, "commentRangeEnd") == ids)
        #expect(try references(output, "commentReference") == ids)
        #expect(try notes(output, "comments") == ["1 xem a", "2 xem b"])
    }

    @Test func `a block in a note, and a bookmark in it`() throws {
        let body = """
            <w:p><w:r><w:t>{{#ds}}{{ten}}</w:t></w:r>\(reference("footnote", 2))\
            <w:r><w:t>{{/ds}}</w:t></w:r></w:p>
            """
        let content = """
            <w:footnote w:id="2"><w:p><w:bookmarkStart w:id="8" w:name="n"/>\
            <w:r><w:t>{{#co}}{{nguon}}{{_number}}{{/co}}</w:t></w:r><w:bookmarkEnd w:id="8"/></w:p>\
            </w:footnote>
            """
        let output = try package(WordFile(body).adding("footnotes", "footnotes", content), record)
        #expect(try notes(output, "footnotes") == ["2 a1", "9 b2"])
        let root = try output.markup(of: try PartName.named("/word/footnotes.xml"))
        let names = root.descendants("bookmarkStart").compactMap { $0.attribute(word("name")) }
        #expect(Set(names).count == 2)
    }

    @Test func `a field in a note is a field of the list around its reference`() throws {
        let body = """
            <w:p><w:r><w:t>{{#ds}}</w:t></w:r>\(reference("footnote", 2))\
            <w:r><w:t>{{/ds}}</w:t></w:r></w:p>
            """
        let file = WordFile(body).adding(
            "footnotes", "footnotes", note("footnote", 2, "{{nguon}}"))
        let template = try Template(compiling: file.bytes(), named: "t.docx")
        #expect(throws: TemplateError.self) { try template.render(["ds": [["ten": "A"]]]) }
        #expect(throws: Never.self) { try template.render(["ds": [["nguon": "A"]]]) }
    }
}
