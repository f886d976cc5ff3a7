import PartyForms
import Testing

@Suite struct RuleTests {
    // MARK: The head and the unit

    @Test(arguments: [
        ("HTTNV", "HTTNV", true), ("HTNV", "HTTNV", true), ("HTXSNV", "HTTNV", false),
        ("HTTNV", "KHTNV", false), ("", "KHTNV", true), ("HTTNV", "", true),
    ])
    func `the head is not rated above the unit`(
        head: String, unit: String, isAllowed: Bool
    ) throws {
        let books = headed(head: head, collective: unit, organisation: "")
        #expect(try RuleCheck.findings("head-above-unit", books).isEmpty == isAllowed)
    }

    @Test func `the head of a committee heads its organisation as well`() throws {
        let books = headed(head: "HTTNV", collective: "HTTNV", organisation: "HTNV")
        let found = try RuleCheck.findings("head-above-unit", books)
        #expect(found.map(\.subject) == ["M1"])
        #expect(found.first?.cells.map(\.cell) == ["cap_uy2", "cap_uy4"])
    }

    @Test(arguments: [
        ("01/10/2023", Finding.Severity.warns), ("01/3/2023", .forbids), ("2021", .forbids),
    ])
    func `a head who came lately is for people to judge`(
        came: String, severity: Finding.Severity
    ) throws {
        let books = headed(head: "HTXSNV", collective: "HTNV", organisation: "", came: came)
        #expect(try RuleCheck.findings("head-above-unit", books).map(\.severity) == [severity])
    }

    /// Where the book says that M1 is the head; what M1, rated excellent, is found to stand above.
    @Test(arguments: [
        (["TC1"], ["TC1", "TT1"]), (["TT1"], ["TT1", "TC1"]), (["TC1", "TT1"], ["TC1", "TT1"]),
        (["TC1", "TT1=M2"], ["TC1"]),
    ])
    func `the head of an organisation heads its committee, and is told so once`(
        posts: [String], above: [String]
    ) throws {
        var books = headed(head: "HTXSNV", collective: "HTNV", organisation: "HTNV")
        books.book["thanh_vien"] = nil
        books.add("dang_vien", [["ma": "M2", "chi_bo": "TC1"]])
        for post in posts {
            let parts = post.split(separator: "=").map(String.init)
            let member = parts.count > 1 ? parts[1] : "M1"
            books.add(
                "thanh_vien",
                [["tap_the": parts[0], "dang_vien": member, "vai_tro": "đứng đầu"]])
        }
        let found = try RuleCheck.findings("head-above-unit", books)
        let units = found.flatMap(\.details).compactMap { detail -> String? in
            guard case .people(.headAbove(member: "M1", _, let unit, _)) = detail else {
                return nil
            }
            return unit
        }
        #expect(units == above)
    }

    private func headed(
        head: String, collective: String, organisation: String, came: String = ""
    ) -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A"]])
        books.add("tap_the", [["ma": "TT1", "loai": "chi ủy", "thuoc": "TC1"]])
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1", "ngay_chuyen_den": came]])
        books.add(
            "thanh_vien", [["tap_the": "TT1", "dang_vien": "M1", "vai_tro": "đứng đầu"]])
        for (code, level) in [("M1", head), ("TT1", collective), ("TC1", organisation)] {
            books.add("xep_loai", [["doi_tuong": code, "nam": "2023", "cap_uy": level]])
        }
        return books
    }

    // MARK: Ratings that no rule can judge

    @Test func `a level that the regime lacks and a second rating are findings`() throws {
        var books = Books()
        books.members(["TSVM", "HTTNV"])
        books.add("xep_loai", [["doi_tuong": "M2", "nam": "2023", "cap_uy": "HTNV"]])
        #expect(try RuleCheck.findings("unknown-level", books).map(\.subject) == ["M1"])
        let twice = try RuleCheck.findings("rated-twice", books)
        #expect(twice.map(\.subject) == ["M2"])
        #expect(twice.first?.cells.map(\.cell) == ["doi_tuong3", "doi_tuong4"])
    }

    // MARK: Reviewed before rated

    @Test func `who is rated has a review, on paper or in the book`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A"]])
        books.members(.init(good: 2))
        books.add("dang_vien", (1...3).map { ["ma": "N\($0)", "chi_bo": "TC1"] })
        books.add(
            "kiem_diem",
            [
                ["doi_tuong": "N2", "muc": "goi_y", "noi_dung": "Giải trình việc chậm báo cáo."],
                ["doi_tuong": "N3", "muc": "i_1", "noi_dung": " \n "],
            ])
        books.add(
            "xep_loai",
            (1...3).map { ["doi_tuong": "N\($0)", "nam": "2023", "cap_uy": "HTTNV"] })
        books.add("ho_so_nhan", [["doi_tuong": "N1", "muc": "1"]])
        let found = try RuleCheck.findings("reviewed-before-rated", books)
        #expect(found.map(\.subject) == [nil])
        #expect(
            found.first?.details == [.people(.notReviewed(.member, place: "TC1", ["N2", "N3"]))])
        #expect(found.first?.citation?.place == "mục B.VII.1")
    }

    @Test func `a collective of two is reviewed elsewhere`() throws {
        var books = Books()
        books.add("tap_the", [["ma": "TT1"], ["ma": "TT2"]])
        books.members(["", "", ""])
        for (unit, size) in [("TT1", 2), ("TT2", 3)] {
            let seats = (1...size).map { ["tap_the": unit, "dang_vien": "M\($0)"] }
            books.add("thanh_vien", seats)
            books.add("xep_loai", [["doi_tuong": unit, "nam": "2023", "cap_uy": "HTTNV"]])
        }
        let found = try RuleCheck.findings("reviewed-before-rated", books)
        #expect(found.map(\.details) == [[.people(.notReviewed(.collective, place: "", ["TT2"]))]])
    }

    // MARK: Levels against grades and targets

    @Test(arguments: [
        ("HTXSNV", ["cn_1_1": "T", "cn_2_1": "XS", "cn_2_2": "XS"], nil),
        ("HTXSNV", ["cn_1_1": "TB", "cn_2_1": "XS"], Finding.Severity.forbids),
        ("HTXSNV", ["cn_1_1": "T", "cn_2_1": "T"], .forbids),
        // The regulations do not say whether the other rows of 2.2 are about tasks.
        ("HTXSNV", ["cn_2_1": "XS", "cn_2_2": "T"], .warns),
        ("HTTNV", ["cn_1_1": "TB", "cn_2_1": "T"], nil),
        ("HTTNV", ["cn_1_1": "K", "cn_2_1": "T"], .forbids),
        ("HTTNV", ["cn_2_1": "TB"], .forbids),
        // Nor which criteria are basic.
        ("HTNV", ["cn_1_1": "K"], .warns), ("HTNV", ["cn_1_1": "TB"], nil),
        ("KHTNV", ["cn_1_1": "K"], nil), ("HTTNV", ["tt_2a": "K"], nil), ("HTTNV", [:], nil),
    ])
    func `a level needs its grades`(
        level: String, grades: [String: String], severity: Finding.Severity?
    ) throws {
        var books = Books()
        books.members([level])
        for (criterion, grade) in grades.sorted(by: { $0.key < $1.key }) {
            books.add("tieu_chi", [["doi_tuong": "M1", "tieu_chi": criterion, "cap_do": grade]])
        }
        let found = try RuleCheck.findings("level-against-grades", books)
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
    }

    @Test(arguments: [
        ("HTXSNV", [("Có", "Có"), ("Có", "Không")], true),
        ("HTXSNV", [("Có", "Có"), ("Có", "Không"), ("Có", "Không")], false),
        ("HTXSNV", [("Có", ""), ("Có", "Không")], true),
        ("HTTNV", [("Có", "Không"), ("Không", "")], false), ("HTTNV", [("", "")], true),
        ("HTNV", [("Không", "Không")], true), ("HTXSNV", [], true),
    ])
    func `a level needs its results, and only a sure shortfall is a finding`(
        level: String, targets: [(String, String)], isAllowed: Bool
    ) throws {
        var books = Books()
        books.members([level])
        for (done, exceeded) in targets {
            books.add("chi_tieu", [["doi_tuong": "M1", "dat": done, "vuot": exceeded]])
        }
        #expect(try RuleCheck.findings("level-against-targets", books).isEmpty == isAllowed)
    }

    @Test(arguments: [
        ("HTXSNV", ["cn_2_2": "T"], ["task-rows"]), ("HTTNV", ["cn_2_2": "TB"], ["task-rows"]),
        ("HTNV", ["cn_1_1": "K"], ["basic-undefined", "poor-not-basic"]),
        // What is sure is not left open by what is not.
        ("HTXSNV", ["cn_2_1": "T", "cn_2_2": "T"], []),
    ])
    func `a grade that the regulations leave open names the gap`(
        level: String, grades: [String: String], gaps: [String]
    ) throws {
        var books = Books()
        books.members([level])
        for (criterion, grade) in grades {
            books.add("tieu_chi", [["doi_tuong": "M1", "tieu_chi": criterion, "cap_do": grade]])
        }
        for id in ["tien-thang-2023", "trung-uong-2023"] {
            let regime = try Regimes.read(id)
            let found = try RuleCheck.findings("level-against-grades", books, regime: id)
            let named = regime.gaps.filter { gap in
                found.contains { $0.details.contains(.standard(.leftOpen(gap))) }
            }
            #expect(Set(named.map(\.code)) == Set(gaps))
        }
    }

    /// Who has a review, or the paper of one, for a chi bộ led by a chi ủy of three and one without.
    @Test(arguments: [
        ("CU1", ["TC2"]), ("TC1", ["CU1", "TC2"]), ("CU1,TC2", []), ("TC1,TC2,CU1", []),
        ("", ["CU1", "TC1,TC2"]),
    ])
    func `an organisation is reviewed by itself or by its committee`(
        reviewed: String, missing: [String]
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"], ["ma": "TC2"]])
        books.add("tap_the", [["ma": "CU1", "thuoc": "TC1", "loai": "chi ủy"]])
        books.members(["", "", ""])
        for member in ["M1", "M2", "M3"] {
            books.add("thanh_vien", [["tap_the": "CU1", "dang_vien": member]])
        }
        for code in ["TC1", "TC2", "CU1"] {
            books.add("xep_loai", [["doi_tuong": code, "nam": "2023", "cap_uy": "HTTNV"]])
        }
        for (index, code) in reviewed.split(separator: ",").enumerated() {
            let code = String(code)
            if index == 0 {
                books.add("kiem_diem", [["doi_tuong": code, "muc": "i_1", "noi_dung": "Đã."]])
            } else {
                books.add("ho_so_nhan", [["doi_tuong": code, "muc": "1"]])
            }
        }
        let found = try RuleCheck.findings("reviewed-before-rated", books)
        let codes = found.flatMap(\.details).compactMap { detail -> String? in
            guard case .people(.notReviewed(_, place: _, let codes)) = detail else { return nil }
            return codes.joined(separator: ",")
        }
        #expect(Set(codes) == Set(missing))
        #expect(found.allSatisfy { $0.isForbidding })
    }
}
