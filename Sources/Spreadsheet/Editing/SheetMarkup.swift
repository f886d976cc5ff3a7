import Markup

/// A worksheet part while it is edited: its rows apart from all else.
struct SheetMarkup: Sendable {
    let title: String
    /// The part's root; its `sheetData` is empty.
    var root: Element
    /// In ascending order.
    private(set) var rows: [RowMarkup]
    /// Blocks that one formula fills, also where no formula is written (ECMA-376 part 1, §18.3.1.40).
    let formulaBlocks: [CellRange]
    private(set) var merged: [CellRange]
    private(set) var isChanged = false

    init(
        _ part: Element, title: String, limits: SpreadsheetLimits
    ) throws(SpreadsheetError) {
        guard let data = part.child("sheetData") else { throw .missingSheet(title) }
        self.title = title
        root = part
        root.change("sheetData") { $0.children = [] }
        rows = try Self.rows(of: data, title: title, limits: limits)
        formulaBlocks = rows.flatMap(\.cells).compactMap { cell in
            guard let formula = cell.element.child("f"),
                ["array", "dataTable"].contains(formula.attribute("t") ?? "")
            else { return nil }
            return formula.attribute("ref").flatMap { CellRange($0) }
        }
        merged = Self.mergedRanges(of: root)
    }

    /// Rows without numbers have that of their first cell, or follow each other; of two with one
    /// number the cells are put together.
    private static func rows(
        of data: Element, title: String, limits: SpreadsheetLimits
    ) throws(SpreadsheetError) -> [RowMarkup] {
        var rows: [Int: RowMarkup] = [:]
        var next = 1
        var count = 0
        for element in data.children(named: "row") {
            let cell = element.children(named: "c").first?.attribute("r")
            let number =
                element.attribute("r").flatMap { Int($0) }
                ?? cell.flatMap { CellAddress($0)?.row } ?? next
            guard (1...CellAddress.last.row).contains(number) else { continue }
            next = number + 1
            let row = RowMarkup(element, number: number)
            count += row.cells.count
            if rows[number] == nil {
                rows[number] = row
            } else {
                for cell in row.cells { rows[number]?.add(cell) }
            }
            for (name, value, limit) in [
                ("sheet-rows", rows.count, limits.rows),
                ("sheet-cells", count, limits.cells),
            ] where value > limit {
                throw .overLimit(name: name, value: value, limit: limit, sheet: title)
            }
        }
        return rows.values.sorted { $0.number < $1.number }
    }

    private static func mergedRanges(of root: Element) -> [CellRange] {
        root.children(named: "mergeCells").flatMap { $0.children(named: "mergeCell") }
            .compactMap { $0.attribute("ref").flatMap { CellRange($0) } }
    }
}

extension SheetMarkup {
    /// The row of that number.
    subscript(row number: Int) -> RowMarkup? {
        let index = index(of: number)
        return index < rows.count && rows[index].number == number ? rows[index] : nil
    }

    /// The place of the first row that is not before that number.
    private func index(of number: Int) -> Int {
        rows.partition { $0.number >= number }
    }

    /// The last row that holds or covers anything; 0 for an empty sheet.
    var lastFilledRow: Int {
        let blocks = (merged + formulaBlocks).map(\.last.row).max() ?? 0
        return max(blocks, rows.last(where: \.hasContent)?.number ?? 0)
    }

    /// Whether nothing stands in the row, be it formatted or not.
    func isBlank(row number: Int) -> Bool {
        self[row: number]?.hasContent != true
            && !(merged + formulaBlocks).contains {
                ($0.first.row...$0.last.row).contains(number)
            }
    }

    /// Whether a formula fills the cell, its own or that of a block around it.
    func hasFormula(at address: CellAddress) -> Bool {
        self[row: address.row]?[address.column]?.hasFormula == true
            || formulaBlocks.contains { $0.contains(address) }
    }

    /// The cell that speaks for the one at the address: the first of a merged block.
    func speaker(for address: CellAddress) -> CellAddress {
        merged.first { $0.contains(address) }?.first ?? address
    }

    /// The style of a cell, from itself, its row or its column.
    func style(at address: CellAddress) -> Int {
        let row = self[row: address.row]
        return row?[address.column]?.style ?? row?.style ?? style(ofColumn: address.column)
    }

    private func style(ofColumn column: Int) -> Int {
        let columns = root.children(named: "cols").flatMap { $0.children(named: "col") }
        let own = columns.first { element in
            guard let first = element.attribute("min").flatMap({ Int($0) }),
                let last = element.attribute("max").flatMap({ Int($0) })
            else { return false }
            return first <= column && column <= last
        }
        return own?.attribute("style").flatMap { Int($0) } ?? 0
    }
}

extension SheetMarkup {
    /// Puts a value into a cell.
    mutating func write(_ value: CellDraft, at address: CellAddress, style: Int) {
        isChanged = true
        let cell = CellMarkup(
            column: address.column, element: value.markup(kin: root, style: style))
        let index = index(of: address.row)
        if index == rows.count || rows[index].number != address.row {
            rows.insert(RowMarkup(root.kin("row"), number: address.row), at: index)
        }
        rows[index].element.set("spans", to: nil)
        rows[index].place(cell)
    }

    /// Gives a row the look of another one, where it has none of its own.
    mutating func dress(row number: Int, like model: Int, styles: StyleMarkup) {
        guard let model = self[row: model] else { return }
        let own = self[row: number]
        for cell in model.cells where own?[cell.column] == nil {
            guard let address = CellAddress(row: number, column: cell.column) else { continue }
            write(.blank, at: address, style: styles.plain(cell.style))
        }
        guard own?.style == nil, let style = model.style else { return }
        let index = index(of: number)
        guard index < rows.count, rows[index].number == number else { return }
        rows[index].element.set("s", to: "\(styles.plain(style))")
        rows[index].element.set("customFormat", to: "1")
    }

    /// Moves rows, and ranges with them; `dimension` follows when the part is written.
    mutating func apply(_ change: RowChange) {
        isChanged = true
        for index in rows.indices { rows[index].number = change.moved(rows[index].number) }
        for index in root.children.indices {
            guard case .element(var child) = root.children[index] else { continue }
            child.changeAll { $0.apply(change) }
            root.children[index] = .element(child)
        }
        merged = Self.mergedRanges(of: root)
    }

    /// The whole part.
    var markup: Element {
        var part = root
        part.change("sheetData") { $0.children = rows.map { .element($0.markup) } }
        part.change("dimension") { dimension in
            dimension.set("ref", to: bounds(with: dimension.attribute("ref") ?? ""))
        }
        return part
    }

    /// The block around all cells and what was stated before.
    private func bounds(with stated: String) -> String {
        let old = CellRange(stated)
        let filled = rows.filter { !$0.cells.isEmpty }
        let numbers = filled.map(\.number) + (old.map { [$0.first.row, $0.last.row] } ?? [])
        let columns =
            filled.flatMap { [$0.cells[0].column, $0.cells[$0.cells.count - 1].column] }
            + (old.map { [$0.first.column, $0.last.column] } ?? [])
        guard let top = numbers.min(), let bottom = numbers.max(), let left = columns.min(),
            let right = columns.max(), let first = CellAddress(row: top, column: left),
            let last = CellAddress(row: bottom, column: right)
        else { return stated }
        return first == last ? first.description : "\(first):\(last)"
    }
}

extension Element {
    /// What names ranges of its own sheet, in a worksheet or a table part (§18.3, §18.5).
    private static let ranges: [String: (attribute: String, growth: RowChange.Growth)] = [
        "autoFilter": ("ref", .always), "sortState": ("ref", .always),
        "sortCondition": ("ref", .always), "dimension": ("ref", .never),
        "mergeCell": ("ref", .never), "hyperlink": ("ref", .never),
        "conditionalFormatting": ("sqref", .belowHead), "dataValidation": ("sqref", .belowHead),
        "protectedRange": ("sqref", .belowHead), "ignoredError": ("sqref", .belowHead),
    ]

    /// Moves the range that this element names.
    mutating func apply(_ change: RowChange) {
        if name.local == "sqref" {
            children = [.text(change.references(text, .belowHead))]
        } else if name.local == "rowBreaks" {
            children = children.map { node in
                guard var mark = node.element, let after = mark.attribute("id").flatMap({ Int($0) })
                else { return node }
                mark.set("id", to: "\(change.moved(after))")
                return .element(mark)
            }
        } else if let range = Self.ranges[name.local], let text = attribute(range.attribute) {
            set(range.attribute, to: change.references(text, range.growth))
        }
    }
}

extension Array {
    /// The place of the first element that is behind, in an array where all such elements follow
    /// the others.
    func partition(isBehind: (Element) -> Bool) -> Int {
        guard let last, isBehind(last) else { return count }
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                isBehind(self[middle])
                ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
