import JSONText
import Markup
import OpenPackage
import Testing
import Typesetting
import VietnameseText

@Suite struct LayoutTests {
    /// The layout with one value changed, or taken away for nil.
    private func layout(_ path: [String], _ value: JSON?) throws -> Layout {
        try Layout(Village.layoutJSON().changing(path, to: value), named: "la.json")
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var path: [String]
        var value: JSON?
        var vietnamese: String
        var english: String
        var testDescription: String { path.joined(separator: ".") }
    }

    static let wrong = [
        Case(
            path: ["page", "top"], value: nil,
            vietnamese: "thể thức thiếu giá trị page.top   [missing-layout-value]",
            english: "the layout lacks page.top   [missing-layout-value]"),
        Case(
            path: ["page", "top"], value: .string("2 cm"),
            vietnamese: "giá trị page.top của thể thức phải là số   [wrong-layout-value]",
            english: "page.top of the layout must be a number   [wrong-layout-value]"),
        Case(
            path: ["title"], value: .bool(true),
            vietnamese: "giá trị title của thể thức phải là chuỗi   [wrong-layout-value]",
            english: "title of the layout must be a string   [wrong-layout-value]"),
        Case(
            path: ["styles", "title", "bold"], value: .string("yes"),
            vietnamese:
                "giá trị styles.title.bold của thể thức phải là true hoặc false   [wrong-layout-value]",
            english: "styles.title.bold of the layout must be true or false   [wrong-layout-value]"),
        Case(
            path: ["styles", "title", "align"], value: .string("middle"),
            vietnamese:
                "giá trị styles.title.align của thể thức phải là left | center | right | justify   [wrong-layout-value]",
            english:
                "styles.title.align of the layout must be left | center | right | justify   [wrong-layout-value]"
        ),
        Case(
            path: ["styles", "asterisk"], value: nil,
            vietnamese: "thể thức thiếu giá trị styles.asterisk   [missing-layout-value]",
            english: "the layout lacks styles.asterisk   [missing-layout-value]"),
        Case(
            path: ["letterheads", "member", "right"], value: nil,
            vietnamese: "thể thức thiếu giá trị letterheads.member.right   [missing-layout-value]",
            english: "the layout lacks letterheads.member.right   [missing-layout-value]"),
        Case(
            path: ["metrics", "bold", "AB"], value: .number("1"),
            vietnamese:
                "giá trị metrics.bold.AB của thể thức phải là một chữ   [wrong-layout-value]",
            english: "metrics.bold.AB of the layout must be one letter   [wrong-layout-value]"),
    ]

    @Test(arguments: wrong)
    func `a wrong value of a layout is told`(_ wrong: Case) throws {
        let error = try #require(throws: TypesettingError.self) {
            try layout(wrong.path, wrong.value)
        }
        #expect(error.message(in: .vietnamese) == "la.json: " + wrong.vietnamese)
        #expect(error.message(in: .english) == "la.json: " + wrong.english)
    }

    @Test func `a letter without a measure cannot be ruled under`() throws {
        let layout = try layout(["metrics", "bold", "Đ"], nil)
        let form = try FormSource(
            parsing: source("<letterhead kind=\"member\"/>"), named: "mau-lang.xml")
        let error = try #require(throws: TypesettingError.self) {
            try Typesetter(layout: layout, fields: Village.fields()).typeset(form)
        }
        #expect(
            error.message(in: .vietnamese)
                == "mau-lang.xml ▸ dòng 2: thể thức không có bề rộng chữ «Đ» trong metrics; không kẻ được dòng dưới chữ   [unmeasured-letter]"
        )
        #expect(
            error.message(in: .english)
                == "mau-lang.xml ▸ line 2: the layout's metrics lack the letter «Đ»; no rule can be drawn under it   [unmeasured-letter]"
        )
    }

    /// How far the rules under a letterhead's lines are indented, in twips.
    private func ruleIndents(_ rule: JSON, _ letterhead: String) throws -> [String?] {
        let line = JSON.object([
            .init("style", .string("issuer")), .init("text", .string("{{don_vi.ten}}")),
            .init("rule", rule),
        ])
        let layout = try layout(["letterheads", "state", "left"], .array([line]))
        let form = try FormSource(parsing: source(letterhead), named: "mau-lang.xml")
        let document = try Typesetter(layout: layout, fields: Village.fields()).typeset(form)
            .document()
        return document.all("p").filter { $0.first("pBdr") != nil }
            .map { $0.first("ind")?.word("left") }
    }

    @Test func `a rule may have a length of its own, and goes with its line`() throws {
        let head = "<letterhead kind=\"state\"/>"
        let plain = try ruleIndents(.bool(false), head)
        #expect(try ruleIndents(.number("20"), head).first == "1474")
        #expect(try ruleIndents(.number("20"), head).dropFirst() == plain[...])
        let empty = "<letterhead kind=\"state\"><issuer/></letterhead>"
        #expect(try ruleIndents(.number("20"), empty) == plain)
    }

    @Test func `a table of many columns may have smaller letters, in every run`() throws {
        let table = """
            <table ref="chi_tieu" size="10">
              <column title="Tên" width="60">{{ten}}</column>
              <column title="Đạt" width="40"><b>{{dat}}</b> <u>x</u></column>
            </table>
            """
        let document = try typeset(table).document()
        let runs = try #require(document.first("tbl")).all("r")
        #expect(runs.count > 4)
        #expect(runs.allSatisfy { $0.first("sz")?.word("val") == "20" })
        let underlined = try #require(runs.first { $0.first("u") != nil }?.first("rPr"))
        #expect(underlined.elements.map(\.name.local) == ["sz", "szCs", "u"])
    }

    @Test func `an answer may stay with what stands below`() throws {
        for (keep, keeps) in [(" keep=\"next\"", true), ("", false)] {
            let document = try typeset("<answer ref=\"kiem_diem.i_1\"\(keep)/>").document()
            #expect(try document.paragraph("kiem_diem.i_1").keepsNext == keeps)
        }
    }

    @Test func `a letterhead that the layout lacks is told`() throws {
        let layout = try layout(["letterheads", "state"], nil)
        let form = try FormSource(
            parsing: source("<letterhead kind=\"state\"/>"), named: "mau-lang.xml")
        let error = try #require(throws: TypesettingError.self) {
            try Typesetter(layout: layout, fields: Village.fields()).typeset(form)
        }
        #expect(
            error.message(in: .vietnamese)
                == "mau-lang.xml ▸ dòng 2: thể thức thiếu giá trị letterheads.state   [missing-layout-value]"
        )
    }
}

extension JSON {
    /// The value with the member at a path changed, added, or taken away for nil.
    fileprivate func changing(_ path: [String], to value: JSON?) -> JSON {
        guard case .object(var members) = self, let name = path.first else { return self }
        let rest = Array(path.dropFirst())
        let index = members.firstIndex { $0.name == name }
        let new =
            rest.isEmpty
            ? value : (index.map { members[$0].value } ?? .object([])).changing(rest, to: value)
        if let index { members.remove(at: index) }
        if let new { members.insert(Member(name, new), at: index ?? members.count) }
        return .object(members)
    }
}
