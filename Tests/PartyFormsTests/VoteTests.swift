import PartyForms
import Testing
import VietnameseText

@Suite struct VoteTests {
    /// One vote: 20 convened and 18 present unless the test says otherwise.
    private func books(
        _ votes: [[String: String]], meeting: [String: String] = [:],
        office: [String: String] = [:], levels: [String] = [""]
    ) -> Books {
        var books = Books(office)
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A"]])
        books.members(levels)
        var row = ["ma": "HN1", "don_vi": "TC1", "trieu_tap": "20", "co_mat": "18", "vang": "2"]
        row.merge(meeting) { $1 }
        books.add("hoi_nghi", [row])
        for vote in votes {
            var row = ["hoi_nghi": "HN1", "doi_tuong": "M1", "vong": "1"]
            row.merge(vote) { $1 }
            books.add("phieu", [row])
        }
        return books
    }

    private func counts(_ text: String) -> [String: String] {
        let columns = ["phat_ra", "thu_ve", "hop_le", "khong_hop_le", "htxsnv", "httnv", "htnv"]
        let figures = text.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        return Dictionary(uniqueKeysWithValues: zip(columns, figures))
    }

    // MARK: The figures add up

    /// Issued, returned, valid, invalid, then the levels.
    @Test(arguments: [
        ("18 18 18 0 2 15 1", []), ("18 17 16 1 0 16 0", []), ("- - - - 0 16 0", []),
        ("18 - 16 - 0 16 0", []), ("18 18 18 0 - - -", []), ("- - - - - - -", []),
        // Figures that are not known do not hide what cannot be.
        ("- 19 - - - - -", ["thu về 19, có mặt 18"]),
        ("18 - 18 2 0 18 0", ["hợp lệ và không hợp lệ 20, phát ra 18"]),
        ("- - 19 - 0 19 0", ["hợp lệ và không hợp lệ 19, có mặt 18"]),
        ("18 17 18 - 0 18 0", ["hợp lệ và không hợp lệ 18, thu về 17"]),
        ("18 17 - - 0 18 0", ["hợp lệ và không hợp lệ 18, thu về 17"]),
        ("- - - - 0 19 0", ["hợp lệ và không hợp lệ 19, có mặt 18"]),
        ("18 18 - 2 0 16 0", []), ("18 18 - 2 0 15 0", ["cộng các mức 15, hợp lệ 16"]),
        ("19 18 18 0 2 15 1", ["phát ra 19, có mặt 18"]),
        ("16 17 17 0 1 16 0", ["thu về 17, phát ra 16"]),
        ("18 18 16 1 0 16 0", ["hợp lệ 16 + không hợp lệ 1 khác thu về 18"]),
        ("18 18 17 1 2 16 1", ["cộng các mức 19, hợp lệ 17"]),
        ("18 18 18 0 2 15 0", ["cộng các mức 17, hợp lệ 18"]),
        (
            "19 20 18 1 0 18 1",
            [
                "phát ra 19, có mặt 18", "thu về 20, phát ra 19",
                "hợp lệ 18 + không hợp lệ 1 khác thu về 20", "cộng các mức 19, hợp lệ 18",
            ]
        ),
    ])
    func `ballots add up as far as they are known`(figures: String, flaws: [String]) throws {
        let found = try RuleCheck.findings("vote-count", books([counts(figures)]))
        #expect(
            found.map { $0.details.map { $0.text(in: .vietnamese) } } == flaws.map { ["M1: \($0)"] }
        )
        #expect(found.allSatisfy { $0.isForbidding && $0.subject == "M1" })
    }

    @Test func `equal flaws at one meeting are one finding that names every cell`() throws {
        let votes = (1...3).map { number in
            counts("18 17 17 1 0 17 0").merging(["doi_tuong": "M\(number)"]) { $1 }
        }
        let found = try RuleCheck.findings("vote-count", books(votes, levels: ["", "", ""]))
        #expect(found.count == 1)
        #expect(found.first?.subject == "TC1")
        #expect(found.first?.details.count == 3)
        #expect(
            found.first?.cells.map(\.cell).prefix(3) == ["thu_ve2", "hop_le2", "khong_hop_le2"])
        #expect(found.first?.numbers.map(\.value) == [3])
    }

    @Test(arguments: [
        (["1 0 18 0", "2 12 - -"], nil), (["1 0 18 0", "2 19 - -"], "cộng các mức 19, hợp lệ 18"),
        (["2 12 - -"], "có vòng 2, chưa có vòng 1"),
        (["1 0 18 0", "1 0 18 0"], "ghi hai lần vòng 1"),
        (["1 18 0 0", "2 12 - -"], "bỏ phiếu vòng 2 khi vòng 1 là Hoàn thành xuất sắc nhiệm vụ"),
        (["1 0 0 18", "2 12 - -"], "bỏ phiếu vòng 2 khi vòng 1 là Hoàn thành nhiệm vụ"),
        (["1 9 9 0", "2 12 - -"], nil), (["1 0 18 0", "3 1 - -"], "không có vòng 3"),
    ])
    func `a second round chooses among those the first gave the level for`(
        rounds: [String], flaw: String?
    ) throws {
        let rows = rounds.map { round in
            counts("18 18 18 0 " + round.dropFirst(2))
                .merging(["vong": String(round.prefix(1))]) { $1 }
        }
        let found = try RuleCheck.findings("vote-count", books(rows))
        let texts = found.flatMap(\.details).map { $0.text(in: .vietnamese) }
        #expect(texts.count == (flaw == nil ? 0 : 1))
        #expect(texts.first.map { $0.hasSuffix(": \(flaw ?? "")") } ?? true, "\(texts)")
    }

    // MARK: What a vote came to

    /// 20 convened, 18 present; valid ballots, then the levels.
    @Test(
        arguments: [
            ("trieu_tap", "16 11 5 0", "HTXSNV", nil), ("trieu_tap", "16 10 6 0", nil, .noMajority),
            ("co_mat", "16 10 6 0", "HTXSNV", nil), ("co_mat", "16 9 7 0", nil, .noMajority),
            ("hop_le", "16 9 7 0", "HTXSNV", nil), ("hop_le", "16 8 8 0", nil, .noMajority),
            ("", "16 11 5 0", "HTXSNV", nil), ("", "16 10 6 0", nil, .dependsOnBase),
            ("", "16 9 7 0", nil, .dependsOnBase), ("", "16 8 8 0", nil, .noMajority),
            ("", "16 0 0 16", "HTNV", nil), ("", "0 0 0 0", nil, .noMajority),
            ("co_mat", "16 16 1 0", nil, .unsound),
        ] as [(String, String, String?, VoteResult.Doubt?)])
    func `more than half decides, of what the office counts on`(
        setting: String, figures: String, level: String?, doubt: VoteResult.Doubt?
    ) throws {
        let valid = figures.prefix { $0 != " " }
        let row = counts("18 \(valid) \(valid) 0 " + figures.dropFirst(valid.count + 1))
        let season = books([row], office: ["da_so": setting]).season
        let regime = try Regimes.read("tien-thang-2023")
        let result = season.result(of: season.votes[0], under: regime)
        #expect(result.level?.code == level)
        #expect(result.doubt == doubt)
        #expect(result.text(in: .vietnamese).hasPrefix(level == nil ? "không xác định" : "Hoàn"))
    }

    @Test(arguments: [
        ("", ["trieu_tap": ""], nil), ("hop_le", ["trieu_tap": "", "co_mat": ""], "HTTNV"),
        ("co_mat", ["co_mat": ""], nil), ("trieu_tap", ["trieu_tap": ""], nil),
    ])
    func `a number that is not known decides nothing`(
        setting: String, meeting: [String: String], level: String?
    ) throws {
        let season = books(
            [counts("18 18 18 0 0 18 0")], meeting: meeting, office: ["da_so": setting]
        ).season
        let result = season.result(
            of: season.votes[0], under: try Regimes.read("tien-thang-2023"))
        #expect(result.level?.code == level)
        #expect(result.doubt == (level == nil ? .unknownNumber : nil))
    }

    @Test(arguments: [
        ("18 18 - 8 0 10 0", "HTTNV"), ("18 18 - - 0 10 0", nil), ("18 - - - 0 10 0", "HTTNV"),
        ("18 10 - - 0 10 0", "HTTNV"),
    ])
    func `valid ballots are told by the others, not by some of the levels`(
        figures: String, level: String?
    ) throws {
        let season = books([counts(figures)], office: ["da_so": "hop_le"]).season
        let result = season.result(
            of: season.votes[0], under: try Regimes.read("tien-thang-2023"))
        #expect(result.level?.code == level)
        #expect(result.doubt == (level == nil ? .unknownNumber : nil))
    }

    @Test func `what a regime states wins over the office's setting`() throws {
        var regime = try Regimes.read("tien-thang-2023")
        for index in regime.votes.indices {
            regime.votes[index].majorities = [Majority(parts: 2, whole: 3, base: .convened)]
        }
        let season = books([counts("18 18 18 0 0 13 5")], office: ["da_so": "hop_le"]).season
        let result = season.result(of: season.votes[0], under: regime)
        #expect(result.level == nil)
        #expect(result.majorities.base == .convened)
        #expect(result.number == 20)
        #expect(result.majorities.common.text(in: .vietnamese) == "trên 2/3 số được triệu tập")
    }

    @Test func `the second round raises those it chooses and leaves the others`() throws {
        let regime = try Regimes.read("tien-thang-2023")
        for (chosen, level) in [(12, "HTXSNV"), (9, "HTTNV")] {
            let second = counts("18 18 18 0 \(chosen) - -").merging(["vong": "2"]) { $1 }
            let season = books(
                [counts("18 18 18 0 1 16 1"), second], office: ["da_so": "co_mat"]
            ).season
            #expect(season.result(of: "M1", at: "HN1", under: regime)?.level?.code == level)
        }
    }

    // MARK: Shares

    @Test(arguments: [
        (6, 7, "85,7%"), (1, 3, "33,3%"), (2, 3, "66,7%"), (0, 5, "0%"), (5, 5, "100%"),
        (1, 2, "50%"), (500, 999, "50,1%"), (1, 2_000, "0,1%"), (1_999, 2_000, "100,0%"),
        (1, 8, "12,5%"), (7, 20, "35%"),
    ])
    func `a share is printed in tenths, and a round figure only when it is exact`(
        part: Int, whole: Int, text: String
    ) {
        #expect(Share(part, of: whole)?.text == text)
    }

    @Test func `a share is printed only when it is known what it is taken of`() throws {
        let regime = try Regimes.read("tien-thang-2023")
        let row = counts("14 14 14 0 12 2 0")
        for (setting, share) in [("trieu_tap", "60%"), ("co_mat", "66,7%"), ("hop_le", "85,7%")] {
            let season = books([row], office: ["da_so": setting]).season
            #expect(season.result(of: season.votes[0], under: regime).share(of: 12) == share)
        }
        let open = books([row]).season
        #expect(open.result(of: open.votes[0], under: regime).share(of: 12) == nil)
        let equal = books([row], meeting: ["trieu_tap": "14", "co_mat": "14"]).season
        #expect(equal.result(of: equal.votes[0], under: regime).share(of: 12) == "85,7%")
        #expect(Share(1, of: 0) == nil)
    }

    // MARK: Levels against votes

    @Test(arguments: [
        ("HTTNV", "HTTNV", []), ("HTXSNV", "HTTNV", ["đề xuất"]),
        ("HTTNV", "HTXSNV", ["quyết định"]), ("HTXSNV", "HTXSNV", ["đề xuất", "quyết định"]),
        ("", "HTNV", ["quyết định"]), ("", "", []),
    ])
    func `a level that the vote did not give is a finding`(
        proposed: String, decided: String, steps: [String]
    ) throws {
        var books = books([counts("18 18 18 0 0 18 0")])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "chi_bo": proposed, "cap_uy": decided]])
        let found = try RuleCheck.findings("level-against-vote", books)
        let texts = found.flatMap(\.details).map { $0.text(in: .vietnamese) }
        #expect(texts.count == steps.count)
        #expect(zip(texts, steps).allSatisfy { $0.hasPrefix("M1: \($1) ") }, "\(texts)")
        #expect(texts.allSatisfy { $0.hasSuffix("kết quả phiếu Hoàn thành tốt nhiệm vụ") })
        #expect(found.allSatisfy { $0.severity == .warns })
    }

    @Test func `the first meeting proposes and the last decides`() throws {
        var books = books([counts("18 18 18 0 0 18 0")])
        books.add("hoi_nghi", [["ma": "HN2", "trieu_tap": "15", "co_mat": "15"]])
        books.add("phieu", [["hoi_nghi": "HN2", "doi_tuong": "M1", "htnv": "15"]])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "chi_bo": "HTTNV", "cap_uy": "HTNV"]])
        #expect(try RuleCheck.findings("level-against-vote", books).isEmpty)
    }

    /// Where the majority is counted, who was there, and the votes.
    @Test(arguments: [
        ("", "18", "18 18 18 0 10 8 0", VotePhrase.nameBase),
        ("", "18", "18 18 18 0 9 9 0", .voteAgain),
        ("trieu_tap", "18", "18 18 18 0 10 8 0", .voteAgain),
        ("co_mat", "", "18 18 18 0 10 8 0", .enterNumbers),
    ])
    func `a vote without a result is told what it lacks`(
        setting: String, present: String, figures: String, hint: VotePhrase
    ) throws {
        let books = books(
            [counts(figures)], meeting: ["co_mat": present, "vang": ""],
            office: ["da_so": setting], levels: ["HTXSNV"])
        let found = try RuleCheck.findings("level-against-vote", books)
        #expect(found.map(\.hint) == [.vote(hint)])
    }

    @Test func `a decided level without a result of the vote is worth knowing`() throws {
        let found = try RuleCheck.findings(
            "level-against-vote", books([counts("18 16 16 0 9 7 0")], levels: ["HTXSNV"]))
        #expect(found.map(\.severity) == [.notes])
        #expect(
            found.first?.details.first?.text(in: .vietnamese).contains("không xác định") == true)
    }
}
