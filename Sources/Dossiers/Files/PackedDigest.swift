/// A digest as it is kept of many files: thirty-two bytes where its text takes over a hundred.
package struct PackedDigest: Hashable, Sendable {
    private let kind: Kind

    private enum Kind: Hashable, Sendable {
        case bytes(UInt64, UInt64, UInt64, UInt64)
        /// What is no SHA-256 in lower-case hexadecimal, as somebody wrote it into a manifest.
        case text(String)
    }

    /// Packs the text of a digest.
    package init(_ text: String) {
        kind = Self.bytes(of: text) ?? .text(text)
    }

    /// The text that was packed.
    package var text: String {
        switch kind {
        case .bytes(let a, let b, let c, let d): [a, b, c, d].map(Self.hexadecimal).joined()
        case .text(let text): text
        }
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func bytes(of text: String) -> Kind? {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var words: [UInt64] = []
        for start in stride(from: 0, to: 64, by: 16) {
            var word: UInt64 = 0
            for digit in digits[start..<start + 16] {
                switch digit {
                case 0x30...0x39: word = word << 4 | UInt64(digit - 0x30)
                case 0x61...0x66: word = word << 4 | UInt64(digit - 0x61 + 10)
                default: return nil
                }
            }
            words.append(word)
        }
        return .bytes(words[0], words[1], words[2], words[3])
    }
}
