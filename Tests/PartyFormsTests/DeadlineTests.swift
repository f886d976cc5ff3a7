import PartyForms
import Testing
import VietnameseText

/// Days before a meeting, days of the calendar, and how long meetings last.
@Suite struct DeadlineTests {
    private func books(_ meeting: [String: String], office: [String: String] = [:]) -> Books {
        var books = Books(office)
        books.add("tap_the", [["ma": "TT1", "ten": "Lãnh đạo Sở", "loai": "lãnh đạo sở"]])
        var row = ["ma": "HN1", "don_vi": "TT1", "loai": "kiểm điểm tập thể"]
        row.merge(meeting) { $1 }
        books.add("hoi_nghi", [row])
        return books
    }

    private func details(_ books: Books, _ deadline: String) throws -> [String] {
        let text = deadline.dropLast() + #", "citation": {"document": "qd-124"}}"#
        let regime = try VotingKindTests.regime(
            rules: VotingKindTests.rule("deadlines", "{}"), deadlines: "[\(text)]")
        return try VotingKindTests.details(books, regime)
    }

    /// Sent, met, and what is found.
    @Test(arguments: [
        ("11/12/2023", "14/12/2023", nil), ("08/12/2023", "11/12/2023", nil),
        ("26/02/2024", "29/02/2024", nil), ("28/02/2024", "02/3/2024", nil),
        (
            "09/12/2023", "11/12/2023",
            "HN1: gửi 09/12/2023, họp 11/12/2023: trước 2 ngày, cần 3; "
                + "chậm nhất gửi ngày 08/12/2023"
        ),
        (
            "15/12/2023", "11/12/2023",
            "HN1: gửi 15/12/2023, họp 11/12/2023: trước 0 ngày, cần 3; "
                + "chậm nhất gửi ngày 08/12/2023"
        ),
    ])
    func `days before count Saturdays and Sundays too`(
        sent: String, day: String, detail: String?
    ) throws {
        let found = try details(
            books(["ngay_gui": sent, "ngay": day]),
            #"{"text": "Gửi", "days-before": 3, "meetings": "kiểm điểm tập thể"}"#)
        #expect(found == [detail].compactMap(\.self))
    }

    /// "by" takes the day in, "before" does not; a day known by its month is late only when all of
    /// it is.
    @Test(arguments: [
        ("by", "30/11/2023", true), ("by", "01/12/2023", false), ("before", "29/11/2023", true),
        ("before", "30/11/2023", false), ("before", "11/2023", true), ("before", "12/2023", false),
        ("before", "", true),
    ])
    func `reviews are held in time`(word: String, day: String, isInTime: Bool) throws {
        let found = try details(
            books(["ngay": day]),
            #"{"text": "Xong", "\#(word)": {"day": 30, "month": 11}, "of": "review"}"#)
        #expect(found.isEmpty == isInTime)
        guard !isInTime else { return }
        let latest = word == "by" ? "30/11/2023" : "29/11/2023"
        #expect(found == ["TT1 (HN1) ngày \(day); chậm nhất ngày \(latest)", "Xong"])
    }

    /// The kind of collective that the deadline is about.
    @Test(arguments: [("lãnh đạo sở", false), ("Lãnh đạo Sở", false), ("chi ủy", true)])
    func `a deadline is about the kinds it names`(kind: String, isInTime: Bool) throws {
        let found = try details(
            books(["ngay": "15/12/2023"]),
            """
            {"text": "Xong", "before": {"day": 30, "month": 11}, "of": "review",
             "kinds": ["\(kind)"]}
            """)
        #expect(found.isEmpty == isInTime)
    }

    @Test(arguments: [("31/01/2024", true), ("01/02/2024", false)])
    func `decisions and reports are due in the next year`(day: String, isInTime: Bool) throws {
        for event in ["rating", "report"] {
            var books = books([:], office: ["ngay_bao_cao": day])
            books.add(
                "xep_loai",
                [["doi_tuong": "TT1", "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": day]])
            let found = try details(
                books,
                """
                {"text": "Xong", "by": {"day": 31, "month": 1, "next-year": true},
                 "of": "\(event)"}
                """)
            #expect(found.isEmpty == isInTime, "\(event)")
        }
    }

    @Test func `a day that no month has is refused`() throws {
        #expect(throws: RegimeError.self) {
            try VotingKindTests.regime(
                deadlines: """
                    [{"text": "…", "by": {"day": 31, "month": 11}, "of": "report",
                      "citation": {"document": "qd-124"}}]
                    """)
        }
    }

    // MARK: Length

    /// The kind of the collective, days, whether the superior named questions, what is found.
    @Test(arguments: [
        ("lãnh đạo sở", "1", "", nil),
        ("lãnh đạo sở", "0.5", "", "HN1: 0,5 ngày, cần ít nhất 1 ngày"),
        ("lãnh đạo sở", "1.5", "Có", nil),
        (
            "lãnh đạo sở", "1", "Có",
            "HN1: 1 ngày, cần trên 1 ngày (cấp trên có gợi ý kiểm điểm)"
        ), ("chi ủy", "0.5", "", nil),
    ])
    func `each kind of collective has its time, and more than that when it was prompted`(
        kind: String, days: String, prompted: String, detail: String?
    ) throws {
        var books = books(["so_ngay": days, "goi_y": prompted])
        books.book["tap_the"]?.rows[0]["loai"]?.text = kind
        let regime = try VotingKindTests.regime(
            rules: VotingKindTests.rule(
                "meeting-length",
                """
                {"meetings": ["kiểm điểm tập thể"], "kinds": ["lãnh đạo sở"],
                 "tenths-of-day": 10, "prompted": 10, "over": true}
                """))
        #expect(try VotingKindTests.details(books, regime) == [detail].compactMap(\.self))
    }
}
