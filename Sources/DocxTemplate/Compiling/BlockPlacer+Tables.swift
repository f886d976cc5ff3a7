/// Tables that may be left without rows, and rows that may be left without cells.
extension BlockPlacer {
    /// Blocks for them, beside those that repeat or remove rows and cells.
    func blocksWithoutContent(beside blocks: [Block]) -> [Block] {
        let events = structure.events
        let rows = events.indices.filter { events[$0].starts(.row) }
        let variable = rows.filter { row in
            let cells = own(.cell, of: row)
            return !cells.isEmpty && cells.allSatisfy { isRepeated($0, in: row, by: blocks) }
        }
        let vanishing = Set(variable)
        let tables = events.indices.filter { table in
            guard events[table].starts(.table), structure.range(of: table).count > 1 else {
                return false
            }
            let rows = own(.row, of: table)
            return !rows.isEmpty
                && rows.allSatisfy {
                    vanishing.contains($0) || isRepeated($0, in: table, by: blocks)
                }
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

    private func isRepeated(_ index: Int, in element: Int, by blocks: [Block]) -> Bool {
        let range = structure.range(of: element)
        return blocks.contains { block in
            (block.isSection || block.isNothing) && block.outer.contains(index)
                && range.contains(block.outer.lowerBound) && block.outer.lowerBound > element
        }
    }
}
