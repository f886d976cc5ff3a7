extension VietnameseText {
    /// Whether a text's words with marks are Vietnamese syllables, nearly all of them; false for a
    /// text without such words.
    public static func isSpelledVietnamese(_ text: String) -> Bool {
        let words = composed(text).unicodeScalars.split { !$0.properties.isAlphabetic }
            .filter { word in word.contains { !$0.isASCII } }
        let plausible = words.count { Syllable.isPlausible($0) }
        return !words.isEmpty && 10 * plausible >= 8 * words.count
    }
}
