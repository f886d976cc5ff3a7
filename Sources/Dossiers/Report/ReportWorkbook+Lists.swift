import PartyForms
import Spreadsheet
import VietnameseText

extension ReportWorkbook {
    typealias Column = ReportColumn<ReportLine>

    private static var who: [Column] {
        [
            .mark("Mã", 11) { $0.code }, .text("Họ và tên, tên tổ chức", 30) { $0.name },
            .text("Thuộc tổ chức", 26) { $0.unit },
        ]
    }

    private static var stageColumns: [Column] {
        RatingStage.allCases.map { stage in
            .text(stage.text(in: .vietnamese), 17) { $0.level(stage) }
        }
    }

    private static var yearColumns: [Column] {
        [
            .mark("Số quyết định", 13) { $0.rating?.text("so_qd") },
            .mark("Ngày quyết định", 13) { $0.rating?.text("ngay_qd") },
            .text("Mức năm trước", 17) { $0.former?.text }, .mark("So năm trước", 12) { $0.change },
            .text("Lý do chưa có mức", 26) { $0.reason },
            .text("Loại khen thưởng", 16) { $0.rating?.reward },
            .text("Danh hiệu thi đua", 20) { $0.rating?.text("thi_dua") },
            .text("Lưu ý", 34) { $0.disputes },
        ]
    }

    /// The members of each chi bộ, by name.
    var members: SheetDraft {
        let person: [Column] = [
            .mark("Ngày sinh", 12) { $0.member?.text("ngay_sinh") },
            .text("Chức vụ", 28) { $0.posts }, .text("Đối tượng", 18) { $0.member?.category },
            .text("Tình trạng", 16) { $0.member?.state },
            .text("Nhóm tương đồng", 18) { $0.entry.group },
        ]
        let cadre: [Column] = [
            .text("Xếp loại cán bộ, công chức, viên chức", 18) { $0.cadreLevel }
        ]
        return SheetDraft(
            "Danh sách đảng viên",
            Self.who + person + Self.stageColumns + cadre + Self.yearColumns,
            lines.filter { $0.entry.subject.kind == .member })
    }

    /// Organisations and collectives.
    var units: SheetDraft {
        let kind: [Column] = [
            .text("Đối tượng", 16) { $0.kind }, .text("Loại hình", 20) { $0.entry.kind },
            .text("Nhóm tương đồng", 18) { $0.entry.group },
        ]
        return SheetDraft(
            "Tổ chức, tập thể", Self.who + kind + Self.stageColumns + Self.yearColumns,
            lines.filter { $0.entry.subject.kind != .member })
    }

    /// Everybody without a level.
    var unrated: SheetDraft {
        let columns: [Column] = [
            .text("Đối tượng", 16) { $0.kind }, .text("Chức vụ", 28) { $0.posts },
            .text("Lý do chưa có mức", 40) { $0.reason },
            .text("Tự nhận", 17) { $0.level(.claimed) },
            .text("Chi bộ, hội nghị đề xuất", 17) { $0.level(.proposed) },
            .text("Mức ghi trong sổ, không tính", 17) { $0.level(.decided) },
        ]
        return SheetDraft(
            "Chưa có mức xếp loại", Self.who + columns,
            lines.filter { $0.entry.standing.level == nil })
    }

    /// Members in leading posts, and where they sit.
    var holders: SheetDraft {
        let seats = Dictionary(grouping: review.season.memberships, by: \.member)
        let season = review.season
        let columns: [Column] = [
            .mark("Ngày sinh", 12) { $0.member?.text("ngay_sinh") },
            .text("Chức vụ Đảng", 24) { $0.member?.text("chuc_vu_dang") },
            .text("Chức vụ chính quyền", 24) { $0.member?.text("chuc_vu_chinh_quyen") },
            .text("Chức vụ đoàn thể", 24) { $0.member?.text("chuc_vu_doan_the") },
            .text("Thành viên của", 36) { line in
                (seats[line.code] ?? []).map { seat in
                    let unit = season.subject(of: seat.unit).flatMap(season.name) ?? seat.unit
                    return [unit, seat.role].compactMap(\.self).joined(separator: ": ")
                }.joined(separator: "\n")
            },
            .text("Nhóm chức danh", 18) { $0.entry.titleGroup },
            .text("Xếp loại đảng viên", 18) { $0.level(.decided) },
            .text("Xếp loại cán bộ, công chức, viên chức", 18) { $0.cadreLevel },
            .text("Lưu ý", 34) { $0.disputes },
        ]
        return SheetDraft(
            "Người giữ chức vụ", Self.who + columns, lines.filter(\.entry.holdsPost))
    }

    /// Which forms came back.
    var forms: SheetDraft {
        let known = Dictionary(lines.map { ($0.entry.subject, $0) }) { first, _ in first }
        let season = review.season
        let expected = review.regime.expectedForms(in: season)
        let receipts = expected.map { form in
            season.received(for: form.subject.code).last { $0.item == form.item }
        }
        let rows = zip(expected, receipts).compactMap { form, receipt in
            known[form.subject].map { (line: $0, form: form, receipt: receipt) }
        }
        let missing = rows.count { !$0.form.hasCome }
        return SheetDraft(
            "Phiếu nộp lại",
            [
                .mark("Mã", 11) { $0.line.code },
                .text("Họ và tên, tên tổ chức", 30) { $0.line.name },
                .text("Thuộc tổ chức", 26) { $0.line.unit },
                .text("Mẫu", 14) { $0.form.form.code },
                .text("Tên mẫu", 40) { $0.form.form.title },
                .mark("Đã nộp", 10) { $0.form.hasCome ? "Có" : "Chưa" },
                .mark("Ngày nhận", 12) { $0.receipt?.text("ngay") },
                .text("Tệp", 34) { $0.receipt?.text("tep") },
            ], rows,
            footer: [[.blank, .text("Đã nộp \(rows.count - missing), chưa nộp \(missing)")]])
    }

    /// Who of the last year stands elsewhere now.
    var changes: SheetDraft {
        let columns: [Column] = [
            .text("Đối tượng", 16) { $0.kind }, .text("Chức vụ", 28) { $0.posts },
            .text("Mức năm trước", 22) { $0.former?.text },
            .text("Mức năm nay", 22) { $0.history.levels.last?.text },
            .mark("So năm trước", 12) { $0.change }, .text("Lưu ý", 34) { $0.disputes },
        ]
        return SheetDraft(
            "Thay đổi so với năm trước", Self.who + columns,
            lines.filter { [.raised, .lowered].contains($0.history.change) })
    }
}
