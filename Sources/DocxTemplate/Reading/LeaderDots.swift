/// Dots that a blank form prints to be written over.
enum LeaderDots {
    /// How many full stops a character stands for; nil for one that is no leader.
    static func weight(_ character: Character) -> Int? {
        switch character {
        case "…", "⋯": 3
        case "‥": 2
        case ".", "_", "․": 1
        default: nil
        }
    }

    /// A run of this weight is no punctuation; three dots are, and so is one ellipsis.
    private static let least = 4

    /// The line without leaders, its white space single and trimmed.
    ///
    /// What stands between leaders stays; "3…5" and a sentence that trails off stay whole.
    static func removed(from line: some Sequence<Character>) -> String {
        let characters = Array(line)
        guard !isBlank(characters[...]) else { return "" }
        var kept: [Character] = []
        var rest = characters[...]
        while let first = rest.first {
            let run = leader(at: rest)
            if !run.isEmpty {
                if kept.last?.isWhitespace == false, isFullStop(run) { kept.append(".") }
                let weight = run.reduce(0) { $0 + (Self.weight($1) ?? 0) }
                kept += weight >= least ? [" "] : Array(run)
                rest = rest[run.endIndex...]
            } else {
                kept.append(first)
                rest.removeFirst()
            }
        }
        return kept.split { $0.isWhitespace }.map { String($0) }.joined(separator: " ")
    }

    /// Whether there is nothing but leaders, rules and white space.
    static func isBlank(_ line: ArraySlice<Character>) -> Bool {
        guard line.allSatisfy({ $0.isWhitespace || weight($0) != nil || $0 == "-" }) else {
            return false
        }
        let dashes = line.reduce(0) { $0 + ($1 == "-" ? 1 : 0) }
        return dashes == 0 || dashes >= 3
    }

    /// Whether a leader of ellipses begins with the end of the sentence before it.
    private static func isFullStop(_ run: ArraySlice<Character>) -> Bool {
        let marks = run.filter { !$0.isWhitespace }
        return marks.first == "." && marks.count > 1 && marks.dropFirst().allSatisfy { $0 == "…" }
    }

    /// The leader that starts a text, with the white space inside it; empty for none.
    private static func leader(at text: ArraySlice<Character>) -> ArraySlice<Character> {
        var end = text.startIndex
        for index in text.indices {
            if weight(text[index]) != nil {
                end = index + 1
            } else if !text[index].isWhitespace {
                break
            }
            if end == text.startIndex { break }
        }
        return text[..<end]
    }
}
