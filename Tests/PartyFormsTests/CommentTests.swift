import PartyForms
import Testing

/// Who needs whose comment before being rated, and what shows that it has come.
@Suite struct CommentTests {
    static let regime = "tien-thang-2023"

    @Test(arguments: [
        // Residence: those who work, not those whose chi bộ is where they live.
        ("cư trú", ["doi_tuong": "cán bộ, công chức, viên chức"], true),
        ("cư trú", ["doi_tuong": "Người lao động"], true),
        ("cư trú", ["doi_tuong": "Người lao động", "chi_bo": "TC2"], false),
        ("cư trú", ["doi_tuong": "hưu trí"], false), ("cư trú", [:], false),
        // Temporary: rated at the official chi bộ with the other one's comment.
        ("tạm thời", ["tinh_trang": "sinh hoạt tạm thời"], true),
        ("tạm thời", ["tinh_trang": "đang sinh hoạt"], false),
        // Moved: six months or more at the former place, as stated or since joining.
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "thang_noi_cu": "6"], true),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "thang_noi_cu": "5"], false),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "thang_noi_cu": "6.5"], true),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "thang_noi_cu": "5.5"], false),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "ngay_vao_dang": "01/02/2023"], true),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "ngay_vao_dang": "02/02/2023"], false),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023", "ngay_vao_dang": "2023"], false),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2023"], false),
        ("nơi cũ", ["ngay_chuyen_den": "01/8/2022", "thang_noi_cu": "60"], false),
        // A leader less than six months at the new unit, whatever came before.
        ("nơi cũ", ["ngay_chuyen_den": "02/7/2023", "giu_chuc_vu": "Có"], true),
        ("nơi cũ", ["ngay_chuyen_den": "30/6/2023", "giu_chuc_vu": "Có"], false),
        ("nơi cũ", ["ngay_chuyen_den": "2023", "giu_chuc_vu": "Có"], false),
        ("nơi cũ", ["ngay_chuyen_den": "02/7/2023", "giu_chuc_vu": "Không"], false),
        ("kiêm nhiệm", [:], false), ("cấp trên cũ", [:], false),
    ])
    func `a member needs a comment`(
        kind: String, facts: [String: String], isNeeded: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ Thông tin"]])
        books.add("to_chuc", [["ma": "TC2", "ten": "Chi bộ thôn Hạ"]])
        books.add("dang_vien", [facts.merging(["ma": "M1", "chi_bo": "TC1"]) { own, _ in own }])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTTNV"]])
        let regime = try Regimes.read(Self.regime)
        let subject = Subject(.member, "M1")
        #expect(regime.needsComment(kind, about: subject, in: books.season) == isNeeded)
        #expect(try RuleCheck.findings("comment-of", books).isEmpty != isNeeded)
    }

    @Test(arguments: [("Có", true), ("Không", false), ("", false)])
    func `a concurrent post needs its comment`(concurrent: String, isNeeded: Bool) throws {
        var books = Books()
        books.members(["HTTNV"])
        books.add("thanh_vien", [["tap_the": "TT1", "dang_vien": "M1", "kiem_nhiem": concurrent]])
        let found = try RuleCheck.findings("comment-of-concurrent-post", books)
        #expect(found.map(\.severity) == (isNeeded ? [.warns] : []))
    }

    @Test(arguments: [("15/5/2023", true), ("15/5/2022", false), ("2023", true), ("", false)])
    func `an organisation received in the year needs its former superior's comment`(
        received: String, isNeeded: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ngay_tiep_nhan": received]])
        books.add("xep_loai", [["doi_tuong": "TC1", "nam": "2023", "cap_uy": "HTTNV"]])
        let found = try RuleCheck.findings("comment-of-former-superior", books)
        #expect(found.map(\.subject) == (isNeeded ? ["TC1"] : []))
        #expect(found.allSatisfy { $0.citation?.place == "mục B.VII.2" })
        books.add("nhan_xet", [["dang_vien": "TC1", "loai": "cấp trên cũ", "da_nhan": "Có"]])
        #expect(try RuleCheck.findings("comment-of", books).isEmpty)
    }

    @Test func `what has come, in the book or on paper, is not missed`() throws {
        var books = Books()
        for code in 1...5 {
            let unit = code < 5 ? "TC1" : "TC2"
            let row = ["ma": "M\(code)", "chi_bo": unit, "doi_tuong": "người lao động"]
            books.add("dang_vien", [row])
        }
        books.add(
            "xep_loai",
            (1...5).map { ["doi_tuong": "M\($0)", "nam": "2023", "cap_uy": "HTTNV"] })
        books.add(
            "nhan_xet",
            [
                ["dang_vien": "M1", "loai": "Cư trú", "da_nhan": "Có"],
                ["dang_vien": "M2", "loai": "cư trú", "da_nhan": "Không"],
                ["dang_vien": "M3", "loai": "nơi cũ", "da_nhan": "Có"],
            ])
        books.add("ho_so_nhan", [["doi_tuong": "M4", "muc": "2"]])
        let found = try RuleCheck.findings("comment-of-residence", books)
        // Several have no one subject: the cells say whose papers must wait.
        #expect(found.map(\.subject) == [nil, "M5"])
        #expect(
            found[0].details
                == [.standard(.commentsMissing("cư trú", place: "TC1", ["M2", "M3"]))])
        #expect(found[0].cells.map(\.cell) == ["cap_uy3", "loai3", "cap_uy4"])
    }

    @Test(arguments: [("", "Nhất trí.", true), ("Không", "Nhất trí.", false), ("", "", false)])
    func `a comment whose words the book has has come, unless the book says no`(
        received: String, text: String, hasCome: Bool
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "tinh_trang": "sinh hoạt tạm thời"]])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTTNV"]])
        books.add(
            "nhan_xet",
            [["dang_vien": "M1", "loai": "tạm thời", "da_nhan": received, "noi_dung": text]])
        #expect(try RuleCheck.findings("comment-of", books).isEmpty == hasCome)
    }

    @Test func `who is not rated needs no comment yet`() throws {
        var books = Books()
        books.add(
            "dang_vien", [["ma": "M1", "chi_bo": "TC1", "tinh_trang": "sinh hoạt tạm thời"]])
        #expect(try RuleCheck.findings("comment-of", books).isEmpty)
    }
}
