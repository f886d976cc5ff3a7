import VietnameseText

/// Text in fonts from before Unicode, whose letters are other characters.
enum LegacyFonts {
    /// Whether a font shows other letters than its characters are.
    static func isLegacy(_ font: String) -> Bool {
        VietnameseText.legacyFont(named: font) != nil
    }

    /// The text as Unicode, and how it was coded; nil for one that is Unicode already.
    ///
    /// Without a font the letters alone decide.
    static func unicode(
        _ text: String, in font: String?
    ) -> (text: String, encoding: String)? {
        VietnameseText.unicode(fromLegacy: text, font: font).map {
            ($0.text, $0.encoding.rawValue)
        }
    }
}
