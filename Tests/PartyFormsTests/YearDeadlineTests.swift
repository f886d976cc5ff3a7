import Foundation
import PartyForms
import Testing
import VietnameseText

/// The deadlines of an office's year, and how far off they are.
@Suite struct YearDeadlineTests {
    private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

    /// What is left of calendar days and of working days; 01/01/2031 is a Wednesday off.
    @Test(arguments: [
        ("2030-12-27", "2030-12-27", 0, 0), ("2030-12-26", "2030-12-27", 1, 1),
        ("2030-12-27", "2030-12-30", 3, 1), ("2030-12-27", "2031-01-02", 6, 3),
        ("2030-12-28", "2030-12-29", 1, 0), ("2031-01-03", "2031-01-01", -2, -2),
    ])
    func `days are counted to the last day`(
        today: String, last: String, days: Int, working: Int
    ) throws {
        let calendar = WorkCalendar(daysOff: [try day("2031-01-01")])
        var deadline = YearDeadline(.review)
        deadline.day = try day(last)
        #expect(deadline.daysLeft(on: try day(today), by: calendar) == days)
        deadline.isWorking = true
        #expect(deadline.daysLeft(on: try day(today), by: calendar) == working)
    }

    @Test func `without a day nothing is counted`() throws {
        let deadline = YearDeadline(.report)
        #expect(deadline.daysLeft(on: try day("2030-12-01"), by: WorkCalendar(daysOff: [])) == nil)
    }

    private func lines(
        _ deadlines: String, _ office: [String: String] = [:], _ meeting: [String: String] = [:]
    ) throws -> [String] {
        var books = Books(office)
        books.add("tap_the", [["ma": "TT1", "ten": "Lãnh đạo Sở", "loai": "lãnh đạo sở"]])
        var row = ["ma": "HN1", "don_vi": "TT1", "loai": "kiểm điểm tập thể"]
        row.merge(meeting) { $1 }
        books.add("hoi_nghi", [row])
        let cited = deadlines.replacingOccurrences(
            of: "}!", with: #", "citation": {"document": "qd-124"}}"#)
        let regime = try VotingKindTests.regime(deadlines: "[\(cited)]")
        return regime.yearDeadlines(of: Season(books.book)).map { line in
            [
                line.event.rawValue, line.day?.iso ?? "-", line.meeting, line.done?.iso,
                line.open.map { "\($0)" }, line.citation == nil ? nil : "*",
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    /// The guidance's days, then the office's own, then what nobody set.
    @Test func `a day of the guidance is the last one in time`() throws {
        let by = #"{"text": "Xong", "by": {"day": 30, "month": 11}, "of": "review"}!"#
        let before =
            #"{"text": "Gửi", "before": {"day": 1, "month": 2, "next-year": true}, "#
            + #""of": "report"}!"#
        #expect(
            try lines("\(by), \(before)", ["ngay_bao_cao": "20/01/2024"])
                == ["review 2023-11-30 *", "report 2024-01-31 2024-01-20 *", "rating - 1"])
    }

    @Test(arguments: [("lãnh đạo sở", 1), ("chi ủy", 0)])
    func `a deadline about other units than the office has is none of it`(
        kind: String, count: Int
    ) throws {
        let found = try lines(
            #"{"text": "Xong", "by": {"day": 30, "month": 11}, "of": "review", "#
                + #""kinds": ["\#(kind)"]}!"#)
        #expect(found.count { $0.hasPrefix("review 2023-11-30") } == count)
        #expect(found.count { $0 == "review -" } == 1 - count)
    }

    @Test(arguments: [
        ("han_kiem_diem", "review 2023-12-20"), ("han_xep_loai", "rating 2023-12-20 1"),
        ("han_nop", "report 2023-12-20"),
    ])
    func `where the guidance has no day the office sets its own`(
        column: String, line: String
    ) throws {
        let found = try lines("", [column: "20/12/2023"])
        #expect(found.first == line)
        #expect(found.count == 3)
        #expect(found.count { $0.contains(" -") } == 2)
    }

    @Test(arguments: [
        (["ngay": "14/12/2023"], "drafts 2023-12-11 HN1 *"),
        (["ngay": "14/12/2023", "ngay_gui": "10/12/2023"], "drafts 2023-12-11 HN1 2023-12-10 *"),
        ([:], "drafts - HN1 *"), (["loai": "kiểm điểm đảng viên"], "drafts - *"),
    ])
    func `what is sent before a meeting is due by the meeting's day`(
        meeting: [String: String], line: String
    ) throws {
        let found = try lines(
            #"{"text": "Gửi", "days-before": 3, "meetings": "kiểm điểm tập thể"}!"#, [:], meeting)
        #expect(found.first == line)
    }
}
