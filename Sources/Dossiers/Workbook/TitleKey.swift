import VietnameseText

/// The keys that titles and words are compared by.
enum TitleKey {
    /// Accents, case and punctuation make no difference: "Họ, tên (*)" is "ho ten".
    static func of(_ text: String) -> String {
        let folded = VietnameseText.folded(VietnameseText.repaired(text).text)
        if let key = plainKey(of: folded) { return key }
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? folded : words.joined(separator: " ")
    }

    /// The key of a folded text of plain letters; nil for one with others.
    private static func plainKey(of folded: String) -> String? {
        var isOfWords = true
        for byte in folded.utf8 {
            guard byte < 0x80 else { return nil }
            if !isOfWord(byte), byte != 0x20 { isOfWords = false }
        }
        // Folding leaves single spaces alone.
        guard !isOfWords else { return folded }
        let words = folded.utf8.split { !isOfWord($0) }
        return words.isEmpty
            ? folded : words.map { String(Substring($0)) }.joined(separator: " ")
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            || (0x41...0x5A).contains(byte)
    }

    /// The keys of a title: whole, without what stands in parentheses or brackets, and bare.
    ///
    /// Bare is "Họ và tên" of "2. Họ và tên" and of "Họ và tên¹".
    static func all(of text: String) -> [String] {
        // Titles are many, patterns are dear, and most titles have nothing that one could match.
        let hasBrackets = text.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        let short = hasBrackets ? text.replacing(/\([^()]*\)|\[[^\[\]]*\]/, with: " ") : text
        let hasNumber = short.unicodeScalars.contains { $0.properties.numericType != nil }
        let bare =
            hasNumber
            ? short.replacing(
                /^\s*[0-9]+\s*[.)\-]\s*|\s*([²³¹⁰⁴-⁹]+|[0-9]{1,2}\))\s*$/, with: "")
            : short
        let titles = [text] + (short == text ? [] : [short]) + (bare == short ? [] : [bare])
        return titles.map(of).reduce(into: []) { keys, key in
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
