import PartyForms
import Testing
import VietnameseText

/// What five years of levels come to.
@Suite struct HistoryTests {
    /// The levels of five years, the last under review; how many at the best, at the lowest; missing.
    @Test(arguments: [
        (["HTXSNV", "HTXSNV", "HTXSNV", "HTXSNV", "HTXSNV"], 5, 0, []),
        (["HTXSNV", "HTTNV", "HTXSNV", "HTXSNV", "HTXSNV"], 3, 0, []),
        (["HTTNV", "HTTNV", "HTTNV", "KHTNV", "KHTNV"], 0, 2, []),
        (["", "HTTNV", "", "HTTNV", "HTTNV"], 0, 0, [2019, 2021]),
        (["KHTNV", "KHTNV", "KHTNV", "KHTNV", "HTNV"], 0, 0, []),
    ])
    func `years running at the best or the lowest level, and missing ones`(
        levels: [String], best: Int, lowest: Int, missing: [Int]
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1"], ["ma": "M2", "chi_bo": "TC1"]])
        for (index, level) in levels.enumerated() {
            books.rate(level, of: "M1", in: "\(2019 + index)")
            books.rate("HTTNV", of: "M2", in: "\(2019 + index)")
        }
        let line = try #require(try books.history("M1"))
        #expect([line.bestYears, line.lowestYears] == [best, lowest])
        #expect(line.missing == missing)
    }

    @Test func `a year of which the book has nothing is missing for nobody`() throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1"], ["ma": "M2", "ngay_vao_dang": "03/02/2022"]])
        for year in ["2021", "2023"] { books.rate("HTTNV", of: "M1", in: year) }
        let history = try books.statistics().history
        #expect(history.unrecorded == [2019, 2020, 2022])
        #expect(history.lines.map(\.missing) == [[], [2023]])
        #expect(history.trends.map(\.year) == [2021, 2023])
    }

    @Test func `levels are those of their year's regime`() throws {
        var books = Books(["nam": "2018"])
        books.add("to_chuc", [["ma": "TC1", "loai": "chi bộ trực thuộc"]])
        for year in 2014...2017 { books.rate("TSVM", of: "TC1", in: "\(year)") }
        books.rate("HTXSNV", of: "TC1", in: "2018")
        let line = try #require(try books.statistics(under: "trung-uong-2018").history.lines.first)
        #expect(line.bestYears == 5)
        #expect(line.levels.first?.text == "Trong sạch, vững mạnh")
        #expect(line.change == .same)
    }

    /// What the book says of the re-rating; the level of that year then, and the mark.
    @Test(arguments: [
        (["so_qd": "41-QĐ/ĐU", "ngay_qd": "20/12/2023"], "HTXSNV", "KHTNV", true),
        ([:], "HTXSNV", "HTXSNV", true), (nil, "HTXSNV", "HTXSNV", false),
        (["so_qd": "41-QĐ/ĐU", "muc_moi": "HTXSNV"], "HTTNV", "HTTNV", true),
    ])
    func `a year that was rated anew has the new level and a mark`(
        request: [String: String]?, old: String, level: String, isMarked: Bool
    ) throws {
        var books = Books.commune(discipline: [:], request: request)
        books.rate("M1", old)
        let line = try #require(try books.history("M1"))
        let year = try #require(line.levels.first { $0.year == 2022 })
        #expect(year.level?.code == level)
        #expect(year.text.hasSuffix(" (*)") == isMarked)
        #expect((year.remark(in: .vietnamese) != nil) == isMarked)
    }

    @Test func `what follows cites the regime's rule where there is one`() throws {
        var books = Books(["nam": "2020"])
        books.add("dang_vien", [["ma": "M1", "giu_chuc_vu": "Có"], ["ma": "M2"]])
        for year in ["2019", "2020"] {
            for code in ["M1", "M2"] { books.rate("KHTNV", of: code, in: year) }
        }
        let statistics = try books.statistics(under: "son-duong-2020")
        let regime = try Regimes.read("son-duong-2020")
        let remarks = zip(statistics.history.lines, statistics.roster.lines).map { line, entry in
            line.remarks(entry, under: regime, in: .vietnamese).first ?? ""
        }
        #expect(remarks.allSatisfy { $0.hasPrefix("2 năm liền xếp loại mức thấp nhất") })
        #expect(remarks.map { $0.contains("(") } == [true, false])
    }

    @Test func `the members of a chi bộ are counted year by year`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"], ["ma": "TC2"]])
        books.members(["HTXSNV", "HTTNV", ""])
        books.members(["HTTNV"], in: "TC2", prefix: "N")
        books.rate("HTTNV", of: "M1", in: "2022")
        let history = try books.statistics().history
        let figures = history.trends.map { trend in
            [trend.year, trend.counts.total, trend.counts.rated]
                + trend.levels.map(trend.counts.count)
        }
        #expect(history.trends.map(\.unit) == ["TC1", "TC1", "TC2", "TC2"])
        #expect(
            figures == [
                [2022, 3, 1, 0, 1, 0, 0], [2023, 3, 2, 1, 1, 0, 0], [2022, 1, 0, 0, 0, 0, 0],
                [2023, 1, 1, 0, 1, 0, 0],
            ])
        #expect(history.totals.map(\.counts.rated) == [1, 3])
    }

    @Test func `discipline, re-ratings and rewards are counted as the book has them`() throws {
        var books = Books.commune(discipline: [:], request: ["so_qd": "41-QĐ/ĐU"])
        books.rate("M1", "HTXSNV")
        books.add(
            "ky_luat",
            [["doi_tuong": "M1", "ngay": "05/3/2020", "hinh_thuc": "khiển trách"]])
        books.add(
            "xep_loai",
            [
                ["doi_tuong": "TC1", "nam": "2023", "cap_uy": "HTXSNV", "loai_khen": "5 năm liền"],
                ["doi_tuong": "TC2", "nam": "2023", "cap_uy": "HTXSNV", "khen_thuong": "Có"],
            ])
        let events = try books.statistics().events
        #expect(events.disciplines.map(\.sort) == ["khiển trách"])
        #expect(events.reRatings.map(\.state) == [.decided(from: events.reRatings.first?.oldLevel)])
        #expect(events.rewards.map(\.sort) == ["5 năm liền", ""])
    }
}

extension Books {
    fileprivate func history(_ code: String) throws -> LevelHistory.Line? {
        try statistics().history.lines.first { $0.subject.code == code }
    }
}
