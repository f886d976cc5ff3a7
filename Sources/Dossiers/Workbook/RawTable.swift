/// A sheet after its columns were found, before its cells were understood.
struct RawTable {
    var sheet: SheetDefinition
    var rows: [RawRow]
}

/// A row of a table.
struct RawRow {
    var number: Int
    /// By column key.
    var cells: [String: RawCell]
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
