import PartyForms
import Testing

/// What must come before, with or after what, regime by regime.
@Suite struct RegimeCourseTests {
    private static let all = [
        "trung-uong-2014", "khoi-doanh-nghiep-2016", "trung-uong-2018", "can-tho-2018",
        "trung-uong-2019", "son-duong-2020", "trung-uong-2023", "tien-thang-2023",
        "quang-ngai-2023", "trung-uong-2025",
    ]

    @Test(arguments: Regimes.rows(all) { $0 })
    func `nobody is rated without a review`(regime: String) throws {
        for isReviewed in [true, false] {
            var books = try Books.grassroots(of: regime)
            try books.member(rated: "HTNV", in: regime)
            if isReviewed {
                books.add("kiem_diem", [["doi_tuong": "M1", "muc": "i_1", "noi_dung": "Đã xong."]])
            }
            let found = try RuleCheck.findings(books, under: regime) {
                if case .people(.notReviewed(.member, _, _)) = $0 { true } else { false }
            }
            #expect(found.map(\.severity) == (isReviewed ? [] : [.forbids]))
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", ["tạm thời", "nơi cũ"]),
                ("son-duong-2020", ["tạm thời", "nơi cũ"]), ("can-tho-2018", []),
                ("khoi-doanh-nghiep-2016", []), ("trung-uong-2025", ["tạm thời", "nơi cũ"]),
            ]
        ) { $0.0 })
    func `who sits elsewhere or came from elsewhere brings a comment`(
        regime: String, kinds: [String]
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        try books.member(
            [
                "tinh_trang": "sinh hoạt tạm thời", "ngay_chuyen_den": "01/9/\(year)",
                "thang_noi_cu": "6",
            ], rated: "HTNV", in: regime)
        let check = RuleCheck(
            books.season, regime: try Regimes.read(regime), selection: try Regimes.all,
            on: .last(of: year))
        let missing = (check?.findings() ?? []).flatMap(\.details).compactMap { phrase in
            if case .standard(.commentsMissing(let kind, _, _)) = phrase { kind } else { nil }
        }
        #expect(Set(missing).subtracting(["cư trú"]) == Set(kinds))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", true), ("trung-uong-2018", true), ("can-tho-2018", true),
                ("trung-uong-2019", true), ("son-duong-2020", true),
                ("khoi-doanh-nghiep-2016", false), ("trung-uong-2014", false),
            ]
        ) { $0.0 })
    func `maternity leave is rated on actual work where the regime says so`(
        regime: String, isTold: Bool
    ) throws {
        var books = try Books.grassroots(of: regime)
        try books.member(["thai_san": "Có"], rated: "HTTNV", in: regime)
        let found = try RuleCheck.findings(books, under: regime) {
            if case .standard(.actualWork) = $0 { true } else { false }
        }
        #expect(found.map(\.severity) == (isTold ? [.notes] : []))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", Finding.Severity.notes), ("can-tho-2018", .warns),
                ("trung-uong-2018", .warns), ("trung-uong-2019", .notes),
                ("khoi-doanh-nghiep-2016", .warns), ("tien-thang-2023", nil),
            ]
        ) { $0.0 })
    func `votes that differ at several places are told as the regime decides between them`(
        regime: String, severity: Finding.Severity?
    ) throws {
        var books = try Books.grassroots(of: regime)
        books.add("tap_the", [["ma": "UB", "thuoc": "DB", "loai": "lãnh đạo đơn vị"]])
        let day = "19/5/2005"
        try books.member(
            ["giu_chuc_vu": "Có", "ngay_chinh_thuc": day], rated: "HTTNV", in: regime)
        books.add(
            "thanh_vien",
            [
                [
                    "tap_the": "UB", "dang_vien": "M1", "vai_tro": "cấp phó", "noi_xep_loai": "Có",
                ]
            ])
        for (code, unit, kind, level) in [
            ("H1", "TC1", "kiểm điểm đảng viên", "httnv"),
            ("H2", "UB", "kiểm điểm cá nhân", "htnv"),
        ] {
            let one = ["trieu_tap": "1", "co_mat": "1", "vang": "0"]
            books.add(
                "hoi_nghi", [["ma": code, "don_vi": unit, "loai": kind].merging(one) { $1 }])
            books.add(
                "phieu",
                [
                    [
                        "hoi_nghi": code, "doi_tuong": "M1", "phat_ra": "1", "thu_ve": "1",
                        "hop_le": "1", "khong_hop_le": "0", level: "1",
                    ]
                ])
        }
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.votesDiffer) = $0 { true } else { false }
        }
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }

    /// The days, the half-days and the lead of one meeting of a committee.
    private func meeting(
        _ facts: [String: String], kind: String = "chi ủy", of organisation: String = "TC1",
        in regime: String, saying matches: (MeetingPhrase) -> Bool
    ) throws -> [Finding] {
        var books = try Books.grassroots(of: regime)
        books.set("chi bộ cơ sở", "loai", of: 1, in: "to_chuc")
        books.add("tap_the", [["ma": "CU", "thuoc": organisation, "loai": kind]])
        for (number, role) in ["đứng đầu", "cấp phó", "thành viên"].enumerated() {
            let code = "M\(number + 1)"
            books.add("dang_vien", [["ma": code, "chi_bo": "TC1"]])
            books.add(
                "thanh_vien", [["tap_the": "CU", "dang_vien": code, "vai_tro": role]])
        }
        let row = ["ma": "H1", "don_vi": "CU", "loai": "kiểm điểm tập thể"]
        books.add("hoi_nghi", [row.merging(facts) { $1 }])
        return try RuleCheck.findings(books, under: regime) {
            if case .meeting(let phrase) = $0 { matches(phrase) } else { false }
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", true), ("khoi-doanh-nghiep-2016", true),
                ("trung-uong-2014", true), ("can-tho-2018", true), ("son-duong-2020", false),
                ("trung-uong-2025", true),
            ]
        ) { $0.0 })
    func `a deputy is in the chair for the head where the regime says so`(
        regime: String, isAsked: Bool
    ) throws {
        let found = try meeting(
            ["loai": "kiểm điểm cá nhân", "chu_tri": "M1"], in: regime
        ) {
            if case .chair = $0 { true } else { false }
        }
        #expect(found.isEmpty != isAsked)
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", "chi ủy", "0.5", "", true),
                ("tien-thang-2023", "chi ủy", "0.5", "Có", false),
                ("tien-thang-2023", "chi ủy", "1", "Có", true),
                ("can-tho-2018", "chi ủy", "0.5", "", true),
                ("can-tho-2018", "chi ủy", "0.4", "", false),
                ("can-tho-2018", "chi ủy", "0.9", "Có", false),
                ("can-tho-2018", "chi ủy", "1", "Có", true),
                ("khoi-doanh-nghiep-2016", "chi ủy", "0.1", "", true),
                ("son-duong-2020", "chi ủy", "0.1", "", true),
                ("quang-ngai-2023", "lãnh đạo sở, ban, ngành", "1", "", true),
                ("quang-ngai-2023", "lãnh đạo sở, ban, ngành", "0.9", "", false),
                ("quang-ngai-2023", "lãnh đạo sở, ban, ngành", "1", "Có", false),
                ("quang-ngai-2023", "lãnh đạo sở, ban, ngành", "1.1", "Có", true),
                ("quang-ngai-2023", "chi ủy", "0.1", "", true),
                ("trung-uong-2025", "chi ủy", "1", "", true),
                ("trung-uong-2025", "chi ủy", "0.9", "", false),
            ]
        ) { $0.0 })
    func `a review takes as long as its regime asks`(
        regime: String, kind: String, days: String, prompted: String, isEnough: Bool
    ) throws {
        let found = try meeting(
            ["so_ngay": days, "goi_y": prompted], kind: kind, in: regime
        ) {
            if case .length = $0 { true } else { false }
        }
        #expect(found.isEmpty == isEnough)
    }

    /// Tuesday the tenth of a week without holidays, and the last day on which a draft is in time.
    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", 3), ("trung-uong-2014", 3), ("quang-ngai-2023", 3),
            ]
        ) { $0.0 })
    func `a draft is sent so many days ahead, weekends among them`(
        regime: String, days: Int
    ) throws {
        let year = try Regimes.year(of: regime)
        for (sent, isInTime) in [(20 - days, true), (21 - days, false)] {
            let found = try meeting(
                ["ngay_gui": "\(sent)/11/\(year)", "ngay": "20/11/\(year)"], in: regime
            ) {
                if case .sentLate = $0 { true } else { false }
            }
            #expect(found.isEmpty == isInTime, "\(sent)")
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", "15/11", "20/11", true),
                ("tien-thang-2023", "16/11", "20/11", false),
                // A Tuesday in 2018: the Thursday before is three working days ahead.
                ("can-tho-2018", "15/11", "20/11", true), ("can-tho-2018", "16/11", "20/11", false),
                ("trung-uong-2018", "16/11", "20/11", false),
            ]
        ) { $0.0 })
    func `a draft is sent three working days ahead`(
        regime: String, sent: String, day: String, isInTime: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        let found = try meeting(
            ["ngay_gui": "\(sent)/\(year)", "ngay": "\(day)/\(year)"], in: regime
        ) {
            if case .sentLate = $0 { true } else { false }
        }
        #expect(found.isEmpty == isInTime)
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", "HTXSNV", true), ("khoi-doanh-nghiep-2016", "HTXSNV", true),
                ("can-tho-2018", "HTXSNV", false),
            ]
        ) { $0.0 })
    func `a reward for five years needs the level in each where the regime says so`(
        regime: String, level: String, isAsked: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        for (before, isEnough) in [("HTXSNV", true), ("HTTNV", false)] {
            var books = try Books.grassroots(of: regime)
            try books.member(
                rated: level, in: regime,
                rating: ["loai_khen": "5 năm liền", "khen_thuong": "Có"])
            for offset in 1...4 {
                books.rate(["M1": offset == 3 ? before : level], in: "\(year - offset)")
            }
            let found = try RuleCheck.findings(books, under: regime) {
                if case .limit(.yearsBelow) = $0 { true } else { false }
            }
            #expect(found.isEmpty == (isEnough || !isAsked))
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", true), ("can-tho-2018", true), ("son-duong-2020", true),
                ("trung-uong-2025", true), ("khoi-doanh-nghiep-2016", false),
            ]
        ) { $0.0 })
    func `what stands below is rated before what stands above where the regime says so`(
        regime: String, isAsked: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        for (code, day) in [("TC1", 20), ("DB", 10)] {
            books.add(
                "xep_loai",
                [
                    [
                        "doi_tuong": code, "nam": "\(year)", "cap_uy": "HTNV",
                        "ngay_qd": "\(day)/12/\(year)",
                    ]
                ])
        }
        let found = try RuleCheck.findings(books, under: regime) {
            guard case .meeting(.order(let thens, let firsts)) = $0 else { return false }
            return thens.map(\.name) == ["DB"] && firsts.map(\.name) == ["TC1"]
        }
        #expect(found.isEmpty != isAsked)
    }
}
