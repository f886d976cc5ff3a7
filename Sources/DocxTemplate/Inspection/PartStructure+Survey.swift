import Markup

extension PartStructure {
    /// What a section repeats, by the first element in it.
    func extent(of block: Block) -> Inspection.Section.Extent {
        let range = block.outer.isEmpty ? block.inner : block.outer
        for index in range {
            guard case .start(let tag) = events[index], tag.name.namespace == Word.namespace
            else { continue }
            switch tag.name.local {
            case "tr": return .rows
            case "tc": return .columns
            case "p", "tbl": return .paragraphs
            case "r": return .runs
            default: break
            }
        }
        return .runs
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
