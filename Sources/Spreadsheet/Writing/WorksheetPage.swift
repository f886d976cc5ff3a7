import CXLSXWriter

/// One sheet while it is being written.
struct WorksheetPage {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let styles: WorkbookStyles

    /// Rows that are offered drop-downs below the last written one.
    private static let spareRows: UInt32 = 2_000

    /// Sets what holds for the whole sheet: frozen head, filter, paper.
    func arrange(_ sheet: SheetDraft) throws(SpreadsheetError) {
        worksheet_freeze_panes(worksheet, 1, 0)
        try worksheet_set_row(worksheet, 0, 33, nil).checkMemory()
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)
        worksheet_fit_to_pages(worksheet, 1, 0)
        try worksheet_repeat_rows(worksheet, 0, 0).checkMemory()
        if !sheet.caption.isEmpty {
            // An ampersand begins a code in heads and feet; two are one.
            let words = sheet.caption.split(separator: "&", omittingEmptySubsequences: false)
            let head = "&C&B\(words.joined(separator: "&&"))"
            try worksheet_set_header(worksheet, head).checkMemory()
            try worksheet_set_footer(worksheet, "&C&P/&N").checkMemory()
        }
        if sheet.isHidden {
            worksheet_hide(worksheet)
        } else if sheet.hasFilter {
            let right = UInt16(clamping: sheet.columns.count - 1)
            let bottom = UInt32(clamping: max(sheet.rows.count, 1))
            try worksheet_autofilter(worksheet, 0, 0, bottom, right).checkMemory()
        }
    }

    /// Writes the head of a column and what its cells offer.
    func write(
        _ column: ColumnDraft, at index: UInt16, list: String?
    ) throws(SpreadsheetError) {
        let (style, head) = (styles[column.style], styles.head(required: column.isRequired))
        try worksheet_set_column(worksheet, index, index, column.width, style).checkMemory()
        try worksheet_write_string(worksheet, 0, index, CellDraft.literal(column.title), head)
            .checkMemory()
        if !column.note.isEmpty {
            try writeNote(column.note, at: index).checkMemory()
        }
        if let list {
            try offer(list, at: index, isClosed: column.isClosed).checkMemory()
        }
    }

    /// Sets how high a row is, in points, before anything is written to it.
    func set(height: Double, of row: UInt32) throws(SpreadsheetError) {
        try worksheet_set_row(worksheet, row, height, nil).checkMemory()
    }

    /// Writes a row of cells, each in the style of its column.
    func write(_ row: [CellDraft], at index: UInt32, in columnStyles: [Format]) {
        for (column, cell) in row.enumerated() {
            let style = column < columnStyles.count ? columnStyles[column] : styles[.text]
            let place = UInt16(clamping: column)
            switch cell {
            case .blank: continue
            case .text(let text):
                let literal = CellDraft.literal(text)
                worksheet_write_string(worksheet, index, place, literal, style)
            case .number(let text):
                if let number = Double(text), number.isFinite {
                    worksheet_write_number(worksheet, index, place, number, style)
                } else {
                    let literal = CellDraft.literal(text)
                    worksheet_write_string(worksheet, index, place, literal, style)
                }
            }
        }
    }

    private func writeNote(_ note: String, at column: UInt16) -> lxw_error {
        var options = lxw_comment_options()
        options.width = 260
        options.height = UInt16(clamping: 40 + note.count / 36 * 18)
        options.font_size = 10
        return worksheet_write_comment_opt(worksheet, 0, column, note, &options)
    }

    private func offer(_ list: String, at column: UInt16, isClosed: Bool) -> lxw_error {
        list.withCString { formula in
            var rule = lxw_data_validation()
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = UnsafeMutablePointer(mutating: formula)
            rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
            rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
            rule.show_error = UInt8(
                isClosed ? LXW_VALIDATION_ON.rawValue : LXW_VALIDATION_OFF.rawValue)
            rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            return worksheet_data_validation_range(
                worksheet, 1, column, Self.spareRows, column, &rule)
        }
    }
}

extension lxw_error {
    /// Refuses a workbook that would lack what there was no memory for.
    ///
    /// Reading it back finds only cells that are lacking, not widths, filters, notes and lists.
    func checkMemory() throws(SpreadsheetError) {
        guard self != LXW_ERROR_MEMORY_MALLOC_FAILED else { throw .unwritable(reason: words) }
    }

    /// What libxlsxwriter calls it.
    var words: String { lxw_strerror(self).map { String(cString: $0) } ?? "\(rawValue)" }
}
