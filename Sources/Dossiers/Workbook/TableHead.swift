import Spreadsheet

/// The head of a table: which row it is, and which column means what.
struct TableHead {
    /// The first row that belongs to the head.
    var firstRow: Int
    /// The last row that belongs to the head.
    var lastRow: Int
    /// Column keys by column number.
    var columns: [Int: String]
    /// The titles that nobody knows, by column number.
    var unknown: [Int: String]
    /// Columns whose meaning an earlier column has.
    var repeated: [Int: String]
    /// Offices put a title block above the table; the head is looked for in these rows.
    private static let searchedRows = 15

    /// Finds the row that names most columns; nil when no row names two.
    init?(in sheet: Sheet, definition: SheetDefinition, ignored: [String]) {
        let titles = Self.titles(of: definition)
        let silent = Set(ignored.map(TitleKey.of))
        let heads = sheet.rows.prefix { $0.number <= Self.searchedRows }
            .map { Self(row: $0, in: sheet, titles: titles, silent: silent) }
        let needed = min(2, definition.columns.count)
        let best = heads.max { left, right in
            (left.columns.count, -left.lastRow) < (right.columns.count, -right.lastRow)
        }
        guard let best, best.columns.count >= needed else { return nil }
        self = best
    }

    private static func titles(of definition: SheetDefinition) -> [String: String] {
        var keys: [String: String] = [:]
        for column in definition.columns {
            keys[TitleKey.of(column.title)] = column.key
            keys[TitleKey.of(column.key)] = column.key
        }
        for column in definition.columns {
            for synonym in column.synonyms where keys[TitleKey.of(synonym)] == nil {
                keys[TitleKey.of(synonym)] = column.key
            }
        }
        return keys
    }

    private init(row: Row, in sheet: Sheet, titles: [String: String], silent: Set<String>) {
        let starting = sheet.merged.filter { $0.first.row == row.number }
        let isGrouped = starting.contains { $0.first.column < $0.last.column }
        let depth = starting.map { min($0.last.row, row.number + 3) }.max() ?? row.number
        firstRow = row.number
        lastRow = isGrouped ? max(depth, row.number + 1) : depth
        columns = [:]
        unknown = [:]
        repeated = [:]
        let block = HeadBlock(sheet: sheet, rows: row.number...lastRow)
        for column in block.columns {
            let candidates = block.candidates(at: column)
            guard let written = candidates.first else { continue }
            let keys = candidates.flatMap(TitleKey.all(of:))
            if let key = keys.lazy.compactMap({ titles[$0] }).first {
                if columns.values.contains(key) {
                    repeated[column] = key
                } else {
                    columns[column] = key
                }
            } else if !keys.contains(where: silent.contains) {
                unknown[column] = written
            }
        }
    }
}

/// The rows of a head; merged cells speak for all that they cover.
struct HeadBlock {
    let sheet: Sheet
    let rows: ClosedRange<Int>

    var columns: [Int] {
        let filled = sheet.rows.filter { rows.contains($0.number) }
            .flatMap { $0.cells.map(\.address.column) }
        let spanned = sheet.merged.filter { rows.contains($0.first.row) }
            .flatMap { Array($0.first.column...min($0.last.column, $0.first.column + 40)) }
        return Set(filled + spanned).sorted()
    }

    /// What may be the column's title: the lowest cell, all joined, the upper ones.
    func candidates(at column: Int) -> [String] {
        var texts: [String] = []
        for row in rows {
            guard let text = text(row: row, column: column), texts.last != text else { continue }
            texts.append(text)
        }
        guard let last = texts.last else { return [] }
        return [last, texts.joined(separator: " ")] + texts.dropLast()
    }

    private func text(row: Int, column: Int) -> String? {
        guard let address = CellAddress(row: row, column: column) else { return nil }
        let source = sheet.merge(at: address)?.first ?? address
        let cell = sheet.rows.first { $0.number == source.row }?[column: source.column]
        let text = cell?.text.replacing("\n", with: " ")
        return text?.isEmpty == false ? text : nil
    }
}
