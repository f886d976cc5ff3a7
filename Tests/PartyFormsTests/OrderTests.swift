import PartyForms
import Testing
import VietnameseText

/// A commune: the committee TT1 and the government TT2 of TC0, the school's leaders TT3 of TC1.
@Suite struct OrderTests {
    private var commune: Books {
        var books = Books()
        books.add(
            "to_chuc",
            [
                ["ma": "TC0", "loai": "đảng bộ cơ sở"],
                ["ma": "TC1", "truc_thuoc": "TC0"], ["ma": "TC2", "truc_thuoc": "TC0"],
            ])
        books.add(
            "tap_the",
            [
                ["ma": "TT1", "loai": "ban chấp hành", "thuoc": "TC0"],
                ["ma": "TT2", "loai": "lãnh đạo UBND", "thuoc": "TC0"],
                ["ma": "TT3", "loai": "lãnh đạo đơn vị", "thuoc": "TC1"],
            ])
        books.add("dang_vien", ["M1", "M2", "M3"].map { ["ma": $0, "chi_bo": "TC1"] })
        books.add(
            "dang_vien",
            ["M4", "M5"].map { ["ma": $0, "chi_bo": "TC2", "giu_chuc_vu": "Có"] })
        let seats = [
            ("TT1", "M4", "đứng đầu"), ("TT1", "M5", "cấp phó"), ("TT1", "M1", "thành viên"),
            ("TT2", "M5", "đứng đầu"), ("TT3", "M1", "đứng đầu"), ("TT3", "M2", "cấp phó"),
        ]
        books.add(
            "thanh_vien",
            seats.map { ["tap_the": $0.0, "dang_vien": $0.1, "vai_tro": $0.2] })
        return books
    }

    /// Meetings "TT1 unit 05/12/2023", in the order of their codes from HN1 on.
    private func meetings(_ lines: [String]) -> Books {
        let purposes = [
            "unit": "kiểm điểm tập thể", "leaders": "kiểm điểm cá nhân",
            "members": "kiểm điểm đảng viên", "rating": "đánh giá, xếp loại",
        ]
        var books = commune
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: " ").map(String.init)
            books.add(
                "hoi_nghi",
                [
                    [
                        "ma": "HN\(index + 1)", "don_vi": parts[0],
                        "loai": purposes[parts[1]] ?? "", "ngay": parts.count > 2 ? parts[2] : "",
                    ]
                ])
        }
        return books
    }

    /// Ratings "TT1 22/12/2023".
    private func ratings(_ lines: [String]) -> Books {
        var books = commune
        for line in lines {
            let parts = line.split(separator: " ").map(String.init)
            books.add(
                "xep_loai",
                [
                    [
                        "doi_tuong": parts[0], "nam": "2023", "cap_uy": "HTTNV",
                        "ngay_qd": parts.count > 1 ? parts[1] : "",
                    ]
                ])
        }
        return books
    }

    private func texts(_ code: String, _ books: Books) throws -> [String] {
        try RuleCheck.findings(code, books).flatMap(\.details).map { $0.text(in: .vietnamese) }
    }

    // MARK: Reviews

    @Test(arguments: [
        (["TT1 unit 05/12/2023", "TT1 leaders 05/12/2023"], true),
        (["TT1 unit 06/12/2023", "TT1 leaders 05/12/2023"], false),
        (["TT1 unit 06/12/2023", "TT2 leaders 05/12/2023"], true),
        (["TT1 unit", "TT1 leaders 05/12/2023"], true),
        // Two days of one review: the first counts.
        (["TT1 unit 04/12/2023", "TT1 unit 06/12/2023", "TT1 leaders 05/12/2023"], true),
        // A month leaves it open, unless it is another one.
        (["TT1 unit 12/2023", "TT1 leaders 05/12/2023"], true),
        (["TT1 unit 12/2023", "TT1 leaders 30/11/2023"], false),
    ])
    func `a collective is reviewed before its people`(lines: [String], isAllowed: Bool) throws {
        #expect(try texts("review-units-first", meetings(lines)).isEmpty == isAllowed)
    }

    @Test(arguments: [
        (["TT2 unit 05/12/2023", "TT1 unit 05/12/2023"], []),
        (
            ["TT2 unit 06/12/2023", "TT1 unit 05/12/2023"],
            ["TT1 (HN2) ngày 05/12/2023 trước TT2 (HN1) ngày 06/12/2023"]
        ),
        (
            ["TT2 leaders 06/12/2023", "TT1 leaders 05/12/2023"],
            ["TT1 (HN2) ngày 05/12/2023 trước TT2 (HN1) ngày 06/12/2023"]
        ),
        // Another organisation's government, another sort of meeting.
        (["TT3 unit 06/12/2023", "TT1 unit 05/12/2023"], []),
        (["TT2 leaders 06/12/2023", "TT1 unit 05/12/2023"], []),
    ])
    func `the government is reviewed before the committee`(
        lines: [String], found: [String]
    ) throws {
        #expect(try texts("review-government-first", meetings(lines)) == found)
    }

    @Test func `leaders are reviewed at the chi bộ before the collective, a finding a meeting`()
        throws
    {
        let books = meetings([
            "TC1 members 07/12/2023", "TC2 members 08/12/2023", "TT1 leaders 06/12/2023",
            "TT2 leaders 08/12/2023", "TT3 leaders 09/12/2023",
        ])
        let found = try RuleCheck.findings("review-branch-first", books)
        #expect(found.map(\.subject) == ["TT1"])
        #expect(
            try texts("review-branch-first", books) == [
                "TT1 (HN3) ngày 06/12/2023 trước TC2 (HN2) ngày 08/12/2023", "M4, M5",
            ])
        #expect(found.first?.cells.map(\.cell) == ["ngay4", "ngay3"])
    }

    @Test(arguments: [("M1", "M4", false), ("M4", "M1", true), ("M1", "M5", true)])
    func `the head is reviewed before the others, when votes and opinions say who was when`(
        first: String, second: String, isAllowed: Bool
    ) throws {
        var books = meetings(["TT1 leaders 11/12/2023", "TT1 leaders 12/12/2023"])
        books.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": first, "httnv": "3"]])
        books.add(
            "gop_y", [["hoi_nghi": "HN2", "doi_tuong": second, "nguoi": "M2", "noi_dung": "x"]])
        #expect(try texts("review-head-first", books).isEmpty == isAllowed)
    }

    // MARK: Ratings

    @Test(arguments: [
        ("rate-government-first", ["TT2 22/12/2023", "TT1 22/12/2023"], 0),
        ("rate-government-first", ["TT2 22/12/2023", "TT1 21/12/2023"], 1),
        ("rate-government-first", ["TT2 22/12/2023", "TC0 21/12/2023"], 1),
        ("rate-government-first", ["TT3 22/12/2023", "TC1 21/12/2023"], 1),
        ("rate-government-first", ["TT3 22/12/2023", "TT1 21/12/2023"], 0),
        ("rate-lower-first", ["TC1 22/12/2023", "TC0 21/12/2023"], 1),
        ("rate-lower-first", ["TC1 22/12/2023", "TC2 22/12/2023", "TC0 21/12/2023"], 1),
        ("rate-lower-first", ["TC1 21/12/2023", "TC0 22/12/2023"], 0),
        ("rate-lower-first", ["TT3 22/12/2023", "TT1 21/12/2023"], 1),
        ("rate-lower-first", ["TT3 22/12/2023", "TT2 21/12/2023"], 0),
        ("rate-lower-first", ["TC1 22/12/2023", "TC0"], 0),
        ("rate-collective-first", ["TT3 22/12/2023", "M1 21/12/2023", "M2 21/12/2023"], 1),
        ("rate-collective-first", ["TT3 22/12/2023", "M1 22/12/2023", "M3 01/12/2023"], 0),
    ])
    func `ratings follow each other`(code: String, lines: [String], count: Int) throws {
        #expect(try RuleCheck.findings(code, ratings(lines)).count == count)
    }

    @Test(arguments: [
        (["TT3 22/12/2023", "TC1 22/12/2023", "M1 22/12/2023"], []),
        (
            ["TT3 22/12/2023", "TC2 23/12/2023", "M1 21/12/2023"],
            [
                "M1 ngày 21/12/2023 trước TC2 ngày 23/12/2023",
                "M1 ngày 21/12/2023 trước TT3 ngày 22/12/2023",
            ]
        ),
        // The district rates the commune and its committee later: that binds their head alone.
        (["TC0 15/01/2024", "TT1 15/01/2024", "M1 22/12/2023"], []),
        (
            ["TC0 15/01/2024", "TT1 15/01/2024", "M4 22/12/2023"],
            ["M4 ngày 22/12/2023 trước TC0, TT1 ngày 15/01/2024"]
        ),
        (
            ["TT2 22/12/2023", "TT3 22/12/2023", "M1 20/12/2023", "M5 20/12/2023"],
            ["M1, M5 ngày 20/12/2023 trước TT2, TT3 ngày 22/12/2023"]
        ),
        (["TT3 22/12/2023", "M2 01/12/2023"], []),
    ])
    func `heads are rated when all units are`(lines: [String], found: [String]) throws {
        #expect(try texts("rate-heads-last", ratings(lines)) == found)
    }

    @Test func `nobody is voted on or rated before the review`() throws {
        var books = meetings([
            "TC1 members 10/12/2023", "TC1 rating 09/12/2023", "TT3 leaders 12/12/2023",
            "TC1 members 20/12/2023",
        ])
        let votes = ["M1", "M3"].map { ["hoi_nghi": "HN2", "doi_tuong": $0, "httnv": "3"] }
        books.add("phieu", votes)
        books.add(
            "xep_loai",
            [
                [
                    "doi_tuong": "M2", "nam": "2023", "cap_uy": "HTTNV", "so_qd": "58-QĐ/ĐU",
                    "ngay_qd": "11/12/2023",
                ]
            ])
        #expect(
            try texts("review-before-rating", books) == [
                "TC1 (HN2) ngày 09/12/2023 trước TC1 (HN1) ngày 10/12/2023", "M1, M3",
                "58-QĐ/ĐU ngày 11/12/2023 trước TT3 (HN3) ngày 12/12/2023", "M2",
            ])
        // A chi bộ that votes where it reviews, before the collective meets, does right.
        var same = meetings(["TC1 members 06/12/2023", "TT3 leaders 12/12/2023"])
        same.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": "M1", "httnv": "3"]])
        #expect(try texts("review-before-rating", same).isEmpty)
    }

    @Test(arguments: [("14/12/2023", false), ("15/12/2023", true), ("", true)])
    func `a decision follows the vote`(day: String, isAllowed: Bool) throws {
        var books = meetings(["TC1 rating 15/12/2023"])
        books.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": "M1", "httnv": "3"]])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": day]])
        #expect(try texts("vote-before-decision", books).isEmpty == isAllowed)
    }

    @Test func `one decision on many is named once`() throws {
        var books = meetings(["TC1 rating 15/12/2023"])
        let decision = [
            "nam": "2023", "cap_uy": "HTTNV", "so_qd": "58-QĐ/ĐU", "ngay_qd": "14/12/2023",
        ]
        for code in ["M1", "M2"] {
            books.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": code, "httnv": "3"]])
            books.add("xep_loai", [decision.merging(["doi_tuong": code]) { $1 }])
        }
        #expect(
            try texts("vote-before-decision", books) == [
                "58-QĐ/ĐU ngày 14/12/2023 trước TC1 (HN1) ngày 15/12/2023", "M1, M2",
            ])
    }
}
