import VietnameseText

/// What a mail-merge field of Word says, as a tag (ECMA-376 part 1, §17.16.5.35).
///
///     MERGEFIELD Ngày_sinh \@ "dd/MM/yyyy" \b "sinh ngày "
///     {{#ngay_sinh}}sinh ngày {{ngay_sinh | date: "dd/MM/yyyy"}}{{/}}
struct MergeField: Hashable {
    /// The column's title as data has it: `ngay_sinh`.
    let name: String
    private let filters: [String]
    private let before: String
    private let after: String

    /// The column titles that mail-merge fields in a code name, as they are written; a code within
    /// which other fields stand holds theirs too.
    static func titles(in code: String) -> [String] {
        let words = words(of: code)
        return zip(words, words.dropFirst()).filter { $0.0.uppercased() == "MERGEFIELD" }.map(\.1)
    }

    /// Reads a field's code; nil for a field of another kind.
    init?(code: String) {
        let words = Self.words(of: code)
        guard words.count >= 2, words[0].uppercased() == "MERGEFIELD" else { return nil }
        name = VietnameseText.fieldName(words[1])
        guard !name.isEmpty else { return nil }
        var filters: [String] = []
        var texts: [String: String] = [:]
        for (word, next) in zip(words.dropFirst(2), words.dropFirst(3) + [""]) {
            switch word {
            case "\\*": filters += Self.cases[next.uppercased()].map { [$0] } ?? []
            // A pattern with names of days or months is not one of ours: the date prints as it is.
            case "\\@" where DatePattern(next) != nil: filters.append("date: \"\(next)\"")
            case "\\b", "\\f": texts[word] = next
            default: break
            }
        }
        self.filters = filters
        before = texts["\\b"] ?? ""
        after = texts["\\f"] ?? ""
    }

    /// The tags that print the field; what stands before and after it depends on it.
    func text(between delimiters: Delimiters) -> String {
        let tag = { (inside: String) in delimiters.open + inside + delimiters.close }
        let value = tag(([name] + filters).joined(separator: " | "))
        guard !before.isEmpty || !after.isEmpty else { return value }
        return tag("#" + name) + before + value + after + tag("/")
    }

    private static let cases = ["UPPER": "upper", "LOWER": "lower", "FIRSTCAP": "capitalize"]

    /// The words of a field's code; quotes hold a word with blanks, a backslash what follows it.
    private static func words(of code: String) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        for character in code {
            switch character {
            case "\"", "\u{201C}", "\u{201D}":
                if isQuoted { words.append(word ?? "") }
                word = isQuoted ? nil : ""
                isQuoted.toggle()
            case _ where character.isWhitespace && !isQuoted:
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
