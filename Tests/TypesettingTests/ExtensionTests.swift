import Testing
import Typesetting
import VietnameseText

/// Forms that change another.
@Suite struct ExtensionTests {
    private static let base = """
        <title id="title">BIỂU GỐC</title>
        <section id="i"><item id="i.1"><prompt id="i.1.prompt">1. Một</prompt></item>
        <item id="i.2"><prompt>2. Hai</prompt></item></section>
        <p id="end">Hết</p>
        """

    private func printed(_ changes: String) throws -> [String] {
        try TypesettingTests.printed(changes, "extends=\"lang-ben/goc\"") { reference in
            reference == "lang-ben/goc" ? source(Self.base) : nil
        }
        .split(separator: "\n").map { String($0.drop { $0 != " " }.dropFirst()) }
    }

    @Test(arguments: [
        ("", ["BIỂU GỐC", "1. Một", "2. Hai", "Hết"]),
        (
            "<replace at=\"i.1\"><p>Mới</p><p>Nữa</p></replace>",
            ["BIỂU GỐC", "Mới", "Nữa", "2. Hai", "Hết"]
        ),
        (
            "<before at=\"i.1.prompt\"><p>Mới</p></before>",
            ["BIỂU GỐC", "Mới", "1. Một", "2. Hai", "Hết"]
        ),
        ("<after at=\"i\"><p>Mới</p></after>", ["BIỂU GỐC", "1. Một", "2. Hai", "Mới", "Hết"]),
        ("<remove at=\"i.2\"/>", ["BIỂU GỐC", "1. Một", "Hết"]),
        ("<p>Thêm</p>", ["BIỂU GỐC", "1. Một", "2. Hai", "Hết", "Thêm"]),
        (
            "<after at=\"title\"><p id=\"x\">Mới</p></after><replace at=\"x\"><p>Mới hơn</p></replace>",
            ["BIỂU GỐC", "Mới hơn", "1. Một", "2. Hai", "Hết"]
        ),
    ])
    func `a change is made at its place`(changes: String, lines: [String]) throws {
        #expect(try printed(changes) == lines)
    }

    @Test(arguments: [
        (
            "i.3", "biểu gốc không có chỗ «i.3»; có phải «i.1»?",
            "the base form has no place «i.3»; is it «i.1»?"
        ),
        ("phu-luc", "biểu gốc không có chỗ «phu-luc»", "the base form has no place «phu-luc»"),
    ])
    func `a place that the base lacks is told`(
        place: String, vietnamese: String, english: String
    ) throws {
        let error = try #require(throws: TypesettingError.self) {
            try printed("<remove at=\"\(place)\"/>")
        }
        #expect(
            error.message(in: .vietnamese)
                == "mau-lang.xml ▸ dòng 2: \(vietnamese)   [unknown-place]")
        #expect(
            error.message(in: .english) == "mau-lang.xml ▸ line 2: \(english)   [unknown-place]")
    }

    @Test func `a base that is not there is told`() throws {
        let error = try #require(throws: TypesettingError.self) {
            try typeset("", "extends=\"lang-ben/goc\"")
        }
        #expect(
            error.message(in: .vietnamese)
                == "mau-lang.xml ▸ dòng 1: không tìm thấy biểu gốc «lang-ben/goc»; viết extends=\"quy-định/biểu\"   [unknown-base]"
        )
        #expect(
            error.message(in: .english)
                == "mau-lang.xml ▸ line 1: base form «lang-ben/goc» not found; write extends=\"regime/form\"   [unknown-base]"
        )
    }

    @Test func `forms that extend each other are told`() throws {
        let error = try #require(throws: TypesettingError.self) {
            try typeset("", "extends=\"lang/a\"") { reference in
                source("", "extends=\"\(reference == "lang/a" ? "lang/b" : "lang/a")\"")
            }
        }
        #expect(
            error.message(in: .vietnamese)
                == "lang/b ▸ dòng 1: các biểu kế thừa lẫn nhau thành vòng: lang/a → lang/b → lang/a   [base-loop]"
        )
        #expect(
            error.message(in: .english)
                == "lang/b ▸ line 1: forms extend each other in a loop: lang/a → lang/b → lang/a   [base-loop]"
        )
    }

    @Test func `the first title names the form, other origins are listed`() throws {
        let form = try FormSource(
            parsing: source("<title>BIỂU <b>LÀNG</b></title><p id=\"a\" origin=\"official\">A</p>"),
            named: "mau-lang.xml")
        #expect(form.title == "BIỂU LÀNG")
        #expect(form.exceptions.map(\.place) == ["a"])
        #expect(form.exceptions.map(\.origin) == [.official])
        #expect(try FormSource(parsing: source("<p/>"), named: "a.xml").title == "Mẫu Làng")
    }
}
