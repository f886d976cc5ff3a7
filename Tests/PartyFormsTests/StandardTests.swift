import PartyForms
import Testing

/// What a leader, a collective and an organisation answer for besides their targets.
@Suite struct StandardTests {
    /// The commune: a committee over ten chi bộ, TC1 led by a chi ủy, and a unit of the state.
    private func commune(_ levels: [String: String] = [:]) -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "DB", "loai": "đảng bộ cơ sở"]])
        books.add("to_chuc", (1...10).map { ["ma": "TC\($0)", "truc_thuoc": "DB"] })
        books.add(
            "tap_the",
            [
                ["ma": "BCH", "loai": "ban chấp hành", "thuoc": "DB"],
                ["ma": "CU", "loai": "chi ủy", "thuoc": "TC1"],
                ["ma": "XA", "loai": "lãnh đạo UBND", "thuoc": "DB"],
            ])
        books.add(
            "dang_vien",
            [
                ["ma": "BT", "chi_bo": "TC2", "giu_chuc_vu": "Có"],
                ["ma": "UV", "chi_bo": "TC2", "giu_chuc_vu": "Có"],
                ["ma": "DV", "chi_bo": "TC3"],
                ["ma": "CT", "chi_bo": "TC4", "giu_chuc_vu": "Có"],
            ])
        books.add(
            "thanh_vien",
            [
                ["tap_the": "BCH", "dang_vien": "BT", "vai_tro": "đứng đầu"],
                ["tap_the": "BCH", "dang_vien": "UV", "vai_tro": "thành viên", "phu_trach": "TC3"],
                ["tap_the": "XA", "dang_vien": "CT", "vai_tro": "đứng đầu"],
            ])
        for (code, level) in levels.sorted(by: { $0.key < $1.key }) {
            books.add("xep_loai", [["doi_tuong": code, "nam": "2023", "cap_uy": level]])
        }
        return books
    }

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
        let found = try RuleCheck.findings("leader-", commune(levels))
        #expect(found.map { $0.code + ($0.severity == .warns ? "?" : "") } == codes)
        #expect(found.allSatisfy { $0.subject == "BT" })
    }

    @Test(arguments: [("", true), ("Có", true), ("Không", false)])
    func `whoever heads a unit leads it, unless the book says no`(
        stated: String, isFound: Bool
    ) throws {
        var books = commune(["TC2": "KHTNV"])
        books.add("tap_the", [["ma": "BCH2", "loai": "ban chấp hành", "thuoc": "DB"]])
        books.add("dang_vien", [["ma": "BT2", "chi_bo": "TC2", "giu_chuc_vu": stated]])
        books.add(
            "thanh_vien", [["tap_the": "BCH2", "dang_vien": "BT2", "vai_tro": "đứng đầu"]])
        books.add("xep_loai", [["doi_tuong": "BT2", "nam": "2023", "cap_uy": "HTTNV"]])
        let found = try RuleCheck.findings("leader-against-units", books)
        #expect(found.map(\.subject) == (isFound ? ["BT2"] : []))
    }

    @Test func `a unit in a head's own charge does not free the head of the others`() throws {
        var books = commune(["TC5": "KHTNV", "TC1": "HTTNV", "BT2": "HTTNV"])
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
        var books = commune(["BT": "HTXSNV", "TC1": "HTTNV", "TC2": "HTNV"])
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
        let found = try RuleCheck.findings("leader-", commune(["UV": "HTNV", "TC3": level]))
        #expect(found.map(\.subject) == (isFound ? ["UV"] : []))
        #expect(found.allSatisfy { $0.citation?.place == "mục B.IV.4.4" })
    }

    @Test func `of a unit that one heads the rule on heads speaks alone`() throws {
        let books = commune(["CT": "HTNV", "XA": "KHTNV"])
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
        var books = commune(levels)
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
        var books = commune(["DB": "HTTNV", "UV": "HTNV", "CT": "HTNV"])
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

    // MARK: Conclusions and confidence

    @Test(arguments: [
        ("DV", "suy_thoai", ["member-concluded DV"]),
        ("DV", "dieu_khong_duoc_lam", ["member-concluded DV"]),
        ("DV", "neu_guong", ["member-concluded DV"]), ("DV", "mat_doan_ket", []),
        ("BCH", "mat_doan_ket", ["collective-concluded BCH"]), ("BCH", "neu_guong", []),
        ("UV", "suy_thoai", ["member-concluded UV", "collective-member-concluded BCH"]),
        ("UV", "neu_guong", ["member-concluded UV"]),
    ])
    func `who is found wanting by a competent body is rated lowest`(
        subject: String, kind: String, expected: [String]
    ) throws {
        var books = commune(["DV": "HTNV", "UV": "HTNV", "BCH": "HTNV"])
        books.add("ket_luan", [["doi_tuong": subject, "loai": kind, "nam": "2023"]])
        books.add("ket_luan", [["doi_tuong": "BT", "loai": kind, "nam": "2022"]])
        let found = try RuleCheck.findings("", books).filter { $0.code.hasSuffix("concluded") }
        #expect(found.map { "\($0.code) \($0.subject ?? "")" } == expected)
        let lowest = commune(["DV": "KHTNV", "UV": "KHTNV", "BCH": "KHTNV"])
        #expect(try RuleCheck.findings("member-concluded", lowest).isEmpty)
    }

    @Test(arguments: [
        ("HTNV", "20", "11", true), ("HTNV", "20", "10", false), ("HTNV", "0", "0", false),
        ("HTNV", "", "11", false), ("HTNV", "20", "", false), ("KHTNV", "20", "20", false),
    ])
    func `more than half of low confidence is rated lowest`(
        level: String, votes: String, low: String, isFound: Bool
    ) throws {
        var books = Books()
        books.add(
            "dang_vien", [["ma": "M1", "phieu_tin_nhiem": votes, "tin_nhiem_thap": low]])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": level]])
        #expect(try RuleCheck.findings("low-confidence", books).isEmpty != isFound)
    }

    @Test(arguments: [
        ("HTXSNV", "Có", false), ("HTTNV", "Có", true), ("", "Có", true), ("HTTNV", "Không", false),
        ("HTTNV", "", false),
    ])
    func `a reward needs the best level`(level: String, reward: String, isFound: Bool) throws {
        var books = Books()
        books.members([""])
        books.add(
            "xep_loai",
            [["doi_tuong": "M1", "nam": "2023", "cap_uy": level, "khen_thuong": reward]])
        let found = try RuleCheck.findings("reward-needs-level", books)
        #expect(found.map(\.subject) == (isFound ? ["M1"] : []))
    }

    // MARK: Actual work, and where to review

    @Test(arguments: [
        ("3", "", true), ("2", "", false), ("3.5", "", true), ("2.9", "", false), ("", "Có", true),
        ("", "Không", false), ("", "", false),
    ])
    func `sick for three months or on maternity leave is worth a note`(
        sick: String, maternity: String, isNoted: Bool
    ) throws {
        var books = Books()
        for code in ["M1", "M2"] {
            books.add(
                "dang_vien",
                [["ma": code, "chi_bo": "TC1", "thang_nghi_om": sick, "thai_san": maternity]])
        }
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTXSNV"]])
        let found = try RuleCheck.findings("rated-on-actual-work", books)
        #expect(found.map(\.severity) == (isNoted ? [.notes] : []))
        #expect(found.allSatisfy { $0.details == [.standard(.actualWork(place: "TC1", ["M1"]))] })
    }

    @Test(arguments: [
        ("kiểm điểm tập thể", 2, true), ("kiểm điểm cá nhân", 1, true),
        ("kiểm điểm tập thể", 3, false), ("đánh giá, xếp loại", 2, false),
        // Who sits there is not stated.
        ("kiểm điểm tập thể", 0, false),
    ])
    func `a collective of two does not review itself`(
        kind: String, size: Int, isFound: Bool
    ) throws {
        var books = Books()
        books.add("tap_the", [["ma": "TT1", "thuoc": "TC1"]])
        books.members(.init(repeating: "", count: max(1, size)))
        for index in 0..<size {
            books.add("thanh_vien", [["tap_the": "TT1", "dang_vien": "M\(index + 1)"]])
        }
        books.add("hoi_nghi", [["ma": "H1", "don_vi": "TT1", "loai": kind]])
        books.add("hoi_nghi", [["ma": "H2", "don_vi": "TC1", "loai": kind]])
        let found = try RuleCheck.findings("small-collective-reviewed", books)
        #expect(found.map(\.subject) == (isFound ? ["TT1"] : []))
    }

    @Test(arguments: [
        ("đình chỉ sinh hoạt cấp ủy", "HB", true), ("đình chỉ sinh hoạt cấp ủy", "HC", false),
        ("đang sinh hoạt", "HB", false),
    ])
    func `a suspended committee member is reviewed at the chi bộ`(
        state: String, meeting: String, isFound: Bool
    ) throws {
        var books = commune()
        books.add("dang_vien", [["ma": "DC", "chi_bo": "TC3", "tinh_trang": state]])
        books.add(
            "hoi_nghi",
            [
                ["ma": "HB", "don_vi": "BCH", "loai": "kiểm điểm cá nhân"],
                ["ma": "HC", "don_vi": "TC3", "loai": "kiểm điểm đảng viên"],
            ])
        for sheet in ["phieu", "gop_y"] {
            var told = books
            told.add(sheet, [["hoi_nghi": meeting, "doi_tuong": "DC", "nguoi": "BT"]])
            let found = try RuleCheck.findings("suspended-from-committee", told)
            #expect(found.map(\.subject) == (isFound ? ["DC"] : []))
        }
    }
}
