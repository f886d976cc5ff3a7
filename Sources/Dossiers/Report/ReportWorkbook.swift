import PartyForms
import Spreadsheet
import VietnameseText

/// The sheets of the report's workbook: statistics first, then lists.
struct ReportWorkbook {
    let review: OfficeReview
    let statistics: SeasonStatistics
    /// Everybody with what the lists say of them, in the order of the roster.
    let lines: [ReportLine]

    init(_ review: OfficeReview, _ statistics: SeasonStatistics) {
        self.review = review
        self.statistics = statistics
        lines = zip(statistics.roster.lines, statistics.history.lines).map { entry, history in
            ReportLine(entry, history, review)
        }
    }

    var sheets: [SheetDraft] {
        let tables = statistics.tables.map(sheet)
        let lists = [
            unrated, members, units, holders, forms, disciplines, reRatings, rewards, changes,
            history, trends,
        ]
        return ([overview] + tables + [caps, stages, reasons] + lists + [findings]).map(captioned)
    }

    /// With what a printed page says on top: which office, which year, which list.
    private func captioned(_ sheet: SheetDraft) -> SheetDraft {
        var sheet = sheet
        let office = review.season.office.name.map { "\($0) - " } ?? ""
        sheet.caption = "\(office)\(sheet.title), năm \(review.year)"
        return sheet
    }

    private var findings: SheetDraft { FindingSheet(review.findings).sheet }
}

/// One column of a list, and what it says of a line.
struct ReportColumn<Line: Sendable>: Sendable {
    var title: String
    var width: Double
    var style: CellStyle
    var cell: @Sendable (Line) -> CellDraft

    /// A column of text.
    static func text(
        _ title: String, _ width: Double, _ text: @escaping @Sendable (Line) -> String?
    ) -> Self {
        Self(title: title, width: width, style: .fitted) { CellDraft($0, text) }
    }

    /// A column of short texts that stand in the middle.
    static func mark(
        _ title: String, _ width: Double, _ text: @escaping @Sendable (Line) -> String?
    ) -> Self {
        Self(title: title, width: width, style: .mark) { CellDraft($0, text) }
    }

    /// A column of counts.
    static func count(
        _ title: String, _ width: Double = 9, _ count: @escaping @Sendable (Line) -> Int
    ) -> Self {
        Self(title: title, width: width, style: .number) { .number(String(count($0))) }
    }
}

extension CellDraft {
    fileprivate init<Line>(_ line: Line, _ text: (Line) -> String?) {
        guard let text = text(line), !text.isEmpty else {
            self = .blank
            return
        }
        self = .text(text)
    }
}

extension SheetDraft {
    /// A list with a running number before its columns.
    init<Line: Sendable>(
        _ title: String, _ columns: [ReportColumn<Line>], _ lines: [Line],
        footer: [[CellDraft]] = []
    ) {
        let number = ColumnDraft(title: "TT", width: 6, style: .number)
        self.init(
            title: title,
            columns: [number]
                + columns.map { ColumnDraft(title: $0.title, width: $0.width, style: $0.style) },
            rows: SheetRows(count: lines.count) { place in
                [.number(String(place + 1))] + columns.map { $0.cell(lines[place]) }
            },
            footer: footer)
    }
}
