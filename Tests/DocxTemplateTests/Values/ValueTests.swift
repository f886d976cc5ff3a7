import Fields
import Markup
import Testing

@testable import DocxTemplate

@Suite struct ValueTests {
    @Test(arguments: [
        ("A & B < C > D", "A & B < C > D"),
        ("  hai  dấu  cách  ", "  hai  dấu  cách  "),
        ("một\thai", "một→hai"),
        ("một\r\nhai\rba\nbốn", "một↵hai↵ba↵bốn"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
        ("a\u{1}b\u{FFFE}c", "abc"),
        ("H'Hen Niê “Mlô”", "H'Hen Niê “Mlô”"),
    ])
    func `a value is text and nothing else`(value: String, printed: String) throws {
        let output = try rendered(document(paragraph("[{{x}}]")), ["x": .text(value)])
        #expect(outline(output) == ["[\(printed)]"])
    }

    @Test(arguments: [
        ("{{x | upper}}", "đảng ủy", "ĐẢNG ỦY"),
        ("{{x|date: 'long'}}", "4/8/2017", "ngày 04 tháng 8 năm 2017"),
        ("{{x | date}}", "3/2/1956", "03/02/1956"), ("{{x | date}}", "5/1956", "5/1956"),
        // No day of the calendar is printed as it was typed.
        ("{{x | date: long}}", "31/2/2020", "31/2/2020"),
        ("{{x | date: long}}", "29/2/2023", "29/2/2023"),
        ("{{x | date: long}}", "29/2/2024", "ngày 29 tháng 02 năm 2024"),
        ("{{x | date: long}}", "1956", "năm 1956"), ("{{x | date}}", "2023-11-10", "10/11/2023"),
        ("{{x | date}}", "không rõ", "không rõ"), ("{{x | count}}", "5", "05"),
        ("{{x | words}}", "1005", "một nghìn không trăm lẻ năm"),
        ("{{x | words}}", "24", "hai mươi tư"),
        ("{{x | words}}", "21", "hai mươi mốt"), ("{{x | words}}", "115", "một trăm mười lăm"),
        ("{{x | default: “không”}}", "", "không"), ("{{x | upper | default: '-'}}", "a", "A"),
        ("{{{x}}}{{&x}}", "<b>", "<b><b>"),
    ])
    func `filters print a value their way`(tag: String, value: String, printed: String) throws {
        let output = try rendered(document(paragraph("\(tag).")), ["x": .text(value)])
        #expect(outline(output) == ["\(printed)."])
    }

    @Test(arguments: [(0, "00"), (2, "02"), (12, "12")])
    func `a list counts its elements`(size: Int, printed: String) throws {
        let list = Value.list(Array(repeating: .record(["ten": "A"]), count: size))
        let output = try rendered(document(paragraph("{{ds | count}} người.")), ["ds": list])
        #expect(outline(output) == ["\(printed) người."])
    }

    @Test(arguments: [
        ("a == 'x'", true), ("a = “x”", true), ("a != \"x\"", false), ("n > 3", true),
        ("n <= 3 or a == 'x'", true), ("not (n > 3)", false), ("!k", true), ("n == 5.0", true),
        ("ds.count == 2 and ds.0 == 'm'", true), ("chua_co == 'x'", false), ("r.s == 't'", true),
    ])
    func `a section may hold an expression`(expression: String, holds: Bool) throws {
        let record: Record = [
            "a": "x", "n": 5, "k": false, "ds": ["m", "n"], "r": ["s": "t"],
        ]
        let root = document(
            paragraph("{{#\(expression)}}có{{/}}."), paragraph("{{[] \(expression)}}"))
        #expect(outline(try rendered(root, record)) == [holds ? "có." : ".", holds ? "☒" : "☐"])
    }

    @Test(arguments: [
        (MissingPolicy.empty, [":", "", ":"]), (.blank, [":……………", "……………", ":"]),
    ])
    func `what is missing follows the policy`(policy: MissingPolicy, expected: [String]) throws {
        let root = document(paragraph(":{{x}}"), paragraph("{{x}}"), paragraph(":{{y}}"))
        #expect(outline(try rendered(root, ["y": nil], missing: policy)) == expected)
    }

    @Test func `a loop's own number is no field that a record must have`() throws {
        let part = try PartCompiler(
            file: "t.docx", part: "word/document.xml", delimiters: .mustache,
            leaders: LeaderStyles(), dictionary: nil
        ).compile(document(paragraph("{{#ds}}{{_number}}. {{#_first}}{{ten}}{{/}}{{/}}")))
        let uses = try #require(part?.survey.fieldUses)
        #expect(uses.map(\.path) == ["ds", "ten"])
    }

    @Test func `every missing required field is reported by name and place`() throws {
        let dictionary = FieldDictionary([
            Field(path: "ho_ten", type: .text, label: "Họ và tên", isRequired: true),
            Field(path: "b", type: .text, label: "B"),
        ])
        let root = document(
            paragraph("{{ho_ten}} {{b}}"), paragraph("{{ho_ten | optional}} {{ho_ten}}"))
        let error = #expect(throws: DiagnosticList.self) {
            try rendered(
                root, ["ho_tem": "A", "ho_ten": nil], missing: .error, dictionary: dictionary)
        }
        #expect(error?.diagnostics.map(\.location.paragraph) == [1, 2])
        #expect(
            error?.diagnostics.first?.problem
                == .missingField("ho_ten", label: "Họ và tên", nearest: "ho_tem"))
    }
}
