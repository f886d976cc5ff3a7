import VietnameseText

/// Words that a row is told by when its text begins with one.
struct OpeningWords {
    /// In small letters.
    let words: [String]
    /// The bytes that such a text may begin with, among those of ASCII.
    private let starts: Set<UInt8>

    init(_ words: [String]) {
        self.words = words.map { $0.lowercased() }
        let forms = words.flatMap { [$0.lowercased(), $0.uppercased()] }
        // A letter with marks may stand as the plain letter and the marks.
        starts = Set(
            (forms + forms.map(VietnameseText.folded)).flatMap { form in
                [form.utf8.first, form.uppercased().utf8.first].compactMap(\.self)
            })
    }

    /// Whether a text begins with one of them, and does not go on with the word.
    func open(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return words.contains("") }
        // Most rows begin with a code or a name; that is told by the first letter.
        if (0x21..<0x80).contains(first), !starts.contains(first), !words.contains("") {
            return false
        }
        let text = VietnameseText.composed(text.trimming(while: \.isWhitespace)).lowercased()
        return words.contains { word in
            text.hasPrefix(word) && !(text.dropFirst(word.count).first?.isLetter ?? false)
        }
    }
}

/// The number of a group, as in "I) Chi bộ thôn Đông" or "A".
struct GroupNumber {
    /// Whether nothing follows it.
    let isAlone: Bool
    /// Whether a title follows it.
    let opensTitle: Bool

    /// Reads what a text begins with; nil when that is no Roman number and no letter from A to H.
    init?(_ text: String) {
        let text = text.drop(while: \.isWhitespace)
        let roman = text.prefix { "IVXLC".contains($0) }
        let lengths = [roman.count, text.first.map("ABCDEFGH".contains) == true ? 1 : 0]
        guard lengths.contains(where: { $0 > 0 }) else { return nil }
        let rests = lengths.filter { $0 > 0 }.map { text.dropFirst($0) }
        isAlone = rests.contains { rest in
            (rest.first.map(".)".contains) == true ? rest.dropFirst() : rest)
                .allSatisfy(\.isWhitespace)
        }
        opensTitle = rests.contains { rest in
            let title = rest.dropFirst()
            return rest.first.map(".)".contains) == true && title.first?.isWhitespace == true
                && !title.allSatisfy(\.isWhitespace)
        }
    }
}
