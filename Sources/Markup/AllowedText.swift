/// Character data that can be trusted without an XML reader: characters that XML allows, in UTF-8,
/// and `&` only where a character is written as `Escaping` writes it (XML 1.0 §2.2, §2.4).
enum AllowedText {
    typealias Bytes = UnsafeRawBufferPointer

    /// Where the next tag starts; nil where anything else stands before it, or none comes.
    @inline(__always)
    static func end(in text: Bytes, from start: Int) -> Int? {
        var at = start
        while at < text.count {
            let byte = text[at]
            if byte == UInt8(ascii: "<") { return at }
            let count = isLetter(byte) ? 1 : length(in: text, at: at)
            guard count > 0 else { return nil }
            at &+= count
        }
        return nil
    }

    /// Whether a byte stands for itself.
    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: ">")
    }

    /// The bytes of any other character; 0 for what is not allowed.
    private static func length(in text: Bytes, at place: Int) -> Int {
        switch text[place] {
        case 0x09, 0x0A, 0x0D: return 1
        // The end of a section may not stand outside of one.
        case UInt8(ascii: ">"): return place > 0 && text[place - 1] == UInt8(ascii: "]") ? 0 : 1
        case UInt8(ascii: "&"):
            return references.first { reference in
                text[place...].starts(with: reference)
            }?.count ?? 0
        case 0xC2...0xDF: return isTrail(text, place + 1) ? 2 : 0
        case 0xE0...0xEF: return isThree(text, at: place) ? 3 : 0
        case 0xF0...0xF4: return isFour(text, at: place) ? 4 : 0
        default: return 0
        }
    }

    private static let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#13;"].map {
        Array($0.utf8)
    }

    @inline(__always)
    private static func isTrail(
        _ text: Bytes, _ place: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF
    ) -> Bool { place < text.count && range.contains(text[place]) }

    /// U+0800 to U+FFFF without the surrogates and the two that are no characters.
    private static func isThree(_ text: Bytes, at place: Int) -> Bool {
        guard isTrail(text, place + 1), isTrail(text, place + 2) else { return false }
        let second = text[place + 1]
        switch text[place] {
        case 0xE0: return second >= 0xA0
        case 0xED: return second < 0xA0
        case 0xEF: return second != 0xBF || text[place + 2] < 0xBE
        default: return true
        }
    }

    /// U+10000 to U+10FFFF.
    private static func isFour(_ text: Bytes, at place: Int) -> Bool {
        let second: ClosedRange<UInt8> =
            switch text[place] {
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        return isTrail(text, place + 1, second) && isTrail(text, place + 2)
            && isTrail(text, place + 3)
    }
}
