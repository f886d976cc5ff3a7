/// How fonts from before Unicode code Vietnamese letters.
public enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
    /// TCVN 5712:1993 VN3, also called ABC: one byte for each letter.
    case tcvn3
    /// VNI for Windows: a base letter followed by its marks, both as one byte each.
    case vni
}

/// A font that shows other letters than the characters of its text say.
public struct LegacyFont: Hashable, Sendable {
    /// How it codes letters.
    public let encoding: LegacyEncoding
    /// Whether it draws capitals for the codes of small letters.
    ///
    /// VN3 has no codes for capitals with tones, so each font has a sister for them: `.VnTimeH`.
    public let drawsCapitals: Bool

    /// Makes a font.
    public init(encoding: LegacyEncoding, drawsCapitals: Bool = false) {
        self.encoding = encoding
        self.drawsCapitals = drawsCapitals
    }
}

extension VietnameseText {
    /// The legacy font of that name; nil for a font that shows Unicode.
    ///
    /// Of a list of fonts (`.VnTime;Times New Roman`) the first one counts. Letter case and spaces
    /// do not matter.
    public static func legacyFont(named name: String) -> LegacyFont? {
        // Styles and runs name fonts by the thousand; few begin like these.
        if let first = name.utf8.first, (0x23..<0x7F).contains(first),
            ![UInt8(ascii: "."), UInt8(ascii: "v"), UInt8(ascii: "V")].contains(first)
        {
            return nil
        }
        let first = name.prefix { $0 != ";" && $0 != "," }
        let plain = first.filter { !$0.isWhitespace && $0 != "\"" }.lowercased()
        if plain.hasPrefix(".vn") {
            return LegacyFont(encoding: .tcvn3, drawsCapitals: plain.hasSuffix("h"))
        }
        return plain.hasPrefix("vni") ? LegacyFont(encoding: .vni) : nil
    }
}
