import VietnameseText

/// The keys that titles and words are compared by.
enum TitleKey {
    /// Accents, case and punctuation make no difference: "Họ, tên (*)" is "ho ten".
    static func of(_ text: String) -> String {
        let folded = VietnameseText.folded(text)
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? folded : words.joined(separator: " ")
    }

    /// The keys of a title: whole, and without what stands in parentheses.
    static func all(of text: String) -> [String] {
        let whole = of(text)
        let short = of(text.replacing(/\([^()]*\)/, with: " "))
        return short.isEmpty || short == whole ? [whole] : [whole, short]
    }
}

extension WordChoice {
    /// The choice that a typed word means.
    static func meant(by text: String, among choices: [WordChoice]) -> WordChoice? {
        let key = TitleKey.of(text)
        return choices.first { choice in
            ([choice.code, choice.text] + choice.synonyms).contains { TitleKey.of($0) == key }
        }
    }
}
