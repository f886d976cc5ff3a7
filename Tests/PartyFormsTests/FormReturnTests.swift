import DocxTemplate
import Fields
import Testing
import VietnameseText

@testable import PartyForms

/// What becomes of the fields of a form that came back.
@Suite struct FormReturnTests {
    /// One field, what was sent and came back, what becomes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var path: String
        var sent: String?
        var returned: String?
        var fate: ReturnedAnswer.Fate
        var isBookChanged = false

        var testDescription: String { "\(path): \(fate)" }
    }

    @Test(arguments: [
        Case(path: "chuc_vu", sent: "Bí thư", returned: "Bí thư", fate: .unchanged),
        Case(path: "chuc_vu", sent: "Bí thư", returned: "Phó Bí thư", fate: .written),
        Case(path: "chuc_vu", sent: "Bí thư", returned: nil, fate: .kept(.emptied)),
        Case(path: "chuc_vu", sent: nil, returned: "Bí thư", fate: .known),
        Case(path: "kiem_diem.i_1", sent: nil, returned: "Một\nHai", fate: .written),
        Case(path: "kiem_diem.i_2", sent: nil, returned: "Đã ghi.", fate: .known),
        Case(path: "kiem_diem.i_2", sent: nil, returned: "Ghi khác.", fate: .written),
        Case(
            path: "kiem_diem.i_2", sent: "Đã ghi.", returned: "Ghi khác.",
            fate: .kept(.bookChanged), isBookChanged: true),
        Case(
            path: "kiem_diem.i_1", sent: nil, returned: "Một", fate: .written,
            isBookChanged: true),
        Case(path: "ngay_sinh", sent: "1956", returned: "03/5/1956", fate: .written),
        Case(path: "ngay_sinh", sent: "1956", returned: "năm ngoái", fate: .kept(.badDate)),
        Case(path: "muc_cap_tren", sent: nil, returned: "HTTNV", fate: .kept(.officePart)),
        Case(path: "dot.ngay_lap", sent: nil, returned: "5/12/2023", fate: .kept(.officeField)),
        Case(path: "so_thich", sent: nil, returned: "Cờ tướng", fate: .kept(.noPlace)),
        Case(path: "cap_do.i_1", sent: nil, returned: "giỏi", fate: .kept(.offList)),
    ])
    func `a value is written, known, or kept out with its reason`(_ sample: Case) throws {
        var forms = ReturnedForms()
        forms.isBookChanged = sample.isBookChanged
        let back = try forms.back([.text(sample.path, sample.sent, sample.returned)])
        #expect(back.answers.map(\.fate) == [sample.fate])
    }

    @Test(
        arguments: [
            ([], ["T"], ReturnedAnswer.Fate.written, "T"),
            (["XS"], ["XS"], .unchanged, "XS"),
            (["XS"], ["T"], .written, "T"),
            (["XS"], ["XS", "T"], .kept(.twoTicks), nil),
            ([], ["XS", "T"], .kept(.twoTicks), nil),
            (["XS"], [], .kept(.emptied), nil),
            ([], [], .unchanged, nil),
        ] as [([String], [String], ReturnedAnswer.Fate, String?)])
    func `the boxes of a field are one answer`(
        sent: [String], now: [String], fate: ReturnedAnswer.Fate, value: String?
    ) throws {
        let back = try ReturnedForms().back(
            ReturnedField.boxes("cap_do.i_1", ["XS", "T"], sent: sent, now: now))
        #expect(back.answers.map(\.fate) == [fate])
        if let value { #expect(back.answers.first?.returned == .code(value)) }
        #expect(back.findings.contains { $0.code == "two-ticks" } == (fate == .kept(.twoTicks)))
        #expect(back.findings.contains { $0.code == "empty-answer" } == (sent + now == []))
    }

    @Test(arguments: [
        (["CHI BỘ THÔN ĐÔNG", "Chi bộ thôn Đông"], "Chi bộ thôn Đông"),
        (["Chi bộ thôn Đông", "CHI BỘ THÔN ĐÔNG"], "Chi bộ thôn Đông"),
        (["ĐÔNG", "ĐÔNG"], "ĐÔNG"),
    ])
    func `what a form prints once in capitals and once as it is, is one value`(
        printed: [String], value: String
    ) throws {
        let back = try ReturnedForms().back(
            printed.enumerated().map {
                .text("chuc_vu", nil, $0.element, occurrence: $0.offset + 1)
            })
        #expect(back.answers.map(\.returned) == [.lines([value])])
        #expect(!back.findings.contains { $0.code == "two-values" })
    }

    @Test(arguments: [("chuc_vu", false), ("kiem_diem.i_1", true)])
    func `an answer that was left blank is told, not a post that nobody holds`(
        path: String, isTold: Bool
    ) throws {
        let back = try ReturnedForms().back([.text(path, nil, nil)])
        #expect(back.findings.contains { $0.code == "blank-answer" } == isTold)
    }

    @Test(arguments: [
        (["Bí thư", "Bí thư"], ReturnedAnswer.Fate.unchanged), (["Bí thư", "Phó"], .written),
        (["Phó", "Phó"], .written), (["Phó", "Ủy viên"], .kept(.twoValues)),
    ])
    func `a field that is printed twice has one value`(
        returned: [String], fate: ReturnedAnswer.Fate
    ) throws {
        let back = try ReturnedForms().back(
            returned.enumerated().map {
                .text("chuc_vu", "Bí thư", $1, occurrence: $0 + 1)
            })
        #expect(back.answers.map(\.fate) == [fate])
    }

    @Test(arguments: [
        ("ho_ten", "Lê Văn An", "Lê Văn Ân", false), ("ho_ten", "Lê Văn An", "Trần Thị Bé", true),
        ("ngay_sinh", "1956", "03/5/1956", false), ("ngay_sinh", "1956", "03/5/1965", true),
    ])
    func `a form that names somebody else stays out of the book`(
        path: String, sent: String, returned: String, isRefused: Bool
    ) throws {
        let back = try ReturnedForms().back([
            .text(path, sent, returned), .text("kiem_diem.i_1", nil, "Một"),
        ])
        #expect(back.isRefused == isRefused)
        #expect(back.findings.contains { $0.code == "other-person" } == isRefused)
        #expect(back.changes.count == (isRefused ? 0 : 2))
    }

    @Test func `a form that is refused keeps its values and says why`() throws {
        var forms = ReturnedForms()
        forms.problems = [.init(.otherYear, ["2022"])]
        let back = try forms.back([.text("kiem_diem.i_1", nil, "Một")])
        #expect(back.answers.map(\.fate) == [.kept(.otherYear)])
        #expect(back.findings.contains { $0.code == "other-year" })
        #expect(back.values() == ["kiem_diem": ["i_1": ["Một"]]])
    }

    @Test(
        arguments: [
            (1, "Thu quỹ", "Thu quỹ", "7", RowPlace.standing(0)),
            (2, "Họp", "Họp", "7", .standing(1)),
            (1, nil, "họp", "7", .standing(1)),
            (
                1, nil, "Trồng cây", "7",
                .new(
                    NewRow(
                        sheet: "chi_tieu", cells: ["doi_tuong": "M1", "ten": "Trồng cây"], number: 0
                    ))
            ),
        ] as [(Int, String?, String, String, RowPlace)])
    func `a row of a list is known by its name, else it is new`(
        number: Int, sent: String?, name: String, figure: String, row: RowPlace
    ) throws {
        let back = try ReturnedForms().back([
            .text("chi_tieu.\(number).ten", sent, name),
            .text("chi_tieu.\(number).so", nil, figure),
        ])
        #expect(back.answers.last?.spot?.row == row)
        #expect(back.answers.last?.fate == .written)
    }

    @Test func `a row without what the book knows it by stays out`() throws {
        let back = try ReturnedForms().back([.text("chi_tieu.3.so", nil, "7")])
        #expect(back.answers.map(\.fate) == [.kept(.incompleteRow)])
        #expect(back.values() == ["chi_tieu": [["so": "7"]]])
    }

    @Test func `rows of a list that is printed in two places are rows of their own`() throws {
        let back = try ReturnedForms().back([
            .text("chi_tieu.1.ten", nil, "Một", occurrence: 1),
            .text("chi_tieu.1.ten", nil, "Hai", occurrence: 2),
        ])
        #expect(back.changes.count == 2)
        #expect(back.values() == ["chi_tieu": [["ten": "Một"], ["ten": "Hai"]]])
    }

    @Test func `findings hold labels, and no value of a person`() throws {
        let back = try ReturnedForms().back([
            .text("ho_ten", "Lê Văn An", "Trần Thị Bé"), .text("chuc_vu", "Bí thư", nil),
            .text("ngay_sinh", "1956", "hôm kia", remarks: [.unreadableDate]),
            .text("kiem_diem.i_1", nil, "Bí mật", by: .heading, remarks: [.picture]),
            .text("kiem_diem.i_2", "Đã ghi.", nil, by: nil),
        ])
        let codes = Set(back.findings.map(\.code))
        #expect(
            codes == [
                "other-person", "emptied-answer", "unreadable-date", "pictures-inside",
                "place-gone",
            ])
        let said = back.findings.map { $0.printed(in: .vietnamese) + $0.printed(in: .english) }
        for value in ["Bé", "Bí mật", "hôm kia", "Bí thư"] {
            #expect(!said.contains { $0.contains(value) })
        }
    }

    @Test(arguments: ReturnProblem.allCases)
    func `every problem has words in both languages`(_ problem: ReturnProblem) {
        #expect(problem.title(.vietnamese) != problem.title(.english))
        #expect(problem.title(.english) != problem.rawValue)
    }

    @Test(
        arguments: [
            (["lê văn an"], ["1956"], ["M1"]), (["Lê Văn An"], ["3/5/1956"], ["M1"]),
            (["Lê Văn An"], ["1957"], []), (["Lê An"], [], []), ([], ["1956"], []),
        ] as [([String], [String], [String])])
    func `whom a form is about is known by name and date`(
        name: [String], born: [String], found: [String]
    ) throws {
        let forms = ReturnedForms()
        let answers = try forms.back(
            name.map { .text("ho_ten", nil, $0) } + born.map { .text("ngay_sinh", nil, $0) }
        ).answers
        let form = try #require(
            Regimes.read("tien-thang-2023").forms.first { $0.kind == .selfReview })
        let search = SubjectSearch(
            answers, of: form, in: BookRows(forms.books.book, for: ReturnedForms.places),
            ReturnedForms.places)
        #expect(search.found.map(\.code) == found)
    }
}
