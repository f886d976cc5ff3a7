import PartyForms
import Testing

/// What the shares of other regimes need beyond a fifth.
@Suite struct CapKindTests {
    private static let fifteen = """
        {"percent": 15, "level": "HTXSNV", "of": "HTTNV", "reading": "reached",
         "outside": ["miễn công tác và sinh hoạt"],
         "special": {"percent": 20, "citation": {"document": "lb", "place": "điều 2"}},
         "small-place": {"below": 7, "at-most": 1, "counts": "all", "apart": false,
                         "citation": {"document": "lb", "place": "điều 3"}}}
        """

    @Test(arguments: [
        (1, 5, 0, 0, true), (2, 4, 0, 0, false), (1, 6, 0, 0, true), (1, 5, 1, 0, false),
        (1, 2, 3, 0, true), (1, 2, 4, 0, false), (1, 5, 0, 1, true), (2, 11, 0, 0, false),
        (2, 12, 0, 0, true), (0, 20, 0, 0, true),
    ])
    func `fifteen per cent, and one where there are fewer than seven`(
        best: Int, good: Int, done: Int, exempt: Int, isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.members(.init(excellent: best, good: good, done: done))
        for number in 0..<exempt {
            books.add(
                "dang_vien",
                [
                    [
                        "ma": "E\(number)", "chi_bo": "TC1",
                        "tinh_trang": "Miễn công tác và sinh hoạt",
                    ]
                ])
        }
        let found = try OneRule.findings("ratio-cap", Self.fifteen, in: books)
        #expect(found.isEmpty == isAllowed)
    }

    @Test(arguments: [
        ("", "", 1, true), ("", "", 2, false), ("Có", "", 2, true), ("", "Có", 2, true),
        ("Có", "", 3, false),
    ])
    func `outstanding results let a fifth be chosen`(
        branch: String, above: String, best: Int, isAllowed: Bool
    ) throws {
        var books = Books()
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "dac_biet": above],
                ["ma": "TC1", "truc_thuoc": "DB", "dac_biet": branch],
            ])
        books.members(.init(excellent: best, good: 10 - best))
        let found = try OneRule.findings("ratio-cap", Self.fifteen, in: books)
        #expect(found.isEmpty == isAllowed)
        #expect(
            found.allSatisfy { $0.details.contains(.cap(.special(20))) == (branch == "Có") })
    }

    @Test(arguments: [(5, 5, 0, true), (6, 5, 0, false), (5, 4, 1, true), (5, 4, 0, false)])
    func `a share of all who are rated`(best: Int, good: Int, done: Int, isAllowed: Bool) throws {
        var books = Books()
        let levels =
            [String](repeating: "TSVM", count: best) + [String](repeating: "HTTNV", count: good)
            + [String](repeating: "HTNV", count: done)
        for (index, level) in levels.enumerated() {
            books.add("to_chuc", [["ma": "TC\(index)", "truc_thuoc": "DB", "loai": "chi bộ"]])
            books.rate(["TC\(index)": level])
        }
        // Neither of another kind nor without a level: not counted.
        books.add("to_chuc", [["ma": "BP", "truc_thuoc": "DB", "loai": "đảng bộ bộ phận"]])
        books.add("to_chuc", [["ma": "TC99", "truc_thuoc": "DB", "loai": "chi bộ"]])
        books.rate(["BP": "HTTNV"])
        let found = try OneRule.findings(
            "ratio-cap", #"{"percent": 50, "level": "TSVM", "of-all": true, "kinds": ["chi bộ"]}"#,
            subject: "organisation", in: books)
        #expect(found.isEmpty == isAllowed)
        let all = levels.count
        #expect(
            found.allSatisfy {
                $0.details.first
                    == .cap(
                        .groupOfAll(
                            .organisation, "DB", "Trong sạch", best: best, all: all,
                            allowed: all / 2))
            })
    }

    @Test(arguments: [
        ("HTTNV", "HTTNV", true), ("HTXSNV", "HTTNV", false), ("", "HTNV", true),
        ("HTNV", "HTTNV", true),
    ])
    func `a leader is not rated as a cadre above the collective`(
        civil: String, unit: String, isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("tap_the", [["ma": "UB", "thuoc": "TC1", "loai": "lãnh đạo UBND"]])
        books.add(
            "dang_vien",
            [
                ["ma": "M1", "xep_loai_cong_chuc": civil, "chuc_vu_dang": "Bí thư Chi bộ"],
                ["ma": "M2", "xep_loai_cong_chuc": "HTXSNV"],
            ])
        books.add(
            "thanh_vien",
            [
                ["tap_the": "UB", "dang_vien": "M1", "vai_tro": "cấp phó"],
                ["tap_the": "UB", "dang_vien": "M2", "vai_tro": "thành viên"],
            ])
        books.rate(["UB": unit])
        let found = try OneRule.findings("not-above", #"{"whom": "cadres"}"#, in: books)
        #expect(found.isEmpty == isAllowed)
        #expect(found.allSatisfy { $0.subject == "M1" })
    }

    @Test(arguments: [
        ("cùng cấp", "HTXSNV", false), ("Cấp trên", "HTXSNV", false), ("cùng cấp", "HTTNV", true),
        ("cấp dưới", "HTXSNV", true),
    ])
    func `no level above the collective is proposed for a leader`(
        standing: String, level: String, isAllowed: Bool
    ) throws {
        var books = Books(["nam": "2020"])
        books.add("tap_the", [["ma": "UB", "loai": "lãnh đạo UBND"]])
        books.add("dang_vien", [["ma": "M1", "giu_chuc_vu": "Có"]])
        books.add("thanh_vien", [["tap_the": "UB", "dang_vien": "M1", "vai_tro": "cấp phó"]])
        books.add("danh_gia", [["doi_tuong": "M1", "cap": standing, "muc": level]])
        books.rate(["UB": "HTTNV"], in: "2020")
        let found = try RuleCheck.findings(
            "cadre-above-unit", books, regime: "son-duong-2020", on: "2020-12-31")
        #expect(found.map(\.severity) == (isAllowed ? [] : [.forbids]))
    }

    @Test(arguments: [
        ("chi ủy", "HTXSNV", "HTTNV", false), ("chi ủy", "HTTNV", "HTTNV", true),
        ("đoàn thể", "HTXSNV", "HTTNV", true),
    ])
    func `a committee is not rated above its organisation`(
        kind: String, collective: String, organisation: String, isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("tap_the", [["ma": "CU", "thuoc": "TC1", "loai": kind]])
        books.rate(["CU": collective, "TC1": organisation])
        let found = try OneRule.findings(
            "not-above", #"{"whom": "collectives", "committees": ["chi ủy"]}"#,
            subject: "collective", in: books)
        #expect(found.isEmpty == isAllowed)
    }

    @Test(arguments: [
        ("members", "TSVM", ["HTTNV", "HTTNV"], true),
        ("members", "TSVM", ["HTTNV", "HTNV"], false),
        ("members", "HTTNV", ["HTTNV", "HTNV"], true),
        ("members", "HTTNV", ["HTTNV", "KHTNV"], false), ("members", "TSVM", ["HTTNV", ""], true),
        ("same-level", "TSVM", ["HTTNV", "HTXSNV"], true),
        ("same-level", "TSVM", ["HTNV", "HTXSNV"], false),
    ])
    func `an organisation's level needs those of its members and neighbours`(
        units: String, level: String, levels: [String], isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.rate(["TC1": level])
        for (index, level) in levels.enumerated() {
            units == "members"
                ? books.add("dang_vien", [["ma": "U\(index)", "chi_bo": "TC1"]])
                : books.add("tap_the", [["ma": "U\(index)", "thuoc": "TC1", "loai": "đoàn thể"]])
            if !level.isEmpty { books.rate(["U\(index)": level]) }
        }
        let found = try OneRule.findings(
            "level-needs-units",
            """
            {"of": "\(units)", "levels": [
              {"level": "TSVM", "units": [{"level": "HTTNV", "percent": 100}]},
              {"level": "HTTNV", "units": [{"level": "HTNV", "percent": 100}]}]}
            """, subject: "organisation", in: books)
        #expect(found.isEmpty == isAllowed)
    }

    @Test(arguments: [
        ("20/12/2022", "", "15/12/2023", false), ("14/12/2022", "", "15/12/2023", true),
        ("15/12/2022", "", "15/12/2023", true), ("01/6/2023", "", "15/12/2023", false),
        ("01/12/2022", "20/12/2022", "15/12/2023", false), ("2022", "", "15/12/2023", true),
        ("20/12/2023", "", "15/12/2023", true),
    ])
    func `who was disciplined within a year is rated lowest, whatever the year of the fault`(
        day: String, effective: String, rated: String, isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1"]])
        books.add(
            "xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTNV", "ngay_qd": rated]])
        books.add(
            "ky_luat",
            [
                [
                    "doi_tuong": "M1", "so": "1", "ngay": day, "hieu_luc": effective,
                    "nam_vi_pham": "2021",
                ]
            ])
        let found = try OneRule.findings(
            "disciplined", #"{"level": "KHTNV", "within-months": 12}"#, in: books)
        #expect(found.map(\.severity) == (isAllowed ? [] : [.forbids]))
    }
}
