import PartyForms
import Testing

/// The shares of the best, regime by regime.
@Suite struct RegimeCapTests {
    private static let reached = [4, 5, 6, 9, 10, 12, 15, 20, 25, 30, 36, 60, 100]

    /// How many may be chosen of so many who reached the level, where three more did not.
    private static let most: [(regime: String, setting: String, most: [Int])] = [
        ("tien-thang-2023", "", [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("tien-thang-2023", "tren_so_tot", [0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 10, 16]),
        ("trung-uong-2023", "", [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("quang-ngai-2023", "", [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("trung-uong-2018", "", [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("can-tho-2018", "", [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("can-tho-2018", "tren_so_tot", [0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 10, 16]),
        ("trung-uong-2019", "", [1, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("son-duong-2020", "", [1, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
        ("son-duong-2020", "tren_so_tot", [1, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 10, 16]),
        ("trung-uong-2014", "", [0, 0, 0, 1, 1, 1, 2, 3, 3, 4, 5, 9, 15]),
        ("khoi-doanh-nghiep-2016", "", [0, 0, 0, 1, 1, 1, 2, 3, 3, 4, 5, 9, 15]),
        ("trung-uong-2025", "", [0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 12, 20]),
    ]

    private func capped(
        _ levels: [String], regime: String, office: [String: String] = [:],
        units: [String: String] = [:]
    ) throws -> [Finding] {
        var books = try Books.grassroots(of: regime, office)
        for (column, text) in units { books.set(text, column, of: 0, in: "to_chuc") }
        books.members(levels, year: "\(try Regimes.year(of: regime))")
        return try RuleCheck.findings("cap-excellent", books, regime: regime)
            .filter { $0.severity == .forbids }
    }

    @Test(arguments: Regimes.rows(most) { $0.regime })
    func `so many of the good may be excellent`(
        row: (regime: String, setting: String, most: [Int])
    ) throws {
        let office = row.setting.isEmpty ? [:] : ["cach_tinh_20": row.setting]
        for (all, most) in zip(Self.reached, row.most) {
            for best in [most, most + 1] {
                let levels = [String](excellent: best, good: all - best, done: 3)
                let found = try capped(levels, regime: row.regime, office: office)
                #expect(found.isEmpty == (best == most), "\(row.regime): \(best) of \(all)")
            }
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", 1, 3, 0, true), ("tien-thang-2023", 1, 2, 1, false),
                ("tien-thang-2023", 2, 2, 0, false), ("trung-uong-2023", 1, 3, 0, true),
                ("trung-uong-2019", 1, 3, 8, true), ("son-duong-2020", 1, 3, 8, true),
                ("son-duong-2020", 1, 0, 0, true), ("son-duong-2020", 2, 2, 0, false),
                ("trung-uong-2014", 1, 5, 0, true), ("trung-uong-2014", 1, 5, 1, false),
                ("trung-uong-2014", 1, 6, 0, true), ("trung-uong-2014", 2, 4, 0, false),
                ("khoi-doanh-nghiep-2016", 1, 5, 0, true),
                ("khoi-doanh-nghiep-2016", 1, 2, 3, true),
                ("khoi-doanh-nghiep-2016", 1, 2, 4, false),
                ("khoi-doanh-nghiep-2016", 1, 6, 0, true),
                ("khoi-doanh-nghiep-2016", 2, 5, 0, false), ("can-tho-2018", 1, 3, 0, false),
                ("can-tho-2018", 1, 4, 0, true), ("trung-uong-2025", 1, 3, 0, false),
            ]
        ) { $0.0 })
    func `a small place may choose one where its regime says so`(
        regime: String, best: Int, good: Int, done: Int, isAllowed: Bool
    ) throws {
        let levels = [String](excellent: best, good: good, done: done)
        #expect(try capped(levels, regime: regime).isEmpty == isAllowed)
    }

    /// Four reached the level and three did not; a fifth who did is exempt from meetings.
    @Test(
        arguments: Regimes.rows(
            ["tien-thang-2023", "can-tho-2018", "khoi-doanh-nghiep-2016", "trung-uong-2025"]
        ) { $0 })
    func `who is exempt counts neither among the best nor among the good`(
        regime: String
    ) throws {
        let year = "\(try Regimes.year(of: regime))"
        for (state, isAllowed) in [("miễn công tác và sinh hoạt", false), ("", true)] {
            let count = regime.hasPrefix("khoi") ? 6 : 4
            var books = try Books.grassroots(of: regime)
            books.members(.init(excellent: 1, good: count - 1, done: 3), year: year)
            books.add("dang_vien", [["ma": "E", "chi_bo": "TC1", "tinh_trang": state]])
            books.rate(["E": "HTTNV"], in: year)
            let found = try RuleCheck.findings("cap-excellent", books, regime: regime)
            #expect(!found.contains { $0.severity == .forbids } == isAllowed)
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", 4, 20, false, false),
                ("khoi-doanh-nghiep-2016", 4, 20, true, true),
                ("khoi-doanh-nghiep-2016", 5, 20, true, false),
                ("trung-uong-2025", 5, 20, false, false), ("trung-uong-2025", 5, 20, true, true),
                ("trung-uong-2025", 6, 20, true, false), ("can-tho-2018", 5, 20, true, false),
            ]
        ) { $0.0 })
    func `outstanding results allow a higher share where the regime says so`(
        regime: String, best: Int, all: Int, isOutstanding: Bool, isAllowed: Bool
    ) throws {
        let found = try capped(
            .init(excellent: best, good: all - best), regime: regime,
            units: ["dac_biet": isOutstanding ? "Có" : ""])
        #expect(found.isEmpty == isAllowed)
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("son-duong-2020", "HTXSNV", 2, 10, true),
                ("son-duong-2020", "HTXSNV", 3, 10, false),
                ("can-tho-2018", "HTXSNV", 2, 10, true),
                ("can-tho-2018", "HTXSNV", 3, 10, false),
                ("khoi-doanh-nghiep-2016", "TSVM", 5, 10, true),
                ("khoi-doanh-nghiep-2016", "TSVM", 6, 10, false),
            ]
        ) { $0.0 })
    func `a share of the organisations below one may be the best`(
        regime: String, level: String, best: Int, all: Int, isAllowed: Bool
    ) throws {
        let found = try branches(regime, level: level, best: best, all: all)
        #expect(found.isEmpty == isAllowed)
        let severity = level == "TSVM" ? Finding.Severity.warns : .forbids
        #expect(found.allSatisfy { $0.severity == severity })
    }

    /// What the caps say of so many chi bộ of one đảng bộ.
    private func branches(
        _ regime: String, level: String, best: Int, all: Int
    ) throws -> [Finding] {
        let year = "\(try Regimes.year(of: regime))"
        var books = Books(["nam": year])
        books.add("to_chuc", [["ma": "DB", "loai": "đảng bộ cơ sở"]])
        for number in 0..<all {
            let code = "B\(number)"
            books.add(
                "to_chuc",
                [["ma": code, "loai": "chi bộ trực thuộc", "truc_thuoc": "DB", "nhom": "N"]])
            books.rate([code: number < best ? level : "HTTNV"], in: year)
        }
        return try RuleCheck.findings(books, under: regime) {
            switch $0 {
            case .cap(.group(.organisation, _, _, _, _)), .cap(.groupOfAll): true
            default: false
            }
        }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", 10, 2, true), ("khoi-doanh-nghiep-2016", 10, 3, false),
                ("khoi-doanh-nghiep-2016", 9, 2, false),
            ]
        ) { $0.0 })
    func `one in five of the clean and strong may be a model of the year`(
        regime: String, best: Int, models: Int, isAllowed: Bool
    ) throws {
        let year = "\(try Regimes.year(of: regime))"
        var books = Books(["nam": year])
        for number in 0..<best {
            let code = "B\(number)"
            books.add(
                "to_chuc", [["ma": code, "loai": "chi bộ trực thuộc", "truc_thuoc": "DB"]])
            books.add(
                "xep_loai",
                [
                    [
                        "doi_tuong": code, "nam": year, "cap_uy": "TSVM",
                        "loai_khen": number < models ? "tiêu biểu trong năm" : "trong năm",
                    ]
                ])
        }
        let found = try RuleCheck.findings(books, under: regime) {
            if case .limit(.rewardShare) = $0 { true } else { false }
        }
        #expect(found.isEmpty == isAllowed)
    }
}
