import PartyForms
import Testing

/// Which papers lie where, and what is missing.
@Suite struct PlanTests {
    private let regime: Regime

    init() throws { regime = try Regimes.read("tien-thang-2023") }

    private var books: Books {
        var books = Books()
        books.add(
            "to_chuc",
            [["ma": "TC1", "ten": "Chi bộ Đông", "loai": "chi bộ trực thuộc"]])
        books.add(
            "tap_the",
            [["ma": "TT1", "ten": "Chi ủy Chi bộ Đông", "loai": "chi ủy", "thuoc": "TC1"]])
        for code in ["M1", "M2", "M3"] {
            books.add(
                "dang_vien",
                [["ma": code, "ho_ten": code, "chi_bo": "TC1", "giu_chuc_vu": "Có"]])
            books.add("thanh_vien", [["tap_the": "TT1", "dang_vien": code]])
        }
        return books
    }

    private func states(
        _ subject: Subject, _ number: Int, in books: Books
    ) throws -> [PlannedItem.State] {
        let plan = try #require(regime.plan(.subject(subject), in: books.season))
        return plan.items.filter { $0.number == number }.map(\.state)
    }

    @Test func `an index lists all nine kinds, the second for persons alone`() throws {
        for (subject, without) in [
            (Subject(.member, "M1"), []), (Subject(.organisation, "TC1"), [2]),
            (Subject(.collective, "TT1"), [2]),
        ] {
            let plan = try #require(regime.plan(.subject(subject), in: books.season))
            #expect(Set(plan.items.map(\.number)) == Set(1...9).subtracting(without))
        }
    }

    @Test(arguments: [
        ("kiểm điểm đảng viên", "TC1", true), ("kiểm điểm cá nhân", "TT1", true),
        ("kiểm điểm tập thể", "TT1", false), ("đánh giá, xếp loại", "TC1", false),
    ])
    func `minutes of a meeting that reviewed the member are there`(
        kind: String, unit: String, isThere: Bool
    ) throws {
        var books = books
        books.add("hoi_nghi", [["ma": "HN1", "loai": kind, "don_vi": unit]])
        let states = try states(Subject(.member, "M1"), 3, in: books)
        #expect(states == [isThere ? .present : .missing])
        let plan = try #require(regime.plan(.subject(Subject(.member, "M1")), in: books.season))
        let kept = plan.items.first { $0.number == 3 }?.kept
        #expect(kept == (isThere ? [.meeting("HN1")] : []))
    }

    @Test(
        arguments: [
            // No comment asked, asked and not come, come by the comments' sheet or by the papers'.
            ([:], false, PlannedItem.State.notApplicable),
            (["doi_tuong": "người lao động"], false, .missing),
            (["doi_tuong": "người lao động"], true, .present),
        ] as [([String: String], Bool, PlannedItem.State)])
    func `a comment is missed where the rules want it`(
        values: [String: String], hasCome: Bool, state: PlannedItem.State
    ) throws {
        var books = books
        let member = ["ma": "M9", "ho_ten": "Chín", "chi_bo": "TC1"]
        books.add("dang_vien", [member.merging(values) { $1 }])
        if hasCome {
            books.add("nhan_xet", [["dang_vien": "M9", "loai": "cư trú", "da_nhan": "Có"]])
        }
        #expect(try states(Subject(.member, "M9"), 2, in: books).first == state)
    }

    @Test(
        arguments: [
            ("HTTNV", "", [PlannedItem.State.present, .present]), ("", "", [.missing]),
            // Appointed for the first time in November: reviewed, not rated, so nothing is missed.
            ("", "15/11/2023", [.notApplicable]),
        ] as [(String, String, [PlannedItem.State])])
    func `the conclusion is missed only of those who are to be rated`(
        level: String, appointed: String, expected: [PlannedItem.State]
    ) throws {
        var books = books
        if !level.isEmpty {
            books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": level]])
        }
        if !appointed.isEmpty {
            books.add(
                "thanh_vien",
                [["tap_the": "TC1", "dang_vien": "M1", "tu_ngay": appointed, "lan_dau": "Có"]])
        }
        #expect(try states(Subject(.member, "M1"), 5, in: books) == expected)
    }

    @Test func `a leader's review goes to each place where it is held`() throws {
        let plan = try #require(regime.plan(.subject(Subject(.member, "M1")), in: books.season))
        let review = plan.items.first { $0.paper?.form.kind == .selfReview }
        #expect(review?.places == ["Chi bộ Đông", "Chi ủy Chi bộ Đông"])
        #expect(review?.paper?.copies == 2)
    }

    @Test func `a complaint asks for what became of it`() throws {
        var books = books
        #expect(try states(Subject(.member, "M1"), 8, in: books) == [.notApplicable])
        books.add("khieu_nai", [["doi_tuong": "M1"]])
        #expect(try states(Subject(.member, "M1"), 8, in: books) == [.missing])
        books.add("ho_so_nhan", [["doi_tuong": "M1", "muc": "8"]])
        #expect(try states(Subject(.member, "M1"), 8, in: books) == [.present])
    }

    @Test func `meetings and the office have folders of their own`() throws {
        var books = books
        books.add("hoi_nghi", [["ma": "HN1", "loai": "kiểm điểm tập thể", "don_vi": "TT1"]])
        let topics = regime.plan(books.season).map(\.topic)
        #expect(topics.suffix(2) == [.meeting("HN1"), .office])
        let meeting = try #require(regime.plan(.meeting("HN1"), in: books.season))
        #expect(
            meeting.papers.map(\.form.id) == [
                "giay-moi", "tong-hop-gop-y", "bien-ban-tap-the", "phieu-tap-the", "kiem-phieu",
                "bien-ban-kiem-phieu",
            ])
    }
}

/// Conditions on members' titles and groups.
@Suite struct ConditionTests {
    @Test(arguments: [
        (Condition(titles: ["Phó Chủ tịch Ủy ban"]), true),
        (Condition(titles: ["Chủ tịch"]), false),
        (Condition(titles: ["Bí thư", "Phó Bí thư"]), true),
        (Condition(groups: ["lãnh đạo"]), true),
        (Condition(titles: ["Phó Bí thư"], groups: ["Thôn"]), false),
    ])
    func `a condition asks for titles and groups`(condition: Condition, holds: Bool) throws {
        var books = Books()
        books.add(
            "dang_vien",
            [
                [
                    "ma": "M1", "chuc_vu_dang": "Huyện ủy viên; Phó Bí thư Đảng ủy",
                    "chuc_vu_chinh_quyen": "Phó Chủ tịch Ủy ban nhân dân", "nhom": "Lãnh đạo",
                ]
            ])
        let regime = try OneRule.regime("vote-place", "{}")
        #expect(regime.holds(condition, for: Subject(.member, "M1"), in: books.season) == holds)
    }
}
