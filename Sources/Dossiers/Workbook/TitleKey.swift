import VietnameseText

/// The keys that titles and words are compared by.
enum TitleKey {
    /// Accents, case and punctuation make no difference: "Họ, tên (*)" is "ho ten".
    static func of(_ text: String) -> String {
        let folded = VietnameseText.folded(VietnameseText.repaired(text).text)
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? folded : words.joined(separator: " ")
    }

    /// The keys of a title: whole, without what stands in parentheses or brackets, and bare.
    ///
    /// Bare is "Họ và tên" of "2. Họ và tên" and of "Họ và tên¹".
    static func all(of text: String) -> [String] {
        let short = text.replacing(/\([^()]*\)|\[[^\[\]]*\]/, with: " ")
        let bare = short.replacing(
            /^\s*[0-9]+\s*[.)\-]\s*|\s*([²³¹⁰⁴-⁹]+|[0-9]{1,2}\))\s*$/, with: "")
        return [text, short, bare].map(of).reduce(into: []) { keys, key in
            if !keys.contains(key), keys.isEmpty || !key.isEmpty { keys.append(key) }
        }
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
