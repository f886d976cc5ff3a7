import Markup
import Splice

/// Writes out events and blocks as instructions: static bytes as they are, tags as slots.
struct Emitter {
    let structure: PartStructure
    let tags: [Tag]
    let slots: SlotMaker
    var diagnostics: [Diagnostic] = []
    var survey = PartSurvey()

    private var blocks: ArraySlice<Block> = []
    var instructions: [Instruction] = []
    var bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
    /// The paths of the sections around the present place, outermost first.
    var scopes: [[String]] = []
    /// Containers in which a block stands that may leave them without a paragraph, and what that
    /// is called.
    var guarded: [Int: Name] = [:]
    /// Where partials are looked for, and whether the text is one itself.
    var partials: PartialSite
    /// Where the indentation of a partial's paragraphs belongs.
    var indented: Set<Int> = []
    /// What the text that is being written stands in.
    var textContainer = TextForm.Container.element

    /// What blocks that repeat cells mean for their tables.
    var columns: ColumnPlan
    /// The ids that change with the turns of blocks.
    var identities: IdentityPlan
    /// The parts of `bytes` that only the first turn of a body has, and the bodies around.
    var cuts: [Range<Int>] = []
    private var bodies: [Turn?] = []
    /// The notes of the part to which blocks refer, by their numbers.
    var notes: [Int: NoteBody] = [:]
    var isInNote = false
    private let noteKind: NoteUse.Kind?
    private let lists: ListStyles

    init(
        structure: PartStructure, tags: [Tag], slots: SlotMaker,
        base: IdentityPlan.Base = IdentityPlan.Base(), notes: NoteUse.Kind? = nil,
        lists: ListStyles = ListStyles(), partials: PartialSite = PartialSite()
    ) {
        columns = ColumnPlan(structure, blocks: [], tags: [])
        identities = IdentityPlan(structure, bodies: [], base: base)
        noteKind = notes
        self.lists = lists
        self.structure = structure
        self.partials = partials
        self.tags = tags
        self.slots = slots
    }

    /// The instructions of the whole part.
    mutating func emit(_ blocks: [Block]) -> [Instruction] {
        self.blocks = blocks[...]
        columns = ColumnPlan(structure, blocks: blocks, tags: tags)
        var bodies = repeated(blocks)
        if partials.isFragment {
            // A partial is printed anew wherever it is called.
            let all = structure.events.indices.dropFirst().dropLast()
            bodies.insert(RepeatedRange(key: 0, range: all), at: 0)
        }
        identities = IdentityPlan(
            structure, bodies: bodies, base: identities.base, notes: noteKind,
            lists: lists)
        for block in blocks {
            if let container = block.container { guarded[container] = paragraph(of: block) }
        }
        if partials.isFragment { indented = structure.textStarts }
        emit(structure.events.indices, within: nil)
        flush()
        return instructions
    }

    /// What changes with each call of a partial.
    var wholeTurn: Turn? { partials.isFragment ? identities.turns[0] : nil }

    /// What a paragraph is called where a block may leave none.
    private func paragraph(of block: Block) -> Name {
        guard let paragraph = structure.nearest(.paragraph, around: block.tags.lowerBound),
            !block.outer.contains(block.tags.lowerBound) || block.outer.contains(paragraph),
            case .start(let tag) = structure.events[paragraph]
        else { return Word.paragraph.name(prefix: prefix(at: block.outer.lowerBound)) }
        return tag.name
    }

    mutating func emit(_ range: Range<Int>, within outer: Block?) {
        var index = range.lowerBound
        while index <= range.upperBound {
            if let block = blocks.first, block.outer.lowerBound == index,
                index < range.upperBound || isEmpty(block, endOf: outer)
            {
                blocks.removeFirst()
                if !fits(block, in: range, within: outer) { report(block) }
                emit(block)
                index = block.outer.upperBound
            } else if index < range.upperBound {
                index = emitEvent(at: index, before: range.upperBound)
            } else {
                return
            }
        }
    }

    /// Whether a block without content lies where `outer` ends, and belongs to it.
    private func isEmpty(_ block: Block, endOf outer: Block?) -> Bool {
        block.outer.isEmpty && (outer.map { block.tags.upperBound <= $0.tags.upperBound } ?? true)
    }

    /// Whether a block lies wholly inside what contains it, as its tags say.
    private func fits(_ block: Block, in range: Range<Int>, within outer: Block?) -> Bool {
        guard block.outer.upperBound <= range.upperBound else { return false }
        guard let outer, outer.isSection, block.isSection else { return true }
        return outer.tags.lowerBound < block.tags.lowerBound
            && block.tags.upperBound < outer.tags.upperBound
    }

    private mutating func report(_ block: Block) {
        guard case .section(let index) = block.kind else { return }
        diagnostics.append(
            Diagnostic(.blockCrosses(tags[index].source), at: tags[index].location))
    }

    private mutating func emit(_ block: Block) {
        switch block.kind {
        case .nothing: break
        case .paragraphs(let index): emitParagraphs(block, tag: index)
        case .unless(let child):
            flush()
            let body = nested { $0.emit(block.inner, within: block) }
            let name = child.name(prefix: prefix(at: block.outer.lowerBound))
            let end = markup { Element(name).writeEndTag(to: &$0) }
            instructions.append(.unless(body, lacks: end))
        case .section(let index): emitSection(block, tag: index)
        }
        // What lies between the block's tags but is not repeated holds no block of its own.
        while let next = blocks.first, next.outer.lowerBound < block.outer.upperBound {
            report(next)
            blocks.removeFirst()
        }
    }

    private mutating func emitSection(_ block: Block, tag index: Int) {
        guard case .open(let expression, _) = tags[index].kind else { return }
        flush()
        for (names, role) in expression.roles(alone: .opens) { use(names, role, tags[index]) }
        guard let section = section(by: tags[index], in: scopes) else { return }
        var content = Section.Content()
        scopes.append(section.path)
        content.turn = turn(of: block)
        bodies.append(content.turn)
        enter(block, tags[index], through: section.path)
        content.body = nested { $0.emit(block.inner, within: block) }
        survey.leave()
        bodies.removeLast()
        scopes.removeLast()
        content.between = block.between[...].markup
        content.otherwise = block.otherwise[...].markup
        instructions.append(.section(section.printing(content)))
    }

    /// What a tag repeats, and on which condition; without what it prints.
    func section(by tag: Tag, in scopes: [[String]]) -> Section? {
        guard case .open(let expression, let inverted) = tag.kind else { return nil }
        let count = tag.filters.argument(of: .blank).flatMap { Int($0) } ?? 1
        let path = inverted ? [] : slots.scope(of: expression.listPath, in: scopes)
        return Section(
            expression, isInverted: inverted,
            filters: tag.filters.filter { $0.filter?.isOfLists == true },
            blankCount: min(max(count, 0), 1000),
            members: slots.members(of: path), path: path,
            repeatsCells: tag.filters.calls(.columns))
    }

    private mutating func emitParagraphs(_ block: Block, tag index: Int) {
        if case .partial(let name) = tags[index].kind {
            return emitPartial(name, block, tag: index)
        }
        let slot = slots.slot(for: index, at: block.tags.lowerBound, scopes: scopes)
        use(slot, of: index, .printedAlone)
        flush()
        let paragraph = paragraphMarkup(of: block)
        let marks = structure.bookmarks(in: block.outer)
        emit(marks.filter { $0 < block.tags.lowerBound }, within: block)
        flush()
        if isOutermost(block.outer.lowerBound) { instructions.append(.indentNext) }
        instructions.append(.paragraphs(slot, paragraph))
        let behind = marks.filter { $0 > block.tags.upperBound }
        guard !behind.isEmpty else { return }
        let body = nested { $0.emit(behind, within: block) }
        instructions.append(.insideLast(body, end: paragraph.close.bytes))
    }

    private mutating func emit(_ starts: [Int], within block: Block) {
        for start in starts { emit(structure.range(of: start), within: block) }
    }

    /// The paragraph around a value that stands alone in it.
    private mutating func paragraphMarkup(of block: Block) -> ParagraphMarkup {
        let start = block.outer.lowerBound
        var end = start + 1
        let properties = structure.events.indexBehindBlank(end)
        if structure.events[properties].starts(.paragraphProperties) {
            end = structure.range(of: properties).upperBound
        }
        let head = head(start..<end)
        let indent = structure.whiteSpace(in: end..<block.tags.lowerBound)
        let dotted = head.withoutFirstLineIndent
        return ParagraphMarkup(
            list: identities.listOfParagraph[start], open: Segment(head.markup + indent),
            dottedOpen: Segment(dotted[...].markup),
            keptDottedOpen: Segment(dotted[...].keptWithNext[...].markup),
            close: Segment(structure.events[block.outer].suffix(1).markup),
            section: structure.section(around: block.outer))
    }

    mutating func nested(_ body: (inout Emitter) -> Void) -> Program {
        let before = instructions
        instructions = []
        body(&self)
        flush()
        defer { instructions = before }
        return Program(instructions)
    }

    mutating func flush() {
        guard !bytes.isEmpty else { return }
        if let body = bodies.last??.body, !cuts.isEmpty {
            var later = bytes
            for cut in cuts.reversed() { later.removeSubrange(cut) }
            instructions.append(
                .fixedInTurn(Segment(bytes), later: Segment(later), body: body))
        } else {
            instructions.append(.fixed(Segment(bytes)))
        }
        bytes = []
        cuts = []
    }

    func prefix(at start: Int) -> String {
        guard case .start(let tag) = structure.events[start] else { return "" }
        return tag.name.prefix
    }
}
