import PartyForms
import Testing
import VietnameseText

@Suite struct ReviewPlaceTests {
    private let regime: Regime

    init() throws { regime = try Regimes.read("tien-thang-2023") }

    /// M1 takes part in TC1; TT1 is the committee of TC0, TT2 and TT3 are leaders of offices, and
    /// TT3 has two people.
    private func books(
        _ seats: [(unit: String, concurrent: String)], state: String = ""
    ) -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "TC0"], ["ma": "TC1", "truc_thuoc": "TC0"]])
        books.add(
            "tap_the",
            [
                ["ma": "TT1", "loai": "ban chấp hành", "thuoc": "TC0"],
                ["ma": "TT2", "loai": "lãnh đạo UBND", "thuoc": "TC0"],
                ["ma": "TT3", "loai": "lãnh đạo đơn vị", "thuoc": "TC1"],
            ])
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1", "tinh_trang": state]])
        books.add("dang_vien", (2...4).map { ["ma": "M\($0)", "chi_bo": "TC1"] })
        for unit in ["TT1", "TT2"] {
            books.add("thanh_vien", (2...4).map { ["tap_the": unit, "dang_vien": "M\($0)"] })
        }
        books.add("thanh_vien", [["tap_the": "TT3", "dang_vien": "M2"]])
        for seat in seats {
            books.add(
                "thanh_vien",
                [
                    [
                        "tap_the": seat.unit, "dang_vien": "M1", "vai_tro": "cấp phó",
                        "kiem_nhiem": seat.concurrent,
                    ]
                ])
        }
        return books
    }

    @Test(
        arguments: [
            ([], "", ["TC1"]),
            ([("TT2", "")], "", ["TC1", "TT2"]),
            ([("TT1", ""), ("TT2", "")], "", ["TC1", "TT1", "TT2"]),
            // A concurrent post asks for a report, not for a review.
            ([("TT1", ""), ("TT2", "Có")], "", ["TC1", "TT1"]),
            // Two people are reviewed at their chi bộ, which is M1's own.
            ([("TT3", "")], "", ["TC1"]),
            // A seat in the chi ủy is no second place, and the head of the đảng bộ sits in its committee.
            ([("TC1", "")], "", ["TC1"]), ([("TT1", ""), ("TC0", "")], "", ["TC1", "TT1"]),
            ([("TC0", "")], "", ["TC1", "TC0"]),
            // Suspended from the committee, but not from the office.
            ([("TT1", ""), ("TT2", "")], "đình chỉ sinh hoạt cấp ủy", ["TC1", "TT2"]),
            ([("TT2", "")], "miễn công tác và sinh hoạt", []), ([("TT2", "")], "chuyển đi", []),
            ([("TT2", "")], "sinh hoạt tạm thời", ["TC1", "TT2"]),
        ] as [([(unit: String, concurrent: String)], String, [String])])
    func `people are reviewed where they take part and where they hold a post`(
        seats: [(unit: String, concurrent: String)], state: String, places: [String]
    ) throws {
        let season = books(seats, state: state).season
        let member = try #require(season.member("M1"))
        let found = regime.reviewPlaces(of: member, in: season)
        #expect(found.map(\.unit.code) == places)
        #expect(found.first.map { $0.reason == .branch } ?? true)
    }

    @Test func `a place says why`() throws {
        let season = books([("TT2", "")]).season
        let member = try #require(season.member("M1"))
        let reasons = regime.reviewPlaces(of: member, in: season).map(\.reason)
        #expect(reasons == [.branch, .post(.deputy)])
    }

    @Test(arguments: [
        ([], []), (["TC1 kiểm điểm đảng viên"], []),
        (["TT1 kiểm điểm cá nhân"], ["TT2: chưa có hội nghị kiểm điểm của M1, M2, M3, M4"]),
        (["TT1 kiểm điểm cá nhân", "TT2 kiểm điểm cá nhân"], []),
        (
            ["TT1 kiểm điểm cá nhân", "TT2 kiểm điểm cá nhân", "TC0 kiểm điểm đảng viên"],
            ["TC1: chưa có hội nghị kiểm điểm của M1, M2, M3, M4"]
        ),
    ])
    func `a place without a meeting is missed once there are meetings of the kind`(
        meetings: [String], found: [String]
    ) throws {
        var books = books([("TT2", "")])
        for (index, meeting) in meetings.enumerated() {
            books.add(
                "hoi_nghi",
                [
                    [
                        "ma": "HN\(index)", "don_vi": String(meeting.prefix(3)),
                        "loai": String(meeting.dropFirst(4)),
                    ]
                ])
        }
        let texts = try RuleCheck.findings("review-places", books).flatMap(\.details)
            .map { $0.text(in: .vietnamese) }
        #expect(texts.sorted() == found)
    }

    @Test func `a leader is rated as a cadre at one place`() throws {
        var books = books([])
        for (unit, isRated) in [("TT1", "Có"), ("TT2", "Có")] {
            books.add(
                "thanh_vien",
                [["tap_the": unit, "dang_vien": "M1", "noi_xep_loai": isRated]])
        }
        let found = try RuleCheck.findings("review-places", books)
        #expect(found.map(\.subject) == ["M1"])
        #expect(found.first?.details == [.cap(.codes(["TT1", "TT2"]))])
    }

    @Test func `collectives are reviewed by themselves, small ones at their organisation`() throws {
        var books = books([])
        let meeting = ["loai": "kiểm điểm tập thể"]
        books.add("hoi_nghi", [meeting.merging(["ma": "HN1", "don_vi": "TT1"]) { $1 }])
        let found = try RuleCheck.findings("review-places", books)
        #expect(found.map(\.details) == [[.meeting(.unitsWithoutMeeting(["TT2", "TT3"]))]])
        books.add("hoi_nghi", [meeting.merging(["ma": "HN2", "don_vi": "TT2"]) { $1 }])
        books.add("hoi_nghi", [meeting.merging(["ma": "HN3", "don_vi": "TC1"]) { $1 }])
        #expect(try RuleCheck.findings("review-places", books).isEmpty)
    }

    @Test(arguments: [
        ("TC1", "đánh giá, xếp loại", true), ("TC0", "đánh giá, xếp loại", true),
        ("TT1", "đánh giá, xếp loại", true), ("TC2", "đánh giá, xếp loại", false),
        ("TC2", "kiểm điểm đảng viên", false), ("TT2", "kiểm điểm cá nhân", true),
    ])
    func `members are voted on where they take part, or above`(
        unit: String, purpose: String, isAllowed: Bool
    ) throws {
        var books = books([])
        books.add("to_chuc", [["ma": "TC2", "truc_thuoc": "TC0"]])
        books.add("hoi_nghi", [["ma": "HN1", "don_vi": unit, "loai": purpose]])
        books.add(
            "phieu", ["M1", "M2"].map { ["hoi_nghi": "HN1", "doi_tuong": $0, "httnv": "3"] })
        let found = try RuleCheck.findings("vote-place", books)
        #expect(found.isEmpty == isAllowed)
        #expect(found.allSatisfy { $0.subject == "TC2" && $0.cells.count == 2 })
    }
}
