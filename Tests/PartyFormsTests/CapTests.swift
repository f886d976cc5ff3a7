import PartyForms
import Testing
import VietnameseText

@Suite struct CapTests {
    /// Reading A is taken of all who reached good, reading B of those who stay at good.
    @Test(arguments: [
        (0, 0, 0), (4, 0, 0), (5, 1, 0), (6, 1, 1), (7, 1, 1), (9, 1, 1), (10, 2, 1), (12, 2, 2),
        (15, 3, 2), (20, 4, 3), (25, 5, 4), (30, 6, 5), (36, 7, 6), (60, 12, 10), (100, 20, 16),
    ])
    func `the cap counts in whole members and never rounds up`(
        reached: Int, first: Int, second: Int
    ) throws {
        for (setting, most) in [("tren_tot_tro_len", first), ("tren_so_tot", second)] {
            for excellent in [most, most + 1] where excellent <= reached {
                var books = Books(["cach_tinh_20": setting])
                // Two places, so that the exception for small places stays out of it.
                books.add(
                    "to_chuc", [["ma": "TC1", "nhom": "Thôn"], ["ma": "TC2", "nhom": "Thôn"]])
                books.members(.init(excellent: excellent, good: reached - excellent))
                books.members(.init(done: 5), prefix: "N")
                let found = try RuleCheck.findings("cap-excellent", books)
                #expect(found.isEmpty == (excellent <= most), "\(setting) \(excellent)/\(reached)")
            }
        }
    }

    @Test func `a breach names its group, figures and cells`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A", "nhom": "Chi bộ thôn"]])
        books.members(.init(excellent: 3, good: 9, done: 2))
        let found = try RuleCheck.findings("cap-excellent", books)
        #expect(found.count == 1)
        #expect(found[0].numbers.map(\.value) == [3, 12, 2, 14])
        #expect(found[0].cells.map(\.cell) == ["cap_uy2", "cap_uy3", "cap_uy4"])
        #expect(found[0].isForbidding)
        #expect(
            found[0].printed(in: .vietnamese).contains(
                "nhóm «Chi bộ thôn»: xuất sắc 3, đạt tốt trở lên 12 → tối đa 2"))
    }

    @Test(arguments: [
        ([String](excellent: 1, good: 3), true), ([String](excellent: 1, good: 2, done: 1), false),
        ([String](excellent: 2, good: 2), false), ([String](excellent: 1), true),
        ([String](excellent: 1, good: 2) + [""], false),
    ])
    func `a place under five chooses one when all of it is good`(
        levels: [String], isAllowed: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "nhom": "Trạm"]])
        books.members(levels)
        #expect(try RuleCheck.findings("cap-excellent", books).isEmpty == isAllowed)
    }

    /// Levels at a place of four, and at another of the same group.
    @Test(arguments: [
        ([String](excellent: 2, good: 2), [], 1), ([String](excellent: 3, good: 1), [], 2),
        ([String](excellent: 1, good: 3), [String](excellent: 1, good: 9), 0),
        ([String](excellent: 2, good: 2), [String](excellent: 1, good: 9), 1),
        ([String](excellent: 2, good: 2), [String](excellent: 2, good: 8), 1),
        ([String](excellent: 2, good: 2), [String](excellent: 3, good: 7), 2),
        ([String](excellent: 2, good: 1, done: 1), [], 2),
    ])
    func `no more are to be lowered than must be`(
        small: [String], other: [String], count: Int
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "nhom": "Thôn"], ["ma": "TC2", "nhom": "Thôn"]])
        books.members(small)
        books.members(other, in: "TC2", prefix: "N")
        let found = try RuleCheck.findings("cap-excellent", books).filter { $0.isForbidding }
        #expect(found.map(\.hint) == (count == 0 ? [] : [.cap(.lowerSome(count))]))
    }

    /// The groups of the đảng bộ and of nine chi bộ, one of them excellent; whether it is told.
    @Test(arguments: [("", "", true), ("Xã", "Thôn", false), ("Xã", "", true)])
    func `organisations without a group are told to be counted as one`(
        upper: String, lower: String, isTold: Bool
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "DB", "nhom": upper]])
        books.add("to_chuc", (1...9).map { ["ma": "TC\($0)", "truc_thuoc": "DB", "nhom": lower] })
        let levels = ["DB": "HTTNV", "TC1": "HTXSNV"]
        for code in ["DB"] + (1...9).map({ "TC\($0)" }) {
            let level = levels[code] ?? "HTTNV"
            books.add("xep_loai", [["doi_tuong": code, "nam": "2023", "cap_uy": level]])
        }
        let found = try RuleCheck.findings("cap-excellent", books)
        let count = upper.isEmpty ? 10 : 9
        #expect(found.map(\.severity) == (isTold ? [.notes] : []))
        #expect(
            found.map(\.message) == (isTold ? [.cap(.countedTogether(.organisation, count))] : []))
    }

    @Test func `small places choose apart from their group`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "nhom": "Thôn"], ["ma": "TC2", "nhom": "Thôn"]])
        books.members(.init(excellent: 2, good: 8))
        books.members(.init(excellent: 1, good: 3), in: "TC2", prefix: "N")
        // Three of fourteen: whether the place is counted in the group is left open.
        let open = try RuleCheck.findings("cap-excellent", books)
        #expect(open.map(\.message) == [.cap(.onlyApart)])
        #expect(open.map(\.severity) == [.notes])
        #expect(open.map { $0.numbers.map(\.value) } == [[3, 2]])
        books.members(["HTXSNV"], prefix: "P")
        let found = try RuleCheck.findings("cap-excellent", books)
        #expect(found.map(\.severity) == [.forbids])
        #expect(found.first?.details.contains(.cap(.placesApart(1))) == true)
    }

    @Test func `members who are exempt or too new stand outside all counts`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "nhom": "Thôn"]])
        books.members(.init(excellent: 1, good: 3))
        books.add(
            "dang_vien",
            [["ma": "E1", "chi_bo": "TC1", "tinh_trang": "Miễn công tác và sinh hoạt"]])
        books.add("dang_vien", [["ma": "E2", "chi_bo": "TC1"]])
        books.add(
            "thanh_vien",
            [
                [
                    "tap_the": "TC1", "dang_vien": "E2", "vai_tro": "cấp phó",
                    "tu_ngay": "01/10/2023", "lan_dau": "Có",
                ]
            ])
        #expect(try RuleCheck.findings("cap-excellent", books).isEmpty)
        books.add("xep_loai", [["doi_tuong": "E1", "nam": "2023", "cap_uy": "HTXSNV"]])
        #expect(try RuleCheck.findings("cap-excellent", books).isEmpty)
    }

    @Test func `organisations and collectives have their own groups`() throws {
        var books = Books()
        books.add("to_chuc", (1...6).map { ["ma": "TC\($0)", "nhom": $0 < 6 ? "A" : "B"] })
        books.add("tap_the", (1...6).map { ["ma": "TT\($0)", "nhom": "C"] })
        let organisations = (1...6).map {
            ["doi_tuong": "TC\($0)", "nam": "2023", "cap_uy": $0 == 6 ? "HTXSNV" : "HTTNV"]
        }
        let collectives = (1...6).map {
            ["doi_tuong": "TT\($0)", "nam": "2023", "cap_uy": $0 == 1 ? "HTXSNV" : "HTTNV"]
        }
        books.add("xep_loai", organisations + collectives)
        let found = try RuleCheck.findings("cap-excellent", books)
        #expect(found.count == 1)
        #expect(
            found.first?.details.first
                == .cap(.group(.organisation, "B", best: 1, reached: 1, allowed: 0)))
    }

    @Test func `the regime of 2019 lets a place with under five good ones choose one`() throws {
        var books = Books(["nam": "2022"])
        books.add("to_chuc", [["ma": "TC1"]])
        books.members(.init(excellent: 1, good: 3, done: 8), year: "2022")
        let found = try RuleCheck.findings("cap-excellent", books, regime: "trung-uong-2019")
        #expect(found.isEmpty)
        #expect(try !RuleCheck.findings("cap-excellent", books, regime: "trung-uong-2023").isEmpty)
    }
}
