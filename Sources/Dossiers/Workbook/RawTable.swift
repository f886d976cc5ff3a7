import Spreadsheet

/// A sheet after its columns were found, before its cells were understood.
struct RawTable {
    var sheet: SheetDefinition
    var rows: [RawRow]
    /// How its numbers count days.
    var dates = DateSystem.from1900
}

/// A row of a table.
struct RawRow {
    var number: Int
    /// By column key.
    var cells: [String: RawCell]
    /// Cells that hold several facts, from left to right.
    var compounds: [RawCompound] = []

    /// Whether it has something in that column, or in one that holds its value among others.
    func tells(_ key: String) -> Bool {
        cells[key] != nil || compounds.contains { $0.column.parts.contains(.column(key)) }
    }

    /// How many of its cells are read.
    var count: Int { cells.count + compounds.count }
}

/// A cell that holds several facts.
struct RawCompound {
    var column: CompoundColumn
    /// As it stands in the head.
    var title: String
    var cell: RawCell
}

/// A cell as a file gives it.
struct RawCell {
    enum Kind {
        case text, number, date, flag, error, uncalculated
    }

    var kind: Kind
    var text: String
    var place: ProblemPlace
}
