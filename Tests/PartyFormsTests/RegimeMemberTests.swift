import PartyForms
import Testing

/// What limits members' levels, regime by regime.
@Suite struct RegimeMemberTests {
    @Test(
        arguments: Regimes.rows(
            [
                ("trung-uong-2014", "HTNV"), ("khoi-doanh-nghiep-2016", "HTNV"),
                ("trung-uong-2018", "HTNV"), ("can-tho-2018", "HTNV"), ("trung-uong-2019", "HTNV"),
                ("son-duong-2020", "HTNV"), ("trung-uong-2023", nil), ("tien-thang-2023", nil),
                ("quang-ngai-2023", nil), ("trung-uong-2025", nil),
            ]
        ) { $0.0 })
    func `three months of illness leave no good level, or are weighed`(
        regime: String, most: String?
    ) throws {
        let leave = [("2", "HTXSNV"), ("3", "HTTNV"), ("3", "HTXSNV"), ("3", "HTNV")]
        for (months, level) in leave {
            var books = try Books.grassroots(of: regime)
            try books.member(["thang_nghi_om": months], rated: level, in: regime)
            let found = try RuleCheck.findings(books, under: regime) {
                if case .limit(.sick) = $0 { true } else { false }
            }
            let isTooGood = most != nil && months == "3" && level != "HTNV"
            #expect(found.map(\.severity) == (isTooGood ? [.forbids] : []), "\(months) \(level)")
        }
    }

    /// Which beginnings less than six months ago leave a subject without a level.
    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", ["organisation", "committee", "first post"]),
                ("trung-uong-2023", ["organisation", "committee", "first post"]),
                ("son-duong-2020", ["organisation", "committee", "admission"]),
                ("can-tho-2018", ["organisation", "admission"]),
                ("trung-uong-2014", ["organisation", "admission"]),
                ("khoi-doanh-nghiep-2016", ["organisation", "admission"]),
            ]
        ) { $0.0 })
    func `what is too new is not rated`(regime: String, beginnings: [String]) throws {
        let found = try newcomers(regime, began: "01/9/")
        #expect(Set(found) == Set(beginnings))
        #expect(try newcomers(regime, began: "15/6/").isEmpty)
    }

    private func newcomers(_ regime: String, began: String) throws -> [String] {
        let year = try Regimes.year(of: regime)
        var books = Books(["nam": "\(year)"])
        books.add(
            "to_chuc", [["ma": "TC1", "loai": "chi bộ", "ngay_thanh_lap": "\(began)\(year)"]])
        books.add("tap_the", [["ma": "CU", "thuoc": "TC1", "loai": "chi ủy"]])
        try books.member(
            ["ma": "M1", "ngay_vao_dang": "\(began)\(year)"], rated: "HTNV", in: regime)
        try books.member(["ma": "M2"], rated: "HTNV", in: regime)
        books.add(
            "thanh_vien",
            [
                [
                    "tap_the": "CU", "dang_vien": "M2", "vai_tro": "đứng đầu", "lan_dau": "Có",
                    "tu_ngay": "\(began)\(year)",
                ]
            ])
        for code in ["TC1", "CU"] {
            books.add(
                "xep_loai",
                [
                    [
                        "doi_tuong": code, "nam": "\(year)", "cap_uy": "HTNV",
                        "ngay_qd": "15/12/\(year)",
                    ]
                ])
        }
        let names = [
            "TC1": "organisation", "CU": "committee", "M1": "admission", "M2": "first post",
        ]
        return try RuleCheck.findings(books, under: regime) {
            if case .people(.since) = $0 { true } else { false }
        }.compactMap { $0.subject.flatMap { names[$0] } }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("can-tho-2018", "HTXSNV", "HTTNV", "", Finding.Severity.forbids),
                ("can-tho-2018", "HTXSNV", "HTTNV", "Bằng khen", .forbids),
                ("can-tho-2018", "HTTNV", "HTXSNV", "", nil),
                ("can-tho-2018", "HTTNV", "HTNV", "", .forbids),
                ("can-tho-2018", "HTNV", "KHTNV", "", .forbids),
                ("can-tho-2018", "KHTNV", "KHTNV", "", nil),
                ("khoi-doanh-nghiep-2016", "HTXSNV", "HTXSNV", "", nil),
                ("khoi-doanh-nghiep-2016", "HTXSNV", "HTTNV", "", .forbids),
                ("khoi-doanh-nghiep-2016", "HTXSNV", "HTTNV", "Bằng khen", nil),
                ("khoi-doanh-nghiep-2016", "HTXSNV", "HTNV", "Chiến sỹ thi đua cấp cơ sở", nil),
                ("khoi-doanh-nghiep-2016", "HTXSNV", "HTTNV", "Lao động tiên tiến", .forbids),
                ("khoi-doanh-nghiep-2016", "HTTNV", "HTNV", "Lao động tiên tiến", nil),
                ("khoi-doanh-nghiep-2016", "HTTNV", "HTNV", "", .forbids),
                ("khoi-doanh-nghiep-2016", "HTNV", "HTNV", "", nil),
                ("khoi-doanh-nghiep-2016", "HTNV", "KHTNV", "", .forbids),
                ("trung-uong-2014", "HTXSNV", "HTTNV", "", .forbids),
            ]
        ) { $0.0 })
    func `a civil servant's level follows the rating as such`(
        regime: String, level: String, civil: String, titles: String, severity: Finding.Severity?
    ) throws {
        var books = try Books.grassroots(of: regime)
        try books.member(
            ["doi_tuong": "công chức", "xep_loai_cong_chuc": civil], rated: level, in: regime,
            rating: ["thi_dua": titles])
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.civilBelow) = $0 { true } else { false }
        }
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", true), ("can-tho-2018", true), ("trung-uong-2014", true),
                ("khoi-doanh-nghiep-2016", true), ("tien-thang-2023", false),
            ]
        ) { $0.0 })
    func `civil servants are rated as such first where the regime says so`(
        regime: String, isAsked: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        try books.member(
            ["doi_tuong": "công chức", "ngay_xl_cong_chuc": "20/12/\(year)"], rated: "HTNV",
            in: regime)
        let found = try RuleCheck.findings(books, under: regime) {
            guard case .meeting(.order(_, let firsts)) = $0 else { return false }
            return firsts.map(\.name) == ["M1"]
        }
        #expect(found.map(\.severity) == (isAsked ? [.warns] : []))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", "", true), ("tien-thang-2023", "20/10", false),
                ("trung-uong-2019", "", true), ("son-duong-2020", "", true),
                ("son-duong-2020", "20/10", false), ("can-tho-2018", "", true),
                ("can-tho-2018", "20/10", true), ("khoi-doanh-nghiep-2016", "", nil),
                ("quang-ngai-2023", "", true), ("trung-uong-2025", "", true),
            ]
        ) { $0.0 })
    func `a head is not rated above the organisation`(
        regime: String, came: String, isForbidden: Bool?
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        books.add("tap_the", [["ma": "CU", "thuoc": "TC1", "loai": "chi ủy"]])
        try books.member(
            ["ngay_chuyen_den": came.isEmpty ? "" : "\(came)/\(year)"], rated: "HTTNV", in: regime)
        books.add(
            "thanh_vien", [["tap_the": "CU", "dang_vien": "M1", "vai_tro": "đứng đầu"]])
        books.rate(["TC1": "HTNV", "CU": "HTTNV"], in: "\(year)")
        let found = try RuleCheck.findings(books, under: regime) {
            if case .people(.headAbove) = $0 { true } else { false }
        }
        let severities = isForbidden.map { [$0 ? Finding.Severity.forbids : .warns] } ?? []
        #expect(found.map(\.severity) == severities)
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", "HTXSNV", true), ("son-duong-2020", "HTTNV", false),
                ("tien-thang-2023", "HTXSNV", false), ("can-tho-2018", "HTXSNV", false),
            ]
        ) { $0.0 })
    func `a deputy is not rated above the collective where the regime says so`(
        regime: String, civil: String, isFound: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        books.add("tap_the", [["ma": "UB", "thuoc": "DB", "loai": "lãnh đạo UBND"]])
        try books.member(
            ["giu_chuc_vu": "Có", "xep_loai_cong_chuc": civil], rated: "HTTNV", in: regime)
        books.add(
            "thanh_vien", [["tap_the": "UB", "dang_vien": "M1", "vai_tro": "cấp phó"]])
        books.rate(["UB": "HTTNV"], in: "\(year)")
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.above("M1", _, _, _)) = $0 { true } else { false }
        }
        #expect(found.isEmpty != isFound)
    }

    @Test(
        arguments: Regimes.rows(
            [("can-tho-2018", true), ("tien-thang-2023", false), ("son-duong-2020", false)]
        ) { $0.0 })
    func `a committee is not rated above its organisation where the regime says so`(
        regime: String, isFound: Bool
    ) throws {
        var books = try Books.grassroots(of: regime)
        books.add("tap_the", [["ma": "CU", "thuoc": "TC1", "loai": "chi ủy"]])
        books.rate(["TC1": "HTNV", "CU": "HTTNV"], in: "\(try Regimes.year(of: regime))")
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.above("CU", _, _, _)) = $0 { true } else { false }
        }
        #expect(found.isEmpty != isFound)
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", "KHTNV", true), ("son-duong-2020", "HTNV", false),
                ("tien-thang-2023", "KHTNV", false),
            ]
        ) { $0.0 })
    func `a leader at the lowest level two years running is pointed out`(
        regime: String, before: String, isTold: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        try books.member(["giu_chuc_vu": "Có"], rated: "KHTNV", in: regime)
        books.rate(["M1": before], in: "\(year - 1)")
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.lowestYears(_, [year - 1, year])) = $0 { true } else { false }
        }
        #expect(found.map(\.severity) == (isTold ? [.notes] : []))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", "14/6", true), ("son-duong-2020", "15/6", false),
                ("tien-thang-2023", "01/1", false),
            ]
        ) { $0.0 })
    func `an opinion of the place of residence is used for six months`(
        regime: String, day: String, isOld: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        try books.member(rated: "HTNV", in: regime)
        books.add(
            "nhan_xet",
            [["dang_vien": "M1", "loai": "cư trú", "ngay": "\(day)/\(year)", "da_nhan": "Có"]])
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.commentsOld) = $0 { true } else { false }
        }
        #expect(found.isEmpty != isOld)
    }

    /// A decision of June last year, under which the member stands until June of this one or, where
    /// a regime only counts the year's own, not at all.
    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", "20/12", -1, true),
                ("khoi-doanh-nghiep-2016", "10/12", -1, false),
                ("khoi-doanh-nghiep-2016", "01/6", 0, true), ("trung-uong-2014", "01/6", 0, true),
                ("tien-thang-2023", "20/12", -1, false), ("tien-thang-2023", "01/6", 0, true),
                ("can-tho-2018", "01/6", 0, true), ("can-tho-2018", "20/12", -1, false),
            ]
        ) { $0.0 })
    func `who is under discipline is rated lowest`(
        regime: String, day: String, offset: Int, isFound: Bool
    ) throws {
        let year = try Regimes.year(of: regime) + offset
        var books = try Books.grassroots(of: regime)
        try books.member(rated: "HTNV", in: regime)
        books.add(
            "ky_luat",
            [
                [
                    "doi_tuong": "M1", "so": "1-QĐ/ĐU", "ngay": "\(day)/\(year)",
                    "nam_vi_pham": "\(year)",
                ]
            ])
        let found = try RuleCheck.findings(books, under: regime) {
            switch $0 {
            case .people(.ratedThough), .limit(.stillDisciplined): true
            default: false
            }
        }
        #expect(found.map(\.severity) == (isFound ? [.forbids] : []))
    }
}
