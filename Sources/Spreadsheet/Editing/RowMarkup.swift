import Markup

/// A row of a sheet that is edited.
struct RowMarkup: Sendable {
    /// 1-based.
    var number: Int
    /// In ascending order of their columns.
    private(set) var cells: [CellMarkup]
    /// The row without its cells.
    var element: Element

    /// Reads a row; cells without addresses follow each other, and of two with one address one that
    /// holds something counts.
    init(_ row: Element, number: Int) {
        self.number = number
        element = row
        element.children = []
        cells = []
        var next = 1
        for case .element(var cell) in row.children {
            guard cell.name.local == "c" else {
                element.children.append(.element(cell))
                continue
            }
            let column = cell.attribute("r").flatMap { CellAddress($0)?.column } ?? next
            guard (1...CellAddress.last.column).contains(column) else { continue }
            next = column + 1
            cell.set("r", to: nil)
            add(CellMarkup(column: column, element: cell))
        }
    }

    /// The cell in that column.
    subscript(column: Int) -> CellMarkup? {
        let index = self.index(of: column)
        return index < cells.count && cells[index].column == column ? cells[index] : nil
    }

    /// Puts a cell in its place, unless it is empty and the one that is there is not.
    mutating func add(_ cell: CellMarkup) {
        guard cell.hasContent || self[cell.column]?.hasContent != true else { return }
        place(cell)
    }

    /// Puts a cell in its place, over the one that is there.
    mutating func place(_ cell: CellMarkup) {
        let index = index(of: cell.column)
        if index < cells.count, cells[index].column == cell.column {
            cells[index] = cell
        } else {
            cells.insert(cell, at: index)
        }
    }

    /// The style of the row's cells that are not there (§18.3.1.73); nil when it has none.
    var style: Int? {
        guard ["1", "true"].contains(element.attribute("customFormat") ?? "") else { return nil }
        return element.attribute("s").flatMap { Int($0) }
    }

    var hasContent: Bool { cells.contains(where: \.hasContent) }

    /// The row with the addresses of its cells.
    var markup: Element {
        var row = element
        row.setFirst("r", to: "\(number)")
        row.children.insert(
            contentsOf: cells.map { cell in
                var element = cell.element
                element.setFirst("r", to: CellAddress.letters(of: cell.column) + "\(number)")
                return .element(element)
            }, at: 0)
        return row
    }

    /// The place of the first cell that is not before the column.
    private func index(of column: Int) -> Int {
        cells.partition { $0.column >= column }
    }
}

extension Element {
    /// Sets an attribute in its place, or adds it before the others.
    fileprivate mutating func setFirst(_ local: String, to value: String) {
        guard attribute(local) == nil else { return set(local, to: value) }
        attributes.insert(Attribute(Name(local: local), value), at: 0)
    }
}
