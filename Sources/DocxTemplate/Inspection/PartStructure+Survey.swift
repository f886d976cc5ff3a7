import Markup

extension PartStructure {
    /// What a section repeats.
    func extent(of block: Block) -> Inspection.Section.Extent {
        let first = events[block.outer.lowerBound]
        if first.starts(.row) { return .rows }
        return first.starts(.paragraph) ? .paragraphs : .runs
    }

    /// Whether nothing that is printed stands between the section's tags.
    func isEmpty(_ block: Block) -> Bool {
        block.inner.allSatisfy { index in
            switch events[index] {
            case .tag: block.tags.lowerBound == index || block.tags.upperBound == index
            case .text: false
            case .start(let tag): Self.silent.contains(tag.name.local)
            case .end, .other: true
            }
        }
    }

    /// What prints nothing by itself in a run of a paragraph; a paragraph of its own is a line.
    private static let silent: Set<String> = ["r", "rPr", "t", "proofErr", "lastRenderedPageBreak"]
}
