import CXLSXWriter

/// The formats of a workbook; libxlsxwriter frees them with it.
struct WorkbookStyles {
    private let head: UnsafeMutablePointer<lxw_format>
    private let requiredHead: UnsafeMutablePointer<lxw_format>
    private let text: UnsafeMutablePointer<lxw_format>
    private let paragraphs: UnsafeMutablePointer<lxw_format>
    private let mark: UnsafeMutablePointer<lxw_format>
    private let number: UnsafeMutablePointer<lxw_format>
    // Of the rows below a table.
    private let sumText: UnsafeMutablePointer<lxw_format>
    private let sumMark: UnsafeMutablePointer<lxw_format>
    private let sumNumber: UnsafeMutablePointer<lxw_format>

    /// - Throws: no memory; libxlsxwriter would write the cells in the usual style.
    init(in workbook: UnsafeMutablePointer<lxw_workbook>) throws(SpreadsheetError) {
        head = try Self.head(in: workbook, color: 0xE7ECF3)
        requiredHead = try Self.head(in: workbook, color: 0xF6DCD8)
        text = try Self.cell(in: workbook, format: "@")
        paragraphs = try Self.cell(in: workbook, format: "@")
        format_set_text_wrap(paragraphs)
        mark = try Self.cell(in: workbook, format: "@")
        format_set_align(mark, UInt8(LXW_ALIGN_CENTER.rawValue))
        number = try Self.cell(in: workbook, format: "General")
        sumText = try Self.sum(in: workbook, format: "@")
        sumMark = try Self.sum(in: workbook, format: "@")
        format_set_align(sumMark, UInt8(LXW_ALIGN_CENTER.rawValue))
        sumNumber = try Self.sum(in: workbook, format: "General")
    }

    /// The format of a row below a table.
    func sum(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format> {
        switch style {
        case .text, .paragraphs, .fitted: sumText
        case .mark: sumMark
        case .number: sumNumber
        }
    }

    subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format> {
        switch style {
        case .text: text
        case .paragraphs, .fitted: paragraphs
        case .mark: mark
        case .number: number
        }
    }

    func head(required: Bool) -> UnsafeMutablePointer<lxw_format> {
        required ? requiredHead : head
    }

    private static func head(
        in workbook: UnsafeMutablePointer<lxw_workbook>, color: lxw_color_t
    ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
        let format = try added(to: workbook)
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_bg_color(format, color)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, 12)
        return format
    }

    private static func cell(
        in workbook: UnsafeMutablePointer<lxw_workbook>, format number: String
    ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
        let format = try added(to: workbook)
        format_set_num_format(format, number)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, 12)
        return format
    }

    private static func sum(
        in workbook: UnsafeMutablePointer<lxw_workbook>, format number: String
    ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
        let format = try cell(in: workbook, format: number)
        format_set_bold(format)
        return format
    }

    private static func added(
        to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(workbook) else {
            throw .unwritable(reason: LXW_ERROR_MEMORY_MALLOC_FAILED.words)
        }
        return format
    }
}
