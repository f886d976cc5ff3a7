import JSONText
import PartyForms
import Testing

@testable import Dossiers

/// What the regime's list asks of folders, as a manifest keeps it.
struct PaperListTests {
    static func list(
        _ folders: [String], title: String = "Tờ khai", meetings: [String] = ["HN1", ""]
    ) -> Manifest.PaperList {
        var made = Manifest.ListedPaper(item: 1, title: title, state: .present)
        made.file = "01_to-khai.docx"
        made.form = "lang-2030/to-khai"
        made.copies = 2
        made.places = ["Chi bộ", "Đảng ủy"]
        made.isSigned = true
        made.isGivenBack = true
        made.isNoted = true
        var came = Manifest.ListedPaper(item: 2, title: "Nhận xét", state: .missing)
        came.needed = 3
        var kept = Manifest.ListedPaper(item: 3, title: "Biên bản", state: .notApplicable)
        kept.keptAt = meetings
        return Manifest.PaperList(folders: folders, lines: [made, came, kept])
    }

    static let schedule: Manifest.Schedule = {
        var schedule = Manifest.Schedule()
        schedule.daysOff = [CalendarDay(iso: "2031-01-01")].compactMap(\.self)
        var drafts = YearDeadline(.drafts)
        drafts.text = "Gửi dự thảo trước 3 ngày"
        drafts.day = CalendarDay(iso: "2030-12-05")
        drafts.isWorking = true
        drafts.meeting = "HN1"
        drafts.done = CalendarDay(iso: "2030-12-04")
        drafts.citation = "Lệ làng, điều 2"
        var rating = YearDeadline(.rating)
        rating.open = 4
        schedule.deadlines = [drafts, rating, YearDeadline(.review), YearDeadline(.report)]
        return schedule
    }()

    @Test func `folders with the same lines are told together, in the order of the plan`() {
        let one = Self.list([]).lines
        let other = Self.list([], title: "Phiếu").lines
        let elsewhere = Self.list([], meetings: ["HN2"]).lines
        var lists = FolderLists()
        for lines in [one, other, one, [], elsewhere] { lists.append(lines) }
        let told = lists.told { ["a", "b", "c", "d", "e"][$0] }
        #expect(told.map(\.folders) == [["a", "c"], ["b"], ["e"]])
        #expect(told.map(\.lines) == [one, other, elsewhere])
        let read = FolderLists(Array(told), of: ["d", "c", "b", "e"])
        #expect((0..<4).map(read.lines) == [[], one, other, elsewhere])
    }

    @Test func `a list of very many folders is told in parts`() {
        let lines = Self.list([]).lines
        var lists = FolderLists()
        for place in 0..<2_500 { lists.append(place == 7 ? [] : lines) }
        let told = lists.told { "f\($0)" }
        #expect(told.map(\.folders.count) == [1_000, 1_000, 499])
        #expect(told.allSatisfy { $0.lines == lines })
        let paths = (0..<2_500).map { "f\($0)" }
        #expect(told.flatMap(\.folders) == paths.filter { $0 != "f7" })
        let read = FolderLists(Array(told), of: paths)
        #expect((0..<2_500).allSatisfy { read.lines(at: $0) == ($0 == 7 ? [] : lines) })
    }
}
