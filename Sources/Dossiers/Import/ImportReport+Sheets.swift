package import Spreadsheet
import VietnameseText

extension ImportReport {
    /// The sheets that tell, in the workbook itself, how the lists were understood.
    ///
    /// They may say what cells say, for the workbook is the office's own.
    package func sheets(_ titles: ReportTitles) -> [SheetDraft] {
        let all = [overview(titles), doubtSheet(titles), repairSheet(titles), unusedSheet(titles)]
        return all.enumerated().filter { $0 == 0 || !$1.rows.isEmpty }.map(\.element)
    }

    /// What was read where, and which column became which.
    private func overview(_ titles: ReportTitles) -> SheetDraft {
        var rows: [[CellDraft]] = tables.flatMap { [row($0)] + self.rows(of: $0, titles) }
        rows += notRead.map(row)
        rows += carriedRows + unitRows + wordRows
        rows += leftOut.map { Self.row("Dòng không lấy", $0.place, $0.text, "") }
        let columns: [(String, Double)] = [
            ("Việc", 18), ("Tệp", 24), ("Trang", 20), ("Ô, dòng", 8), ("Trong danh sách", 50),
            ("Trong sổ này", 44), ("Số", 8),
        ]
        return Self.sheet(titles.listed, columns, rows)
    }

    private func row(_ table: Table) -> [CellDraft] {
        let hidden = table.isHidden ? " (trang ẩn)" : ""
        return Self.row(
            "Danh sách", table.place, "dòng tiêu đề \(table.place.cell)\(hidden)", table.title,
            table.count)
    }

    private func rows(of table: Table, _ titles: ReportTitles) -> [[CellDraft]] {
        table.columns.filter { $0.meaning != nil || $0.filled > 0 }.map { column in
            let place = ListPlace(
                file: table.place.file, sheet: table.place.sheet, cell: column.letters)
            let use =
                column.isOrder
                ? "(số thứ tự, không lấy)" : "chưa dùng, giữ ở trang \(titles.unused)"
            return Self.row(
                "Cột", place, column.title, column.meaning?.vietnamese ?? use, column.filled)
        }
    }

    private func row(_ sheet: NotRead) -> [CellDraft] {
        Self.row("Trang không đọc", sheet.place, sheet.refusal.message(in: .vietnamese), "")
    }

    private var unitRows: [[CellDraft]] {
        units.map { unit in
            let nowhere = ListPlace(file: "", sheet: "", cell: "")
            return Self.row(
                "Tổ chức", nowhere, unit.written.joined(separator: "; "),
                "\(unit.code) · \(unit.name)", unit.count)
        }
    }

    private var wordRows: [[CellDraft]] {
        words.sorted { ($0.key.column, $0.key.written) < ($1.key.column, $1.key.written) }
            .map { word, count in
                let nowhere = ListPlace(file: "", sheet: "", cell: "")
                return Self.row(
                    "Chữ", nowhere, "\(word.column): \(word.written)", word.meant, count)
            }
    }

    private var carriedRows: [[CellDraft]] {
        carried.map { sheet in
            let place = ListPlace(file: "", sheet: sheet.sheet, cell: "")
            let left = sheet.left > 0 ? "\(sheet.left) dòng của năm trước không chuyển sang" : ""
            return Self.row("Sổ năm trước", place, left, "\(sheet.kept) dòng", sheet.kept)
        }
    }

    private func doubtSheet(_ titles: ReportTitles) -> SheetDraft {
        Self.sheet(
            titles.doubts,
            [
                ("Mã", 10), ("Cần xem", 44), ("Trong danh sách", 44), ("Làm gì", 100), ("Tệp", 24),
                ("Trang", 20), ("Ô", 8),
            ],
            doubts.map { doubt in
                [
                    .filled(codes[doubt.owner]), .text(doubt.kind.message(in: .vietnamese)),
                    .filled(doubt.text), .text(doubt.kind.hint(in: .vietnamese)),
                    .filled(doubt.place?.file), .filled(doubt.place?.sheet),
                    .filled(doubt.place?.cell),
                ]
            })
    }

    private func repairSheet(_ titles: ReportTitles) -> SheetDraft {
        Self.sheet(
            titles.repairs,
            [
                ("Mã", 10), ("Cột", 20), ("Trước", 36), ("Sau", 36), ("Vì sao", 72), ("Tệp", 24),
                ("Trang", 20), ("Ô", 8),
            ],
            repairs.map { repair in
                [
                    .filled(codes[repair.owner]), .filled(repair.column), .filled(repair.before),
                    .filled(repair.after), .filled(repair.why), .filled(repair.place.file),
                    .filled(repair.place.sheet), .filled(repair.place.cell),
                ]
            })
    }

    /// A row for each member, a column for each column that nobody knows.
    private func unusedSheet(_ titles: ReportTitles) -> SheetDraft {
        var columns: [String] = []
        var order: [UnusedRow] = []
        var rows: [UnusedRow: [String: String]] = [:]
        for cell in unused {
            if !columns.contains(cell.title) { columns.append(cell.title) }
            let row = UnusedRow(cell, code: codes[cell.owner] ?? "")
            if rows[row] == nil { order.append(row) }
            rows[row, default: [:]][cell.title] = cell.text
        }
        return Self.sheet(
            titles.unused,
            [("Mã", 10), ("Tệp", 24), ("Trang", 20), ("Dòng", 8)] + columns.map { ($0, 24) },
            order.map { row in
                [.filled(row.code), .filled(row.file), .filled(row.sheet), .filled(row.number)]
                    + columns.map { .filled(rows[row]?[$0]) }
            })
    }

    private static func row(
        _ what: String, _ place: ListPlace, _ before: String, _ after: String, _ count: Int? = nil
    ) -> [CellDraft] {
        [
            .text(what), .filled(place.file), .filled(place.sheet), .filled(place.cell),
            .filled(before), .filled(after), count.map { .number("\($0)") } ?? .blank,
        ]
    }

    private static func sheet(
        _ title: String, _ columns: [(String, Double)], _ rows: [[CellDraft]]
    ) -> SheetDraft {
        SheetDraft(
            title: title,
            columns: columns.map { ColumnDraft(title: $0.0, width: $0.1, style: .fitted) },
            rows: rows)
    }
}

/// The row of a list, for what it says in columns that nobody knows.
private struct UnusedRow: Hashable {
    var code: String
    var file: String
    var sheet: String
    var number: String

    init(_ cell: ImportReport.Unused, code: String) {
        self.code = code
        file = cell.place.file
        sheet = cell.place.sheet
        number = String(cell.place.cell.drop { !$0.isNumber })
    }
}

extension CellDraft {
    /// A text as long as a cell can be, or nothing.
    fileprivate static func filled(_ text: String?) -> CellDraft {
        guard let text, !text.isEmpty else { return .blank }
        return .text(text.utf16.count > 32_000 ? String(text.prefix(16_000)) + "…" : text)
    }
}
