extension VietnameseText {
    /// A key by which names are told apart, with their accents: "Hường" is not "Hương".
    ///
    /// Case, punctuation, the vowel that bears the tone (`hòa`, `hoà`) and the letter of one sound
    /// (`Lý`, `Lí`) make no difference.
    public static func nameKey(_ text: String) -> String {
        let letters = decomposed(repaired(text).text.lowercased()).unicodeScalars
        let words = letters.split { !isOfName($0) }.map(syllableKey)
        return words.joined(separator: " ")
    }

    /// Whether two names may be one: they are spelled alike, or one was typed without accents.
    public static func mayBeOneName(_ one: String, _ other: String) -> Bool {
        isTyping(one, of: other) || isTyping(other, of: one)
    }

    /// Whether a text may be what somebody typed for a name: spelled alike, or without accents.
    public static func isTyping(_ text: String, of name: String) -> Bool {
        let (key, meant) = (nameKey(text), nameKey(name))
        return key == meant || isPlain(key) && key == folded(meant)
    }

    /// Whether a key has no accent.
    private static func isPlain(_ key: String) -> Bool { key.utf8.allSatisfy { $0 < 0x80 } }

    private static let tones: Set<Unicode.Scalar> = [
        "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
    ]

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// The letters of a word, then its tones.
    private static func syllableKey(_ word: Substring.UnicodeScalarView) -> String {
        var letters = Array(word).filter { !tones.contains($0) }
        if endsWithPlainY(letters) {
            letters.removeLast()
            letters.append("i")
        }
        letters.append(contentsOf: word.filter(tones.contains))
        return String(String.UnicodeScalarView(letters))
    }

    /// Whether a `y` is the only vowel, for which others write `i`.
    private static func endsWithPlainY(_ letters: [Unicode.Scalar]) -> Bool {
        guard letters.last == "y", let before = letters.dropLast().last else { return false }
        let isOfOnset = letters.count == 3 && letters[0] == "q" && before == "u"
        let isVowel = "aeiouy".unicodeScalars.contains(before)
        return isOfOnset || before.properties.isAlphabetic && !isVowel
    }
}
