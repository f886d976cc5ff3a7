import PartyForms
import Testing
import VietnameseText

@Suite struct HeadroomTests {
    private let regime: Regime

    init() throws { regime = try Regimes.read("tien-thang-2023") }

    /// Members of one chi bộ in the group «Thôn», and ten more who keep it from being small.
    private func books(
        _ steps: [[String: String]], setting: String = "", isSmall: Bool = false
    ) -> Books {
        var books = Books(["cach_tinh_20": setting])
        books.add("to_chuc", [["ma": "TC1", "nhom": "Thôn"], ["ma": "TC2", "nhom": "Thôn"]])
        books.members([String](repeating: "", count: steps.count))
        for (index, step) in steps.enumerated() {
            let row = ["doi_tuong": "M\(index + 1)", "nam": "2023"].merging(step) { $1 }
            books.add("xep_loai", [row])
        }
        if !isSmall { books.members(.init(done: 10), prefix: "N") }
        return books
    }

    private func proposed(excellent: Int, good: Int, done: Int = 0) -> [[String: String]] {
        .init([String](excellent: excellent, good: good, done: done).map { ["chi_bo": $0] })
    }

    /// Chosen, reached, then allowed and left by both readings.
    @Test(arguments: [
        (0, 4, 0, 0, 0, 0), (0, 5, 1, 1, 0, 0), (1, 6, 1, 0, 1, 0), (0, 6, 1, 1, 1, 1),
        (0, 7, 1, 1, 1, 1), (1, 12, 2, 1, 2, 1), (2, 7, 1, 0, 1, 0), (0, 20, 4, 4, 3, 3),
    ])
    func `room is what is allowed less what is chosen`(
        chosen: Int, reached: Int, first: Int, firstLeft: Int, second: Int, secondLeft: Int
    ) throws {
        let readings = [
            ("tren_tot_tro_len", first, firstLeft), ("tren_so_tot", second, secondLeft),
        ]
        for (setting, allowed, left) in readings {
            let steps = proposed(excellent: chosen, good: reached - chosen)
            let groups = books(steps, setting: setting).season.capGroups(under: regime)
            let group = try #require(groups.first { $0.object == .member })
            #expect(group.name == "Thôn")
            #expect(group.count == reached + 10)
            #expect(group.reached == reached)
            #expect(group.chosen == chosen)
            #expect(group.allowed == allowed)
            #expect(group.left == left)
        }
    }

    @Test(arguments: [
        (["cap_uy": "HTNV", "tham_dinh": "HTXSNV", "chi_bo": "HTXSNV", "tu_nhan": "HTXSNV"], 0),
        (["tham_dinh": "HTXSNV", "chi_bo": "HTNV"], 1), (["chi_bo": "HTXSNV"], 1),
        (["tham_dinh": "HTNV", "chi_bo": "HTXSNV"], 0), (["tu_nhan": "HTXSNV"], 0),
    ])
    func `a level counts as decided, else as the staff, else as the branch proposed it`(
        step: [String: String], chosen: Int
    ) throws {
        let groups = books([step]).season.capGroups(under: regime)
        #expect(groups.first { $0.object == .member }?.chosen == chosen)
    }

    @Test func `the note counts down to the vote, and says no more after it`() throws {
        let open = try RuleCheck.findings("headroom", books(proposed(excellent: 1, good: 11)))
        #expect(open.map(\.severity) == [.notes])
        #expect(
            open.first?.details.first?.text(in: .vietnamese)
                == "đảng viên, nhóm «Thôn»: đạt tốt trở lên 12, đã chọn 1, tối đa 2 → "
                + "còn được chọn 01")
        #expect(open.first?.details.last == .cap(.reading(.reached)))
        let decided = [String](excellent: 1, good: 11).map { ["cap_uy": $0] }
        #expect(try RuleCheck.findings("headroom", books(decided)).isEmpty)
        let refused = decided + [["ly_do": "Vắng mặt có lý do"]]
        #expect(try RuleCheck.findings("headroom", books(refused)).isEmpty)
    }

    @Test func `too many proposals are told before the vote`() throws {
        let found = try RuleCheck.findings("headroom", books(proposed(excellent: 3, good: 9)))
        #expect(found.map(\.severity) == [.warns])
        #expect(
            found.first?.details.first?.text(in: .vietnamese).hasSuffix("tối đa 2 → vượt 01")
                == true)
        #expect(
            try RuleCheck.findings("cap-excellent", books(proposed(excellent: 3, good: 9))).isEmpty)
    }

    /// A place of its own: excellent, good, done, and what it may still choose.
    @Test(
        arguments: [
            (0, 4, 0, 1), (1, 3, 0, 0), (0, 1, 0, 1), (0, 5, 0, nil), (0, 3, 1, nil),
            (2, 2, 0, nil),
            (0, 0, 0, nil),
        ] as [(Int, Int, Int, Int?)])
    func `a small place has room for one when all of it is good`(
        excellent: Int, good: Int, done: Int, left: Int?
    ) throws {
        let steps = proposed(excellent: excellent, good: good, done: done)
        let groups = books(steps, isSmall: true).season.capGroups(under: regime)
        let place = groups.first { $0.object == .member && $0.isPlace }
        #expect(place?.left == left)
        #expect(place == nil || place?.name == "TC1")
        guard left == 1 else { return }
        let found = try RuleCheck.findings("headroom", books(steps, isSmall: true))
        let texts = found.flatMap(\.details).map { $0.text(in: .vietnamese) }
        #expect(texts.contains { $0.contains("nơi có dưới 05 «TC1»") && $0.hasSuffix("chọn 01") })
    }

    @Test func `a place that has chosen is left out of its group`() throws {
        var books = books(proposed(excellent: 0, good: 10))
        books.members(.init(excellent: 1, good: 3), in: "TC2", prefix: "P")
        let groups = books.season.capGroups(under: regime).filter { $0.object == .member }
        #expect(groups.map(\.name) == ["Thôn", "TC2"])
        #expect(groups.map(\.count) == [20, 4])
        #expect(groups.map(\.chosen) == [0, 1])
        let found = try RuleCheck.findings("headroom", books)
        #expect(found.first?.details.contains(.cap(.placesApart(1))) == true)
    }

    // MARK: Leaders as cadres

    /// Leaders of one group, each in a chi bộ that is not small.
    private func leaders(_ levels: [String], group: String = "Trưởng ngành") -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "nhom": "Cơ quan"]])
        for (index, level) in levels.enumerated() {
            books.add(
                "dang_vien",
                [
                    [
                        "ma": "L\(index)", "chi_bo": "TC1", "giu_chuc_vu": "Có", "nhom": group,
                        "xep_loai_cong_chuc": level,
                    ]
                ])
        }
        return books
    }

    @Test(arguments: [(1, 4, true), (2, 3, false), (2, 8, true), (3, 9, false), (1, 3, true)])
    func `leaders are capped by their ratings as cadres`(
        excellent: Int, good: Int, isAllowed: Bool
    ) throws {
        let books = leaders(.init(excellent: excellent, good: good))
        let found = try RuleCheck.findings("cadre-cap", books)
        #expect(found.isEmpty == isAllowed)
        #expect(try RuleCheck.findings("cap-excellent", books).isEmpty)
        guard let first = found.first else { return }
        #expect(first.isForbidding)
        #expect(first.cells.allSatisfy { $0.cell.hasPrefix("xep_loai_cong_chuc") })
        #expect(
            first.details.first?.text(in: .vietnamese).hasPrefix(
                "cán bộ lãnh đạo, quản lý, nhóm «Trưởng ngành»: xuất sắc \(excellent)") == true)
    }

    @Test func `leaders without a group are named once and not counted`() throws {
        var books = leaders(.init(excellent: 3), group: "")
        books.add(
            "dang_vien",
            [
                ["ma": "N1", "chi_bo": "TC1", "xep_loai_cong_chuc": "HTXSNV"],
                ["ma": "N2", "chi_bo": "TC1", "giu_chuc_vu": "Có"],
            ])
        let found = try RuleCheck.findings("cadre-cap", books)
        #expect(found.map(\.severity) == [.notes])
        #expect(found.first?.details == [.cap(.codes(["L0", "L1", "L2"]))])
        #expect(books.season.capGroups(under: regime).allSatisfy { $0.object != .cadre })
    }

    @Test func `leaders have their own rows beside the members`() throws {
        let rows = leaders(.init(excellent: 1, good: 11)).season.capGroups(under: regime)
        let cadres = try #require(rows.first { $0.object == .cadre })
        #expect([cadres.count, cadres.reached, cadres.allowed, cadres.chosen] == [12, 12, 2, 1])
        #expect(cadres.object.text(in: .vietnamese) == "cán bộ lãnh đạo, quản lý")
    }

    @Test func `the regime of 2019 lets a group with under five good ones choose one`() throws {
        let regime = try Regimes.read("trung-uong-2019")
        var books = Books(["nam": "2022"])
        books.add("to_chuc", [["ma": "TC1"]])
        books.members(.init(excellent: 0, good: 4, done: 8), year: "2022")
        let groups = books.season.capGroups(under: regime).filter { $0.object == .member }
        #expect(groups.map(\.allowed) == [1])
    }
}
