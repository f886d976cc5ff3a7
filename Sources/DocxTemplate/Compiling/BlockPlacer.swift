/// Decides what each block repeats: cells, rows, paragraphs or runs.
///
/// A block whose tags stand in cells of one table repeats rows, or cells where it says so. One
/// whose tags stand in different paragraphs of the same body, cell or header repeats what lies
/// between the tags; whole paragraphs where nothing else stands before or behind. A tag alone in its
/// paragraph or row removes it, so that no empty line is left behind. One inside a paragraph
/// repeats runs.
struct BlockPlacer {
    let structure: PartStructure
    let tags: [Tag]
    private(set) var diagnostics: [Diagnostic] = []
    private var blocks: [Block] = []
    /// For each block tag: the tag that closes or opens the same block.
    private(set) var partners: [Int: Int] = [:]
    /// Paragraphs and rows that hold tags of blocks only and vanish.
    private(set) var vanishing: Set<Int> = []

    private var isTooDeep = false

    init(_ structure: PartStructure, tags: [Tag]) {
        self.structure = structure
        self.tags = tags
    }

    /// All blocks of the part, in order, outer before inner.
    mutating func place() -> [Block] {
        let positions = structure.events.indices.filter { structure.events[$0].tag != nil }
        let pairs = pair(positions)
        guard !isTooDeep else { return [] }
        findVanishing(pairs)
        for pair in pairs { place(pair) }
        for position in positions { placeAlone(position) }
        blocks += blocksWithoutContent(beside: blocks)
        return blocks.inOrder
    }

    func tag(at position: Int) -> Tag? {
        structure.events[position].tag.map { tags[$0] }
    }

    // MARK: Pairs

    private mutating func pair(_ positions: [Int]) -> [BlockTags] {
        var open: [Int] = []
        var pairs: [BlockTags] = []
        for position in positions {
            guard let tag = tag(at: position) else { continue }
            switch tag.kind {
            case .open:
                open.append(position)
                if open.count > Self.deepest, !isTooDeep {
                    isTooDeep = true
                    diagnostics.append(Diagnostic(.deepNesting(tag.source), at: tag.location))
                }
            case .close(let name):
                if let pair = close(&open, with: position, name: name, tag: tag) {
                    pairs.append(pair)
                }
            case .value, .tick, .comment, .partial: break
            }
        }
        for position in open {
            guard let tag = tag(at: position) else { continue }
            diagnostics.append(Diagnostic(.unclosedBlock(tag.source), at: tag.location))
        }
        return pairs
    }

    /// How many blocks may stand around a place: more than anybody writes, and fewer than rendering
    /// has room for.
    private static let deepest = 100

    private mutating func close(
        _ open: inout [Int], with position: Int, name: String, tag: Tag
    ) -> BlockTags? {
        guard let start = open.popLast(), let opening = self.tag(at: start) else {
            diagnostics.append(Diagnostic(.unopenedBlock(name), at: tag.location))
            return nil
        }
        if !name.isEmpty, name != opening.source, name != opening.name {
            diagnostics.append(
                Diagnostic(.wrongClose(expected: opening.source, found: name), at: tag.location))
        }
        partners[start] = position
        partners[position] = start
        return BlockTags(open: start, close: position)
    }

    // MARK: Blocks

    private mutating func place(_ pair: BlockTags) {
        guard let index = structure.events[pair.open].tag else { return }
        guard var block = section(pair), structure.holdsWholeFields(block.inner) else {
            let source = tags[index].source
            let problem: Problem =
                tags[index].filters.calls(.columns) ? .noCells(source) : .blockCrosses(source)
            diagnostics.append(Diagnostic(problem, at: tags[index].location))
            return
        }
        block.kind = .section(index)
        blocks.append(block)
    }

    /// Paragraphs and rows without anything but tags of blocks that reach beyond them.
    private mutating func findVanishing(_ pairs: [BlockTags]) {
        for pair in pairs {
            for position in [pair.open, pair.close] {
                guard let element = vanishing(with: position, of: pair),
                    vanishing.insert(element).inserted
                else { continue }
                let isParagraph = structure.events[element].starts(.paragraph)
                blocks.append(
                    Block(
                        .nothing, structure.range(of: element), tags: position...position,
                        container: isParagraph ? structure.parents[element] : nil))
            }
        }
    }

    /// Values and comments that are alone in their paragraph.
    private mutating func placeAlone(_ position: Int) {
        guard let tag = tag(at: position), let index = structure.events[position].tag,
            let paragraph = structure.nearest(.paragraph, around: position),
            structure.parents[position] == paragraph,
            structure.holdsOnly(tag: position, in: paragraph)
        else { return }
        let kind: Block.Kind
        switch tag.kind {
        case .value, .partial: kind = .paragraphs(index)
        case .comment: kind = .nothing
        case .tick, .open, .close: return
        }
        blocks.append(
            Block(
                kind, structure.range(of: paragraph), tags: position...position,
                container: structure.parents[paragraph]))
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

    /// Whether the tag opens or closes a block.
    var isOfBlock: Bool {
        switch kind {
        case .open, .close: true
        case .value, .tick, .comment, .partial: false
        }
    }
}
