/// Where a block starts and ends.
extension BlockPlacer {
    /// The range that a pair of tags repeats; nil where no common place holds both.
    func section(_ pair: BlockTags) -> Block? {
        if calls(.columns, pair) { return cells(pair) }
        if structure.parents[pair.open] == structure.parents[pair.close] { return between(pair) }
        guard let first = structure.nearest(.paragraph, around: pair.open),
            let last = structure.nearest(.paragraph, around: pair.close), first != last
        else { return nil }
        if structure.parents[first] == structure.parents[last] {
            return paragraphs(from: first, to: last, pair)
        }
        return rows(pair)
    }

    private func calls(_ filter: Filter, _ pair: BlockTags) -> Bool {
        tag(at: pair.open)?.filters.calls(filter) ?? false
    }

    private func block(
        _ outer: Range<Int>, repeating inner: Range<Int>? = nil, _ pair: BlockTags,
        container: Int? = nil
    ) -> Block {
        var block = Block(
            .nothing, outer, tags: pair.open...pair.close, container: container)
        block.inner = inner ?? outer
        return block
    }

    /// What lies between the tags, and nothing else.
    private func between(_ pair: BlockTags) -> Block {
        block(pair.open..<pair.close + 1, repeating: pair.open + 1..<pair.close, pair)
    }

    // MARK: Paragraphs

    /// Whole paragraphs where nothing else stands before and behind; else what lies between the
    /// tags, the ends of paragraphs too.
    ///
    /// A tag alone in its paragraph stands for the end of a paragraph: each turn starts there, or
    /// ends there.
    private func paragraphs(from first: Int, to last: Int, _ pair: BlockTags) -> Block? {
        let edges = ParagraphEdges(structure, first: first, last: last, pair)
        let opensAlone = vanishing.contains(first)
        let closesAlone = vanishing.contains(last)
        let hasBefore =
            !opensAlone && holds(edges.before) { opens($0, within: edges.before) }
        let hasBehind =
            !closesAlone && holds(edges.behind) { closes($0, within: edges.behind) }
        let isWhole =
            !hasBefore && !hasBehind || opensAlone && !holds(edges.end)
            || closesAlone && !holds(edges.start)
        if isWhole {
            let start =
                opensAlone || hasBefore ? structure.range(of: first).upperBound : first
            let end = closesAlone || hasBehind ? last : structure.range(of: last).upperBound
            return wholeParagraphs(start..<end, pair, in: structure.parents[first])
        }
        guard opensAlone || structure.parents[pair.open] == first,
            closesAlone || structure.parents[pair.close] == last
        else { return nil }
        if opensAlone { return startingWhole(edges, pair) }
        return closesAlone ? endingWhole(edges, pair) : crossing(edges, pair)
    }

    private func wholeParagraphs(
        _ range: Range<Int>, _ pair: BlockTags, in container: Int
    ) -> Block {
        var block = block(range, pair, container: container)
        if !startsSection(range.lowerBound), let kept = structure.keptBreak(in: range) {
            block.otherwise = kept
        }
        return block
    }

    /// Whether nothing stands between the block and a section break before it: then a block that
    /// prints nothing takes its own section with it.
    private func startsSection(_ start: Int) -> Bool {
        var index = start - 1
        while index > 0 {
            guard case .end = structure.events[index], let sibling = structure.starts[index] else {
                if case .start = structure.events[index] { return true }
                index -= 1
                continue
            }
            guard vanishing.contains(sibling) else {
                return structure.sectionBreak(ofParagraph: sibling) != nil
            }
            index = sibling - 1
        }
        return true
    }

    /// The opening tag is alone, text follows the closing one: each turn starts a paragraph, the
    /// last one ends in the paragraph of the text.
    private func startingWhole(_ edges: ParagraphEdges, _ pair: BlockTags) -> Block {
        let start = structure.range(of: edges.first).upperBound
        var block = block(start..<pair.close + 1, repeating: start..<pair.close, pair)
        block.between = [structure.end(of: edges.last)]
        block.otherwise =
            (structure.keptBreak(in: start..<edges.last) ?? []) + structure.head(of: edges.last)
        return block
    }

    /// The closing tag is alone, text precedes the opening one.
    private func endingWhole(_ edges: ParagraphEdges, _ pair: BlockTags) -> Block {
        var block = block(pair.open..<edges.last, repeating: pair.open + 1..<edges.last, pair)
        let behind = structure.range(of: edges.first).upperBound..<edges.last
        block.between = structure.head(of: edges.first)
        block.otherwise =
            [structure.end(of: edges.first)] + (structure.keptBreak(in: behind) ?? [])
        return block
    }

    /// Text before and behind: without any turn, the two paragraphs are one, unless a section
    /// break parts them.
    private func crossing(_ edges: ParagraphEdges, _ pair: BlockTags) -> Block {
        var block = between(pair)
        let inside = structure.range(of: edges.first).upperBound..<edges.last
        let end = structure.end(of: edges.first)
        if structure.sectionBreak(ofParagraph: edges.first) != nil {
            block.between = [structure.end(of: edges.last)] + structure.head(of: edges.first)
        }
        let kept = structure.keptBreak(in: inside)
        if kept != nil || structure.sectionBreak(ofParagraph: edges.last) != nil {
            block.otherwise = [end] + (kept ?? []) + structure.head(of: edges.last)
        }
        return block
    }

    // MARK: Rows and cells

    /// The rows from the one with the opening tag to the one with the closing tag, without a first
    /// or last one that holds only tags.
    private func rows(_ pair: BlockTags) -> Block? {
        guard let (top, bottom) = commonRows(pair) else { return nil }
        let start = vanishing.contains(top) ? structure.range(of: top).upperBound : top
        let end = vanishing.contains(bottom) ? bottom : structure.range(of: bottom).upperBound
        return block(start..<max(start, end), pair)
    }

    /// The rows around two tags that belong to the same, innermost common table.
    func commonRows(_ pair: BlockTags) -> (top: Int, bottom: Int)? {
        common(.row, pair)
    }

    private func common(_ word: Word, _ pair: BlockTags) -> (Int, Int)? {
        let lasts = structure.ancestors(of: pair.close).filter { structure.events[$0].starts(word) }
        for first in structure.ancestors(of: pair.open) where structure.events[first].starts(word) {
            let last = lasts.first { structure.parents[$0] == structure.parents[first] }
            if let last { return (first, last) }
        }
        return nil
    }

    /// The cells from the one with the opening tag to the one with the closing tag.
    private func cells(_ pair: BlockTags) -> Block? {
        guard let (first, last) = common(.cell, pair) else { return nil }
        return block(first..<structure.range(of: last).upperBound, pair)
    }
}

// MARK: - What vanishes

extension BlockPlacer {
    /// The paragraph or row that a tag leaves empty and takes with it.
    func vanishing(with position: Int, of pair: BlockTags) -> Int? {
        guard let paragraph = structure.nearest(.paragraph, around: position) else { return nil }
        if calls(.columns, pair) { return paragraphToLeave(paragraph) }
        guard let first = structure.nearest(.paragraph, around: pair.open),
            let last = structure.nearest(.paragraph, around: pair.close), first != last
        else { return nil }
        if structure.parents[first] == structure.parents[last] {
            return holdsOnlyOuterTags(paragraph) ? paragraph : nil
        }
        guard let (top, bottom) = commonRows(pair) else { return nil }
        let row = position == pair.open ? top : bottom
        if top != bottom, holdsOnlyOuterTags(row) { return row }
        return paragraphToLeave(paragraph)
    }

    /// The paragraph, where its cell keeps another as its last.
    private func paragraphToLeave(_ paragraph: Int) -> Int? {
        let container = structure.parents[paragraph]
        let end = structure.range(of: container).upperBound - 2
        guard holdsOnlyOuterTags(paragraph), end > 0, let last = structure.starts[end],
            structure.events[last].starts(.paragraph), last != paragraph,
            !holdsOnlyOuterTags(last)
        else { return nil }
        return paragraph
    }

    /// Whether a paragraph or row holds tags of blocks that open or close elsewhere, and nothing to
    /// read.
    private func holdsOnlyOuterTags(_ start: Int) -> Bool {
        let range = structure.range(of: start)
        return structure.holdsOnly(in: start) { position in
            guard let tag = tag(at: position) else { return false }
            if case .comment = tag.kind { return true }
            return partners[position].map { !range.contains($0) } ?? false
        }
    }

    // MARK: What stands beside a tag

    /// Whether a range within a paragraph holds anything to read.
    private func holds(
        _ range: Range<Int>, besides isAllowed: (Int) -> Bool = { _ in true }
    ) -> Bool {
        structure.holdsText(in: range) { position in
            guard let tag = tag(at: position) else { return false }
            if case .comment = tag.kind { return true }
            return tag.isOfBlock && isAllowed(position)
        }
    }

    /// Whether a tag before the opening one opens a block or closes one that opened there.
    private func opens(_ position: Int, within range: Range<Int>) -> Bool {
        if case .open? = tag(at: position)?.kind { return true }
        return partners[position].map(range.contains) ?? false
    }

    /// Whether a tag behind the closing one closes a block or opens one that closes there.
    private func closes(_ position: Int, within range: Range<Int>) -> Bool {
        if case .close? = tag(at: position)?.kind { return true }
        return partners[position].map(range.contains) ?? false
    }
}

/// The paragraphs in which a block opens and closes, and their parts before and behind its tags.
struct ParagraphEdges {
    let first: Int
    let last: Int
    /// What precedes the opening tag, and what follows it in its paragraph.
    let before: Range<Int>
    let start: Range<Int>
    /// What precedes the closing tag in its paragraph, and what follows it.
    let end: Range<Int>
    let behind: Range<Int>

    init(_ structure: PartStructure, first: Int, last: Int, _ pair: BlockTags) {
        self.first = first
        self.last = last
        before = first + 1..<pair.open
        start = pair.open + 1..<structure.range(of: first).upperBound - 1
        end = last + 1..<pair.close
        behind = pair.close + 1..<structure.range(of: last).upperBound - 1
    }
}
