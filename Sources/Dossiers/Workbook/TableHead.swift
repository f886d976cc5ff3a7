import Spreadsheet

/// The head of a table: which rows it is, and which column means what.
struct TableHead {
    var firstRow: Int
    /// The last row that belongs to the head.
    var lastRow: Int
    /// Column keys by column number.
    var columns: [Int: String] = [:]
    /// Columns that hold several facts, or tell one besides, by column number.
    var compounds: [Int: CompoundColumn] = [:]
    /// The titles that nobody knows, by column number.
    var unknown: [Int: String] = [:]
    /// Columns whose meaning an earlier column has.
    var repeated: [Int: String] = [:]
    /// Columns whose titles say nothing: "STT".
    var silent: Set<Int> = []
    /// What its cells say, by column number; a later page has them again.
    var words: [Int: Set<String>] = [:]
    /// Titles that were understood only as text of a font from before Unicode, by column number.
    var legacy: [Int: TitleText] = [:]

    /// Offices put a title block above the table; the head is looked for in these rows.
    private static let searchedRows = 15

    /// Finds the rows that name most columns; nil when no row names two.
    init?(in sheet: Sheet, definition: SheetDefinition, ignored: [String]) {
        let titles = ColumnTitles(definition, silent: ignored)
        let last = max(1, sheet.rows.first?.number ?? 1) - 1 + Self.searchedRows
        let top = HeadBlock.top(of: sheet, rows: last)
        let heads = top.rows.prefix { $0.number <= last }
            .flatMap { HeadBlock.blocks(from: $0, in: top) }
            .map { Self($0, titles: titles) }
        let needed = min(2, definition.columns.count)
        let best = heads.max { $0.rank.lexicographicallyPrecedes($1.rank) }
        guard let best, best.meaning >= needed else { return nil }
        self = best
    }

    /// How many of its columns mean something.
    private var meaning: Int { columns.count + compounds.count }

    /// The head that means most is best, then the one with the fewest rows below and above.
    private var rank: [Int] { [meaning, -repeated.count, -lastRow, firstRow] }

    private init(_ block: HeadBlock, titles: ColumnTitles) {
        firstRow = block.rows.lowerBound
        lastRow = block.rows.upperBound
        for column in block.columns {
            let written = block.candidates(at: column)
            guard let title = written.first else { continue }
            words[column] = Set(block.texts(at: column).map(TitleKey.of))
            guard let found = titles.meaning(of: written) else {
                unknown[column] = title
                continue
            }
            note(found, at: column)
        }
    }

    private mutating func note(_ found: ColumnTitles.Found, at column: Int) {
        switch found.meaning {
        case .nothing: silent.insert(column)
        case .column(let key) where columns.values.contains(key): repeated[column] = key
        case .column(let key): columns[column] = key
        case .compound(let compound): compounds[column] = compound
        }
        legacy[column] = found.legacy
    }
}

/// Rows that may be a head; merged cells speak for all that they cover.
struct HeadBlock {
    let sheet: Sheet
    let rows: ClosedRange<Int>

    /// More rows than these no head has, and no list of people so many columns.
    private static let deepest = 4
    private static let widest = 400

    /// The sheet's first rows, and what a head that begins in them may reach.
    static func top(of sheet: Sheet, rows: Int) -> Sheet {
        var top = sheet
        top.rows = PackedSheetRows(
            sheet.rows.prefix { $0.number <= rows + deepest }.map { row in
                Row(
                    number: row.number,
                    cells: row.cells.filter { $0.address.column <= widest })
            })
        top.merged = sheet.merged.filter { $0.first.row <= rows + deepest }
        return top
    }

    /// The blocks that begin in a row: as deep as its merged cells, and deeper while the next row
    /// goes on.
    static func blocks(from row: Row, in sheet: Sheet) -> [HeadBlock] {
        let merged = sheet.merged.filter { $0.first.row >= row.number }
            .filter { $0.first.row < row.number + deepest }
        var last = row.number
        for next in row.number..<row.number + deepest where next <= last {
            let starting = merged.filter { $0.first.row == next }
            let isGrouped = starting.contains {
                $0.first.column < $0.last.column && $0.last.row < row.number + deepest - 1
            }
            let depth = starting.map(\.last.row).max() ?? next
            last = max(last, depth, isGrouped ? (starting.map(\.last.row).min() ?? next) + 1 : 0)
        }
        last = min(last, row.number + deepest - 1)
        let merge = merged.map(\.last.row).filter { $0 < last }.max() ?? row.number
        let wide = merged.filter { $0.first.column < $0.last.column }
        if merge < last, holdsNumbers(in: last, of: sheet, besides: wide) {
            // A title over two columns whose data begin right below it.
            return [HeadBlock(sheet: sheet, rows: row.number...merge)]
        }
        var blocks = [HeadBlock(sheet: sheet, rows: row.number...last)]
        while let block = blocks.last, block.rows.count < deepest, block.goesOn {
            blocks.append(HeadBlock(sheet: sheet, rows: row.number...block.rows.upperBound + 1))
        }
        return blocks
    }

    /// Whether a row has numbers or dates in columns that are not under a title of several.
    private static func holdsNumbers(
        in row: Int, of sheet: Sheet, besides wide: [CellRange]
    ) -> Bool {
        let cells = sheet.rows.first { $0.number == row }?.cells ?? []
        return cells.contains { cell in
            let isUnder = wide.contains {
                ($0.first.column...$0.last.column).contains(cell.address.column)
            }
            return !isUnder && (cell.kind == .number || cell.kind == .date)
        }
    }

    /// Whether the next row may belong to it though nothing is merged: it holds texts alone, and
    /// nothing below the first title.
    private var goesOn: Bool {
        guard let first = columns.first,
            let next = sheet.rows.first(where: { $0.number == rows.upperBound + 1 })
        else { return false }
        return next.cells.count > 1 && next.cells.allSatisfy { $0.kind == .text }
            && (next.cells.first?.address.column ?? first) > first
    }

    var columns: [Int] {
        let filled = sheet.rows.filter { rows.contains($0.number) }
            .flatMap { $0.cells.map(\.address.column) }
        let spanned = sheet.merged.filter { rows.contains($0.first.row) }
            .flatMap { Array($0.first.column...min($0.last.column, $0.first.column + 40)) }
        return Set(filled + spanned).sorted()
    }

    /// What stands above the column's cells, from top to bottom.
    func texts(at column: Int) -> [String] {
        rows.reduce(into: []) { texts, row in
            guard let text = text(row: row, column: column), texts.last != text else { return }
            texts.append(text)
        }
    }

    /// What may be the column's title: all joined, the lowest cell, the upper ones.
    func candidates(at column: Int) -> [String] {
        let texts = texts(at: column)
        guard texts.count > 1 else { return texts }
        return [texts.joined(separator: " ")] + texts.reversed()
    }

    private func text(row: Int, column: Int) -> String? {
        guard let address = CellAddress(row: row, column: column) else { return nil }
        let source = sheet.merge(at: address)?.first ?? address
        let cell = sheet.rows.first { $0.number == source.row }?[column: source.column]
        let text = cell?.text.replacing("\n", with: " ").trimming(while: \.isWhitespace)
        return text?.isEmpty == false ? text : nil
    }
}
