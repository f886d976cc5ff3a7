import JSONText
import Testing
import Typesetting
import VietnameseText

/// Every problem with its printed message, in Vietnamese and in English.
@Suite struct ErrorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var blocks: String
        var vietnamese: String
        var english: String

        init(_ blocks: String, _ vietnamese: String, _ english: String) {
            self.blocks = blocks
            self.vietnamese = vietnamese
            self.english = english
        }

        var testDescription: String { blocks }
    }

    @Test(arguments: shape + attributes + content)
    func `a problem is told with its line`(_ problem: Case) throws {
        let error = try #require(throws: TypesettingError.self) { try typeset(problem.blocks) }
        #expect(error.message(in: .vietnamese) == "mau-lang.xml ▸ dòng 2: " + problem.vietnamese)
        #expect(error.message(in: .english) == "mau-lang.xml ▸ line 2: " + problem.english)
    }

    static let shape = [
        Case(
            "<titel>A</titel>", "không có phần tử <titel>; có phải <title>?   [unknown-element]",
            "no element <titel>; is it <title>?   [unknown-element]"),
        Case(
            "<hinh-anh/>",
            "không có phần tử <hinh-anh>; xem các phần tử trong form.xsd   [unknown-element]",
            "no element <hinh-anh>; form.xsd lists them   [unknown-element]"),
        Case(
            "<to>A</to>",
            "<to> không được đứng trong <form>; hãy đưa ra ngoài   [misplaced-element]",
            "<to> may not stand in <form>; move it out   [misplaced-element]"),
        Case(
            "<section>A</section>",
            "chữ không được đứng thẳng trong <section>; hãy đặt vào <p> hoặc <prompt>   [stray-text]",
            "text may not stand in <section> itself; put it in <p> or <prompt>   [stray-text]"),
        Case(
            "<identity/>", "<identity> phải có <line>   [missing-child]",
            "<identity> needs <line>   [missing-child]"),
        Case(
            "<letterhead kind=\"member\"><issuer>A</issuer><issuer>B</issuer></letterhead>",
            "<letterhead> có nhiều nhất 1 <issuer>   [too-many]",
            "<letterhead> takes at most 1 <issuer>   [too-many]"),
        Case(
            "<p id=\"a\"/><p id=\"a\"/>",
            "mã «a» đã dùng ở trên; mỗi mã chỉ dùng một lần   [duplicate-id]",
            "id «a» was used above; an id is used once   [duplicate-id]"),
        Case(
            "<remove at=\"a\"/>",
            "<remove> chỉ dùng khi <form> có thuộc tính extends   [change-without-base]",
            "<remove> needs a <form> with extends   [change-without-base]"),
    ]

    static let attributes = [
        Case(
            "<answer ref=\"kiem_diem.i_1\" line=\"3\"/>",
            "<answer> không có thuộc tính line; có phải lines?   [unknown-attribute]",
            "<answer> has no attribute line; is it lines?   [unknown-attribute]"),
        Case(
            "<rule colour=\"red\"/>",
            "<rule> không có thuộc tính colour; hãy bỏ đi   [unknown-attribute]",
            "<rule> has no attribute colour; remove it   [unknown-attribute]"),
        Case(
            "<answer/>", "<answer> phải có thuộc tính ref   [missing-attribute]",
            "<answer> needs the attribute ref   [missing-attribute]"),
        Case(
            "<signature/>", "<signature> phải có thuộc tính role   [missing-attribute]",
            "<signature> needs the attribute role   [missing-attribute]"),
        Case(
            "<heading level=\"9\">A</heading>",
            "level=\"9\" không hợp lệ; phải là 1–3   [wrong-value]",
            "level=\"9\" is not valid; allowed: 1–3   [wrong-value]"),
        Case(
            "<letterhead kind=\"army\"/>",
            "kind=\"army\" không hợp lệ; phải là member | collective | issued | meeting | state   [wrong-value]",
            "kind=\"army\" is not valid; allowed: member | collective | issued | meeting | state   [wrong-value]"
        ),
        Case(
            "<answer ref=\"Họ tên\"/>",
            "ref=\"Họ tên\" không hợp lệ; phải là a-z 0-9 _ .   [wrong-value]",
            "ref=\"Họ tên\" is not valid; allowed: a-z 0-9 _ .   [wrong-value]"),
        Case(
            "<p id=\"A B\"/>", "id=\"A B\" không hợp lệ; phải là a-z 0-9 . _ -   [wrong-value]",
            "id=\"A B\" is not valid; allowed: a-z 0-9 . _ -   [wrong-value]"),
        Case(
            "<identity><line widths=\"60 0\"><field ref=\"ho_ten\"/><field ref=\"ten\"/></line></identity>",
            "widths=\"60 0\" không hợp lệ; phải là 60 40   [wrong-value]",
            "widths=\"60 0\" is not valid; allowed: 60 40   [wrong-value]"),
        Case(
            "<identity><line widths=\"60 40\"><field ref=\"ho_ten\"/></line></identity>",
            "dòng có 1 trường nhưng widths có 2 số   [wrong-widths]",
            "the line has 1 fields but 2 widths   [wrong-widths]"),
    ]

    static let content = [
        Case(
            "<p>{{ho_tem}}</p>",
            "fields.json không có trường «ho_tem»; có phải «ho_ten»?   [unknown-field]",
            "fields.json has no field «ho_tem»; is it «ho_ten»?   [unknown-field]"),
        Case(
            "<p>{{#so_luong > 5}}A{{/}}</p>",
            "fields.json không có trường «so_luong»; hãy khai báo trường này   [unknown-field]",
            "fields.json has no field «so_luong»; declare it   [unknown-field]"),
        Case(
            "<p>Tên: {{ho_ten</p>", "thẻ mở {{ mà không đóng }}: {{ho_ten   [unclosed-tag]",
            "a tag is opened by {{ and never closed: {{ho_ten   [unclosed-tag]"),
        Case(
            "<table ref=\"ho_ten\"><column title=\"A\" width=\"100\"/></table>",
            "trường «ho_ten» không phải kiểu list; không lặp được   [not-a-list]",
            "field «ho_ten» is no list; it cannot be repeated   [not-a-list]"),
        Case(
            "<choice ref=\"ho_ten\"/>",
            "trường «ho_ten» không có choices trong fields.json; không in được ô chọn   [no-choices]",
            "field «ho_ten» has no choices in fields.json; no boxes   [no-choices]"),
        Case(
            "<choice ref=\"muc\" codes=\"A BB\" arrange=\"row\"/>",
            "trường «muc» không có lựa chọn «BB»; có phải «B»?   [unknown-choice]",
            "field «muc» has no choice «BB»; is it «B»?   [unknown-choice]"),
        Case(
            "<table><row><cell>A</cell></row></table>",
            "<table> phải có <column>   [missing-child]\nmau-lang.xml ▸ dòng 2: dòng có 1 ô nhưng bảng có 0 cột   [wrong-span]",
            "<table> needs <column>   [missing-child]\nmau-lang.xml ▸ line 2: the row has 1 cells but the table 0 columns   [wrong-span]"
        ),
        Case(
            "<table><column title=\"A\" width=\"90\"/></table>",
            "tổng chiều rộng các cột là 90 %; phải là 100 %   [widths-over]",
            "the columns' widths add up to 90 %; they must be 100 %   [widths-over]"),
        Case(
            "<table><column title=\"A\" width=\"100\"/><row><cell span=\"2\">A</cell></row></table>",
            "dòng có 2 ô nhưng bảng có 1 cột   [wrong-span]",
            "the row has 2 cells but the table 1 columns   [wrong-span]"),
    ]
}

extension ErrorTests {
    @Test func `all problems are told at once`() throws {
        let error = try #require(throws: TypesettingError.self) {
            try typeset("<answer/>\n<titel>A</titel>\n<p kep=\"next\"/>")
        }
        #expect(
            error.diagnostics.map(\.problem.id) == [
                "missing-attribute", "unknown-element", "unknown-attribute",
            ])
        #expect(error.diagnostics.map(\.place.line) == [2, 3, 4])
    }

    @Test func `a file that is not XML is told with its line`() throws {
        let error = try #require(throws: TypesettingError.self) { try typeset("<p>\n</b>") }
        let problem = try #require(error.diagnostics.first)
        #expect(problem.problem.id == "not-xml")
        #expect(problem.place.line == 3)
        #expect(
            problem.message(in: .vietnamese).hasPrefix(
                "mau-lang.xml ▸ dòng 3: không phải XML đúng chuẩn: "))
        #expect(
            problem.message(in: .english).hasPrefix("mau-lang.xml ▸ line 3: not well-formed XML: ")
        )
    }

    @Test func `another root is refused`() throws {
        let error = try #require(throws: TypesettingError.self) {
            try FormSource(parsing: Array("<html/>".utf8), named: "a.xml")
        }
        #expect(
            error.message(in: .vietnamese)
                == "a.xml ▸ dòng 1: phần tử gốc là <html>; phải là <form xmlns=\"urn:hoso:form\">   [wrong-root]"
        )
        #expect(
            error.message(in: .english)
                == "a.xml ▸ line 1: the root is <html>; it must be <form xmlns=\"urn:hoso:form\">   [wrong-root]"
        )
    }

    @Test func `a file that cannot be packed is told in both languages`() {
        let problem = TypesettingProblem.unwritable(reason: "zip")
        #expect(problem.vietnamese == "không đóng gói được tệp .docx: zip")
        #expect(problem.english == "the .docx cannot be packed: zip")
        #expect(problem.id == "unwritable")
    }
}
