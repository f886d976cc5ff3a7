import Markup

/// The section of a template's body around a place where a document may be put.
struct HostSection: Hashable, Sendable {
    /// The section's properties.
    var properties: [UInt8]
    /// Whether it ends behind the place: then the last section of what is put there is this one.
    var isEnd: Bool
    /// A paragraph that ends the section before the place: what stands before and behind the
    /// properties.
    var before: [UInt8]
    var after: [UInt8]
}

extension PartStructure {
    /// The section that blocks of the body lie in; nil for any that lie elsewhere.
    func section(around block: Range<Int>) -> HostSection? {
        guard let body = parents[block].first, body >= 0, case .start(let parent) = events[body],
            parent.name == .word("body")
        else { return nil }
        let prefix = parent.name.prefix
        let behind = block.upperBound..<range(of: body).upperBound
        let found = sections[sections.firstPlace { $0 >= behind.lowerBound }...].first
            .flatMap { behind.contains($0) ? $0 : nil }
        let plain = Element(.word("sectPr", prefix: prefix)).bytes
        let before = """
            <\(prefix):p><\(prefix):pPr><\(prefix):spacing \(prefix):before="0" \
            \(prefix):after="0" \(prefix):line="20" \(prefix):lineRule="exact"/>
            """
        return HostSection(
            properties: found.map { events[range(of: $0)].markup } ?? plain,
            isEnd: found == block.upperBound || found == nil && behind.count == 1,
            before: Array(before.utf8), after: Array("</\(prefix):pPr></\(prefix):p>".utf8))
    }

    /// Where the text of each outermost paragraph starts: behind its properties.
    var textStarts: Set<Int> {
        var starts: Set<Int> = []
        for index in events.indices where parents[index] == 0 && events[index].starts(.paragraph) {
            let isFormatted = events[index + 1].starts(.paragraphProperties)
            starts.insert(isFormatted ? range(of: index + 1).upperBound : index + 1)
        }
        return starts
    }
}
