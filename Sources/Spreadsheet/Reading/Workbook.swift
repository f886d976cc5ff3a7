/// What was read from a workbook: sheets of cells, as plain values.
package struct Workbook: Hashable, Sendable {
    /// In the workbook's order, hidden ones included.
    package var sheets: [Sheet]

    package init(sheets: [Sheet]) {
        self.sheets = sheets
    }
}

/// A sheet as it was read.
package struct Sheet: Hashable, Sendable {
    package var title: String
    package var visibility: Visibility
    /// Rows with at least one cell, in ascending order.
    package var rows: [Row]
    package var merged: [CellRange]

    package enum Visibility: String, Hashable, Sendable {
        case visible, hidden, veryHidden
    }

    package init(
        title: String, visibility: Visibility = .visible, rows: [Row], merged: [CellRange] = []
    ) {
        self.title = title
        self.visibility = visibility
        self.rows = rows
        self.merged = merged
    }

    /// The merged block that the cell lies in.
    package func merge(at address: CellAddress) -> CellRange? {
        merged.first { $0.contains(address) }
    }
}

/// A row with its filled cells in ascending order.
package struct Row: Hashable, Sendable {
    /// 1-based.
    package var number: Int
    package var cells: [Cell]

    package init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell in that column, 1-based.
    package subscript(column column: Int) -> Cell? { cells.first { $0.address.column == column } }
}

/// A filled cell.
package struct Cell: Hashable, Sendable {
    package var address: CellAddress
    package var kind: Kind
    /// Text as typed; numbers as they are written in the file; dates as "dd/mm/yyyy".
    package var text: String

    package enum Kind: Hashable, Sendable {
        case text, number, date, flag
        /// An error value such as "#REF!", or a date outside the calendar.
        case error
        /// A formula whose result the writing program did not store.
        case uncalculated
    }

    package init(address: CellAddress, kind: Kind, text: String) {
        self.address = address
        self.kind = kind
        self.text = text
    }
}
