/// A range of events that is treated as one.
struct Block {
    enum Kind {
        /// A section, by its opening tag.
        case section(Int)
        /// A value alone in its paragraph.
        case paragraphs(Int)
        /// A comment alone in its paragraph.
        case nothing
        /// A table that vanishes without rows.
        case table
    }

    var kind: Kind
    /// What the block replaces.
    var outer: Range<Int>
    /// What a section repeats.
    var inner: Range<Int>
    /// The events of the tags that open and close it; their range for blocks without tags.
    var tags: ClosedRange<Int>
}

/// Decides what each block repeats: rows, paragraphs or runs.
///
/// A block whose tags stand in cells of one row repeats the row. One whose tags stand in different
/// paragraphs of the same body, cell or header repeats paragraphs; a tag alone in its paragraph or
/// row removes it, so that no empty line is left behind. One inside a paragraph repeats runs.
struct BlockPlacer {
    let structure: PartStructure
    let tags: [Tag]
    private(set) var diagnostics: [Diagnostic] = []
    private var blocks: [Block] = []

    init(_ structure: PartStructure, tags: [Tag]) {
        self.structure = structure
        self.tags = tags
    }

    /// All blocks of the part, in order, outer before inner.
    mutating func place() -> [Block] {
        let positions = structure.events.indices.filter { structure.events[$0].tag != nil }
        pair(positions)
        for position in positions { placeAlone(position) }
        placeTables()
        return blocks.sorted { left, right in
            if left.outer.lowerBound != right.outer.lowerBound {
                return left.outer.lowerBound < right.outer.lowerBound
            }
            if left.outer.upperBound != right.outer.upperBound {
                return left.outer.upperBound > right.outer.upperBound
            }
            return left.tags.lowerBound < right.tags.lowerBound
        }
    }

    private func tag(at position: Int) -> Tag? {
        structure.events[position].tag.map { tags[$0] }
    }

    private mutating func pair(_ positions: [Int]) {
        var open: [Int] = []
        for position in positions {
            guard let tag = tag(at: position) else { continue }
            switch tag.kind {
            case .open: open.append(position)
            case .close(let name): close(&open, with: position, name: name, tag: tag)
            case .value, .tick, .comment, .partial: break
            }
        }
        for position in open {
            guard let tag = tag(at: position) else { continue }
            diagnostics.append(Diagnostic(.unclosedBlock(tag.source), at: tag.location))
        }
    }

    private mutating func close(
        _ open: inout [Int], with position: Int, name: String, tag: Tag
    ) {
        guard let start = open.popLast(), let opening = self.tag(at: start) else {
            diagnostics.append(Diagnostic(.unopenedBlock(name), at: tag.location))
            return
        }
        if !name.isEmpty, name != opening.source, name != opening.name {
            diagnostics.append(
                Diagnostic(.wrongClose(expected: opening.source, found: name), at: tag.location))
        }
        guard let (outer, inner) = ranges(from: start, to: position),
            structure.holdsWholeFields(inner)
        else {
            diagnostics.append(Diagnostic(.blockCrosses(opening.source), at: opening.location))
            return
        }
        let index = structure.events[start].tag ?? 0
        blocks.append(
            Block(kind: .section(index), outer: outer, inner: inner, tags: start...position))
    }

    private func ranges(from open: Int, to close: Int) -> (Range<Int>, Range<Int>)? {
        if structure.parents[open] == structure.parents[close] {
            return (open..<close + 1, open + 1..<close)
        }
        guard let first = structure.nearest(.paragraph, around: open),
            let last = structure.nearest(.paragraph, around: close), first != last
        else { return nil }
        if structure.parents[first] == structure.parents[last] {
            return trimmed(from: first, to: last, open: open, close: close)
        }
        guard let (top, bottom) = commonRows(open, close) else { return nil }
        return trimmed(from: top, to: bottom, open: open, close: close)
    }

    /// The range over siblings, and the same without a first or last one that holds only the tag.
    private func trimmed(
        from first: Int, to last: Int, open: Int, close: Int
    ) -> (Range<Int>, Range<Int>) {
        let outer = first..<structure.range(of: last).upperBound
        guard first != last else { return (outer, outer) }
        let start =
            structure.holdsOnly(tag: open, in: first)
            ? structure.range(of: first).upperBound : first
        let end = structure.holdsOnly(tag: close, in: last) ? last : outer.upperBound
        return (outer, start..<end)
    }

    /// The rows around two tags that belong to the same, innermost common table.
    private func commonRows(_ open: Int, _ close: Int) -> (Int, Int)? {
        let rows = structure.ancestors(of: close).filter { structure.events[$0].starts(.row) }
        for top in structure.ancestors(of: open) where structure.events[top].starts(.row) {
            let bottom = rows.first { structure.parents[$0] == structure.parents[top] }
            if let bottom { return (top, bottom) }
        }
        return nil
    }

    /// Values and comments that are alone in their paragraph.
    private mutating func placeAlone(_ position: Int) {
        guard let tag = tag(at: position), let index = structure.events[position].tag,
            let paragraph = structure.nearest(.paragraph, around: position),
            structure.parents[position] == paragraph,
            structure.holdsOnly(tag: position, in: paragraph)
        else { return }
        let range = structure.range(of: paragraph)
        switch tag.kind {
        case .value:
            blocks.append(
                Block(
                    kind: .paragraphs(index), outer: range, inner: range,
                    tags: position...position))
        case .comment:
            blocks.append(
                Block(kind: .nothing, outer: range, inner: range, tags: position...position))
        case .tick, .open, .close, .partial: break
        }
    }

    /// Tables every row of which lies in a block that repeats rows.
    private mutating func placeTables() {
        let rows = structure.events.indices.filter { structure.events[$0].starts(.row) }
        for (table, rows) in Dictionary(grouping: rows, by: { structure.parents[$0] })
        where table >= 0 && structure.events[table].starts(.table) {
            let range = structure.range(of: table)
            let sections = blocks.filter { range.contains($0.outer.lowerBound) }
            let isVariable = rows.allSatisfy { row in
                sections.contains { $0.isSection && $0.outer.contains(row) }
            }
            if isVariable, range.count > 1 {
                blocks.append(
                    Block(
                        kind: .table, outer: range, inner: range,
                        tags: range.lowerBound...range.upperBound - 1))
            }
        }
    }
}

extension Block {
    var isSection: Bool {
        if case .section = kind { true } else { false }
    }

    /// Whether paragraphs may be gone without another in their place.
    var mayVanish: Bool {
        switch kind {
        case .section, .nothing: true
        case .paragraphs, .table: false
        }
    }
}

extension Tag {
    /// The path that an opening tag names, as a closing tag may repeat it.
    var name: String? {
        guard case .open(let expression, _) = kind, let path = expression.paths.first else {
            return nil
        }
        return path.joined(separator: ".")
    }
}
