import PartyForms
import Testing

/// What weighs on an organisation's level, regime by regime.
@Suite struct RegimeUnitTests {
    /// What stands under or beside an organisation.
    enum Units: String, CaseIterable {
        case members, below, beside
    }

    private func findings(
        _ regime: String, rated level: String, _ units: Units, _ levels: [String]
    ) throws -> [Finding] {
        let year = "\(try Regimes.year(of: regime))"
        var books = try Books.grassroots(of: regime)
        let subject = units == .members ? "TC1" : "DB"
        books.set("Tốt", "sinh_hoat", of: 1, in: "to_chuc")
        books.rate([subject: level], in: year)
        for (index, level) in levels.enumerated() {
            let code = "U\(index)"
            switch units {
            case .members: books.add("dang_vien", [["ma": code, "chi_bo": "TC1"]])
            case .below:
                books.add(
                    "to_chuc",
                    [["ma": code, "truc_thuoc": "DB", "loai": "chi bộ trực thuộc"]])
            case .beside:
                books.add(
                    "tap_the",
                    [["ma": code, "thuoc": "DB", "loai": "tổ chức chính trị - xã hội"]])
            }
            books.rate([code: level], in: year)
        }
        return try RuleCheck.findings(books, under: regime) {
            switch $0 {
            case .limit(.unitsReached), .limit(.unitsAtLowest): true
            default: false
            }
        }.filter { $0.subject == subject }
    }

    /// So many at one level, the rest at another.
    private static func mix(_ count: Int, _ level: String, _ rest: Int, _ other: String)
        -> [String]
    {
        [String](repeating: level, count: count) + [String](repeating: other, count: rest)
    }

    private static let rows: [(String, String, Units, [String], Bool)] = [
        ("khoi-doanh-nghiep-2016", "TSVM", .members, ["HTXSNV", "HTNV"], true),
        ("khoi-doanh-nghiep-2016", "TSVM", .members, ["HTXSNV", "KHTNV", "HTNV"], false),
        ("khoi-doanh-nghiep-2016", "TSVM", .below, ["TSVM", "HTNV"], true),
        ("khoi-doanh-nghiep-2016", "TSVM", .below, ["TSVM", "HTNV", "YEU_KEM", "TSVM"], false),
        ("khoi-doanh-nghiep-2016", "TSVM", .beside, ["HTXSNV", "HTXSNV"], true),
        ("khoi-doanh-nghiep-2016", "TSVM", .beside, ["HTXSNV", "HTTNV"], false),
        ("khoi-doanh-nghiep-2016", "HTTNV", .beside, ["HTXSNV", "HTTNV"], true),
        ("khoi-doanh-nghiep-2016", "HTTNV", .beside, ["HTXSNV", "HTNV"], false),
        ("khoi-doanh-nghiep-2016", "HTNV", .beside, ["HTXSNV", "HTNV"], true),
        ("khoi-doanh-nghiep-2016", "HTNV", .beside, ["HTXSNV", "KHTNV"], false),
        ("khoi-doanh-nghiep-2016", "HTNV", .below, mix(3, "YEU_KEM", 6, "HTTNV"), true),
        ("khoi-doanh-nghiep-2016", "HTNV", .below, mix(4, "YEU_KEM", 5, "HTTNV"), false),
        ("khoi-doanh-nghiep-2016", "YEU_KEM", .below, mix(4, "YEU_KEM", 5, "HTTNV"), true),
        ("khoi-doanh-nghiep-2016", "HTNV", .members, mix(3, "KHTNV", 3, "HTTNV"), true),
        ("khoi-doanh-nghiep-2016", "HTNV", .members, mix(4, "KHTNV", 3, "HTTNV"), false),
        ("can-tho-2018", "HTXSNV", .members, ["HTXSNV", "HTTNV"], true),
        ("can-tho-2018", "HTXSNV", .members, ["HTXSNV", "HTNV"], false),
        ("can-tho-2018", "HTTNV", .members, ["HTXSNV", "HTNV"], true),
        ("can-tho-2018", "HTTNV", .members, mix(1, "KHTNV", 9, "HTTNV"), false),
        ("can-tho-2018", "HTNV", .members, mix(2, "KHTNV", 8, "HTTNV"), true),
        ("can-tho-2018", "HTNV", .members, mix(2, "KHTNV", 7, "HTTNV"), false),
        ("can-tho-2018", "HTXSNV", .below, ["HTXSNV", "HTTNV"], true),
        ("can-tho-2018", "HTXSNV", .below, ["HTXSNV", "HTNV"], false),
        ("can-tho-2018", "HTTNV", .below, ["HTXSNV", "HTNV"], true),
        ("can-tho-2018", "HTNV", .below, mix(1, "KHTNV", 4, "HTTNV"), true),
        ("can-tho-2018", "HTNV", .below, mix(2, "KHTNV", 4, "HTTNV"), false),
        ("can-tho-2018", "HTXSNV", .beside, ["HTXSNV", "HTTNV"], true),
        ("can-tho-2018", "HTXSNV", .beside, ["HTXSNV", "HTNV"], false),
        ("can-tho-2018", "HTTNV", .beside, ["HTXSNV", "HTNV"], true),
        ("can-tho-2018", "HTNV", .beside, ["HTXSNV", "KHTNV"], true),
        ("can-tho-2018", "HTNV", .beside, ["KHTNV", "KHTNV", "HTTNV"], false),
    ]

    @Test(arguments: Regimes.rows(rows) { $0.0 })
    func `an organisation is as good as what stands under and beside it`(
        regime: String, level: String, units: Units, levels: [String], isAllowed: Bool
    ) throws {
        let found = try findings(regime, rated: level, units, levels)
        #expect(found.isEmpty == isAllowed)
        #expect(found.allSatisfy { $0.severity == .forbids })
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("can-tho-2018", "HTXSNV", "Tốt", nil),
                ("can-tho-2018", "HTXSNV", "Khá", Finding.Severity.forbids),
                ("can-tho-2018", "HTTNV", "Khá", nil), ("can-tho-2018", "HTTNV", "Yếu", .forbids),
                ("can-tho-2018", "HTNV", "Yếu", nil), ("tien-thang-2023", "HTXSNV", "Yếu", nil),
            ]
        ) { $0.0 })
    func `a chi bộ needs good meetings where the regime says so`(
        regime: String, level: String, quality: String, severity: Finding.Severity?
    ) throws {
        var books = try Books.grassroots(of: regime)
        books.set(quality, "sinh_hoat", of: 1, in: "to_chuc")
        books.rate(["TC1": level], in: "\(try Regimes.year(of: regime))")
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.meetingQuality) = $0 { true } else { false }
        }
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", "TC1", "TSVM", "90", true),
                ("khoi-doanh-nghiep-2016", "TC1", "TSVM", "89.5", false),
                ("khoi-doanh-nghiep-2016", "TC1", "HTTNV", "95", true),
                ("khoi-doanh-nghiep-2016", "TC1", "HTTNV", "70", true),
                ("khoi-doanh-nghiep-2016", "TC1", "HTTNV", "69.99", false),
                ("khoi-doanh-nghiep-2016", "TC1", "HTNV", "50", true),
                ("khoi-doanh-nghiep-2016", "TC1", "HTNV", "49.5", false),
                ("khoi-doanh-nghiep-2016", "TC1", "YEU_KEM", "60", true),
                ("trung-uong-2014", "TC1", "TSVM", "89.5", false),
                ("trung-uong-2025", "TC1", "HTXSNV", "90", true),
                ("trung-uong-2025", "TC1", "HTXSNV", "89.5", false),
                ("trung-uong-2025", "M1", "HTXSNV", "90", true),
                ("trung-uong-2025", "M1", "HTXSNV", "89.5", false),
                ("trung-uong-2025", "M1", "HTTNV", "89.5", true),
                ("trung-uong-2025", "M1", "HTTNV", "70", true),
                ("trung-uong-2025", "M1", "HTTNV", "69.5", false),
                ("trung-uong-2025", "M1", "HTNV", "50", true),
                ("trung-uong-2025", "M1", "HTNV", "49.9", false),
            ]
        ) { $0.0 })
    func `a level needs its points`(
        regime: String, subject: String, level: String, points: String, isAllowed: Bool
    ) throws {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1"]])
        books.rate([subject: level], in: "\(year)")
        books.add(
            "diem",
            [["doi_tuong": subject, "nguoi_cham": "cấp có thẩm quyền", "diem": points]])
        let found = try RuleCheck.findings("level-against-score", books, regime: regime)
        #expect(!found.contains { $0.severity == .forbids } == isAllowed)
    }

    /// Somebody of the committee, or the organisation itself, was disciplined for a fault of the
    /// year.
    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", "HTTNV", false, false),
                ("khoi-doanh-nghiep-2016", "HTTNV", true, true),
                ("khoi-doanh-nghiep-2016", "HTNV", false, true),
                ("can-tho-2018", "HTXSNV", true, false), ("can-tho-2018", "HTTNV", false, false),
                ("can-tho-2018", "HTTNV", true, true), ("trung-uong-2025", "HTXSNV", true, false),
                ("tien-thang-2023", "HTXSNV", true, false),
            ]
        ) { $0.0 })
    func `a committee member's discipline weighs on the organisation`(
        regime: String, level: String, isRemedied: Bool, isAllowed: Bool
    ) throws {
        let year = "\(try Regimes.year(of: regime))"
        var books = try Books.grassroots(of: regime)
        books.add("tap_the", [["ma": "CU", "thuoc": "TC1", "loai": "chi ủy"]])
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1", "giu_chuc_vu": "Có"]])
        books.add(
            "thanh_vien", [["tap_the": "CU", "dang_vien": "M1", "vai_tro": "cấp phó"]])
        books.rate(["TC1": level], in: year)
        let flag = isRemedied ? "Có" : ""
        books.add(
            "ky_luat",
            [
                [
                    "doi_tuong": "M1", "so": "1-QĐ/ĐU", "ngay": "01/6/\(year)",
                    "nam_vi_pham": year, "tu_phat_hien": flag, "khac_phuc": flag,
                ]
            ])
        let found = try RuleCheck.findings(books, under: regime) {
            switch $0 {
            case .standard(.disciplined), .people(.ratedThough), .limit(.stillDisciplined): true
            default: false
            }
        }.filter { $0.subject == "TC1" }
        #expect(found.isEmpty == isAllowed)
    }
}
