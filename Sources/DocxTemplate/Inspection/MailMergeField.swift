/// The names of mail-merge fields that are left in field codes: those inside another field, whose
/// result Word decides (ECMA-376 part 1, §17.16.5.35).
enum MailMergeField {
    /// The names in field codes that stand behind one another.
    static func names(in code: String) -> [String] {
        let words = code.split(whereSeparator: \.isWhitespace)
        return words.indices.compactMap { index in
            guard words[index].uppercased() == "MERGEFIELD", index + 1 < words.count else {
                return nil
            }
            return quoted(words[(index + 1)...])
        }
    }

    private static func quoted(_ words: ArraySlice<Substring>) -> String? {
        guard let first = words.first else { return nil }
        guard first.hasPrefix("\"") else { return String(first) }
        var name: [Substring] = []
        for word in words {
            name.append(word)
            if word.hasSuffix("\""), word.count > 1 || name.count > 1 { break }
        }
        return name.joined(separator: " ").split(separator: "\"").first.map(String.init)
    }
}
