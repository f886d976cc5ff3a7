/// What single characters come to by themselves, so that texts made of them need no normalisation.
///
/// Letters without marks beside them do not depend on their neighbours, and nearly every text is
/// made of such letters alone. The table is filled by the very functions it stands in for, so that
/// both give the same; for a text with any other character it has no answer.
struct LetterTable {
    /// The characters of Latin scripts and their marks.
    private static let low: UInt32 = 0x370
    /// Where the Vietnamese letters with two marks stand, and as many as the block has.
    private static let high: ClosedRange<UInt32> = 0x1E00...0x1EFF

    /// By character: its plain small letter, `nothing`, `space` or `unknown`.
    private static let plainLetters = scalars.map { $0.map(plain) ?? unknown }
    /// By character: whether nothing is to be put right in it; those of ASCII always are so.
    ///
    /// It is asked for much more often than the other, in processes that run no longer than it takes
    /// to fill them: so each is filled by itself.
    private static let settledLetters = scalars.map { $0.map(isSettled) ?? false }

    private static let nothing = UInt32.max - 1
    private static let space: UInt32 = 0x20
    private static let unknown = UInt32.max

    static let shared = LetterTable()

    private static var scalars: [Unicode.Scalar?] {
        (Array(0..<low) + Array(high)).map(Unicode.Scalar.init)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
        if (LookAlikes.space(scalar) ?? scalar).properties.isWhitespace { return space }
        let folded = VietnameseText.foldedByUnicode(String(scalar)).unicodeScalars
        guard let letter = folded.first else { return nothing }
        let fits = folded.count == 1 && UTF8.width(letter) <= UTF8.width(scalar)
        return fits ? letter.value : unknown
    }

    private static func isSettled(_ scalar: Unicode.Scalar) -> Bool {
        let text = String(scalar)
        return !LookAlikes.isInvisible(scalar) && LookAlikes.space(scalar) == nil
            && LookAlikes.letter(scalar) == nil && LookAlikes.latin(scalar) == nil
            && LookAlikes.withinSyllable(scalar) == nil
            && !scalar.properties.isWhitespace
            && scalar.properties.generalCategory != .nonspacingMark
            && VietnameseText.composedByUnicode(text).unicodeScalars.elementsEqual([scalar])
    }

    /// Where a character stands in the table; nil for one that it does not hold.
    private static func place(_ value: UInt32) -> Int? {
        if value < low { return Int(value) }
        return high.contains(value) ? Int(value - high.lowerBound + low) : nil
    }

    /// Whether a text is in normal form C and nothing in it is to be put right.
    func isSettled(_ text: String) -> Bool {
        var text = text
        let settled = Self.settledLetters
        return text.withUTF8 { bytes in
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                if byte < 0x80 {
                    at += 1
                    continue
                }
                guard let place = Self.place(Self.scalar(bytes, &at)), settled[place] else {
                    return false
                }
            }
            return true
        }
    }

    /// The key that a text is matched by; nil when a character's neighbours may count.
    func folded(_ text: String) -> String? {
        var text = text
        var isKnown = true
        let folded = text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { key in
                guard let count = fold(bytes, into: key) else {
                    isKnown = false
                    return 0
                }
                return count
            }
        }
        return isKnown ? folded : nil
    }

    /// Writes the key and gives its length, which is never more than the text's.
    private func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var count = 0
        var at = 0
        var isApart = false
        let plain = Self.plainLetters
        while at < bytes.count {
            guard let place = Self.place(Self.scalar(bytes, &at)) else { return nil }
            let letter = plain[place]
            guard letter != Self.unknown else { return nil }
            guard letter != Self.space else {
                isApart = count > 0
                continue
            }
            guard letter != Self.nothing, let scalar = Unicode.Scalar(letter) else { continue }
            if isApart {
                key[count] = UInt8(ascii: " ")
                count += 1
                isApart = false
            }
            guard letter >= 0x80 else {
                key[count] = UInt8(letter)
                count += 1
                continue
            }
            for byte in UTF8.encode(scalar) ?? .init() {
                key[count] = byte
                count += 1
            }
        }
        return count
    }

    /// The character that begins there, and past it; text in memory is always well formed.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
        let first = UInt32(bytes[at])
        if first < 0x80 {
            at += 1
            return first
        }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F >> UInt32(length))
        for place in (at + 1)..<(at + length) { value = value << 6 | UInt32(bytes[place]) & 0x3F }
        at += length
        return value
    }
}
