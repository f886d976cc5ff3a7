import Testing

@testable import DocxTemplate

@Suite struct ExpressionTests {
    private static let record: Record = [
        "a": "x", "rong": "", "n": 5, "so": "10", "khong": 0, "k": false, "co": true, "trong": nil,
        "ds": [["ten": "An", "con": ["1", "2"]], ["ten": "Bê", "con": ["3"]]],
        "so_ds": [7, 8, 9], "r": ["s": "t"], "it": [], "ngay": "4/8/2017", "mai": "05/08/2017",
        "thang": "9/2017", "nam": "2018", "dung_san": "tie\u{302}\u{301}ng",
    ]

    private func printed(_ inside: String) throws -> [String] {
        outline(try rendered(document(paragraph("[{{\(inside)}}]")), Self.record))
    }

    @Test(arguments: [
        ("a or 'khác'", "x"), ("rong or 'khác'", "khác"), ("rong || khong || a", "x"),
        ("la or a", "x"), ("rong or k", "false"), ("trong or rong", ""), ("a and n", "5"),
        ("a && rong", ""), ("co and 'có'", "có"), ("r and r.s", "t"),
        ("n > 3 ? 'nhiều' : 'ít'", "nhiều"), ("n > 5 ? 'nhiều' : 'ít'", "ít"),
        ("k ? 1 : co ? 2 : 3", "2"), ("(co ? a : n) | upper", "X"), ("co ? a : n | upper", "X"),
        ("'}}'", "}}"), ("a == \"}}\" ? 1 : 2", "2"), ("“{{ ’ ”", "{{ ’ "), ("'|:?'", "|:?"),
        ("null", ""), ("-5", "-5"), ("–5", "-5"), ("n?", ""), ("1.50", "1.50"), ("true", "true"),
    ])
    func `an expression prints the value it gives`(inside: String, value: String) throws {
        #expect(try printed(inside) == ["[\(value)]"])
    }

    @Test(arguments: [
        ("ds.count", "2"), ("ds.length", "2"), ("it.length", "0"), ("so_ds.0", "7"),
        ("so_ds[2]", "9"), ("so_ds.first", "7"), ("so_ds.last", "9"), ("ds[1].ten", "Bê"),
        ("ds.last.con.first", "3"), ("ds[0].con[1]", "2"), ("ds.0.con.0", "1"), ("so_ds.3", ""),
        ("so_ds[-1]", ""), ("it.first", ""), ("it.last.ten", ""),
        ("so_ds.99999999999999999999", ""), ("so_ds[99999999999999999999]", ""),
    ])
    func `a list has a length and elements`(path: String, value: String) throws {
        #expect(try printed(path) == ["[\(value)]"])
    }

    @Test(arguments: [
        ("n == 5.0", true), ("so > 9", true), ("so > '9'", true), ("'10' == '10.0'", true),
        ("a != 'y'", true), ("n >= 5 and n <= 5", true), ("n ≥ 5 and n ≤ 5 and n ≠ 4", true),
        ("ngay < mai", true), ("ngay == '04/08/2017'", true), ("mai < thang", true),
        ("thang < nam", true), ("nam > ngay", true), ("ngay == '2017-08-04'", true),
        ("dung_san == 'tiếng'", true), ("'nan' == 'nan'", true), ("'0x10' == '16'", false),
        ("'Ân' < 'Bình'", true), ("'Đào' > 'Dương'", true), ("'đá' > 'dù'", true),
        ("trong == null", true), ("rong == null", true), ("la == null", true),
        ("a != null", true), ("r != null and it != null", true), ("a == null", false),
        ("la == 'x'", false), ("co == true", true), ("k == false", true), ("not la", false),
        ("not not co", true), ("! (k or rong)", true), ("(a == 'x') and !k", true),
        ("ds == ds", true), ("ds == so_ds", false), ("it", false), ("khong", false), ("r", true),
        ("it.count == 0 or k", true), ("co ? k : co", false), ("a = “x” && so_ds.last == 9", true),
    ])
    func `a condition holds or does not`(condition: String, holds: Bool) throws {
        let source = document(
            paragraph("{{#\(condition)}}có{{/}}."), paragraph("{{[] \(condition)}}"))
        let output = outline(try rendered(source, Self.record))
        #expect(output == [holds ? "có." : ".", holds ? "☒" : "☐"])
    }

    @Test(arguments: [
        ("{{#ds and true}}{{_number}}một lần{{/}}", "một lần"),
        ("{{#ds or k}}{{#co}}một{{/}}{{/}}", "một"),
        ("{{#ds.count > 1}}{{a}}{{/}}", "x"),
        ("{{#co ? so_ds : ds}}{{.}}{{/}}", "789"),
        ("{{^n > 9}}ít{{/}}", "ít"), ("{{^la == null}}sai{{/}}", ""),
        ("{{#so_ds}}{{#. > 7}}{{.}}{{/}}{{/}}", "89"),
        (
            "{{#ds}}{{#con}}{{_outer._number}}.{{_number}}/{{_outer._count}} {{/}}{{/}}",
            "1.1/2 1.2/2 2.1/2 "
        ),
        ("{{#ds}}{{#con}}{{#_outer._last and _last}}{{.}}{{/}}{{/}}{{/}}", "3"),
        ("{{#ds}}{{#co}}{{_index}}{{/}}{{/}}", "01"),
        ("{{#ds}}{{_outer._number}}{{_outer._outer._index}}{{_outer}}{{/}}{{_number}}", ""),
        ("{{#ds}}{{_first ? 'đầu' : _last ? 'cuối' : 'giữa'}} {{/}}", "đầu cuối "),
    ])
    func `a section asks or repeats`(template: String, printed: String) throws {
        let output = outline(try rendered(document(paragraph("[\(template)]")), Self.record))
        #expect(output == ["[\(printed)]"])
    }

    @Test func `a blank form keeps what depends on an answer that is not there yet`() throws {
        let source = document(paragraph("{{#vo != null}}Vợ: {{vo}}{{/}}"))
        #expect(outline(try rendered(source, mode: .blank)) == ["Vợ: ……………"])
        #expect(outline(try rendered(source)) == [""])
    }

    @Test(arguments: [
        "a b", "a ==", "<= a", "a == b == c", "(a", "a)", "not", "a or", "a ? b", "a ? b :",
        "a ? : b", "a | ", "a | upper:", "'a", "a b ? c : d", "f(x)", "a + b", "a; b", "",
        "a.b(c)", "#a'", "a == (b", "&& a", "x ? y : z w", "()", "[] ", "[]", "#", "^", "&", "{}",
    ])
    func `what is no expression is reported`(inside: String) {
        let found = problems(document(paragraph("{{\(inside)}}{{/}}")))
        #expect(found.contains(.badExpression), "\(found)")
    }

    @Test(arguments: [("(", ")"), ("not ", ""), ("a ? a : ", "")])
    func `depth has a limit`(open: String, close: String) {
        func tag(_ depth: Int) -> [Problem] {
            let inside =
                String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
            return problems(document(paragraph("{{\(inside)}}")))
        }
        #expect(tag(20) == [])
        #expect(tag(90) == [.badExpression])
        #expect(tag(5_000) == [.longTag])
    }

    @Test(arguments: ["{{a or b}}", "x {{a or b}}", "{{co ? a : b}}", "{{#a == b}}x{{/}}"])
    func `every field that an expression reads is used`(template: String) throws {
        let part = try PartCompiler(
            file: "t.docx", part: "word/document.xml", delimiters: .mustache,
            leaders: LeaderStyles(), dictionary: nil
        ).compile(document(paragraph(template)))
        let paths = part?.survey.fieldUses.map(\.path) ?? []
        #expect(paths.suffix(2) == ["a", "b"])
    }

    @Test func `length has a limit`() {
        func tag(_ terms: Int) -> [Problem] {
            let inside = String(repeating: "a or ", count: terms) + "a"
            return problems(document(paragraph("{{\(inside)}}")))
        }
        #expect(tag(100) == [])
        #expect(tag(5_000) == [.longTag])
        let path = Array(repeating: "a", count: 401)
        let inside = [path.dropLast(), path[...]].map { $0.joined(separator: ".") }
        #expect(problems(document(paragraph("{{\(inside[0])}}"))) == [])
        #expect(problems(document(paragraph("{{\(inside[1])}}"))) == [.longTag])
    }
}
