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
    package var rows: PackedSheetRows
    package var merged: [CellRange]
    /// How a text file's letters tell that it is encoded; nil where that was not guessed.
    package var encoding: String?
    /// How numbers count days.
    package var dates = DateSystem.from1900
    /// The filled rows that are not shown, of a filter perhaps.
    package var hiddenRows: Set<Int> = []
    package var hiddenColumns: [ClosedRange<Int>] = []
    /// Whether a filter is set.
    package var isFiltered = false
    /// The texts that were typed in fonts from before Unicode, in the order of their cells.
    package var conversions: [TextConversion] = []

    package enum Visibility: String, Hashable, Sendable {
        case visible, hidden, veryHidden
    }

    package init(
        title: String, visibility: Visibility = .visible, rows: some Sequence<Row>,
        merged: [CellRange] = []
    ) {
        self.title = title
        self.visibility = visibility
        self.rows = PackedSheetRows(rows)
        self.merged = merged
    }

    /// The merged block that the cell lies in.
    package func merge(at address: CellAddress) -> CellRange? {
        merged.first { $0.contains(address) }
    }
}

/// A cell's text that was typed in a font from before Unicode.
package struct TextConversion: Hashable, Sendable {
    package var address: CellAddress
    /// As it stands in the file.
    package var before: String
    /// As the font showed it, which is what the cell's text is now.
    package var after: String
    package var basis: Basis

    /// What told that it was so typed.
    package enum Basis: Hashable, Sendable {
        /// The name of the cell's font, or of its runs' fonts.
        case font
        /// The letters alone, for the font's name was lost.
        case letters
    }

    package init(address: CellAddress, before: String, after: String, basis: Basis) {
        self.address = address
        self.before = before
        self.after = after
        self.basis = basis
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
    /// Text as typed; numbers as they are written in the file; dates as "dd/mm/yyyy".
    package var text: String
    package var address: CellAddress
    package var kind: Kind

    package enum Kind: UInt8, Hashable, Sendable {
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
