/// Text that people who know other engines take for a tag.
struct TagLikeText {
    /// Characters of the paragraph.
    var range: Range<Int>
    /// What the tag would be called.
    var name: String

    /// What stands around a name in other engines, and in full-width forms of ours.
    private static let brackets: [(open: String, close: String)] = [
        ("｛｛", "｝｝"), ("｛", "｝"), ("${", "}"), ("{%", "%}"), ("<<", ">>"), ("[[", "]]"),
        ("«", "»"), ("{", "}"),
    ]

    /// All of them in a text; the ranges that tags cover are left out.
    static func all(in characters: [Character], beside tags: [Range<Int>]) -> [TagLikeText] {
        var taken = Array(repeating: false, count: characters.count)
        for tag in tags {
            for place in tag.clamped(to: 0..<characters.count) { taken[place] = true }
        }
        var found: [TagLikeText] = []
        for (open, close) in brackets {
            for place in places(of: Array(open), Array(close), in: characters)
            where !taken[place.range].contains(true) {
                for index in place.range { taken[index] = true }
                found.append(place)
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func places(
        of open: [Character], _ close: [Character], in text: [Character]
    ) -> [TagLikeText] {
        var places: [TagLikeText] = []
        var position = 0
        while let start = text.firstIndex(of: open, from: position) {
            let inside = start + open.count
            position = inside
            let end = (inside..<min(text.count, inside + 60)).first { index in
                text[index...].starts(with: close)
            }
            guard let end, let name = name(text[inside..<end], isQuoted: open == ["«"]) else {
                continue
            }
            position = end + close.count
            places.append(TagLikeText(range: start..<position, name: name))
        }
        return places
    }

    /// The name in brackets; nil for what no field is called.
    ///
    /// Vietnamese quotes words in «…», so there only a name with a line below counts.
    private static func name(_ inside: ArraySlice<Character>, isQuoted: Bool) -> String? {
        let text = String(inside).prefix { _ in true }.trimmed
        let hasSigil = text.first.map { "#^/".contains($0) } ?? false
        let name = hasSigil ? text.dropFirst().trimmed : text
        let word = name.prefix { $0 != "|" }.trimmed
        guard let first = word.first, first.isLetter || first == "_", word.count <= 40,
            word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }),
            !isQuoted || word.contains("_")
        else { return nil }
        return (hasSigil ? String(text.prefix(1)) : "") + String(name)
    }
}
