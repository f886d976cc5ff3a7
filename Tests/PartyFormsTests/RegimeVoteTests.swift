import PartyForms
import Testing

/// What votes on a member's level need, regime by regime.
@Suite struct RegimeVoteTests {
    /// A chi bộ of so many full members, two on probation and one exempt, of whom so many came.
    private func result(
        _ votes: [String: String], official: Int, convened: Int, in regime: String
    ) throws -> VoteResult? {
        let year = try Regimes.year(of: regime)
        var books = try Books.grassroots(of: regime)
        for number in 1...official + 2 {
            let day = number > official ? "" : "19/5/2005"
            books.add(
                "dang_vien", [["ma": "M\(number)", "chi_bo": "TC1", "ngay_chinh_thuc": day]])
        }
        books.add(
            "dang_vien",
            [
                [
                    "ma": "E", "chi_bo": "TC1", "ngay_chinh_thuc": "19/5/1975",
                    "tinh_trang": "miễn công tác và sinh hoạt",
                ]
            ])
        let ballots = "\(convened)"
        books.add(
            "hoi_nghi",
            [
                [
                    "ma": "H1", "don_vi": "TC1", "loai": "kiểm điểm đảng viên",
                    "ngay": "10/12/\(year)", "trieu_tap": ballots, "co_mat": ballots, "vang": "0",
                ]
            ])
        let row = [
            "hoi_nghi": "H1", "doi_tuong": "M1", "phat_ra": ballots, "thu_ve": ballots,
            "hop_le": "\(votes.values.compactMap { Int($0) }.reduce(0, +))",
        ]
        let spoilt = convened - votes.values.compactMap { Int($0) }.reduce(0, +)
        let rest = ["khong_hop_le": "\(spoilt)"]
        books.add("phieu", [row.merging(votes) { $1 }.merging(rest) { $1 }])
        return books.season.result(of: "M1", at: "H1", under: try Regimes.read(regime))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", 9, 7, "HTXSNV"), ("khoi-doanh-nghiep-2016", 9, 6, nil),
                ("khoi-doanh-nghiep-2016", 3, 3, "HTXSNV"), ("khoi-doanh-nghiep-2016", 3, 2, nil),
                ("khoi-doanh-nghiep-2016", 12, 9, "HTXSNV"),
                ("khoi-doanh-nghiep-2016", 12, 8, nil),
                ("trung-uong-2014", 9, 7, "HTXSNV"), ("trung-uong-2014", 3, 2, nil),
            ]
        ) { $0.0 })
    func `the best level needs its share of those who count`(
        regime: String, all: Int, votes: Int, level: String?
    ) throws {
        let result = try result(
            ["htxsnv": "\(votes)"], official: all, convened: all, in: regime)
        #expect(result?.level?.code == level)
        #expect(result?.doubt == (level == nil ? .noMajority : nil))
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", "httnv", 9, 5, true),
                ("khoi-doanh-nghiep-2016", "httnv", 9, 4, false),
                ("khoi-doanh-nghiep-2016", "htnv", 10, 5, false),
                ("khoi-doanh-nghiep-2016", "khtnv", 10, 6, true),
                ("trung-uong-2014", "httnv", 9, 5, true),
                ("quang-ngai-2023", "httnv", 10, 5, false),
                ("quang-ngai-2023", "httnv", 10, 6, true),
                ("tien-thang-2023", "httnv", 10, 6, true),
            ]
        ) { $0.0 })
    func `the other levels need more than half`(
        regime: String, level: String, all: Int, votes: Int, isReached: Bool
    ) throws {
        let result = try result([level: "\(votes)"], official: all, convened: all, in: regime)
        #expect(result?.level?.code == (isReached ? level.uppercased() : nil))
    }

    /// More may be convened than are full members, and fewer may come.
    @Test(
        arguments: Regimes.rows(
            [
                ("khoi-doanh-nghiep-2016", "htxsnv", 7, 7, true),
                ("khoi-doanh-nghiep-2016", "htxsnv", 7, 6, false),
                ("khoi-doanh-nghiep-2016", "htxsnv", 11, 7, true),
                ("khoi-doanh-nghiep-2016", "httnv", 11, 5, true),
                ("quang-ngai-2023", "httnv", 11, 6, true),
                ("quang-ngai-2023", "httnv", 11, 5, false),
            ]
        ) { $0.0 })
    func `full members count where one regime says so, those convened where another does`(
        regime: String, level: String, convened: Int, votes: Int, isReached: Bool
    ) throws {
        let result = try result(
            [level: "\(votes)"], official: 9, convened: convened, in: regime)
        #expect(result?.level?.code == (isReached ? level.uppercased() : nil))
    }
}
