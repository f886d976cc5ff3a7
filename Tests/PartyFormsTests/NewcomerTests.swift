import PartyForms
import Testing

/// Newcomers, discipline and posts.
@Suite struct NewcomerTests {
    @Test(arguments: [
        ("30/6/2023", true), ("01/7/2023", false), ("15/10/2023", false), ("10/2023", false),
        ("2022", true), ("2023", true),
    ])
    func `what is younger than six months is not rated`(founded: String, isRated: Bool) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ngay_thanh_lap": founded]])
        books.add("xep_loai", [["doi_tuong": "TC1", "nam": "2023", "cap_uy": "HTTNV"]])
        #expect(try RuleCheck.findings("too-new-to-rate", books).isEmpty == isRated)
    }

    @Test(arguments: [
        ("6/2023", "15/12/2023", true), ("6/2023", "30/11/2023", false),
        ("15/6/2023", "14/12/2023", false), ("15/6/2023", "15/12/2023", true),
    ])
    func `a month that leaves six months in doubt forbids nothing`(
        founded: String, decided: String, isRated: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ngay_thanh_lap": founded]])
        books.add(
            "xep_loai",
            [["doi_tuong": "TC1", "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": decided]])
        #expect(try RuleCheck.findings("too-new-to-rate", books).isEmpty == isRated)
    }

    @Test(arguments: [("chi ủy", false), ("lãnh đạo đơn vị", true), ("lãnh đạo UBND", true)])
    func `a new organisation makes its committee new, not its other collectives`(
        kind: String, isRated: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ngay_thanh_lap": "01/9/2023"]])
        books.add("tap_the", [["ma": "TT1", "thuoc": "TC1", "loai": kind]])
        books.add("xep_loai", [["doi_tuong": "TT1", "nam": "2023", "cap_uy": "HTTNV"]])
        #expect(try RuleCheck.findings("too-new-to-rate", books).isEmpty == isRated)
    }

    @Test(arguments: [
        ("Có", "01/9/2023", false), ("Không", "01/9/2023", true), ("Có", "01/3/2023", true),
    ])
    func `a leader is not rated in the first six months of a first post`(
        first: String, since: String, isRated: Bool
    ) throws {
        var books = Books()
        books.members(["HTTNV"])
        books.add(
            "thanh_vien",
            [["tap_the": "TT1", "dang_vien": "M1", "lan_dau": first, "tu_ngay": since]])
        #expect(try RuleCheck.findings("too-new-to-rate", books).isEmpty == isRated)
    }

    @Test(arguments: [
        ("2023", "Không", false), ("", "Không", false), ("2022", "Không", true),
        ("2023", "Có", true),
    ])
    func `who is disciplined for a fault of the year is rated lowest`(
        year: String, remedied: String, isAllowed: Bool
    ) throws {
        var books = Books()
        books.members(["HTNV"])
        books.add(
            "ky_luat",
            [
                [
                    "doi_tuong": "M1", "so": "1", "ngay": "01/6/2023", "nam_vi_pham": year,
                    "tu_phat_hien": remedied, "khac_phuc": remedied,
                ]
            ])
        #expect(try RuleCheck.findings("disciplined-this-year", books).isEmpty == isAllowed)
    }

    @Test(arguments: [
        ("Có", "Bí thư Chi bộ", true, nil), ("", "Bí thư Chi bộ", true, nil),
        ("", "Chi ủy viên", false, nil), ("", "", false, nil),
        ("Không", "Phó Bí thư Đảng ủy", false, Finding.Severity.warns),
        ("Có", "Chi ủy viên", true, .notes), ("Không", "Chi ủy viên", false, nil),
        ("", "Chi ủy viên; Phó Bí thư Chi bộ", true, nil),
    ])
    func `the stated post decides, a blank falls back on the titles`(
        stated: String, title: String, holdsPost: Bool, severity: Finding.Severity?
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "giu_chuc_vu": stated, "chuc_vu_dang": title]])
        let regime = try Regimes.read("tien-thang-2023")
        let member = try #require(books.season.member("M1"))
        #expect(regime.holdsPost(member) == holdsPost)
        let form = regime.form(.selfReview, for: member.subject, in: books.season)
        #expect(form?.id == (holdsPost ? "mau-2b" : "mau-2a"))
        let found = try RuleCheck.findings("post-against-titles", books)
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }
}
