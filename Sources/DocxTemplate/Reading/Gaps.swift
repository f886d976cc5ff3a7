/// What lies between the pairs of an alignment.
struct Gaps {
    /// Units of the form between two that were found, and what came back between those.
    struct Gap {
        var own: Range<Int>
        var other: Range<Int>
        /// The units found around it; nil at an end.
        var before: Int?
        var after: Int?
        /// Whether no line of the form is lost in it.
        var isExact: Bool
    }

    private(set) var all: [Gap] = []

    init(own: [SentForm.Unit], other: [ReadUnit], matches: [Int?]) {
        var start = 0
        var before: Int?
        for index in 0...own.count {
            let match = index < own.count ? matches[index] : nil
            guard index == own.count || match != nil else { continue }
            let first = before.map { $0 + 1 } ?? 0
            let end = match ?? other.count
            let isExact = !own[start..<index].contains { $0.isAligned }
            all.append(
                Gap(
                    own: start..<index, other: first..<max(first, end), before: before,
                    after: match, isExact: isExact))
            start = index + 1
            before = match
        }
    }
}

/// Divides what came back in a gap among the fields that stood there.
struct GapShares {
    struct Share {
        /// Units of the gap.
        var range: Range<Int>
        /// Whether a bookmark says so.
        var isMarked: Bool
        /// Whether there are as many units as were sent.
        var isCertain = false
        /// Whether the next fields' text may be in it.
        var isUndivided = false
    }

    private(set) var all: [Share?]

    /// - Parameters:
    ///   - slots: the fields' places among the units that were sent.
    ///   - sizes: how many paragraphs each unit that was sent had.
    ///   - hits: for each slot the unit with its bookmark.
    ///   - count: how many units came back.
    init(slots: [Int], sizes: [Int], hits: [Int?], count: Int) {
        all = []
        if slots.count == 1 {
            all = [Share(range: 0..<count, isMarked: hits[0] != nil)]
        } else if sizes.reduce(0, +) == count {
            all = slots.indices.map { index in
                let start = sizes[..<slots[index]].reduce(0, +)
                return Share(
                    range: start..<start + sizes[slots[index]], isMarked: hits[index] != nil,
                    isCertain: true)
            }
        } else {
            all = Self.divided(hits, count)
        }
    }

    /// Each field from its bookmark to the next one's; what has none is with the one before.
    private static func divided(_ hits: [Int?], _ count: Int) -> [Share?] {
        var starts = hits
        if starts[0] == nil || hits.compactMap(\.self).min() == starts[0] { starts[0] = 0 }
        var last = -1
        for index in starts.indices {
            guard let start = starts[index] else { continue }
            if start > last { last = start } else { starts[index] = nil }
        }
        return starts.indices.map { index in
            guard let start = starts[index] else { return nil }
            let following = starts[(index + 1)...]
            let end = following.compactMap(\.self).first ?? count
            return Share(
                range: start..<max(start, end), isMarked: hits[index] != nil,
                isUndivided: following.first.map { $0 == nil } ?? false)
        }
    }
}
