import PartyForms
import Testing

/// What a leader, a collective and an organisation answer for besides their targets.
@Suite struct StandardTests {
    // MARK: The units below a leader

    /// Eleven units are below the head: ten chi bộ and the unit of the state.
    @Test(arguments: [
        ("HTXSNV", [String](good: 8, done: 3), []),
        ("HTXSNV", [String](good: 7, done: 4), ["leader-against-units"]),
        ("HTXSNV", ["KHTNV"] + [String](good: 10), ["leader-against-units"]),
        ("HTTNV", [String](good: 7, done: 4), []),
        ("HTTNV", ["KHTNV"] + [String](good: 10), ["leader-against-units"]),
        // Units that are not rated are not held against the leader.
        ("HTXSNV", [String](good: 1), []),
        // "70 % … rated as done", without "or better".
        ("HTNV", [String](done: 8) + ["KHTNV", "KHTNV", "KHTNV"], []),
        (
            "HTNV", [String](done: 7) + ["KHTNV", "KHTNV", "KHTNV", "KHTNV"],
            ["leader-against-units"]
        ),
        ("HTNV", [String](good: 4, done: 7), ["leader-against-units?"]),
        ("KHTNV", ["KHTNV"], []),
    ])
    func `a leader's level needs the levels of the units below`(
        level: String, units: [String], codes: [String]
    ) throws {
        var levels = ["BT": level]
        let codesOfUnits = ["XA"] + (1...10).map { "TC\($0)" }
        for (code, level) in zip(codesOfUnits, units) { levels[code] = level }
        let found = try RuleCheck.findings("leader-", Books.tenBranches(levels))
        #expect(found.map { $0.code + ($0.severity == .warns ? "?" : "") } == codes)
        #expect(found.allSatisfy { $0.subject == "BT" })
    }

    @Test(arguments: [("", true), ("Có", true), ("Không", false)])
    func `whoever heads a unit leads it, unless the book says no`(
        stated: String, isFound: Bool
    ) throws {
        var books = Books.tenBranches(["TC2": "KHTNV"])
        books.add("tap_the", [["ma": "BCH2", "loai": "ban chấp hành", "thuoc": "DB"]])
        books.add("dang_vien", [["ma": "BT2", "chi_bo": "TC2", "giu_chuc_vu": stated]])
        books.add(
            "thanh_vien", [["tap_the": "BCH2", "dang_vien": "BT2", "vai_tro": "đứng đầu"]])
        books.add("xep_loai", [["doi_tuong": "BT2", "nam": "2023", "cap_uy": "HTTNV"]])
        let found = try RuleCheck.findings("leader-against-units", books)
        #expect(found.map(\.subject) == (isFound ? ["BT2"] : []))
    }

    @Test func `a unit in a head's own charge does not free the head of the others`() throws {
        var books = Books.tenBranches(["TC5": "KHTNV", "TC1": "HTTNV", "BT2": "HTTNV"])
        books.add("dang_vien", [["ma": "BT2", "chi_bo": "TC2", "giu_chuc_vu": "Có"]])
        books.add(
            "thanh_vien",
            [
                [
                    "tap_the": "BCH", "dang_vien": "BT2", "vai_tro": "đứng đầu",
                    "phu_trach": "TC1",
                ]
            ])
        let found = try RuleCheck.findings("leader-", books)
        #expect(found.map(\.code) == ["leader-against-units"])
        #expect(found.map(\.subject) == ["BT2"])
    }

    @Test func `a unit too new to be rated is not counted`() throws {
        var books = Books.tenBranches(["BT": "HTXSNV", "TC1": "HTTNV", "TC2": "HTNV"])
        books.book["to_chuc"]?.rows.removeAll { $0["ma"]?.text == "TC2" }
        books.add(
            "to_chuc", [["ma": "TC2", "truc_thuoc": "DB", "ngay_thanh_lap": "01/10/2023"]])
        let found = try RuleCheck.findings("leader-against-units", books)
        #expect(found.isEmpty)
    }

    @Test(arguments: [("KHTNV", true), ("HTNV", false), ("", false)])
    func `who is in charge of a unit rated lowest is rated lowest`(
        level: String, isFound: Bool
    ) throws {
        let found = try RuleCheck.findings(
            "leader-", Books.tenBranches(["UV": "HTNV", "TC3": level]))
        #expect(found.map(\.subject) == (isFound ? ["UV"] : []))
        #expect(found.allSatisfy { $0.citation?.place == "mục B.IV.4.4" })
    }

    @Test func `of a unit that one heads the rule on heads speaks alone`() throws {
        let books = Books.tenBranches(["CT": "HTNV", "XA": "KHTNV"])
        #expect(try RuleCheck.findings("leader-unit-lowest", books).isEmpty)
        #expect(try RuleCheck.findings("head-above-unit", books).map(\.subject) == ["CT"])
    }

    // MARK: Discipline

    /// Who was disciplined, and how; what is found about whom.
    @Test(arguments: [
        // A collective: itself, and its members.
        ("BCH", "", ["BCH": "HTNV"], ["collective-disciplined BCH"]),
        ("UV", "", ["BCH": "HTXSNV"], ["collective-disciplined BCH"]),
        ("UV", "", ["BCH": "KHTNV"], []), ("UV", "", ["BCH": ""], []),
        ("UV", "khac_phuc", ["BCH": "HTTNV"], []),
        ("UV", "khac_phuc", ["BCH": "HTXSNV"], ["excellent-disciplined BCH"]),
        // The organisation: the committee that leads it, no exception; its members, one.
        ("BCH", "khac_phuc", ["DB": "HTTNV"], ["leadership-disciplined DB"]),
        ("UV", "", ["DB": "HTTNV"], ["members-disciplined DB"]),
        ("UV", "khac_phuc", ["DB": "HTTNV"], []),
        // Of eleven units one is enough by point a, and not more than 20 % by point c.
        ("TC3", "", ["DB": "HTTNV"], ["unit-disciplined? DB"]),
        ("TC3", "", ["DB": "HTXSNV"], ["unit-disciplined? DB", "excellent-disciplined DB"]),
        ("TC3,TC4", "", ["DB": "HTTNV"], ["unit-disciplined? DB"]),
        ("TC3,TC4,XA", "", ["DB": "HTTNV"], ["units-disciplined DB"]),
        ("TC1,CU,TC4", "", ["DB": "HTTNV"], ["unit-disciplined? DB"]),
        ("TC3", "khac_phuc", ["DB": "HTTNV"], []),
        ("TC3,TC4,XA", "khac_phuc", ["DB": "HTTNV"], ["units-disciplined DB"]),
        // Corruption leaves nothing open.
        ("TC3", "tham_nhung", ["DB": "HTTNV"], ["corruption-in-unit DB"]),
        ("DV", "tham_nhung", ["DB": "HTTNV"], ["corruption-in-unit DB"]),
        ("DV", "tham_nhung,khac_phuc", ["DB": "HTTNV"], []),
        ("DV", "", ["DB": "HTTNV"], ["unit-member-disciplined? DB"]),
        ("DV", "", ["BCH": "HTTNV", "XA": "HTXSNV"], []),
        // Leaders answer for corruption of units and persons in their charge.
        ("TC3", "tham_nhung", ["UV": "HTNV"], ["leader-corruption-below UV"]),
        ("DV", "tham_nhung", ["UV": "HTNV"], ["leader-corruption-below UV"]),
        ("DV", "", ["UV": "HTNV"], []), ("DV", "tham_nhung", ["CT": "HTNV"], []),
        ("DV", "tham_nhung,khac_phuc", ["UV": "HTNV"], []),
        ("UV", "tham_nhung", ["BT": "HTNV"], ["leader-corruption-below BT"]),
        ("TC5", "tham_nhung", ["BT": "HTNV", "UV": "HTNV"], ["leader-corruption-below BT"]),
        // A fault of the former unit is not held against the new one.
        ("UV", "nơi cũ", ["BCH": "HTXSNV"], []), ("DV", "tham_nhung,nơi cũ", ["UV": "HTNV"], []),
        ("UV", "nơi mới", ["BCH": "HTXSNV"], ["collective-disciplined BCH"]),
        // Which unit it counts for is not known.
        ("UV", "cả hai nơi", ["BCH": "HTXSNV"], ["collective-disciplined? BCH"]),
        ("UV,BT", "cả hai nơi", ["BCH": "HTXSNV"], ["collective-disciplined? BCH"]),
        ("UV", "cả hai nơi", ["UV": "HTNV"], ["disciplined-this-year UV"]),
        (
            "UV,TC3", "cả hai nơi", ["BCH": "HTXSNV"],
            [
                "collective-disciplined? BCH", "unit-disciplined? BCH",
                "excellent-disciplined BCH",
            ]
        ),
        // The day of the decision is not known.
        ("UV", "undated", ["BCH": "HTXSNV"], ["collective-disciplined? BCH"]),
        ("DV", "undated", ["DV": "HTNV"], ["disciplined-this-year? DV"]),
        ("DV", "undated,2022", ["DV": "HTNV"], []),
        ("DV", "nơi cũ", ["DV": "HTNV"], ["disciplined-this-year DV"]),
        // Faults of earlier years are for a re-rating of that year.
        ("UV", "2022", ["BCH": "HTXSNV", "DB": "HTXSNV"], []),
    ])
    func `discipline lowers those who answer for it`(
        subjects: String, how: String, levels: [String: String], expected: [String]
    ) throws {
        var books = Books.tenBranches(levels)
        let words = how.split(separator: ",").map(String.init)
        for subject in subjects.split(separator: ",") {
            var row = ["doi_tuong": String(subject), "so": "1-QĐ", "ngay": "01/6/2023"]
            if words.contains("undated") { row["ngay"] = "" }
            row["nam_vi_pham"] = words.contains("2022") ? "2022" : "2023"
            row["noi_tinh"] = words.first { $0.contains("nơi") } ?? ""
            if words.contains("tham_nhung") { row["tham_nhung"] = "Có" }
            if words.contains("khac_phuc") {
                row["tu_phat_hien"] = "Có"
                row["khac_phuc"] = "Có"
            }
            books.add("ky_luat", [row])
        }
        let found = try RuleCheck.findings("", books).filter {
            $0.code.contains("disciplined") || $0.code.contains("corruption")
        }
        #expect(
            found.map { "\($0.code)\($0.severity == .warns ? "?" : "") \($0.subject ?? "")" }
                == expected)
    }

    @Test(arguments: [
        ("TC3", ["corruption-in-unit DB", "leader-corruption-below UV"]),
        ("TC9", ["corruption-in-unit DB"]), ("Chi bộ xã khác", []), ("", []),
    ])
    func `a fault at a former unit of the book is held against those above it`(
        former: String, expected: [String]
    ) throws {
        var books = Books.tenBranches(["DB": "HTTNV", "UV": "HTNV", "CT": "HTNV"])
        books.add(
            "dang_vien",
            [["ma": "MV", "chi_bo": "TC4", "ngay_chuyen_den": "01/6/2023", "noi_cu": former]])
        books.add(
            "ky_luat",
            [
                [
                    "doi_tuong": "MV", "so": "1-QĐ", "ngay": "01/9/2023", "nam_vi_pham": "2023",
                    "noi_tinh": "nơi cũ", "tham_nhung": "Có",
                ]
            ])
        let found = try RuleCheck.findings("", books).filter { $0.code.contains("corruption") }
        #expect(Set(found.map { "\($0.code) \($0.subject ?? "")" }) == Set(expected))
    }
}
