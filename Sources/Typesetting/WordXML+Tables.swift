import Markup

/// A table on its way to `w:tbl`.
struct TableMarkup {
    /// The styleId.
    var style: String
    /// Widths of the columns in twips.
    var grid: [Int]
    var indent = 0
    /// Room inside each cell in twips; nil for the style's.
    var padding: Int?
    /// Whether the sheet is cut along the table's inner edges.
    var isCutUp = false
    var rows: [Row] = []

    struct Row {
        var cells: [Cell]
        var isHead = false
        /// Least height in twips.
        var height: Int?
    }

    struct Cell {
        var paragraphs: [Element]
        var span = 1
        /// Whether the cell goes on downwards: the first of a column of joined cells, or a later.
        var merge: Merge?
        var isCentred = false
    }

    enum Merge: String { case restart, `continue` }
}

extension TableMarkup {
    /// The table; no row is ever torn over two pages.
    var element: Element {
        let width = String(grid.reduce(0, +))
        let properties = WordXML.element(
            "tblPr", [:],
            [
                WordXML.value("tblStyle", style),
                WordXML.element("tblW", ["w": width, "type": "dxa"]),
                WordXML.element("tblInd", ["w": String(indent), "type": "dxa"]),
            ] + cutLines + [WordXML.element("tblLayout", ["type": "fixed"])] + margins + [
                WordXML.element(
                    "tblLook",
                    [
                        "val": "0000", "firstRow": "0", "lastRow": "0", "firstColumn": "0",
                        "lastColumn": "0", "noHBand": "1", "noVBand": "1",
                    ])
            ])
        let columns = grid.map { WordXML.element("gridCol", ["w": String($0)]) }
        return WordXML.element(
            "tbl", [:],
            [properties, WordXML.element("tblGrid", [:], columns)] + rows.map { element(of: $0) })
    }

    /// Thin dashes between the cells.
    private var cutLines: [Element] {
        guard isCutUp else { return [] }
        let sides = ["insideH", "insideV"].map {
            WordXML.element($0, ["val": "dashed", "sz": "4", "space": "0", "color": "808080"])
        }
        return [WordXML.element("tblBorders", [:], sides)]
    }

    private var margins: [Element] {
        guard let padding else { return [] }
        let sides = ["top", "left", "bottom", "right"].map {
            WordXML.element($0, ["w": String(padding), "type": "dxa"])
        }
        return [WordXML.element("tblCellMar", [:], sides)]
    }

    private func element(of row: Row) -> Element {
        var properties = [WordXML.element("cantSplit")]
        if let height = row.height {
            properties.append(
                WordXML.element("trHeight", ["val": String(height), "hRule": "atLeast"]))
        }
        if row.isHead { properties.append(WordXML.element("tblHeader")) }
        var cells = [WordXML.element("trPr", [:], properties)]
        var column = 0
        for cell in row.cells {
            let width = grid[column..<column + cell.span].reduce(0, +)
            cells.append(element(of: cell, width: width))
            column += cell.span
        }
        return WordXML.element("tr", [:], cells)
    }

    private func element(of cell: Cell, width: Int) -> Element {
        var properties = [WordXML.element("tcW", ["w": String(width), "type": "dxa"])]
        if cell.span > 1 { properties.append(WordXML.value("gridSpan", String(cell.span))) }
        if let merge = cell.merge { properties.append(WordXML.value("vMerge", merge.rawValue)) }
        if cell.isCentred { properties.append(WordXML.value("vAlign", "center")) }
        let head = WordXML.element("tcPr", [:], properties)
        return WordXML.element("tc", [:], [head] + cell.paragraphs)
    }
}

extension Element {
    var isTable: Bool { name == WordXML.name("tbl") }

    /// Whether the element is a table with rules between its cells.
    var isRuledTable: Bool {
        guard isTable, let properties = first(WordXML.name("tblPr")) else { return false }
        let style = properties.first(WordXML.name("tblStyle"))
        return style?.attribute(WordXML.name("val")) == TableStyle.grid
    }
}
