/// Tables that may be left without rows, and rows that may be left without cells.
extension BlockPlacer {
    /// Blocks for them, beside those that repeat or remove rows and cells.
    func blocksWithoutContent(beside blocks: [Block]) -> [Block] {
        let events = structure.events
        let blocks = blocks.filter { $0.isSection || $0.isNothing }
            .sorted { $0.outer.lowerBound < $1.outer.lowerBound }
        let rows = events.indices.filter { events[$0].starts(.row) }
        let variable = rows.filter { row in
            let cells = own(.cell, of: row)
            return !cells.isEmpty && fixed(cells, of: row, beside: blocks).isEmpty
        }
        let vanishing = Set(variable)
        let tables = events.indices.filter { table in
            guard events[table].starts(.table), structure.range(of: table).count > 1 else {
                return false
            }
            let rows = own(.row, of: table)
            return !rows.isEmpty
                && fixed(rows, of: table, beside: blocks).allSatisfy(vanishing.contains)
        }
        return variable.map { block(for: $0, without: .cell) }
            + tables.map { block(for: $0, without: .row) }
    }

    private func block(for element: Int, without child: Word) -> Block {
        let range = structure.range(of: element)
        // A row stands within what repeats it, though both may have the same range.
        let tags =
            child == .cell
            ? range.upperBound - 1...range.upperBound - 1 : range.lowerBound...range.upperBound - 1
        return Block(
            .unless(child), range, tags: tags,
            container: child == .row ? structure.parents[element] : nil)
    }

    /// The rows of a table or the cells of a row, also those in content controls.
    private func own(_ word: Word, of element: Int) -> [Int] {
        let parent: Word = word == .row ? .table : .row
        return structure.range(of: element).filter { index in
            structure.events[index].starts(word)
                && structure.nearest(parent, around: index) == element
        }
    }

    /// Of the rows of a table or the cells of a row those that no block within it repeats or removes.
    ///
    /// - Parameter blocks: in the order in which they start.
    private func fixed(_ children: [Int], of element: Int, beside blocks: [Block]) -> [Int] {
        var rest = blocks[blocks.firstPlace { $0.outer.lowerBound > element }...]
        var end = 0
        return children.filter { child in
            while let block = rest.first, block.outer.lowerBound <= child {
                end = max(end, block.outer.upperBound)
                rest.removeFirst()
            }
            return end <= child
        }
    }
}
