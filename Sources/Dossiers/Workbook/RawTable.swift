import Spreadsheet

/// A sheet after its columns were found, before its cells were understood.
struct RawTable {
    var sheet: SheetDefinition
    var rows: RawRows
    /// How its numbers count days.
    var dates = DateSystem.from1900
}

/// The rows of a table, each made when it is asked for: those of a large office are not kept
/// beside what they are made from.
struct RawRows: RandomAccessCollection {
    let endIndex: Int
    private let row: (Int) -> RawRow

    var startIndex: Int { 0 }

    init(count: Int, _ row: @escaping (Int) -> RawRow) {
        endIndex = count
        self.row = row
    }

    subscript(index: Int) -> RawRow { row(index) }
}

/// A row of a table.
struct RawRow {
    var number: Int
    var cells = RawCells()
    /// Cells that hold several facts, from left to right.
    var compounds: [RawCompound] = []

    /// Whether it has something in that column, or in one that holds its value among others.
    func tells(_ key: String) -> Bool {
        cells[key] != nil || compounds.contains { $0.column.parts.contains(.column(key)) }
    }

    /// How many of its cells are read.
    var count: Int { cells.count + compounds.count }
}

/// The cells of a row by column key; there are too few of them for anything but looking through.
struct RawCells {
    private var entries: [(key: String, cell: RawCell)] = []

    var count: Int { entries.count }

    subscript(key: String) -> RawCell? {
        get { entries.first { $0.key == key }?.cell }
        set {
            entries.removeAll { $0.key == key }
            if let newValue { entries.append((key, newValue)) }
        }
    }

    /// Adds the cell of a column that no other cell has.
    mutating func append(_ cell: RawCell, _ key: String) { entries.append((key, cell)) }
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
