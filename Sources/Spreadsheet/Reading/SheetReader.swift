import Markup
import OpenPackage

/// What the sheets of one workbook share.
struct SheetContext {
    var texts: [SharedText] = []
    var formats = NumberFormats()
    var fonts = CellFonts()
    var dates = DateSystem.from1900
}

/// Reads one sheet, row by row; its `dimension` is never believed.
struct SheetReader {
    let title: String
    let context: SheetContext
    let limits: SpreadsheetLimits

    /// The rows that do not stand behind all others in the file.
    private var late: [Int: [Cell]] = [:]
    private var rowCount = 0
    private var nextRow = 1
    private var cellCount = 0
    private var textBytes = 0
    private var sheet: Sheet

    init(title: String, context: SheetContext, limits: SpreadsheetLimits) {
        self.title = title
        self.context = context
        self.limits = limits
        sheet = Sheet(title: title, rows: [])
        sheet.dates = context.dates
    }

    private var shown: [LegacyText: String] = [:]

    /// The sheet whose markup that is.
    mutating func sheet(
        from markup: @escaping Pieces, part: String
    ) throws(SpreadsheetError) -> Sheet {
        var stream = try ElementStream(
            markup, of: part,
            paths: ["cols/col", "sheetData/row", "autoFilter", "mergeCells/mergeCell"],
            limits: limits)
        while try stream.findNext(of: part) {
            try stream.withElement { (element) throws(SpreadsheetError) in
                try read(element, of: part)
            }
        }
        try putInOrder()
        sheet.conversions.sort { $0.address < $1.address }
        return sheet
    }

    private mutating func read(
        _ element: borrowing ElementView, of part: String
    ) throws(SpreadsheetError) {
        if element.isNamed("row") {
            try read(row: element, of: part)
        } else if element.isNamed("col") {
            read(column: element)
        } else if element.isNamed("autoFilter") {
            sheet.isFiltered = element.hasChild("filterColumn")
        } else {
            try read(merge: element)
        }
    }

    private mutating func read(column element: borrowing ElementView) {
        guard element.isTrue("hidden"),
            let first = element.attribute("min").flatMap({ Int($0) }),
            let last = element.attribute("max").flatMap({ Int($0) }), first <= last
        else { return }
        sheet.hiddenColumns.append(first...last)
    }

    private mutating func read(merge element: borrowing ElementView) throws(SpreadsheetError) {
        guard let range = element.attribute("ref").flatMap({ CellRange($0) }) else { return }
        sheet.merged.append(range)
        try check("sheet-merges", sheet.merged.count, limits.mergedRanges)
    }

    private mutating func read(
        row element: borrowing ElementView, of part: String
    ) throws(SpreadsheetError) {
        let number = try rowNumber(of: element)
        nextRow = number + 1
        let cells = try cells(of: element, row: number, of: part)
        guard !cells.isEmpty else { return }
        cellCount += cells.count
        textBytes += cells.reduce(0) { $0 + $1.text.utf8.count }
        if number > sheet.rows.lastNumber ?? 0 {
            sheet.rows.append(Row(number: number, cells: cells))
        } else {
            late[number] = try merge(late[number] ?? [], cells)
        }
        rowCount += 1
        if element.isTrue("hidden") || element.attribute("ht") == "0" {
            sheet.hiddenRows.insert(number)
        }
        try check("sheet-rows", rowCount, limits.rows)
        try check("sheet-cells", cellCount, limits.cells)
        try check("sheet-text", textBytes, limits.textBytes)
    }

    /// Puts the late rows among the others; of two with one number the cells of both count.
    private mutating func putInOrder() throws(SpreadsheetError) {
        guard !late.isEmpty else { return }
        var rows = Dictionary(sheet.rows.map { ($0.number, $0.cells) }) { _, last in last }
        for (number, cells) in late { rows[number] = try merge(rows[number] ?? [], cells) }
        sheet.rows = PackedSheetRows(
            rows.sorted { $0.key < $1.key }.map { Row(number: $0, cells: $1) })
    }

    /// Cells by column; which of two values one cell has is not for us to settle.
    private func merge(_ old: [Cell], _ new: [Cell]) throws(SpreadsheetError) -> [Cell] {
        let isInOrder = zip(new, new.dropFirst()).allSatisfy { $0.address < $1.address }
        if old.isEmpty, isInOrder { return new }
        var byColumn: [Int: Cell] = [:]
        for cell in old + new {
            guard let other = byColumn.updateValue(cell, forKey: cell.address.column),
                other != cell
            else { continue }
            throw .doubledCell(sheet: title, cell: cell.address.description)
        }
        return byColumn.values.sorted { $0.address < $1.address }
    }

    /// The number that a row says, or its first cell, or that follows the last one's.
    private func rowNumber(
        of element: borrowing ElementView
    ) throws(SpreadsheetError) -> Int {
        let written = element.attribute("r")
        let cell = written == nil ? element.withChild("c") { $0.attribute("r") } ?? nil : nil
        let number =
            written.map { Int($0) } ?? cell.map { CellAddress($0)?.row } ?? nextRow
        guard let number, (1...CellAddress.last.row).contains(number) else {
            throw damaged(written ?? cell ?? "", expecting: String(nextRow))
        }
        return number
    }

    /// The column that a cell says, or that follows the last one's.
    private func address(
        of element: borrowing ElementView, row: Int, next: Int
    ) throws(SpreadsheetError) -> CellAddress {
        let written = element.attribute("r")
        let address = written.map { CellAddress($0) } ?? CellAddress(row: row, column: next)
        guard let address, address.row == row else {
            throw damaged(written ?? "", expecting: String(row))
        }
        return address
    }

    /// - Parameter place: what is told where nothing is written.
    private func damaged(_ address: String, expecting place: String = "") -> SpreadsheetError {
        .damagedCell(sheet: title, cell: address.isEmpty ? place : String(address.prefix(20)))
    }

    private mutating func cells(
        of row: borrowing ElementView, row number: Int, of part: String
    ) throws(SpreadsheetError) -> [Cell] {
        var cells: [Cell] = []
        var next = 1
        try row.forEachChild { (element) throws(SpreadsheetError) in
            guard element.isNamed("c") else { return }
            let address = try address(of: element, row: number, next: next)
            next = address.column + 1
            if let cell = try cell(element, at: address, of: part) { cells.append(cell) }
        }
        return try merge([], cells)
    }

    /// The cell's value; nil for a cell that is only styled.
    private mutating func cell(
        _ element: borrowing ElementView, at address: CellAddress, of part: String
    ) throws(SpreadsheetError) -> Cell? {
        let value = element.text(ofChild: "v") ?? ""
        let type = element.attribute("t") ?? "n"
        let style = element.attribute("s")
        if type == "inlineStr" {
            guard let item = try element.inlineText(part) else { return nil }
            return text(item, style: style, at: address)
        }
        guard !value.isEmpty else {
            guard element.hasChild("f"), type != "str" else { return nil }
            return Cell(address: address, kind: .uncalculated, text: "")
        }
        switch type {
        case "s": return text(try sharedText(value, at: address), style: style, at: address)
        case "str":
            return text(.plain(SharedText.unescaped(value)), style: style, at: address)
        case "b":
            return Cell(address: address, kind: .flag, text: value == "0" ? "FALSE" : "TRUE")
        case "e": return Cell(address: address, kind: .error, text: value)
        case "d": return isoDay(value, at: address)
        default: return number(value, style: style, at: address)
        }
    }

    /// The text as the cell's fonts show it; what was typed in a legacy font is noted.
    private mutating func text(
        _ item: SharedText, style: String?, at address: CellAddress
    ) -> Cell? {
        let font = context.fonts.legacyName(ofStyle: style)
        if font == nil, case .plain(let text) = item {
            return text.isEmpty ? nil : Cell(address: address, kind: .text, text: text)
        }
        let typed = item.typed
        guard !typed.isEmpty else { return nil }
        let key = LegacyText(item: item, font: font)
        let text = shown[key] ?? item.shown(inCellWith: font)
        shown[key] = text
        if text != typed {
            sheet.conversions.append(
                TextConversion(address: address, before: typed, after: text, basis: .font))
        }
        return Cell(address: address, kind: .text, text: text)
    }

    private func sharedText(
        _ index: String, at address: CellAddress
    ) throws(SpreadsheetError) -> SharedText {
        guard let index = Int(index), context.texts.indices.contains(index) else {
            throw damaged(address.description)
        }
        return context.texts[index]
    }

    private func number(_ value: String, style: String?, at address: CellAddress) -> Cell {
        guard let number = Double(value), number.isFinite else {
            return Cell(address: address, kind: .error, text: value)
        }
        guard let precision = context.formats.precision(ofStyle: style) else {
            return Cell(address: address, kind: .number, text: value)
        }
        guard let day = context.dates.day(of: number) else {
            return Cell(address: address, kind: .error, text: value)
        }
        return Cell(address: address, kind: .date, text: day.text(precision))
    }

    /// `t="d"`: a date in ISO 8601 (§18.18.11).
    private func isoDay(_ value: String, at address: CellAddress) -> Cell {
        guard let match = value.prefixMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/) else {
            return Cell(address: address, kind: .error, text: value)
        }
        return Cell(
            address: address, kind: .date, text: "\(match.3)/\(match.2)/\(match.1)")
    }

    private func check(_ name: String, _ value: Int, _ limit: Int) throws(SpreadsheetError) {
        try SpreadsheetError.check(value, against: limit, named: name, of: title)
    }
}

/// A text in a legacy font, of which a sheet may hold many alike.
private struct LegacyText: Hashable {
    var item: SharedText
    var font: String?
}

extension ElementView {
    /// Whether an attribute says yes.
    fileprivate func isTrue(_ attribute: StaticString) -> Bool {
        ["1", "true"].contains(self.attribute(attribute) ?? "")
    }

    /// The text that a cell holds itself.
    fileprivate func inlineText(_ part: String) throws(SpreadsheetError) -> SharedText? {
        do throws(MarkupError) {
            return try withChild("is") { (item) throws(MarkupError) in try SharedText(item) }
        } catch { throw .unreadablePart(part, error) }
    }
}

extension ElementStream {
    /// Begins to read a part of a workbook.
    init(
        _ markup: @escaping Pieces, of part: String, paths: [String], limits: SpreadsheetLimits
    ) throws(SpreadsheetError) {
        do throws(MarkupError) {
            try self.init(markup, paths: paths, limits: limits.archive.markup)
        } catch { throw .unreadablePart(part, error) }
    }

    /// Goes to the next element; false at the part's end.
    mutating func findNext(of part: String) throws(SpreadsheetError) -> Bool {
        do throws(MarkupError) {
            return try findNext()
        } catch { throw .unreadablePart(part, error) }
    }
}
