import PartyForms
import Testing

/// The cap and the head rule of the old year, looked at again and shown.
@Suite struct OldYearTests {
    private static let weighed = ["muc_moi": "HTNV", "ly_do": "Chưa bảo đảm tiêu chuẩn."]

    @Test func `two re-ratings of one year count together`() throws {
        var books = Books.commune(request: Self.weighed)
        books.rate("M1", "HTTNV")
        books.members(.init(excellent: 2, good: 9), year: "2022", prefix: "N")
        // Two of twelve are excellent; once one falls, two of eleven; once two fall, two of ten.
        #expect(try ReRatingCase.look(at: "M1", in: books).codes == ["re-rating-old-year"])
        books.add(
            "danh_gia_lai", [["doi_tuong": "N3", "nam": "2022"].merging(Self.weighed) { $1 }])
        books.add(
            "danh_gia_lai", [["doi_tuong": "N4", "nam": "2022"].merging(Self.weighed) { $1 }])
        let found = try ReRatingCase.look(at: "M1", in: books)
        #expect(found.codes.first == "cap-excellent")
        #expect(
            found.findings.first?.details.first
                == .reRating(.afterReRating(["M1", "N3", "N4"], 2022)))
        let checked = try RuleCheck.findings("cap-excellent", books)
        #expect(checked.count == 1)
        books.add("danh_gia_lai", [["doi_tuong": "N5", "nam": "2022", "muc_moi": "HTXSNV"]])
        let refused = try ReRatingCase.look(at: "M1", in: books)
        #expect(refused.oldYear.first == .reRating(.afterReRating(["M1", "N3", "N4"], 2022)))
    }

    @Test func `a small place that loses a good one loses its choice`() throws {
        var books = Books.commune(
            discipline: ["ngay": "01/3/2024", "hieu_luc": "01/3/2024", "nam_vi_pham": "2023"],
            request: ["nam": "2023"])
        books.rate("M1", "HTTNV", year: "2023")
        books.members(["HTXSNV", "HTTNV"], prefix: "D")
        let found = try ReRatingCase.look(at: "M1", in: books, year: 2023, on: "2024-06-01")
        #expect(found.codes == ["cap-excellent", "re-rating-old-year"])
        #expect(
            found.oldYear.contains(
                .cap(.group(.member, "Thôn", best: 1, reached: 2, allowed: 0))))
    }

    private static let since =
        PartialDate("01/02/2023") ?? { preconditionFailure("a day that is none") }()

    static let heads:
        [(
            about: String, unit: String, role: [String: String], head: String?,
            phrase: OldYearPhrase?, isAbove: Bool
        )] = [
            (
                "M1", "TC1", [:], "HTTNV",
                .headWithin(
                    member: "M1", "Hoàn thành nhiệm vụ", unit: "TC1", "Hoàn thành tốt nhiệm vụ"),
                false
            ),
            ("TC1", "TC1", [:], "HTTNV", nil, true),
            ("UB", "UB", [:], "HTTNV", nil, true),
            ("CU1", "CU1", [:], "HTTNV", nil, true),
            ("TC1", "CU1", [:], "HTTNV", nil, true),
            (
                "TC1", "TC1", [:], "HTNV",
                .headWithin(
                    member: "M1", "Hoàn thành nhiệm vụ", unit: "TC1", "Hoàn thành nhiệm vụ"), false
            ),
            (
                "TC1", "TC1", ["tu_ngay": "01/02/2023"], "HTTNV",
                .headLater(member: "M1", unit: "TC1", since, 2022), false
            ),
            ("TC1", "TC1", [:], nil, .headUnrated(member: "M1", unit: "TC1", 2022), false),
            ("TC1", "TC2", [:], "HTTNV", .noHead(.organisation), false),
            ("M1", "TC1", ["vai_tro": "cấp phó"], "HTTNV", .noHead(.member), false),
        ]

    @Test(arguments: heads)
    func `heads of that year are held against their units and shown`(
        about: String, unit: String, role: [String: String], head: String?,
        phrase: OldYearPhrase?, isAbove: Bool
    ) throws {
        var books = Books.commune(
            request: Self.weighed.merging(["doi_tuong": about]) { own, _ in own })
        let post = ["tap_the": unit, "dang_vien": "M1", "vai_tro": "đứng đầu"]
        books.add("thanh_vien", [post.merging(role) { _, own in own }])
        for code in ["TC1", "TC2", "UB", "CU1"] { books.rate(code, "HTTNV") }
        if let head { books.rate("M1", head) }
        let found = try ReRatingCase.look(at: about, in: books)
        if let phrase { #expect(found.oldYear.contains(.oldYear(phrase))) }
        #expect(found.codes.contains("head-above-unit") == isAbove)
        let named = found.oldYear.contains { detail in
            if case .people(.headAbove(member: "M1", _, unit: about, _)) = detail { return true }
            return false
        }
        #expect(named == isAbove)
    }

    @Test func `posts of today and members who came later are left out of the old year`() throws {
        var books = Books.commune(request: Self.weighed)
        books.rate("M1", "HTTNV")
        books.members(.init(excellent: 1, good: 3), year: "2022", prefix: "N")
        books.add(
            "dang_vien",
            [["ma": "X", "chi_bo": "TC1", "ngay_chuyen_den": "2023", "noi_cu": "Chi bộ X"]])
        books.rate("X", "HTTNV")
        books.add(
            "thanh_vien",
            [
                [
                    "tap_the": "UB", "dang_vien": "N2", "vai_tro": "thành viên", "lan_dau": "Có",
                    "tu_ngay": "01/6/2023",
                ]
            ])
        let found = try ReRatingCase.look(at: "M1", in: books)
        #expect(
            found.oldYear.contains(.cap(.group(.member, "", best: 1, reached: 4, allowed: 1))))
    }

    @Test func `a refused case shows no figures`() throws {
        var books = Books.commune(request: [:])
        books.rate("M1", "HTTNV")
        #expect(try ReRatingCase.look(at: "M1", in: books).codes == ["re-rating-needs-reason"])
    }
}
