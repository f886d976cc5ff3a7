import PartyForms
import Spreadsheet

extension ReportWorkbook {
    private typealias Found<Event> = (line: ReportLine, event: Event)

    /// The events of those whom the book has.
    private func found<Event>(_ events: [(String, Event)]) -> [Found<Event>] {
        let known = Dictionary(lines.map { ($0.code, $0) }) { first, _ in first }
        return events.compactMap { code, event in known[code].map { ($0, event) } }
    }

    private func who<Event>() -> [ReportColumn<Found<Event>>] {
        [
            .mark("Mã", 11) { $0.line.code },
            .text("Họ và tên, tên tổ chức", 30) { $0.line.name },
            .text("Thuộc tổ chức", 26) { $0.line.unit },
        ]
    }

    /// Disciplinary decisions of the year.
    var disciplines: SheetDraft {
        let events = review.season.disciplines(since: review.year)
        let columns: [ReportColumn<Found<Discipline>>] = [
            .text("Hình thức", 18) { $0.event.text("hinh_thuc") },
            .mark("Số quyết định", 15) { $0.event.number },
            .mark("Ngày quyết định", 13) { $0.event.text("ngay") },
            .mark("Có hiệu lực từ", 13) { $0.event.text("hieu_luc") },
            .text("Cơ quan ban hành", 28) { $0.event.text("co_quan") },
            .text("Năm vi phạm", 14) { $0.event.years.map(String.init).joined(separator: ", ") },
            .text("Mức xếp loại năm nay", 22) { $0.line.level(.decided) },
            .text("Lưu ý", 34) { $0.line.disputes },
        ]
        return SheetDraft("Kỷ luật", who() + columns, found(events.map { ($0.subject, $0) }))
    }

    /// Ratings to be made anew.
    var reRatings: SheetDraft {
        let requests = Dictionary(
            review.season.reRatings.map { ("\($0.year) \($0.subject)", $0) }
        ) { _, last in last }
        let columns: [ReportColumn<Found<YearEvents.Request>>] = [
            .mark("Năm", 8) { String($0.event.year) },
            .text("Mức cũ", 22) { $0.event.oldLevel?.text },
            .text("Mức mới", 22) { $0.event.newLevel?.text },
            .text("Tình trạng", 20) { $0.event.state.words },
            .mark("Số quyết định", 15) {
                requests["\($0.event.year) \($0.line.code)"]?.number
            },
            .mark("Ngày quyết định", 13) {
                requests["\($0.event.year) \($0.line.code)"]?.text("ngay_qd")
            },
        ]
        return SheetDraft(
            "Xếp loại lại", who() + columns,
            found(statistics.events.reRatings.map { ($0.subject.code, $0) }))
    }

    /// Who is put forward for a reward.
    var rewards: SheetDraft {
        let columns: [ReportColumn<Found<YearEvents.Event>>] = [
            .text("Loại khen thưởng", 24) { $0.event.sort },
            .text("Danh hiệu thi đua, hình thức", 30) { $0.line.rating?.text("thi_dua") },
            .text("Mức xếp loại năm nay", 22) { $0.line.level(.decided) },
            .count("Số năm liền mức cao nhất", 13) { $0.line.history.bestYears },
            .text("Lưu ý", 34) { $0.line.disputes },
        ]
        return SheetDraft(
            "Khen thưởng", who() + columns,
            found(statistics.events.rewards.map { ($0.subject.code, $0) }))
    }

    /// Five years of everybody.
    var history: SheetDraft {
        let years: [Column] = statistics.history.years.enumerated().map { place, year in
            .text("Năm \(year)", 20) { $0.history.levels[place].text }
        }
        let columns: [Column] =
            [
                .mark("Mã", 11) { $0.code }, .text("Họ và tên, tên tổ chức", 30) { $0.name },
                .text("Thuộc tổ chức", 26) { $0.unit }, .text("Đối tượng", 16) { $0.kind },
            ] + years + [
                .count("Số năm liền mức cao nhất", 12) { $0.history.bestYears },
                .count("Số năm liền mức thấp nhất", 12) { $0.history.lowestYears },
                .text("Năm chưa có mức", 16) {
                    $0.history.missing.map(String.init).joined(separator: ", ")
                },
                .text("Nhận xét", 50) { $0.remarks },
            ]
        return SheetDraft(
            "Lịch sử 5 năm", columns, lines,
            footer: historyNotes.map { [.blank, .text($0)] })
    }

    private var historyNotes: [String] {
        let unrecorded = statistics.history.unrecorded.map(String.init).joined(separator: ", ")
        return ["(*) Mức đã hoặc đang được đề nghị xếp loại lại."]
            + (unrecorded.isEmpty ? [] : ["Sổ không có kết quả của năm \(unrecorded)."])
    }

    /// The members of each chi bộ, year by year.
    var trends: SheetDraft {
        typealias Trend = LevelHistory.Trend
        let levels = statistics.history.trends.last?.levels ?? []
        let columns: [ReportColumn<Trend>] =
            [
                .text("Chi bộ", 38) { $0.unit.isEmpty ? "Chưa rõ tổ chức" : $0.name },
                .mark("Năm", 8) { String($0.year) },
                .count("Đã xếp loại", 11) { $0.counts.rated },
            ] + levels.enumerated().flatMap(Self.columns)
            + [.count("Không có mức", 11) { $0.counts.outside + $0.counts.unrated }]
        let totals = statistics.history.totals.map { total in
            [.blank, .text("Cộng")] + columns.dropFirst().map { $0.cell(total) }
        }
        let note = CellDraft.text("Tính theo đảng viên đang sinh hoạt ở chi bộ hiện nay.")
        return SheetDraft(
            "Chi bộ qua 5 năm", columns, statistics.history.trends,
            footer: totals + [[.blank, note]])
    }

    /// How many stood at the level that had this place in the regime of the year.
    private static func columns(
        _ place: Int, _ level: Rank
    ) -> [ReportColumn<LevelHistory.Trend>] {
        @Sendable func held(_ trend: LevelHistory.Trend) -> Rank? {
            trend.levels.indices.contains(place) ? trend.levels[place] : nil
        }
        return [
            .count(level.text, 13) { held($0).map($0.counts.count) ?? 0 },
            .mark("% \(level.text)", 13) { held($0).flatMap($0.counts.share)?.inTenths },
        ]
    }
}
