import PartyForms
import Spreadsheet
import VietnameseText

/// What is said of everybody together, a line each.
private struct OverviewLine {
    var object: String
    var what: String
    var count: Int
    var share: String?
}

extension ReportWorkbook {
    /// Everybody together: how many stand where.
    var overview: SheetDraft {
        let objects = RatedObject.allCases.compactMap { statistics.sum($0) }
        let rounding =
            "Tỷ lệ tính trên số đã xếp loại, làm tròn đến một chữ số thập phân nên cộng lại có thể "
            + "là 99,9% hoặc 100,1%."
        return SheetDraft(
            "Tổng quan",
            [
                .text("Đối tượng", 34) { $0.object }, .text("Nội dung", 44) { $0.what },
                .count("Số lượng", 11) { $0.count }, .mark("Tỷ lệ", 10) { $0.share },
            ],
            objects.flatMap(Self.lines) + eventLines,
            footer: [
                [.blank, .text("Tổng số = không thuộc diện + đã xếp loại + chưa xếp loại.")],
                [.blank, .text(rounding)],
            ])
    }

    private static func lines(_ table: LevelTable) -> [OverviewLine] {
        let object = table.object.text(in: .vietnamese)
        let sum = table.sum
        func line(_ what: String, _ count: Int, _ share: Share? = nil) -> OverviewLine {
            OverviewLine(object: object, what: what, count: count, share: share?.inTenths)
        }
        return [
            line("Tổng số", sum.total), line("Không thuộc diện xếp loại", sum.outside),
            line("Đã xếp loại", sum.rated),
        ] + table.levels.map { line($0.text, sum.count($0), sum.share($0)) } + [
            line("Chưa xếp loại", sum.unrated),
            line("Trong số đã xếp loại: còn vướng quy định", sum.disputed),
        ]
    }

    private var eventLines: [OverviewLine] {
        let events = statistics.events
        func lines(_ object: String, _ found: [YearEvents.Event]) -> [OverviewLine] {
            [OverviewLine(object: object, what: "Tổng số", count: found.count)]
                + Dictionary(grouping: found, by: \.sort).sorted { $0.key < $1.key }.map {
                    OverviewLine(
                        object: object, what: $0.isEmpty ? "Chưa ghi" : $0.capitalisedFirst,
                        count: $1.count)
                }
        }
        let reRatings = Dictionary(grouping: events.reRatings) { $0.state.words }
        return lines("Kỷ luật từ đầu năm", events.disciplines)
            + lines("Đề nghị khen thưởng", events.rewards)
            + [OverviewLine(object: "Xếp loại lại", what: "Tổng số", count: events.reRatings.count)]
            + reRatings.sorted { $0.key < $1.key }.map {
                OverviewLine(object: "Xếp loại lại", what: $0, count: $1.count)
            }
    }

    /// One object by what divides it.
    func sheet(_ table: LevelTable) -> SheetDraft {
        let head = table.division.text(of: table.object, in: .vietnamese)
        let levels = table.levels.flatMap { level -> [ReportColumn<LevelTable.Row>] in
            [
                .count(level.text, 13) { $0.counts.count(level) },
                .mark("% \(level.text)", 13) { $0.counts.share(level)?.inTenths },
            ]
        }
        let columns: [ReportColumn<LevelTable.Row>] =
            [
                .text(head, 38) { $0.title(in: table) },
                .count("Tổng số") { $0.counts.total },
                .count("Không thuộc diện", 11) { $0.counts.outside },
                .count("Đã xếp loại", 10) { $0.counts.rated },
            ] + levels + [
                .count("Chưa xếp loại", 11) { $0.counts.unrated },
                .count("Vướng quy định (*)", 12) { $0.counts.disputed },
            ]
        let sum = table.sumRow
        return SheetDraft(
            table.sheetTitle, columns, table.rows,
            footer: [[.blank, .text("Cộng")] + columns.dropFirst().map { $0.cell(sum) }])
    }

    /// The shares of the best.
    var caps: SheetDraft {
        let lines = statistics.caps.flatMap { figures in figures.lines.map { (figures, $0) } }
        return SheetDraft(
            "Tỷ lệ mức cao nhất",
            [
                .text("Đối tượng", 24) { $0.0.object.text(in: .vietnamese).capitalisedFirst },
                .text("Nhóm, nơi", 34) { $0.1.name },
                .text("Mức", 22) { $0.0.level.text },
                .count("Số được tính") { $0.1.group.count },
                .text("Tính trên", 30) { $0.0.basisText(in: .vietnamese) },
                .count("Số làm cơ sở") { $0.1.group.reached },
                .mark("Tỷ lệ tối đa", 9) { $0.1.percent.map { "\($0)%" } },
                .count("Số tối đa") { $0.1.group.allowed },
                .count("Đã chọn") { $0.1.group.chosen },
                .count("Còn được chọn") { $0.1.group.left },
                .count("Chưa quyết định") { $0.1.group.open },
                .text("Ghi chú", 30) { $0.1.remark(in: .vietnamese) },
                .text("Căn cứ", 44) { $0.0.rule.citation.text },
                .text("Mã quy tắc", 18) { $0.0.rule.code },
            ], lines,
            footer: capNotes.map { [.blank, .text($0)] })
    }

    /// Who is in none of the groups.
    private var capNotes: [String] {
        statistics.caps.flatMap { figures -> [String] in
            let object = figures.object.text(in: .vietnamese).capitalisedFirst
            return [
                figures.outside > 0
                    ? "\(object): không tính \(figures.outside) trường hợp được miễn, đã chuyển đi "
                        + "hoặc chưa đủ thời gian xếp loại." : nil,
                figures.ungrouped > 0
                    ? "\(object): \(figures.ungrouped) trường hợp đã xếp loại nhưng chưa ghi nhóm."
                    : nil,
            ].compactMap(\.self)
        }
    }

    /// How levels went from stage to stage.
    var stages: SheetDraft {
        let lines = statistics.stages.flatMap { table in table.steps.map { (table, $0) } }
        return SheetDraft(
            "Qua các bước",
            [
                .text("Đối tượng", 38) { $0.0.object.text(in: .vietnamese) },
                .text("Từ bước", 28) { $0.1.from.text(in: .vietnamese) },
                .text("Đến bước", 28) { $0.1.to.text(in: .vietnamese) },
                .count("Thuộc diện", 11) { $0.0.concerned },
                .count("Giữ nguyên", 11) { $0.1.same }, .count("Nâng mức", 11) { $0.1.raised },
                .count("Hạ mức", 11) { $0.1.lowered },
                .count("Chưa đủ hai bước", 13) { $0.1.open },
            ], lines)
    }

    /// Why there are those without a level.
    var reasons: SheetDraft {
        let objects = RatedObject.allCases.filter { statistics.sum($0) != nil }
        return SheetDraft(
            "Lý do chưa có mức",
            [.text("Lý do", 60) { $0.reason.vietnamese }]
                + objects.map { object in
                    .count(object.text(in: .vietnamese), 20) { $0.counts[object] ?? 0 }
                },
            statistics.reasons,
            footer: [
                [.blank, .text("Cộng")]
                    + objects.map { object in
                        .number(
                            String(statistics.reasons.reduce(0) { $0 + ($1.counts[object] ?? 0) }))
                    }
            ])
    }
}

extension LevelTable {
    /// At most 31 characters, as Excel has it.
    fileprivate var sheetTitle: String {
        let object =
            switch self.object {
            case .organisation: "Tổ chức đảng"
            case .collective: "Tập thể"
            case .member: "Đảng viên"
            case .leader: "Giữ chức vụ"
            case .cadre: "Cán bộ, CCVC"
            }
        let by =
            switch division {
            case .unit: self.object == .collective ? "tổ chức" : "chi bộ"
            case .group: "nhóm"
            case .kind: "loại hình"
            }
        return "\(object) theo \(by)"
    }
}

extension YearLevel.ReRated {
    /// For lists.
    var words: String {
        switch self {
        case .decided: "Đã xếp loại lại"
        case .pending: "Đang đề nghị"
        case .refused: "Không đủ điều kiện"
        }
    }
}
