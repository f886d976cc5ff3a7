import JSONText
import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct RichTextTests {
    /// Text with `*` around what is bold, `/` italic, `_` underlined, `^` raised, `,` lowered,
    /// `-` struck, `[]` a link.
    private static func marked(_ root: Element) -> [String] {
        root.descendants("p").map { paragraph in
            paragraph.descendants("r").map(marks).joined()
        }
    }

    private static func marks(_ run: Element) -> String {
        let names = Set(run.first(.runProperties)?.elements.map(\.name.local) ?? [])
        let position = run.first(.runProperties)?.first(word("vertAlign"))?.wordValue
        let marks =
            [("b", "*"), ("i", "/"), ("u", "_"), ("strike", "-"), ("color", "[")]
            .filter { names.contains($0.0) }.map(\.1).joined()
            + (position == "superscript" ? "^" : position == nil ? "" : ",")
        let text = run.elements.map {
            $0.name.local == "br" ? "↵" : $0.name.local == "t" ? $0.text : ""
        }
        .joined()
        return marks + text + String(marks.reversed())
    }

    @Test(arguments: [
        ("{{x}}", #"["Đạt ", {"text": "100%", "bold": true}]"#, ["Đạt *100%*"]),
        (
            "{{x}}",
            #"[{"text": "a", "italic": true, "bold": true}, {"text": "b", "bold": false}]"#,
            ["*/a/*b"]
        ),
        ("m{{x}}", #"["m", {"text": "2", "superscript": true}]"#, ["mm^2^"]),
        ("{{x}}", #"["H", {"text": "2", "subscript": true}, "O"]"#, ["H,2,O"]),
        ("{{x}}", #"[{"text": "một\nhai", "underline": true}, " ba"]"#, ["_một_", "_hai_ ba"]),
        ("({{x}})", #"[{"text": "một\nhai", "strike": true}]"#, ["(-một-↵-hai-)"]),
        ("{{x}}", #""chữ thường""#, ["chữ thường"]),
        ("{{x | upper}}", #"[{"text": "đậm", "bold": true}, " vừa"]"#, ["*ĐẬM* VỪA"]),
        ("{{x}}", #"[{"text": "A&B<C>", "bold": true}]"#, ["*A&B<C>*"]),
        ("{{x}}", #"[]"#, [""]), ("{{x | default: '–'}}", #"[]"#, ["–"]),
        ("{{#x}}có{{/x}}", #"[]"#, [""]), ("{{#x == 'ab'}}có{{/}}", #"["a", "b"]"#, ["có"]),
    ])
    func `formatted text adds to the formatting of its place`(
        text: String, json: String, printed: [String]
    ) throws {
        let record = try record(#"{"x": {"$rich": \#(json)}}"#)
        #expect(Self.marked(try rendered(document(paragraph(text)), record)) == printed)
    }

    @Test func `added properties stand where Word wants them`() throws {
        let properties = ["rFonts", "i", "color", "sz", "lang"].map {
            Node.element(Element(word($0)))
        }
        let run = Element(
            word("r"),
            children: [
                .element(Element(word("rPr"), children: properties)),
                .element(Element(word("t"), children: [.text("{{x}}")])),
            ])
        let root = document(Element(word("p"), children: [.element(run)]))
        let rich: RichText = [
            .text("a", [.bold, .italic, .underline, .superscript, .strike], link: nil)
        ]
        let output = try rendered(root, ["x": .rich(rich)])
        let order = output.descendants("rPr").first?.elements.map(\.name.local)
        #expect(
            order == [
                "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "u", "vertAlign", "lang",
            ])
    }

    @Test(arguments: [
        ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("\\\\may\\chia-se", nil),
    ])
    func `a link opens an address and nothing else`(address: String, printed: String?) throws {
        let template = try Template(compiling: sealed(["Xem {{x}}."]), named: "a.docx")
        let record: Record = ["x": .rich([.text("ở đây", [], link: address)])]
        guard let printed else {
            #expect(throws: TemplateError.self) { try template.render(record) }
            return
        }
        let package = try Package(reading: template.render(record))
        let main = try PartName.named("/word/document.xml")
        let links = try package.relationships(of: main).filter(\.isExternal).map(\.target)
        #expect(links == [printed])
        #expect(outline(try package.markup(of: main)) == ["Xem ở đây."])
        #expect(DocxCheck(grade: .proven).findings(in: package).isEmpty)
    }

    @Test(arguments: [
        (#"{"a": {"$rich": [1]}}"#, ValueProblem.richText),
        (#"{"a": {"$rich": [{"text": "x", "big": true}]}}"#, .richText),
        (#"{"a": {"$html": "x"}}"#, .unknownKind),
        (#"{"a": {"$picture": "khong-co.png"}}"#, .missingFile),
        (#"{"a": {"$picture": "data:image/png;base64,AAAA"}}"#, .picture),
        (#"{"a": {"$picture": "a.png", "width": -1}}"#, .size),
        (#"{"a": {"$picture": "a.png", "wide": 1}}"#, .picture),
    ])
    func `a value that is not as it should be names its field`(json: String, problem: ValueProblem)
    {
        #expect(throws: TemplateError.badValue(field: "a", problem)) { try record(json) }
    }

    @Test func `a picture may come in the data itself`() throws {
        let text =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8Dw"
            + "HwAFAAH/iZk9HQAAAABJRU5ErkJggg=="
        let json = #"{"ds": [{"anh": {"$picture": "\#(text)", "alt": "Chấm"}}]}"#
        guard case .list(let list)? = try record(json)["ds"], case .record(let first)? = list.first,
            case .picture(let picture)? = first["anh"]
        else {
            Issue.record("no picture")
            return
        }
        #expect(picture.alternativeText == "Chấm")
        #expect(picture.bytes.count == 70)
    }

    private func record(_ json: String) throws -> Record {
        guard case .object(let members) = try JSON(parsing: Array(json.utf8), named: "a.json")
        else {
            return [:]
        }
        return try Record(reading: members) { name in
            name == "a.png" ? png(width: 5, height: 5) : nil
        }
    }
}
