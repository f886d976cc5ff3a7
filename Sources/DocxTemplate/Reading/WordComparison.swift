/// How much of a form's words a paragraph or row has.
enum WordComparison {
    /// Less than this share of the words is no likeness.
    private static let least: Float = 0.6
    /// How many words may stand between two of the form's without losing the thread.
    private static let reach = 4

    /// The share of a line's words that stand in order where they belong; 0 when too few do.
    static func share(of own: AlignedUnit, in other: AlignedUnit) -> Float {
        guard !own.words.isEmpty, !other.words.isEmpty else { return 0 }
        let lead = own.words[..<own.leadWords]
        var place = 0
        let limit = min(other.words.count, own.leadWords + 2)
        let atStart = matched(lead, in: other.words[..<limit], from: &place)
        let later = matched(
            own.words[own.leadWords...], in: other.words[...], from: &place, isFree: true)
        let count = Float(atStart + later)
        let size = Float(own.words.count)
        let share = own.isOpen ? count / size : 2 * count / (size + Float(other.words.count))
        return share >= (own.words.count <= 2 ? 0.99 : least) ? share : 0
    }

    /// The share of a row's words that stand in another.
    static func share(of own: [UInt64], in other: [UInt64]) -> Float {
        var place = 0
        let count = matched(own[...], in: other[...], from: &place, isFree: true)
        return own.isEmpty ? 0 : Float(count) / Float(own.count)
    }

    /// How many words are found in order; moves `place` behind the last of them.
    private static func matched(
        _ words: ArraySlice<UInt64>, in text: ArraySlice<UInt64>, from place: inout Int,
        isFree: Bool = false
    ) -> Int {
        var count = 0
        var isLost = isFree
        for word in words {
            guard place < text.endIndex else { break }
            let end = isLost ? text.endIndex : min(text.endIndex, place + reach)
            guard let found = text[place..<end].firstIndex(of: word) else {
                isLost = isFree
                continue
            }
            count += 1
            place = found + 1
            isLost = false
        }
        return count
    }
}
