/// A comment that ends in a later paragraph than it starts in, by the tags at its ends.
struct LongComment {
    var open: Int
    var close: Int
}

extension PartStructure {
    /// The events without the comment: what stands before it and behind it becomes one paragraph,
    /// which keeps one of the tags.
    ///
    /// - Throws: when its ends do not stand in paragraphs side by side, or a section ends in it.
    func without(_ comment: LongComment, tags: [Tag]) throws(DiagnosticList) -> PartStructure {
        guard let range = removable(comment) else {
            let location = tags[comment.open].location
            throw DiagnosticList([Diagnostic(.blockCrosses("!"), at: location)])
        }
        return PartStructure(Array(events[..<range.lowerBound] + events[range.upperBound...]))
    }

    /// What goes: from the first paragraph's start when it holds nothing else, so that the text
    /// behind the comment keeps its own paragraph.
    private func removable(_ comment: LongComment) -> Range<Int>? {
        guard let open = events.firstIndex(where: { $0.tag == comment.open }),
            let close = events.firstIndex(where: { $0.tag == comment.close }),
            let first = nearest(.paragraph, around: open), parents[open] == first,
            let last = nearest(.paragraph, around: close), parents[close] == last,
            parents[first] == parents[last]
        else { return nil }
        let range = holdsOnly(tag: open, in: first) ? first..<last : open + 1..<close + 1
        return events[range].contains { $0.starts(.sectPr) } ? nil : range
    }
}
