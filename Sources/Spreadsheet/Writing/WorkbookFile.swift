import CXLSXWriter
import Glibc
import OpenPackage

/// Owns a workbook that libxlsxwriter is making, in a file in memory.
struct WorkbookFile: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let descriptor: Int32
    private let styles: WorkbookStyles

    /// - Parameter isLarge: whether libxlsxwriter is to put each row into a temporary file, which no
    ///   folder lists, before it takes the next. It then keeps no texts to share between cells.
    init(isLarge: Bool) throws(SpreadsheetError) {
        descriptor = lxw_memory_file()
        guard descriptor >= 0 else { throw .unwritable(reason: String(cString: strerror(errno))) }
        var options = lxw_workbook_options()
        options.constant_memory = isLarge ? 1 : 0
        guard let workbook = workbook_new_opt("/proc/self/fd/\(descriptor)", &options) else {
            Glibc.close(descriptor)
            throw .unwritable(reason: LXW_ERROR_MEMORY_MALLOC_FAILED.words)
        }
        do throws(SpreadsheetError) {
            styles = try WorkbookStyles(in: workbook)
        } catch {
            lxw_workbook_free(workbook)
            Glibc.close(descriptor)
            throw error
        }
        self.workbook = workbook
    }

    deinit {
        lxw_workbook_free(workbook)
        Glibc.close(descriptor)
    }

    /// Adds a sheet with its head, rows, notes and drop-down lists.
    func add(_ sheet: SheetDraft, lists: ChoiceLists) throws(SpreadsheetError) {
        guard let worksheet = workbook_add_worksheet(workbook, sheet.title) else {
            throw .sheetTitle(sheet.title)
        }
        let page = WorksheetPage(worksheet: worksheet, styles: styles)
        try page.arrange(sheet)
        for (index, column) in sheet.columns.enumerated() {
            try page.write(
                column, at: UInt16(clamping: index),
                list: column.choiceRange ?? lists.formula(for: column.choices))
        }
        let cellStyles = sheet.columns.map { styles[$0.style] }
        let heights = RowHeights(sheet.columns)
        for (index, row) in sheet.rows.enumerated() {
            let place = UInt32(clamping: index + 1)
            if let height = heights.height(of: row) { try page.set(height: height, of: place) }
            page.write(row, at: place, in: cellStyles)
        }
        let sumStyles = sheet.columns.map { styles.sum($0.style) }
        for (index, row) in sheet.footer.enumerated() {
            page.write(row, at: UInt32(clamping: sheet.rows.count + index + 1), in: sumStyles)
        }
    }

    /// Packs the workbook and returns the file that holds it.
    consuming func close() throws(SpreadsheetError) -> MemoryFile {
        let descriptor = descriptor
        let status = workbook_close(workbook)
        discard self
        let file = MemoryFile(owning: descriptor)
        guard status == LXW_NO_ERROR else { throw .unwritable(reason: status.words) }
        guard let file, file.count > 0 else {
            throw .unwritable(reason: String(cString: strerror(errno)))
        }
        return file
    }

    /// The time of creation is fixed, so that two runs give the same bytes.
    func setProperties(title: String) throws(SpreadsheetError) {
        let status = title.withCString { text in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: text)
            properties.created = 1_672_531_200  // 2023-01-01T00:00:00Z
            return workbook_set_properties(workbook, &properties)
        }
        try status.checkMemory()
    }
}
