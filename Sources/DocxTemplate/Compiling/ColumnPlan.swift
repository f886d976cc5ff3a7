import Markup

/// What a block that repeats cells means for its table: the grid, the widths of its cells, and
/// cells of other rows that span its columns (ECMA-376 part 1, §17.4.16, §17.4.71, §17.4.17).
struct ColumnPlan {
    /// A block that repeats cells, in the columns of its table's grid.
    struct Repetition {
        var table: Int
        var columns: Range<Int>
        /// The sections of the table around the block, outermost first, and the block itself.
        var sections: [Block]
    }

    /// Columns of a grid, by the event where the first of them starts.
    private(set) var grids: [Int: (columns: [Int], of: Repetition)] = [:]
    /// The events where the width of a repeated cell starts.
    private(set) var widths: Set<Int> = []
    /// Cells of other rows over such columns, by the event of their `w:gridSpan`, or before which
    /// one is to be written.
    private(set) var spans: [Int: Span] = [:]

    /// A cell that spans repeated columns.
    struct Span {
        var repetition: Repetition
        /// How many columns it spans in the template.
        var count: Int
        /// Whether the cell has an element that says so.
        var isThere: Bool
    }

    private let structure: PartStructure
    private var repeated: Set<Int> = []

    init(_ structure: PartStructure, blocks: [Block], tags: [Tag]) {
        self.structure = structure
        let sections = blocks.filter(\.isSection)
        let own = sections.filter { $0.repeatsCells(tags) }
        guard !own.isEmpty else { return }
        var repetitions: [Repetition] = []
        for block in own {
            guard let repetition = repetition(of: block, in: sections) else { continue }
            readCells(of: block)
            let same = repetitions.firstIndex {
                $0.table == repetition.table && $0.columns.overlaps(repetition.columns)
            }
            guard let same else {
                repetitions.append(repetition)
                continue
            }
            // A heading's list is known before the table starts, a row's own is not.
            if repetition.sections.count < repetitions[same].sections.count,
                repetition.columns == repetitions[same].columns
            {
                repetitions[same] = repetition
            }
        }
        for repetition in repetitions {
            readGrid(for: repetition)
            readSpans(over: repetition)
        }
    }

    private func repetition(of block: Block, in sections: [Block]) -> Repetition? {
        guard let row = structure.nearest(.row, around: block.outer.lowerBound),
            let table = structure.nearest(.table, around: row)
        else { return nil }
        let cells = structure.cells(of: row)
        guard let first = cells.first(where: { block.outer.contains($0.start) }),
            let last = cells.last(where: { block.outer.contains($0.start) })
        else { return nil }
        let around = sections.filter { other in
            other.outer.lowerBound > table && other.tags.lowerBound < block.tags.lowerBound
                && block.tags.upperBound < other.tags.upperBound
        }
        return Repetition(
            table: table, columns: first.columns.lowerBound..<last.columns.upperBound,
            sections: around + [block])
    }

    private mutating func readCells(of block: Block) {
        guard let row = structure.nearest(.row, around: block.outer.lowerBound) else { return }
        for cell in structure.cells(of: row) where block.outer.contains(cell.start) {
            repeated.insert(cell.start)
            if let width = structure.property("tcW", of: cell.start) { widths.insert(width) }
        }
    }

    private mutating func readGrid(for repetition: Repetition) {
        let range = structure.range(of: repetition.table)
        let columns = range.filter { index in
            guard case .start(let tag) = structure.events[index], tag.name.local == "gridCol",
                structure.nearest(.table, around: index) == repetition.table
            else { return false }
            return true
        }
        guard repetition.columns.upperBound <= columns.count else { return }
        let own = Array(columns[repetition.columns])
        if let first = own.first { grids[first] = (own, repetition) }
    }

    private mutating func readSpans(over repetition: Repetition) {
        let range = structure.range(of: repetition.table)
        for row in range where structure.events[row].starts(.row) {
            guard structure.nearest(.table, around: row) == repetition.table else { continue }
            for cell in structure.cells(of: row)
            where !repeated.contains(cell.start)
                && cell.columns.clamped(to: repetition.columns) == repetition.columns
            {
                let span = structure.property("gridSpan", of: cell.start)
                guard let place = span ?? structure.placeForSpan(in: cell.start) else { continue }
                spans[place] = Span(
                    repetition: repetition, count: cell.columns.count, isThere: span != nil)
            }
        }
    }
}

extension Block {
    fileprivate func repeatsCells(_ tags: [Tag]) -> Bool {
        guard case .section(let index) = kind else { return false }
        return tags[index].filters.calls(.columns)
    }
}

extension PartStructure {
    /// The cells of a row, with the columns of the grid that they take.
    func cells(of row: Int) -> [(start: Int, columns: Range<Int>)] {
        var column = 0
        var cells: [(Int, Range<Int>)] = []
        for index in range(of: row).dropFirst() {
            guard case .start(let tag) = events[index], nearest(.row, around: index) == row else {
                continue
            }
            if tag.name.local == "gridBefore" {
                column += Word.value(of: tag).flatMap { Int($0) } ?? 0
            }
            guard Word.cell.names(tag.name) else { continue }
            let count = property("gridSpan", of: index).flatMap(number) ?? 1
            cells.append((index, column..<column + count))
            column += count
        }
        return cells
    }

    private func number(at index: Int) -> Int? {
        guard case .start(let tag) = events[index] else { return nil }
        return Word.value(of: tag).flatMap { Int($0) }.map { min(max($0, 1), 1000) }
    }

    /// The start of an element in the properties of a cell.
    func property(_ local: String, of cell: Int) -> Int? {
        guard case .start(let tag) = events[cell + 1], tag.name.local == "tcPr" else { return nil }
        return range(of: cell + 1).first { index in
            guard case .start(let tag) = events[index] else { return false }
            return tag.name.local == local && parents[index] == cell + 1
        }
    }

    /// The event before which a cell's `w:gridSpan` belongs: behind its style and its width.
    func placeForSpan(in cell: Int) -> Int? {
        guard case .start(let tag) = events[cell + 1], tag.name.local == "tcPr" else {
            return cell + 1
        }
        guard range(of: cell + 1).count > 2 else { return nil }
        let before = property("tcW", of: cell) ?? property("cnfStyle", of: cell)
        return before.map { range(of: $0).upperBound } ?? cell + 2
    }
}
