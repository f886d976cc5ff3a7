import PartyForms
import Testing
import VietnameseText

/// Majorities by level and base, two rounds, who is convened, and single criteria.
@Suite struct VotingKindTests {
    /// The rules of 2023 with votes, rules and deadlines of its own.
    static func regime(
        votes: String = "[]", rules: String = "[]", deadlines: String = "[]"
    ) throws -> Regime {
        let text = """
            {"id": "thu", "title": "Thử", "extends": "tien-thang-2023",
             "votes": \(votes), "rules": \(rules), "deadlines": \(deadlines)}
            """
        return try Regimes.parse(text, base: Regimes.read("tien-thang-2023"))
    }

    /// A rule of a kind with parameters.
    static func rule(_ kind: String, _ parameters: String) -> String {
        """
        [{"code": "thu", "kind": "\(kind)", "severity": "warns",
          "subject": ["member", "organisation", "collective"], "parameters": \(parameters),
          "citation": {"document": "qd-124"}, "title": {"vi": "Thử", "en": "Trial"}, "text": "…"}]
        """
    }

    /// What the rule on trial finds.
    static func details(_ books: Books, _ regime: Regime) throws -> [String] {
        let check = RuleCheck(
            books.season, regime: regime, selection: try Regimes.all, on: .last(of: 2023))
        return (check?.findings() ?? []).filter { $0.code == "thu" }.flatMap(\.details)
            .map { $0.text(in: .vietnamese) }
    }

    /// A chi bộ of so many full members that met and voted on one of them.
    private func branch(official: Int, others: [[String: String]] = [], votes: String) -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A", "loai": "chi bộ cơ sở"]])
        let full = (1...official).map { ["ma": "M\($0)", "ngay_chinh_thuc": "01/01/2000"] }
        books.add("dang_vien", (full + others).map { $0.merging(["chi_bo": "TC1"]) { $1 } })
        books.add(
            "hoi_nghi",
            [
                [
                    "ma": "HN1", "don_vi": "TC1", "loai": "kiểm điểm đảng viên",
                    "ngay": "10/12/2023", "trieu_tap": "20", "co_mat": "20",
                ]
            ])
        let figures = votes.split(separator: " ").map(String.init)
        let row = Dictionary(uniqueKeysWithValues: zip(["htxsnv", "httnv", "htnv"], figures))
        books.add("phieu", [row.merging(["hoi_nghi": "HN1", "doi_tuong": "M1"]) { $1 }])
        return books
    }

    private static let official = """
        [{"subject": "member", "text": "Bỏ phiếu.", "citation": {"document": "qd-124"},
          "majority": [{"level": "HTXSNV", "parts": 2, "whole": 3, "of": "official"},
                       {"parts": 1, "whole": 2, "of": "official"}]}]
        """

    // MARK: Majorities

    /// Full members, the votes for the three upper levels, and the level.
    @Test(
        arguments: [
            (9, "7 0 0", "HTXSNV"), (9, "6 3 0", nil), (9, "4 5 0", "HTTNV"), (9, "0 4 5", "HTNV"),
            (9, "1 4 4", nil), (3, "3 0 0", "HTXSNV"), (3, "2 1 0", nil), (3, "1 2 0", "HTTNV"),
            (4, "3 1 0", "HTXSNV"), (4, "0 2 2", nil),
        ] as [(Int, String, String?)])
    func `more than two thirds of the full members for the best, more than half for the others`(
        official: Int, votes: String, level: String?
    ) throws {
        let season = branch(official: official, votes: votes).season
        let result = season.result(
            of: season.votes[0], under: try Self.regime(votes: Self.official))
        #expect(result.level?.code == level)
        #expect(result.doubt == (level == nil ? .noMajority : nil))
        #expect(result.number == official)
    }

    /// Who is on the roll beside three full members, and how many count.
    @Test(arguments: [
        ([:], 3), (["ngay_chinh_thuc": "10/12/2023"], 4), (["ngay_chinh_thuc": "11/12/2023"], 3),
        (["ngay_chinh_thuc": "01/01/2000", "tinh_trang": "miễn công tác và sinh hoạt"], 3),
        (["ngay_chinh_thuc": "01/01/2000", "tinh_trang": "chuyển đi"], 3),
        (["ngay_chinh_thuc": "01/01/2000", "tinh_trang": "đang sinh hoạt"], 4),
        (["ngay_chinh_thuc": "01/01/2000", "chi_bo": "TC2"], 4),
    ])
    func `those on probation, exempt or moved away are not counted`(
        other: [String: String], count: Int
    ) throws {
        let books = branch(
            official: 3, others: [other.merging(["ma": "M9"]) { $1 }], votes: "0 4 0")
        let season = books.season
        let result = season.result(
            of: season.votes[0], under: try Self.regime(votes: Self.official))
        #expect(result.number == count)
    }

    @Test func `without anybody known to be a full member nothing is decided`() throws {
        var books = branch(official: 1, votes: "0 4 0")
        books.book["dang_vien"]?.rows[0]["ngay_chinh_thuc"] = nil
        let season = books.season
        let result = season.result(
            of: season.votes[0], under: try Self.regime(votes: Self.official))
        #expect(result.doubt == .unknownNumber)
    }

    @Test func `majorities of single levels are told beside that of the others`() throws {
        let season = branch(official: 3, votes: "0 3 0").season
        let regime = try Self.regime(votes: Self.official)
        let majorities = season.majorities(for: .member, at: season.meetings[0], under: regime)
        #expect(
            majorities.text(in: .vietnamese, levels: regime.levels)
                == "Hoàn thành xuất sắc nhiệm vụ: trên 2/3 số đảng viên chính thức; "
                + "các mức khác: quá nửa số đảng viên chính thức")
    }

    @Test func `a majority of a level that the regime lacks is refused`() throws {
        #expect(throws: RegimeError.self) {
            try Self.regime(
                votes: """
                    [{"subject": "member", "text": "…", "citation": {"document": "qd-124"},
                      "majority": [{"level": "GIOI", "parts": 2, "whole": 3}]}]
                    """)
        }
    }

    /// The meeting's purpose decides which rule holds.
    @Test(arguments: [
        ("kiểm điểm đảng viên", Majority.Base.convened), ("đánh giá, xếp loại", .valid),
    ])
    func `each kind of meeting votes by its own rule`(kind: String, base: Majority.Base) throws {
        let votes = """
            [{"subject": "member", "meetings": "kiểm điểm đảng viên", "act": "proposal",
              "secret": true, "majority": {"of": "convened"}, "text": "Ở chi bộ.",
              "citation": {"document": "qd-124"}},
             {"subject": "member", "meetings": "đánh giá, xếp loại", "act": "decision",
              "majority": {"of": "valid"}, "text": "Ở cấp có thẩm quyền.",
              "citation": {"document": "qd-124"}}]
            """
        var books = branch(official: 3, votes: "0 3 0")
        books.book["hoi_nghi"]?.rows[0]["loai"]?.text = kind
        let season = books.season
        let found = season.majorities(
            for: .member, at: season.meetings[0], under: try Self.regime(votes: votes))
        #expect(found.base == base)
    }

    // MARK: Two rounds

    /// For each member the votes of the first round, then, where there is one, of the second.
    @Test(arguments: [
        // Five reach the level: one may be chosen.
        (["0 20", "0 20", "0 20", "0 20", "0 20 11"], []),
        (
            ["0 20", "0 20", "0 20", "0 20 11", "0 20 11"],
            ["HN1: vòng 1 có 5 đạt, vòng 2 chọn 2, tối đa 1"]
        ),
        // Four reach it: nobody.
        (["0 20", "0 20", "0 20", "0 20 11"], ["HN1: vòng 1 có 4 đạt, vòng 2 chọn 1, tối đa 0"]),
        // Voted on, and not chosen.
        (["0 20", "0 20", "0 20", "0 20 10", "0 20 11"], []),
        (["1 19", "0 20"], ["HN1, vòng 1 đã bỏ phiếu mức cao nhất: M1"]),
        // One in a small place where all reached it, nobody where one did not.
        (["0 20", "0 20", "0 20 11"], []),
        (["0 20", "0 8", "0 20 11"], ["HN1: vòng 1 có 2 đạt, vòng 2 chọn 1, tối đa 0"]),
    ])
    func `the best are chosen in the second round, one in five of those good`(
        members: [String], details: [String]
    ) throws {
        var books = branch(official: members.count, votes: "")
        books.book["phieu"] = nil
        for (index, text) in members.enumerated() {
            let figures = text.split(separator: " ").map(String.init)
            let row = ["hoi_nghi": "HN1", "doi_tuong": "M\(index + 1)"]
            books.add(
                "phieu",
                [row.merging(["vong": "1", "htxsnv": figures[0], "httnv": figures[1]]) { $1 }])
            guard figures.count > 2 else { continue }
            books.add("phieu", [row.merging(["vong": "2", "htxsnv": figures[2]]) { $1 }])
        }
        let regime = try Self.regime(
            votes: """
                [{"subject": "member", "text": "…", "majority": {"of": "convened"},
                  "citation": {"document": "qd-124"}}]
                """,
            rules: Self.rule(
                "two-rounds",
                #"{"best": "HTXSNV", "among": "HTTNV", "percent": 20, "small-below": 4}"#))
        #expect(try Self.details(books, regime) == details)
    }

    // MARK: Who is convened

    /// The members of the committee, the number convened, and what is found.
    @Test(arguments: [
        (["M1", "M2"], "2", nil), (["M1", "M2"], "5", "HN1: triệu tập 5, theo sổ có 2"),
        ([], "5", nil), ([], "2", "HN1: triệu tập 2, theo sổ có 5"), ([], "", nil),
    ])
    func `a committee meets for its organisation; without one all members do`(
        committee: [String], convened: String, detail: String?
    ) throws {
        var books = branch(official: 5, votes: "0 5 0")
        books.book["hoi_nghi"]?.rows[0]["loai"]?.text = "tự đánh giá, xếp loại"
        books.book["hoi_nghi"]?.rows[0]["trieu_tap"]?.text = convened
        if !committee.isEmpty {
            books.add("tap_the", [["ma": "TT1", "loai": "chi ủy", "thuoc": "TC1"]])
        }
        books.add("thanh_vien", committee.map { ["tap_the": "TT1", "dang_vien": $0] })
        let regime = try Self.regime(
            votes: """
                [{"subject": "organisation", "meetings": "tự đánh giá, xếp loại", "text": "…",
                  "convened": "committee", "citation": {"document": "qd-124"}}]
                """, rules: Self.rule("convened-count", #"{"meetings": "tự đánh giá, xếp loại"}"#))
        #expect(try Self.details(books, regime) == [detail].compactMap(\.self))
        let season = books.season
        #expect(
            regime.meetings(reviewing: season.organisations[0].subject, in: season).map(\.code)
                == ["HN1"])
    }

    /// The units that a member sits in.
    @Test(arguments: [(["TT1", "TT2"], false), (["TT1", "TT2", "TT3"], true)])
    func `three posts want a further place of review`(units: [String], isFound: Bool) throws {
        var books = branch(official: 2, votes: "0 2 0")
        books.add("tap_the", units.map { ["ma": $0] })
        books.add("thanh_vien", units.map { ["tap_the": $0, "dang_vien": "M1"] })
        let regime = try Self.regime(rules: Self.rule("many-posts", #"{"posts": 3}"#))
        #expect(try Self.details(books, regime) == (isFound ? ["M1: từ 3 chức vụ trở lên"] : []))
    }

    /// When the committee reviewed itself, and when the organisation rated itself.
    @Test(arguments: [
        ("20/11/2023", "21/11/2023", true), ("20/11/2023", "20/11/2023", true),
        ("22/11/2023", "21/11/2023", false), ("", "21/11/2023", true),
    ])
    func `an organisation rates itself after its committee was reviewed`(
        review: String, rating: String, isInOrder: Bool
    ) throws {
        var books = branch(official: 2, votes: "0 2 0")
        books.add("tap_the", [["ma": "TT1", "loai": "chi ủy", "thuoc": "TC1"]])
        books.add(
            "hoi_nghi",
            [
                ["ma": "HN2", "don_vi": "TT1", "loai": "kiểm điểm tập thể", "ngay": review],
                ["ma": "HN3", "don_vi": "TC1", "loai": "tự đánh giá, xếp loại", "ngay": rating],
            ])
        let regime = try Self.regime(
            rules: Self.rule("order", #"{"relation": "review-before-self-rating"}"#))
        #expect(try Self.details(books, regime).isEmpty == isInOrder)
    }

    /// Which meeting a form is for, by its own kind and by the kind of the unit that meets.
    @Test(arguments: [
        (#"{"kind": ["kiểm điểm đảng viên"]}"#, true),
        (#"{"kind": ["đánh giá, xếp loại"]}"#, false),
        (#"{"not-kind": ["kiểm điểm đảng viên"]}"#, false), (#"{"not-kind": ["chi ủy"]}"#, true),
        (#"{"unit-kind": ["chi bộ cơ sở"]}"#, true), (#"{"unit-kind": ["chi ủy"]}"#, false),
    ])
    func `a paper of a meeting is for the meetings it names`(when: String, isMade: Bool) throws {
        let text = """
            {"id": "thu", "title": "Thử", "extends": "tien-thang-2023",
             "forms": [{"id": "giay-moi", "code": "G", "title": "G", "kind": "notice",
                        "about": "meeting", "when": \(when), "origin": "official"}],
             "dossier": [{"no": 1, "item": "G", "forms": ["giay-moi"], "per": "meeting"}]}
            """
        let regime = try Regimes.parse(text, base: Regimes.read("tien-thang-2023"))
        let plan = regime.plan(.meeting("HN1"), in: branch(official: 2, votes: "0 2 0").season)
        #expect((plan != nil) == isMade)
    }

    // MARK: Single criteria

    /// The grade in the book, the votes for Tốt and Trung bình of 20 convened.
    @Test(arguments: [
        ("T", "11 9", nil), ("TB", "11 9", "TC1, i_2: Trung bình; kết quả phiếu Tốt"),
        ("TB", "10 10", nil),
    ])
    func `a criterion that was voted on has the grade that won`(
        grade: String, votes: String, detail: String?
    ) throws {
        var books = branch(official: 3, votes: "0 0 0")
        let figures = votes.split(separator: " ").map(String.init)
        let row = ["hoi_nghi": "HN1", "doi_tuong": "TC1", "tieu_chi": "i_2"]
        books.add("phieu", [row.merging(["cap_t": figures[0], "cap_tb": figures[1]]) { $1 }])
        books.add("tieu_chi", [["doi_tuong": "TC1", "tieu_chi": "i_2", "cap_do": grade]])
        let regime = try Self.regime(
            votes: """
                [{"subject": ["member", "organisation"], "text": "…",
                  "majority": {"of": "convened"}, "citation": {"document": "qd-124"}}]
                """, rules: Self.rule("vote-result", "{}"))
        #expect(try Self.details(books, regime) == [detail].compactMap(\.self))
        #expect(books.season.votes.count == 1)
        #expect(books.season.criterionVotes.first?.votes["T"] == Int(figures[0]))
    }
}
