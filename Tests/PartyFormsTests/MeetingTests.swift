import PartyForms
import Testing
import VietnameseText

@Suite struct MeetingTests {
    // MARK: Working days

    /// The first of the week is Monday, 0.
    @Test(arguments: [
        ("2023-12-22", 4), ("2023-12-24", 6), ("2023-12-25", 0), ("2024-02-29", 3),
        ("2024-03-01", 4), ("2000-01-01", 5), ("1945-09-02", 6),
    ])
    func `a day knows its weekday`(day: String, weekday: Int) {
        #expect(CalendarDay(iso: day)?.weekday == weekday)
    }

    @Test(arguments: [
        ("2023-12-31", "2024-01-01"), ("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"),
        ("2024-02-29", "2024-03-01"), ("2023-04-30", "2023-05-01"),
    ])
    func `days follow each other over months and years`(day: String, next: String) throws {
        let day = try #require(CalendarDay(iso: day))
        let next = try #require(CalendarDay(iso: next))
        #expect(day.next == next)
        #expect(next.previous == day)
    }

    /// Sent, met, working days between, and the last day for three.
    @Test(arguments: [
        // Monday before Thursday, Friday before Wednesday over a weekend.
        ("2023-12-11", "2023-12-14", 3, "2023-12-11"),
        ("2023-12-08", "2023-12-13", 3, "2023-12-08"),
        // What is sent on a Saturday counts from Monday.
        ("2023-12-09", "2023-12-14", 3, "2023-12-11"),
        ("2023-12-12", "2023-12-14", 2, "2023-12-11"),
        // A meeting on a Sunday.
        ("2023-12-13", "2023-12-17", 3, "2023-12-13"),
        // New year, a Monday in 2024; the days of 2/9/2023; Tết.
        ("2023-12-28", "2024-01-03", 3, "2023-12-28"),
        ("2023-08-31", "2023-09-07", 3, "2023-08-31"),
        ("2023-01-18", "2023-01-30", 3, "2023-01-18"),
        ("2023-12-14", "2023-12-14", 0, "2023-12-11"),
        ("2023-12-20", "2023-12-14", 0, "2023-12-11"),
    ])
    func `working days leave weekends and holidays out`(
        sent: String, day: String, count: Int, latest: String
    ) throws {
        let calendar = WorkCalendar(
            try Regimes.read("tien-thang-2023"), Books().season.office)
        let sent = try #require(CalendarDay(iso: sent))
        let day = try #require(CalendarDay(iso: day))
        #expect(calendar.workingDays(from: sent, before: day) == count)
        #expect(calendar.latestDay(3, before: day) == CalendarDay(iso: latest))
    }

    // MARK: The draft

    @Test(arguments: [
        ("11/12/2023", "14/12/2023", "", true), ("12/12/2023", "14/12/2023", "", false),
        ("11/12/2023", "14/12/2023", "12/12/2023", false), ("", "14/12/2023", "", true),
        ("12/2023", "14/12/2023", "", true), ("14/12/2023", "14/12/2023", "", false),
        ("15/12/2023", "14/12/2023", "", false),
    ])
    func `the draft is sent three working days before, the office's holidays aside`(
        sent: String, day: String, holidays: String, isAllowed: Bool
    ) throws {
        let books = books(
            ["ngay_gui": sent, "ngay": day], information: ["ngay_nghi": holidays])
        #expect(try RuleCheck.findings("draft-sent-in-time", books).isEmpty == isAllowed)
    }

    @Test func `a late draft names the last day, the citation and the cells`() throws {
        let found = try RuleCheck.findings(
            "draft-sent-in-time", books(["ngay_gui": "12/12/2023", "ngay": "14/12/2023"]))
        #expect(
            found.first?.details.map { $0.text(in: .vietnamese) } == [
                "HN1: gửi 12/12/2023, họp 14/12/2023: trước 2 ngày làm việc, cần 3; "
                    + "chậm nhất gửi ngày 11/12/2023"
            ])
        #expect(found.first?.cells.map(\.cell) == ["ngay_gui2", "ngay2"])
        #expect(found.first?.citation?.place == "mục A.IV.2")
        let members = books([
            "loai": "kiểm điểm đảng viên", "ngay_gui": "14/12/2023", "ngay": "14/12/2023",
        ])
        #expect(try RuleCheck.findings("draft-sent-in-time", members).isEmpty)
    }

    @Test func `a holiday to be confirmed is named, unless the office has named it`() throws {
        let meeting = ["ngay_gui": "01/9/2023", "ngay": "06/9/2023"]
        let open = try RuleCheck.findings("draft-sent-in-time", books(meeting))
        #expect(open.first?.details.count == 2)
        let confirmed = try RuleCheck.findings(
            "draft-sent-in-time",
            books(meeting, information: ["ngay_nghi": "01/9/2023\n04/9/2023"]))
        #expect(confirmed.first?.details.count == 1)
    }

    // MARK: Length

    @Test(arguments: [
        (["0.5"], "", true), (["0.4"], "", false), (["0.3", "0.2"], "", true),
        (["0.3", ""], "", true), ([""], "", true), (["0.5"], "Có", false), (["1"], "Có", true),
        (["0.5", "0.5"], "Có", true), (["0.9"], "Có", false), (["0.5"], "Không", true),
    ])
    func `a review takes half a day, a whole one when the superior asked questions`(
        lengths: [String], prompted: String, isAllowed: Bool
    ) throws {
        var books = books(["so_ngay": lengths[0], "goi_y": prompted])
        for length in lengths.dropFirst() {
            books.add(
                "hoi_nghi",
                [["ma": "HN9", "don_vi": "TT1", "loai": "kiểm điểm cá nhân", "so_ngay": length]])
        }
        books.add(
            "hoi_nghi",
            [["ma": "HN8", "don_vi": "TC1", "loai": "kiểm điểm đảng viên", "so_ngay": "0.1"]])
        let found = try RuleCheck.findings("meeting-length", books)
        #expect(found.isEmpty == isAllowed)
        #expect(found.allSatisfy { $0.subject == "TT1" })
    }

    // MARK: Attendance

    @Test(arguments: [
        ("20", "18", "2", true), ("20", "18", "1", false), ("20", "18", "", true),
        ("18", "20", "", false), ("", "18", "2", true), ("20", "", "2", true),
    ])
    func `present and absent are those convened`(
        convened: String, present: String, absent: String, isAllowed: Bool
    ) throws {
        let books = books(["trieu_tap": convened, "co_mat": present, "vang": absent])
        #expect(try RuleCheck.findings("attendance", books).isEmpty == isAllowed)
    }

    // MARK: The chair

    /// M1 heads, M2 and M3 are deputies, M4 is a member.
    @Test(arguments: [
        ("M1", "M2", nil), ("M1", "M3", nil), ("M2", "", nil), ("", "", nil),
        ("M1", "", Finding.Severity.warns), ("M1", "M1", .warns), ("M1", "M4", .warns),
        ("M4", "", .warns), ("M2", "M1", .warns), ("", "Đại diện cấp trên", nil),
    ])
    func `a deputy is in the chair while the head is reviewed`(
        chair: String, forHead: String, severity: Finding.Severity?
    ) throws {
        let meeting = [
            "loai": "kiểm điểm cá nhân", "chu_tri": chair, "chu_tri_dung_dau": forHead,
        ]
        let found = try RuleCheck.findings("chair-for-head", books(meeting))
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
        for purpose in ["kiểm điểm tập thể", "đánh giá, xếp loại"] {
            let other = books(meeting.merging(["loai": purpose]) { $1 })
            #expect(try RuleCheck.findings("chair-for-head", other).isEmpty)
        }
    }

    @Test func `where there is no deputy somebody else is in the chair`() throws {
        for (forHead, severity) in [("M1", [Finding.Severity.notes]), ("M4", [])] {
            let meeting = [
                "loai": "kiểm điểm cá nhân", "chu_tri": "M1", "chu_tri_dung_dau": forHead,
            ]
            let found = try RuleCheck.findings(
                "chair-for-head", books(meeting, roles: ["đứng đầu", "", "", "thành viên"]))
            #expect(found.map(\.severity) == severity)
        }
    }

    @Test func `the head of a chi bộ does not chair his own review there`() throws {
        var books = books(["loai": "kiểm điểm tập thể"])
        books.add(
            "thanh_vien",
            [
                ["tap_the": "TC1", "dang_vien": "M4", "vai_tro": "đứng đầu"],
                ["tap_the": "TC1", "dang_vien": "M5", "vai_tro": "cấp phó"],
            ])
        books.add(
            "hoi_nghi",
            [
                [
                    "ma": "HN2", "don_vi": "TC1", "loai": "kiểm điểm đảng viên", "chu_tri": "M4",
                ]
            ])
        let found = try RuleCheck.findings("chair-for-head", books)
        #expect(found.map(\.subject) == ["TC1"])
        #expect(found.first?.cells.map(\.cell) == ["chu_tri3"])
        #expect(found.first?.hint == .meeting(.nameDeputy(["M5"])))
    }

    /// A collective of four and its own meeting.
    private func books(
        _ meeting: [String: String], information: [String: String] = [:],
        roles: [String] = ["đứng đầu", "cấp phó", "cấp phó", "thành viên"]
    ) -> Books {
        var books = Books(information)
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("tap_the", [["ma": "TT1", "loai": "lãnh đạo UBND", "thuoc": "TC1"]])
        books.members([String](repeating: "", count: 5))
        for (index, role) in roles.enumerated() where !role.isEmpty {
            books.add(
                "thanh_vien",
                [["tap_the": "TT1", "dang_vien": "M\(index + 1)", "vai_tro": role]])
        }
        let row = ["ma": "HN1", "don_vi": "TT1", "loai": "kiểm điểm tập thể"]
        books.add("hoi_nghi", [row.merging(meeting) { $1 }])
        return books
    }
}
