import PartyForms
import Testing
import VietnameseText

/// What limits a level or a reward from outside.
@Suite struct LimitTests {
    @Test(arguments: [
        ("2", "HTXSNV", true), ("2.5", "HTTNV", true), ("3", "HTNV", true), ("3", "HTTNV", false),
        ("3.5", "HTXSNV", false), ("", "HTXSNV", true),
    ])
    func `who was ill for three months is not rated good`(
        months: String, level: String, isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "thang_nghi_om": months]])
        books.rate(["M1": level])
        let found = try OneRule.findings(
            "level-cap", #"{"at-most": "HTNV", "months-sick": 3}"#, in: books)
        #expect(found.map(\.severity) == (isAllowed ? [] : [.forbids]))
        #expect(found.allSatisfy { $0.cells.contains { $0.cell == "thang_nghi_om2" } })
    }

    private static let civil = """
        {"categories": ["công chức", "viên chức"], "needs": [
          {"level": "HTXSNV", "civil": ["HTXSNV"],
           "or-titles": ["Chiến sĩ thi đua", "Bằng khen"]},
          {"level": "HTTNV", "civil": ["HTTNV"], "or-titles": ["Lao động tiên tiến"]},
          {"level": "HTNV", "civil": ["HTNV"]}]}
        """

    @Test(arguments: [
        ("công chức", "HTXSNV", "HTXSNV", "", nil),
        ("công chức", "HTXSNV", "HTTNV", "", Finding.Severity.forbids),
        ("viên chức", "HTXSNV", "HTTNV", "Chiến sỹ thi đua cấp cơ sở", nil),
        ("viên chức", "HTXSNV", "", "đề nghị tặng bằng khen", nil),
        ("công chức", "HTTNV", "HTXSNV", "", nil), ("công chức", "HTTNV", "HTNV", "", .forbids),
        ("công chức", "HTNV", "KHTNV", "", .forbids), ("công chức", "KHTNV", "KHTNV", "", nil),
        ("công chức", "HTTNV", "", "", .warns), ("hưu trí", "HTXSNV", "", "", nil),
        ("", "HTXSNV", "KHTNV", "", nil),
    ])
    func `a civil servant is not rated above the rating as such`(
        category: String, level: String, civil: String, titles: String,
        severity: Finding.Severity?
    ) throws {
        var books = Books()
        books.add(
            "dang_vien", [["ma": "M1", "doi_tuong": category, "xep_loai_cong_chuc": civil]])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": level, "thi_dua": titles]])
        let found = try OneRule.findings("civil-level", Self.civil, in: books)
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }

    @Test(arguments: [
        ("KHTNV", "KHTNV", "Bí thư", true), ("KHTNV", "HTNV", "Bí thư", false),
        ("HTNV", "KHTNV", "Bí thư", false), ("KHTNV", "", "Bí thư", false),
        ("KHTNV", "KHTNV", "", false),
    ])
    func `a leader who is rated lowest two years running is pointed out`(
        before: String, now: String, title: String, isTold: Bool
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "chuc_vu_dang": title]])
        books.rate(["M1": before], in: "2022")
        books.rate(["M1": now])
        let found = try OneRule.findings(
            "lowest-years", #"{"years": 2, "holds-post": true}"#, in: books)
        #expect(found.count == (isTold ? 1 : 0))
        #expect(
            found.allSatisfy {
                $0.details == [.limit(.lowestYears("Không hoàn thành", [2022, 2023]))]
            })
    }

    @Test(arguments: [
        ("15/6/2023", "15/12/2023", true), ("14/6/2023", "15/12/2023", false),
        ("6/2023", "15/12/2023", true), ("5/2023", "15/12/2023", false), ("", "15/12/2023", true),
        ("01/12/2022", "15/12/2023", false),
    ])
    func `a comment is used for six months`(day: String, decided: String, isFresh: Bool) throws {
        var books = Books()
        books.members(["HTTNV"])
        books.book["xep_loai"]?.rows = []
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": decided]])
        books.add(
            "nhan_xet",
            [["dang_vien": "M1", "loai": "Cư trú", "ngay": day, "da_nhan": "Có"]])
        let found = try OneRule.findings(
            "comment-valid", #"{"comment": "cư trú", "months": 6}"#, in: books)
        #expect(found.isEmpty == isFresh)
    }

    @Test(arguments: [
        ("TSVM", "Tốt", nil), ("TSVM", "Khá", Finding.Severity.forbids), ("TSVM", "", .warns),
        ("HTTNV", "Khá", nil), ("HTTNV", "Yếu", .forbids), ("HTNV", "Yếu", nil),
    ])
    func `the best level needs good meetings`(
        level: String, quality: String, severity: Finding.Severity?
    ) throws {
        var books = Books()
        books.add(
            "to_chuc",
            [
                ["ma": "TC1", "loai": "chi bộ", "sinh_hoat": quality],
                ["ma": "DB", "loai": "đảng bộ"],
            ])
        books.rate(["TC1": level, "DB": level])
        let found = try OneRule.findings(
            "meeting-quality",
            """
            {"kinds": ["chi bộ"], "levels": [{"level": "TSVM", "needs": ["Tốt"]},
             {"level": "HTTNV", "needs": ["Tốt", "Khá"]}]}
            """, subject: "organisation", in: books)
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
        #expect(found.allSatisfy { $0.subject == "TC1" })
    }

    @Test(arguments: [
        ("15/11/2023", "10/12/2023", true), ("10/12/2023", "10/12/2023", true),
        ("12/2023", "10/12/2023", true), ("11/12/2023", "10/12/2023", false),
    ])
    func `civil servants are rated as such before they are rated as members`(
        civil: String, decided: String, isInOrder: Bool
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "ngay_xl_cong_chuc": civil]])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": decided]])
        let found = try OneRule.findings(
            "order", #"{"relation": "civil-before-member"}"#, in: books)
        #expect(found.isEmpty == isInOrder)
        #expect(found.allSatisfy { $0.subject == "M1" })
    }

    @Test(arguments: [
        ("01/7/2023", false), ("15/6/2023", true), ("15/7/2023", false), ("2023", true),
        ("6/2023", true),
    ])
    func `a member admitted within six months is not rated`(
        joined: String, isRated: Bool
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "ngay_vao_dang": joined]])
        // A first post counts only where the regime says so.
        books.add(
            "thanh_vien",
            [["tap_the": "TT1", "dang_vien": "M1", "lan_dau": "Có", "tu_ngay": "01/12/2023"]])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": "15/12/2023"]])
        let found = try OneRule.findings("not-rated", #"{"member-months": 6}"#, in: books)
        #expect(found.isEmpty == isRated)
    }
}
