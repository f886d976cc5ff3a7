import PartyForms
import Testing
import VietnameseText

/// Levels against the results of the year's targets.
@Suite struct TargetTests {
    /// So many targets alike: done, in time, well done, surpassed; "-" is not stated.
    struct Targets: CustomTestStringConvertible, Sendable {
        var count: Int
        var facts: String
        var isMain = false
        var isForceMajeure = false

        init(_ count: Int, _ facts: String, main: Bool = false, forceMajeure: Bool = false) {
            self.count = count
            self.facts = facts
            isMain = main
            isForceMajeure = forceMajeure
        }

        var testDescription: String { "\(count) × \(facts)" }

        func rows(of subject: String) -> [[String: String]] {
            var row = ["doi_tuong": subject]
            for (column, mark) in zip(["dat", "dung_han", "chat_luong", "vuot"], facts) {
                row[column] = mark == "+" ? "Có" : mark == "x" ? "Không" : ""
            }
            if isMain { row["chu_yeu"] = "Có" }
            if isForceMajeure { row["bat_kha_khang"] = "Có" }
            return [[String: String]](repeating: row, count: count)
        }
    }

    // MARK: Individuals

    @Test(arguments: [
        ("HTXSNV", [Targets(1, "++++"), Targets(1, "+++x")], []),
        ("HTXSNV", [Targets(1, "++++"), Targets(2, "+++x")], ["level-against-targets"]),
        ("HTXSNV", [Targets(3, "++++"), Targets(1, "+x-+")], ["level-against-targets"]),
        ("HTXSNV", [Targets(3, "++++"), Targets(1, "++x+")], ["level-against-targets"]),
        // What is not stated is not judged.
        ("HTXSNV", [Targets(2, "+---"), Targets(1, "+--x")], []), ("HTXSNV", [], []),
        ("HTTNV", [Targets(9, "+++x")], []), ("HTTNV", [Targets(4, "----")], []),
        ("HTTNV", [Targets(9, "+++x"), Targets(1, "+x--")], ["level-against-targets"]),
        ("HTTNV", [Targets(9, "+++x"), Targets(1, "x---")], ["level-against-targets"]),
        // All done, exactly 20 % short of time or quality.
        ("HTNV", [Targets(8, "++++"), Targets(1, "+x--"), Targets(1, "+-x-")], []),
        ("HTNV", [Targets(7, "++++"), Targets(3, "+x--")], ["level-against-targets?"]),
        ("HTNV", [Targets(9, "++++"), Targets(1, "x---")], ["level-against-targets?"]),
        // Exactly half failed is still open; more than half is not.
        ("HTNV", [Targets(5, "++++"), Targets(5, "x---")], ["level-against-targets?"]),
        ("HTNV", [Targets(4, "++++"), Targets(5, "x---")], ["individual-failed"]),
        ("HTXSNV", [Targets(4, "++++"), Targets(5, "x---")], ["individual-failed"]),
        ("KHTNV", [Targets(9, "x---")], []), ("", [Targets(9, "x---")], []),
    ])
    func `a member's level needs its results`(
        level: String, targets: [Targets], codes: [String]
    ) throws {
        var books = Books()
        books.members([level])
        for target in targets { books.add("chi_tieu", target.rows(of: "M1")) }
        #expect(try found(books) == codes)
    }

    @Test func `a case that no level covers names its gap`() throws {
        var books = Books()
        books.members(["HTNV"])
        books.add("chi_tieu", Targets(6, "++++").rows(of: "M1") + Targets(4, "x---").rows(of: "M1"))
        let found = try RuleCheck.findings("level-against-targets", books)
        let gap = try #require(try Regimes.read("tien-thang-2023").gap("individual-20-50"))
        #expect(found.map(\.severity) == [.warns])
        #expect(
            found.first?.details == [
                .standard(.share(of: nil, .done, 6, 10, .least(100))),
                .standard(.share(of: nil, .sound, 6, 10, .least(80))),
                .standard(.leftOpen(gap)),
            ])
        #expect(
            found.first?.printed(in: .vietnamese).contains(
                "hoàn thành 6/10 chỉ tiêu, cần 100%") == true)
    }

    // MARK: Organisations and collectives

    @Test(arguments: [
        // Exactly half is not less than half: no figure is set for it.
        ("HTTNV", [Targets(5, "++++"), Targets(5, "x---", main: true)], ["unit-targets-open?"]),
        ("HTTNV", [Targets(4, "++++"), Targets(5, "x---", main: true)], ["failed"]),
        ("HTNV", [Targets(4, "++++"), Targets(5, "x---", main: true)], ["failed"]),
        // Both must hold: less than half, and a main target missed.
        ("HTNV", [Targets(4, "++++", main: true), Targets(5, "x---")], ["unit-targets-open?"]),
        // Force majeure is not held against anybody.
        (
            "HTNV", [Targets(4, "++++"), Targets(5, "x---", main: true, forceMajeure: true)],
            ["unit-targets-open?"]
        ),
        ("HTTNV", [Targets(9, "++++"), Targets(1, "x---")], ["unit-targets-open?"]),
        ("HTTNV", [Targets(9, "+---"), Targets(3, "----", main: true)], []),
        ("KHTNV", [Targets(9, "x---", main: true)], []), ("HTXSNV", [], []),
    ])
    func `an organisation or collective that failed is rated lowest`(
        level: String, targets: [Targets], codes: [String]
    ) throws {
        for (sheet, unit, rule) in [
            ("to_chuc", "TC1", "organisation"), ("tap_the", "TT1", "collective"),
        ] {
            var books = Books()
            books.add(sheet, [["ma": unit]])
            books.add("xep_loai", [["doi_tuong": unit, "nam": "2023", "cap_uy": level]])
            for target in targets { books.add("chi_tieu", target.rows(of: unit)) }
            #expect(try found(books) == codes.map { $0 == "failed" ? "\(rule)-failed" : $0 })
        }
    }

    @Test func `a committee answers for the organisation it leads`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add(
            "tap_the",
            [
                ["ma": "TT1", "loai": "chi ủy", "thuoc": "TC1"],
                ["ma": "TT2", "loai": "lãnh đạo đơn vị", "thuoc": "TC1"],
            ])
        for unit in ["TT1", "TT2"] {
            books.add("xep_loai", [["doi_tuong": unit, "nam": "2023", "cap_uy": "HTTNV"]])
        }
        books.add("chi_tieu", Targets(3, "x---", main: true).rows(of: "TC1"))
        let found = try RuleCheck.findings("collective-failed", books)
        #expect(found.map(\.subject) == ["TT1"])
        #expect(
            found.first?.details.first == .standard(.share(of: "TC1", .done, 0, 3, .isBelow(50))))
    }

    // MARK: Leaders

    @Test(arguments: [
        ("HTXSNV", [Targets(5, "++++", main: true), Targets(5, "+++x", main: true)], []),
        (
            "HTXSNV", [Targets(4, "++++", main: true), Targets(6, "+++x", main: true)],
            ["leader-against-unit-targets"]
        ),
        // Which targets are basic is said nowhere: of the main ones enough, of all too few.
        (
            "HTXSNV", [Targets(1, "++++", main: true), Targets(9, "+++x")],
            ["leader-against-unit-targets?"]
        ),
        ("HTXSNV", [Targets(1, "++++"), Targets(9, "+++x")], ["leader-against-unit-targets?"]),
        ("HTXSNV", [Targets(9, "+++x")], ["leader-against-unit-targets"]),
        ("HTXSNV", [Targets(9, "+++-")], []),
        ("HTTNV", [Targets(8, "+++x"), Targets(2, "+x-x")], []),
        ("HTTNV", [Targets(7, "+++x"), Targets(2, "+x-x")], ["leader-against-unit-targets"]),
        ("HTTNV", [Targets(9, "+++x"), Targets(1, "x---")], ["leader-against-unit-targets"]),
        // More than 70 %, exactly 70 %, less than 70 %.
        ("HTNV", [Targets(8, "+---"), Targets(2, "x---")], []),
        ("HTNV", [Targets(7, "+---"), Targets(3, "x---")], ["leader-against-unit-targets?"]),
        ("HTNV", [Targets(6, "+---"), Targets(3, "x---")], ["leader-unit-failed"]),
        ("HTTNV", [Targets(6, "+---"), Targets(3, "x---")], ["leader-unit-failed"]),
        ("KHTNV", [Targets(6, "+---"), Targets(3, "x---")], []), ("HTNV", [], []),
    ])
    func `a leader's level needs the results of the unit in charge`(
        level: String, targets: [Targets], codes: [String]
    ) throws {
        for (post, role) in [("", "đứng đầu"), ("TC1", "thành viên")] {
            var books = Books()
            books.add("to_chuc", [["ma": "TC1"], ["ma": "TC9"]])
            books.add("dang_vien", [["ma": "M1", "chi_bo": "TC9", "giu_chuc_vu": "Có"]])
            books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": level]])
            books.add(
                "thanh_vien",
                [
                    [
                        "tap_the": post.isEmpty ? "TC1" : "TT9", "dang_vien": "M1",
                        "vai_tro": role, "phu_trach": post,
                    ]
                ])
            for target in targets { books.add("chi_tieu", target.rows(of: "TC1")) }
            #expect(try found(books) == codes)
        }
    }

    @Test(arguments: [("Không", "đứng đầu"), ("Có", "cấp phó")])
    func `who holds no post or is in charge of nothing does not answer for a unit`(
        post: String, role: String
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("dang_vien", [["ma": "M1", "giu_chuc_vu": post]])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTXSNV"]])
        books.add("thanh_vien", [["tap_the": "TC1", "dang_vien": "M1", "vai_tro": role]])
        books.add("chi_tieu", Targets(3, "x---").rows(of: "TC1"))
        #expect(try found(books).isEmpty)
    }

    /// The rules on targets that find something; "?" when the case is left open.
    private func found(_ books: Books) throws -> [String] {
        let rules = [
            "level-against-targets", "individual-failed", "leader-against-unit-targets",
            "leader-unit-failed", "organisation-failed", "collective-failed", "unit-targets-open",
        ]
        return try RuleCheck.findings("", books).filter { rules.contains($0.code) }
            .map { $0.code + ($0.severity == .warns ? "?" : "") }
    }
}
