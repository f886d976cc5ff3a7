import Markup

/// What the sheets of one workbook share.
struct SheetContext {
    var texts: [String] = []
    var formats = NumberFormats()
    var dates = DateSystem.from1900
}

/// Reads one sheet; its `dimension` is never believed.
struct SheetReader {
    let title: String
    let context: SheetContext
    let limits: SpreadsheetLimits

    func sheet(from root: Element) throws(SpreadsheetError) -> Sheet {
        let written = root.children(named: "sheetData").flatMap { $0.children(named: "row") }
        var rows: [Int: Row] = [:]
        var next = 1
        var count = 0
        for element in written {
            let number = element.attribute("r").flatMap { Int($0) } ?? next
            guard (1...CellAddress.last.row).contains(number) else { continue }
            next = number + 1
            let cells = try cells(of: element, row: number)
            guard !cells.isEmpty else { continue }
            count += cells.count
            rows[number] = Row(number: number, cells: merge(rows[number]?.cells ?? [], cells))
            try check("rows", rows.count, limits.rows)
            try check("cells", count, limits.cells)
        }
        return Sheet(
            title: title, rows: rows.values.sorted { $0.number < $1.number },
            merged: try mergedRanges(of: root))
    }

    /// Cells by column; of two cells with one address the later one counts.
    private func merge(_ old: [Cell], _ new: [Cell]) -> [Cell] {
        let isInOrder = zip(new, new.dropFirst()).allSatisfy { $0.address < $1.address }
        if old.isEmpty, isInOrder { return new }
        let byColumn = Dictionary(
            (old + new).map { ($0.address.column, $0) }, uniquingKeysWith: { $1 })
        return byColumn.values.sorted { $0.address < $1.address }
    }

    private func cells(of row: Element, row number: Int) throws(SpreadsheetError) -> [Cell] {
        var cells: [Cell] = []
        var next = 1
        for element in row.children(named: "c") {
            let column = element.attribute("r").flatMap { CellAddress($0)?.column } ?? next
            guard let address = CellAddress(row: number, column: column) else { continue }
            next = column + 1
            if let cell = try cell(element, at: address) {
                cells.append(cell)
            }
        }
        return merge([], cells)
    }

    /// The cell's value; nil for a cell that is only styled.
    private func cell(
        _ element: Element, at address: CellAddress
    ) throws(SpreadsheetError) -> Cell? {
        let value = element.child("v")?.text ?? ""
        let type = element.attribute("t") ?? "n"
        if type == "inlineStr" {
            return text(element.child("is").map(SharedText.text(of:)) ?? "", at: address)
        }
        guard !value.isEmpty else {
            guard element.child("f") != nil, type != "str" else { return nil }
            return Cell(address: address, kind: .uncalculated, text: "")
        }
        switch type {
        case "s": return text(try sharedText(value, at: address), at: address)
        case "str": return text(SharedText.unescaped(value), at: address)
        case "b":
            return Cell(address: address, kind: .flag, text: value == "0" ? "FALSE" : "TRUE")
        case "e": return Cell(address: address, kind: .error, text: value)
        case "d": return isoDay(value, at: address)
        default: return number(value, style: element.attribute("s"), at: address)
        }
    }

    private func text(_ text: String, at address: CellAddress) -> Cell? {
        text.isEmpty ? nil : Cell(address: address, kind: .text, text: text)
    }

    private func sharedText(
        _ index: String, at address: CellAddress
    ) throws(SpreadsheetError) -> String {
        guard let index = Int(index), context.texts.indices.contains(index) else {
            throw .sharedString(sheet: title, cell: address.description)
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

    private func mergedRanges(of root: Element) throws(SpreadsheetError) -> [CellRange] {
        let ranges = root.children(named: "mergeCells").flatMap { $0.children(named: "mergeCell") }
        try check("merged cells", ranges.count, limits.mergedRanges)
        return ranges.compactMap { $0.attribute("ref").flatMap { CellRange($0) } }
    }

    private func check(_ name: String, _ value: Int, _ limit: Int) throws(SpreadsheetError) {
        guard value > limit else { return }
        throw .overLimit(name: name, value: value, limit: limit, sheet: title)
    }
}
