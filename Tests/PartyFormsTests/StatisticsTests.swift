import PartyForms
import Testing
import VietnameseText

/// Statistics of small offices, counted by hand.
@Suite struct StatisticsTests {
    /// Two chi bộ and somebody without one: ten members, six rated, two outside, two not rated.
    private static var office: Books {
        var books = Books()
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "ten": "Đảng bộ", "loai": "đảng bộ cơ sở"],
                ["ma": "TC1", "ten": "Chi bộ thôn", "nhom": "Thôn", "truc_thuoc": "DB"],
                ["ma": "TC2", "ten": "Chi bộ trường", "nhom": "Trường", "truc_thuoc": "DB"],
            ])
        books.members(["HTXSNV", "HTTNV", "HTTNV", "HTNV", ""])
        books.members(["HTTNV", "KHTNV"], in: "TC2", prefix: "N")
        books.add(
            "dang_vien",
            [
                [
                    "ma": "E1", "ho_ten": "A", "chi_bo": "TC2",
                    "tinh_trang": "Miễn công tác và sinh hoạt",
                ],
                ["ma": "E2", "ho_ten": "B", "chi_bo": "TC1", "tinh_trang": "chuyển đi"],
                ["ma": "X1", "ho_ten": "C", "chi_bo": "TC9"],
            ])
        books.add("xep_loai", [["doi_tuong": "X1", "nam": "2023", "ly_do": "Chờ kết luận"]])
        return books
    }

    @Test func `each chi bộ and all of them add up to the roster`() throws {
        let table = try #require(try Self.office.statistics().table(.member, by: .unit))
        let rows = table.rows.map { row in
            [row.counts.total, row.counts.outside, row.counts.rated, row.counts.unrated]
                + table.levels.map(row.counts.count)
        }
        #expect(table.rows.map(\.key) == ["TC1", "TC2", ""])
        #expect(
            rows == [
                [6, 1, 4, 1, 1, 2, 1, 0], [3, 1, 2, 0, 0, 1, 0, 1], [1, 0, 0, 1, 0, 0, 0, 0],
            ])
        #expect(table.sum.total == 10)
        #expect(table.levels.map(table.sum.count) == [1, 3, 1, 1])
        #expect(
            table.levels.map { table.sum.share($0)?.inTenths } == [
                "16,7%", "50,0%", "16,7%", "16,7%",
            ])
        #expect(table.rows[2].title(in: table) == "Chưa rõ tổ chức")
        #expect(table.addsUp)
    }

    @Test func `groups divide the same roster`() throws {
        let table = try #require(try Self.office.statistics().table(.member, by: .group))
        #expect(table.rows.map(\.name) == ["Thôn", "Trường", ""])
        #expect(table.rows.map(\.counts.total) == [6, 3, 1])
        #expect(table.addsUp)
    }

    @Test func `whoever has no level has one reason`() throws {
        let statistics = try Self.office.statistics()
        let reasons = statistics.reasons.map { ($0.reason.vietnamese, $0.counts[.member] ?? 0) }
        #expect(
            reasons.filter { $0.1 > 0 }.map(\.0).sorted() == [
                "Chuyển đi", "Chưa có quyết định xếp loại", "Chờ kết luận",
                "Miễn công tác và sinh hoạt",
            ])
        let sum = try #require(statistics.sum(.member)?.sum)
        #expect(reasons.map(\.1).reduce(0, +) == sum.outside + sum.unrated)
    }

    /// What the book says of one member, and where the member stands.
    @Test(arguments: [
        (["tinh_trang": "chuyển đi"], ["cap_uy": "HTTNV"], Standing.outside("chuyển đi")),
        ([:], ["cap_uy": "TSVM"], .unrated(.unknownLevel)),
        ([:], ["ly_do": "Chờ kết luận"], .unrated(.stated("Chờ kết luận"))),
        (["thang_nghi_om": "7"], [:], .unrated(.undecided("nghỉ ốm"))),
        (["thai_san": "Có"], [:], .unrated(.undecided("nghỉ thai sản"))),
        (
            ["tinh_trang": "đình chỉ sinh hoạt"], [:],
            .unrated(.undecided("đình chỉ sinh hoạt"))
        ),
        ([:], ["tu_nhan": "HTTNV", "chi_bo": "HTTNV"], .unrated(.undecided(nil))),
    ])
    func `somebody without a level stands in one place`(
        member: [String: String], rating: [String: String], standing: Standing
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1"].merging(member) { $1 }])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023"].merging(rating) { $1 }])
        let lines = try books.statistics().roster.lines
        #expect(lines.map(\.standing) == [.unrated(.undecided(nil)), standing])
    }

    @Test func `a leader who is not rated is not rated as a cadre for the same reason`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        let post = ["chi_bo": "TC1", "giu_chuc_vu": "Có", "chuc_vu_dang": "Bí thư"]
        books.add(
            "dang_vien",
            [
                post.merging(["ma": "M1", "ho_ten": "A", "thang_nghi_om": "7"]) { $1 },
                post.merging(["ma": "M2", "ho_ten": "B"]) { $1 },
            ])
        books.add("xep_loai", [["doi_tuong": "M2", "nam": "2023", "cap_uy": "HTTNV"]])
        let lines = try books.statistics().roster.lines
        #expect(
            lines.map(\.asCadre) == [
                nil, .unrated(.undecided("nghỉ ốm")), .unrated(.undecided(nil)),
            ])
    }

    @Test func `an organisation founded lately and a first-time leader are too new`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ngay_thanh_lap": "01/11/2023"]])
        let lines = try books.statistics().roster.lines
        #expect(lines.map(\.standing) == [.unrated(.tooNew)])
    }

    @Test func `people stand by name within their organisation`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC2"], ["ma": "TC1"]])
        let people = [
            ("M1", "Lê Văn Ất", "TC1", ""), ("M2", "Bùi Thị Ánh", "TC1", ""),
            ("M3", "H'Hen Niê", "TC1", "Hen"), ("M4", "Đỗ An", "TC2", ""),
            ("M5", "Vũ Giáp", "", ""),
        ]
        for (code, name, unit, given) in people {
            books.add(
                "dang_vien",
                [["ma": code, "ho_ten": name, "chi_bo": unit, "ten_sap_xep": given]])
        }
        let codes = try books.statistics().roster.lines.map(\.subject.code)
        #expect(codes == ["TC2", "TC1", "M4", "M2", "M1", "M3", "M5"])
    }

    @Test func `levels that changed between stages are counted, each subject once`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        let stages = [
            ("HTXSNV", "HTTNV", "HTTNV"), ("HTTNV", "HTTNV", "HTXSNV"), ("HTTNV", "HTTNV", ""),
            ("", "HTNV", "HTNV"),
        ]
        for (index, (claimed, proposed, decided)) in stages.enumerated() {
            books.add("dang_vien", [["ma": "M\(index)", "chi_bo": "TC1"]])
            books.add(
                "xep_loai",
                [
                    [
                        "doi_tuong": "M\(index)", "nam": "2023", "tu_nhan": claimed,
                        "chi_bo": proposed, "cap_uy": decided,
                    ]
                ])
        }
        let table = try #require(try books.statistics().stages.first { $0.object == .member })
        let steps = table.steps.map { [$0.same, $0.raised, $0.lowered, $0.open] }
        #expect(table.steps.map(\.from) == [.claimed, .proposed, .claimed])
        #expect(steps == [[2, 0, 1, 1], [2, 1, 0, 1], [0, 1, 1, 2]])
        #expect(table.concerned == 4)
    }

    /// Organisations of 2014 have a best and a lowest level of their own.
    @Test(arguments: [
        ("trung-uong-2014", "2015", ["TSVM", "HTTNV", "HTNV", "YEU_KEM"]),
        ("trung-uong-2023", "2023", ["HTXSNV", "HTTNV", "HTNV", "KHTNV"]),
    ])
    func `organisations have the levels of their regime, the best first`(
        regime: String, year: String, levels: [String]
    ) throws {
        var books = Books(["nam": year])
        books.add("to_chuc", [["ma": "TC1", "loai": "chi bộ trực thuộc"]])
        books.rate(levels[0], of: "TC1", in: year)
        let table = try #require(try books.statistics(under: regime).sum(.organisation))
        #expect(table.levels.map(\.code) == levels)
        #expect(table.sum.rated == 1)
    }

    @Test func `a leader who is no Party member counts among leaders only`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add(
            "dang_vien",
            [
                [
                    "ma": "L1", "ho_ten": "A", "giu_chuc_vu": "Có",
                    "tinh_trang": "Chưa là đảng viên",
                ],
                ["ma": "M1", "ho_ten": "B", "chi_bo": "TC1", "giu_chuc_vu": "Có"],
            ])
        for code in ["L1", "M1"] { books.rate("HTTNV", of: code, in: "2023") }
        let statistics = try books.statistics(under: "quang-ngai-2023")
        let members = try #require(statistics.sum(.member)?.sum)
        #expect([members.total, members.outside, members.rated] == [2, 1, 1])
        #expect(statistics.sum(.leader)?.sum.rated == 2)
    }

    /// The share in the report is the one that the check counts.
    @Test(arguments: [("tren_tot_tro_len", 1), ("tren_so_tot", 1)])
    func `a broken share has the figures of the finding`(setting: String, allowed: Int) throws {
        var books = Books(["cach_tinh_20": setting])
        books.add("to_chuc", [["ma": "TC1", "nhom": "Thôn"]])
        books.members(.init(excellent: 3, good: 6, done: 1))
        let finding = try #require(try RuleCheck.findings("cap-excellent", books).first)
        let figures = try #require(
            try books.statistics().caps.first {
                $0.rule.code == "cap-excellent" && $0.object == .member
            })
        let group = try #require(figures.lines.first).group
        #expect(
            finding.numbers.map(\.value) == [
                group.chosen, group.reached, group.allowed, group.count,
            ])
        #expect([group.chosen, group.reached, group.allowed, group.count] == [3, 9, allowed, 10])
        #expect(figures.lines.map(\.isExceeded) == [true])
    }

    @Test func `a small place that has chosen stands beside its group`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "nhom": "Thôn"], ["ma": "TC2", "nhom": "Thôn"]])
        books.members(.init(excellent: 2, good: 8))
        books.members(.init(excellent: 1, good: 3), in: "TC2", prefix: "N")
        let figures = try #require(
            try books.statistics().caps.first {
                $0.rule.code == "cap-excellent" && $0.object == .member
            })
        #expect(figures.lines.map(\.group.isPlace) == [false, true])
        #expect(figures.lines.map(\.group.count) == [10, 4])
        #expect(figures.lines.map(\.isExceeded) == [false, false])
    }
}

extension Books {
    /// The statistics under one of the regimes of `Templates`.
    func statistics(
        under regime: String = "tien-thang-2023",
        disputes: Roster.Disputes = { _, _ in [] }
    ) throws -> SeasonStatistics {
        let season = season
        let year = try #require(season.year)
        return SeasonStatistics(
            of: year, season, try Regimes.read(regime), selection: try Regimes.all,
            on: .last(of: year), disputes: disputes)
    }

    /// Adds one decided level.
    mutating func rate(_ level: String, of code: String, in year: String) {
        add("xep_loai", [["doi_tuong": code, "nam": year, "cap_uy": level]])
    }
}
