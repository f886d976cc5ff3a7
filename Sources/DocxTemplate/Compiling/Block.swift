/// A range of events that is treated as one.
struct Block {
    enum Kind {
        /// A section, by its opening tag.
        case section(Int)
        /// A value alone in its paragraph.
        case paragraphs(Int)
        /// Tags or a comment alone in their paragraph or row.
        case nothing
        /// A table that vanishes without rows, or a row that vanishes without cells.
        case unless(Word)
    }

    var kind: Kind
    /// What the block replaces.
    var outer: Range<Int>
    /// What a section repeats.
    var inner: Range<Int>
    /// The events of the tags that open and close it; their range for blocks without tags.
    var tags: ClosedRange<Int>
    /// What stands between two turns of a section.
    var between: [Event] = []
    /// What stands for a section without any turn.
    var otherwise: [Event] = []
    /// The element that may be left without a paragraph.
    var container: Int?

    init(_ kind: Kind, _ range: Range<Int>, tags: ClosedRange<Int>, container: Int? = nil) {
        self.kind = kind
        outer = range
        inner = range
        self.tags = tags
        self.container = container
    }

    var isSection: Bool {
        if case .section = kind { true } else { false }
    }

    var isNothing: Bool {
        if case .nothing = kind { true } else { false }
    }
}

extension [Block] {
    /// In order, outer before inner.
    var inOrder: [Block] {
        sorted { left, right in
            if left.outer.lowerBound != right.outer.lowerBound {
                return left.outer.lowerBound < right.outer.lowerBound
            }
            let isEmpty = left.outer.isEmpty || right.outer.isEmpty
            if left.outer.upperBound != right.outer.upperBound, !isEmpty {
                return left.outer.upperBound > right.outer.upperBound
            }
            return left.tags.lowerBound < right.tags.lowerBound
        }
    }
}

/// An opening tag and its closing tag, by their events.
struct BlockTags: Hashable {
    var open: Int
    var close: Int
}
