/// What a block of lines makes, worked out on plain text.
///
/// It knows nothing of events or elements: a text with line ends stands for paragraphs.
struct LineModel {
    /// Where a tag stands in its line.
    enum Spot: CaseIterable {
        case start, middle, end, alone

        /// The line, and the text before and behind the tag.
        func line(_ tag: String) -> (before: String, behind: String) {
            switch self {
            case .start: ("", "\(tag)1")
            case .middle: ("\(tag)0", "\(tag)1")
            case .end: ("\(tag)0", "")
            case .alone: ("", "")
            }
        }
    }

    /// The text before the opening tag in its line, between the tags, behind the closing one.
    var before: String
    var content: String
    var behind: String
    var opensAlone = false
    var closesAlone = false

    /// The lines with so many turns; none where nothing is left.
    func lines(turns: Int) -> [String] {
        let isWhole = before.isEmpty && behind.isEmpty && content.contains("\n")
        var text = before
        var body = content
        if opensAlone { body.removeFirst() }
        for turn in 0..<turns {
            let isAtStart = text.isEmpty || text.hasSuffix("\n")
            if turn > 0, !isAtStart, opensAlone || isWhole { text += "\n" }
            let isRepeatedEnd = turn > 0 && closesAlone && body.hasPrefix("\n")
            text += isRepeatedEnd && text.hasSuffix("\n") ? String(body.dropFirst()) : body
        }
        if isWhole, text.isEmpty { return [] }
        text += behind
        // The line of a closing tag that stands alone has no end of its own.
        if !closesAlone || turns == 0 || !text.hasSuffix("\n") { text += "\n" }
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }
}
