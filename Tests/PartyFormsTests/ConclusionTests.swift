import PartyForms
import Testing

/// Conclusions, confidence, rewards, actual work, and where to review.
@Suite struct ConclusionTests {
    // MARK: Conclusions and confidence

    @Test(arguments: [
        ("DV", "suy_thoai", ["member-concluded DV"]),
        ("DV", "dieu_khong_duoc_lam", ["member-concluded DV"]),
        ("DV", "neu_guong", ["member-concluded DV"]), ("DV", "mat_doan_ket", []),
        ("BCH", "mat_doan_ket", ["collective-concluded BCH"]), ("BCH", "neu_guong", []),
        ("UV", "suy_thoai", ["member-concluded UV", "collective-member-concluded BCH"]),
        ("UV", "neu_guong", ["member-concluded UV"]),
    ])
    func `who is found wanting by a competent body is rated lowest`(
        subject: String, kind: String, expected: [String]
    ) throws {
        var books = Books.tenBranches(["DV": "HTNV", "UV": "HTNV", "BCH": "HTNV"])
        books.add("ket_luan", [["doi_tuong": subject, "loai": kind, "nam": "2023"]])
        books.add("ket_luan", [["doi_tuong": "BT", "loai": kind, "nam": "2022"]])
        let found = try RuleCheck.findings("", books).filter { $0.code.hasSuffix("concluded") }
        #expect(found.map { "\($0.code) \($0.subject ?? "")" } == expected)
        let lowest = Books.tenBranches(["DV": "KHTNV", "UV": "KHTNV", "BCH": "KHTNV"])
        #expect(try RuleCheck.findings("member-concluded", lowest).isEmpty)
    }

    @Test(arguments: [
        ("HTNV", "20", "11", true), ("HTNV", "20", "10", false), ("HTNV", "0", "0", false),
        ("HTNV", "", "11", false), ("HTNV", "20", "", false), ("KHTNV", "20", "20", false),
    ])
    func `more than half of low confidence is rated lowest`(
        level: String, votes: String, low: String, isFound: Bool
    ) throws {
        var books = Books()
        books.add(
            "dang_vien", [["ma": "M1", "phieu_tin_nhiem": votes, "tin_nhiem_thap": low]])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": level]])
        #expect(try RuleCheck.findings("low-confidence", books).isEmpty != isFound)
    }

    @Test(arguments: [
        ("HTXSNV", "Có", false), ("HTTNV", "Có", true), ("", "Có", true), ("HTTNV", "Không", false),
        ("HTTNV", "", false),
    ])
    func `a reward needs the best level`(level: String, reward: String, isFound: Bool) throws {
        var books = Books()
        books.members([""])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": level, "khen_thuong": reward]])
        let found = try RuleCheck.findings("reward-needs-level", books)
        #expect(found.map(\.subject) == (isFound ? ["M1"] : []))
    }

    // MARK: Actual work, and where to review

    @Test(arguments: [
        ("3", "", true), ("2", "", false), ("3.5", "", true), ("2.9", "", false), ("", "Có", true),
        ("", "Không", false), ("", "", false),
    ])
    func `sick for three months or on maternity leave is worth a note`(
        sick: String, maternity: String, isNoted: Bool
    ) throws {
        var books = Books()
        for code in ["M1", "M2"] {
            books.add(
                "dang_vien",
                [["ma": code, "chi_bo": "TC1", "thang_nghi_om": sick, "thai_san": maternity]])
        }
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTXSNV"]])
        let found = try RuleCheck.findings("rated-on-actual-work", books)
        #expect(found.map(\.severity) == (isNoted ? [.notes] : []))
        #expect(found.allSatisfy { $0.details == [.standard(.actualWork(place: "TC1", ["M1"]))] })
    }

    @Test(arguments: [
        ("kiểm điểm tập thể", 2, true), ("kiểm điểm cá nhân", 1, true),
        ("kiểm điểm tập thể", 3, false), ("đánh giá, xếp loại", 2, false),
        // Who sits there is not stated.
        ("kiểm điểm tập thể", 0, false),
    ])
    func `a collective of two does not review itself`(
        kind: String, size: Int, isFound: Bool
    ) throws {
        var books = Books()
        books.add("tap_the", [["ma": "TT1", "thuoc": "TC1"]])
        books.members(.init(repeating: "", count: max(1, size)))
        for index in 0..<size {
            books.add("thanh_vien", [["tap_the": "TT1", "dang_vien": "M\(index + 1)"]])
        }
        books.add("hoi_nghi", [["ma": "H1", "don_vi": "TT1", "loai": kind]])
        books.add("hoi_nghi", [["ma": "H2", "don_vi": "TC1", "loai": kind]])
        let found = try RuleCheck.findings("small-collective-reviewed", books)
        #expect(found.map(\.subject) == (isFound ? ["TT1"] : []))
    }

    @Test(arguments: [
        ("đình chỉ sinh hoạt cấp ủy", "HB", true), ("đình chỉ sinh hoạt cấp ủy", "HC", false),
        ("đang sinh hoạt", "HB", false),
    ])
    func `a suspended committee member is reviewed at the chi bộ`(
        state: String, meeting: String, isFound: Bool
    ) throws {
        var books = Books.tenBranches()
        books.add("dang_vien", [["ma": "DC", "chi_bo": "TC3", "tinh_trang": state]])
        books.add(
            "hoi_nghi",
            [
                ["ma": "HB", "don_vi": "BCH", "loai": "kiểm điểm cá nhân"],
                ["ma": "HC", "don_vi": "TC3", "loai": "kiểm điểm đảng viên"],
            ])
        for sheet in ["phieu", "gop_y"] {
            var told = books
            told.add(sheet, [["hoi_nghi": meeting, "doi_tuong": "DC", "nguoi": "BT"]])
            let found = try RuleCheck.findings("suspended-from-committee", told)
            #expect(found.map(\.subject) == (isFound ? ["DC"] : []))
        }
    }
}
