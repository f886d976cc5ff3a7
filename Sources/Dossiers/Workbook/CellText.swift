import VietnameseText

/// A cell's text after what is safe to repair was repaired.
struct CellText {
    private(set) var text: String
    private(set) var wasDecomposed = false
    private(set) var hadLookAlikes = false
    private(set) var hadOddSpaces = false

    init(_ raw: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            if Self.invisible.contains(scalar.value) {
                hadOddSpaces = true
            } else if Self.oddSpaces.contains(scalar.value) {
                hadOddSpaces = true
                scalars.append(" ")
            } else if let letter = Self.lookAlikes[scalar] {
                hadLookAlikes = true
                scalars.append(letter)
            } else {
                scalars.append(scalar)
            }
        }
        let latin = Self.withoutCyrillic(String(scalars))
        hadLookAlikes = hadLookAlikes || !latin.utf8.elementsEqual(String(scalars).utf8)
        let composed = VietnameseText.composed(latin)
        wasDecomposed = !composed.utf8.elementsEqual(latin.utf8)
        text = composed.trimming(while: \.isWhitespace)
    }

    /// The text in one line, single spaces.
    var line: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The lines that hold something.
    var lines: [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimming(while: \.isWhitespace) }
            .filter { !$0.isEmpty }
    }

    /// No-break and figure spaces, and their like.
    private static let oddSpaces: Set<UInt32> = [0xA0, 0x2007, 0x2009, 0x202F, 0x3000]
    /// Zero-width marks and the soft hyphen.
    private static let invisible: Set<UInt32> = [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]
    /// Letters of other languages that stand for Vietnamese ones in converted files.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{D0}": "\u{110}", "\u{189}": "\u{110}", "\u{F0}": "\u{111}", "\u{256}": "\u{111}",
        "\u{1A2}": "\u{1AF}", "\u{1A3}": "\u{1B0}",
    ]
    private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{410}": "A", "\u{412}": "B", "\u{415}": "E", "\u{41A}": "K", "\u{41C}": "M",
        "\u{41D}": "H", "\u{41E}": "O", "\u{420}": "P", "\u{421}": "C", "\u{422}": "T",
        "\u{425}": "X", "\u{430}": "a", "\u{435}": "e", "\u{43E}": "o", "\u{440}": "p",
        "\u{441}": "c", "\u{445}": "x", "\u{443}": "y", "\u{456}": "i",
    ]

    /// Cyrillic letters in a text that has Latin ones too; a wholly Cyrillic text is left alone.
    private static func withoutCyrillic(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: { cyrillic[$0] != nil }),
            scalars.contains(where: { ("a"..."z").contains($0) || ("A"..."Z").contains($0) })
        else { return text }
        return String(String.UnicodeScalarView(scalars.map { cyrillic[$0] ?? $0 }))
    }
}
