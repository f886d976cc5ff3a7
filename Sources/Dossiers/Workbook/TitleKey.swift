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
        let short = text.withoutBrackets
        let bare = short.withoutNumbers
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

extension String {
    /// With a space for each pair of parentheses or brackets that holds no other.
    fileprivate var withoutBrackets: String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(where: { "([".contains($0) }) {
            result += rest[..<open]
            let inner = rest[rest.index(after: open)...]
            let pair = rest[open] == "(" ? "()" : "[]"
            let end = inner.firstIndex(where: pair.contains)
            if let end, inner[end] == pair.last {
                result += " "
                rest = inner[inner.index(after: end)...]
            } else {
                result.append(rest[open])
                rest = inner
            }
        }
        return result + rest
    }

    /// Without the number of a list before it and the mark of a footnote behind it.
    fileprivate var withoutNumbers: String {
        var rest = self[...]
        let start = rest.drop(while: \.isWhitespace)
        let sign = start.drop(while: \.isDecimalDigit).drop(while: \.isWhitespace)
        if start.first?.isDecimalDigit == true, let first = sign.first, ".)-".contains(first) {
            rest = sign.dropFirst().drop(while: \.isWhitespace)
        }
        let end = rest.dropLast(while: \.isWhitespace)
        let mark = end.dropLast { "²³¹⁰⁴⁵⁶⁷⁸⁹".contains($0) }
        if mark.endIndex < end.endIndex { return String(mark.dropLast(while: \.isWhitespace)) }
        let digits = end.dropLast().suffix(2).reversed().prefix(while: \.isDecimalDigit).count
        guard end.last == ")", digits > 0 else { return String(rest) }
        return String(end.dropLast(digits + 1).dropLast(while: \.isWhitespace))
    }
}

extension Substring {
    /// Without the characters at its end that `matches` holds for.
    fileprivate func dropLast(while matches: (Character) -> Bool) -> Substring {
        self[..<(lastIndex { !matches($0) }.map(index(after:)) ?? startIndex)]
    }
}
