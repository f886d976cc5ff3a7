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

/// The words that a column may hold, by what people type for them.
struct WordIndex {
    /// What the workbook shows, in order.
    let texts: [String]
    private var codes: [String: String] = [:]

    /// Official words stand as they are and folded; of two meanings the first counts.
    init(_ words: [WordChoice]) {
        texts = words.map(\.text)
        for word in words {
            for text in [word.code, word.text] + word.synonyms {
                codes[text] = codes[text] ?? word.code
                codes[TitleKey.of(text)] = codes[TitleKey.of(text)] ?? word.code
            }
        }
    }

    /// The code of the word that a text means.
    func code(meantBy text: String) -> String? { codes[text] ?? codes[TitleKey.of(text)] }
}
