extension VietnameseText {
    /// Whether a text has letters of the kind that legacy fonts give a meaning to, and none that
    /// no byte gives; a quick look at its beginning, before `unicode(fromLegacy:)` is asked.
    public static func mayBeLegacy(_ text: String) -> Bool {
        var hasCode = false
        for byte in text.utf8.prefix(1_000) {
            switch byte {
            // U+0080 to U+00FF, and the private use area of symbol fonts.
            case 0xC2, 0xC3, 0xEF: hasCode = true
            case 0xC4...0xCF, 0xE1: return false
            default: break
            }
        }
        return hasCode
    }

    /// The encoding that the letters of several texts, taken together, leave no doubt of.
    public static func legacyEncoding(of texts: [String]) -> LegacyEncoding? {
        clearReading(of: composed(texts.joined(separator: "\n")), symbols: true)?.encoding
    }

    /// The Unicode text that was meant by one of several whose encoding is known; nil if it needs
    /// no conversion.
    public static func unicode(
        fromLegacy text: String, typedIn encoding: LegacyEncoding
    ) -> String? {
        let text = composed(text)
        let reading = LegacyReading(text, as: encoding, symbols: true)
        return converted(reading.shown(capitals: false), text, encoding)?.text
    }
}
