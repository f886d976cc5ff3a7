extension VietnameseText {
    /// Whether a text stands before another one in a Vietnamese list: by letters (`a ă â … d đ`),
    /// then by tones (ngang, huyền, hỏi, ngã, sắc, nặng), then small before capital.
    public static func precedes(_ one: String, _ two: String) -> Bool {
        SortKey(one) < SortKey(two)
    }
}

/// What a text is sorted by.
struct SortKey: Hashable, Comparable {
    /// Four places for each letter: plain, with breve, with circumflex, with horn or stroke.
    var letters: [UInt32] = []
    var tones: [UInt8] = []
    var capitals: [UInt8] = []

    init(_ text: String) {
        for scalar in VietnameseText.decomposed(text).unicodeScalars {
            switch scalar {
            case "\u{306}": mark(1)
            case "\u{302}": mark(2)
            case "\u{31B}": mark(3)
            case "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}": tone(scalar)
            default: append(scalar)
            }
        }
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
        if left.letters != right.letters {
            return left.letters.lexicographicallyPrecedes(right.letters)
        }
        if left.tones != right.tones { return left.tones.lexicographicallyPrecedes(right.tones) }
        return left.capitals.lexicographicallyPrecedes(right.capitals)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        letters.append(small == "đ" ? Unicode.Scalar("d").value * 4 + 3 : small.value * 4)
        tones.append(0)
        capitals.append(small == scalar ? 0 : 1)
    }

    private mutating func mark(_ place: UInt32) {
        if let last = letters.indices.last { letters[last] |= place }
    }

    private mutating func tone(_ scalar: Unicode.Scalar) {
        let order: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
        guard let last = tones.indices.last, let rank = order.firstIndex(of: scalar) else { return }
        tones[last] = UInt8(rank + 1)
    }
}
