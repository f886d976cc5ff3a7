/// A word of the language inside a tag.
enum Token: Hashable {
    case name([String])
    case text(String)
    case number(String)
    case symbol(String)

    /// The token's text when it is one word or sign.
    var word: String? {
        switch self {
        case .symbol(let text): text
        case .name(let names): names.count == 1 ? names.first : nil
        case .text, .number: nil
        }
    }
}

/// Cuts the inside of a tag into tokens.
///
/// Word replaces straight quotes by typographic ones while people type, so each kind of quote
/// closes what any quote of its kind opened.
struct Tokenizer {
    private let characters: [Character]
    private var position = 0

    private static let doubleQuotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
    private static let singleQuotes: Set<Character> = ["'", "‘", "’"]
    private static let symbols: Set<Character> = ["|", ":", ",", "(", ")", "=", "!", "<", ">", "&"]
    private static let doubled: Set<String> = ["==", "!=", "<=", ">=", "&&", "||"]

    init(_ text: some StringProtocol) { characters = Array(text) }

    /// All tokens; nil for a text literal that never ends.
    static func tokens(of text: some StringProtocol) -> [Token]? {
        var tokenizer = Tokenizer(text)
        var tokens: [Token] = []
        while tokenizer.skipSpace() {
            guard let token = tokenizer.next() else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    private mutating func skipSpace() -> Bool {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        return position < characters.count
    }

    private mutating func next() -> Token? {
        let first = characters[position]
        if Self.doubleQuotes.contains(first) { return quoted(closedBy: Self.doubleQuotes) }
        if Self.singleQuotes.contains(first) { return quoted(closedBy: Self.singleQuotes) }
        if Self.symbols.contains(first) { return symbol() }
        return word()
    }

    private mutating func quoted(closedBy quotes: Set<Character>) -> Token? {
        let start = position + 1
        guard let end = characters[start...].firstIndex(where: quotes.contains) else { return nil }
        position = end + 1
        return .text(String(characters[start..<end]))
    }

    private mutating func symbol() -> Token {
        let pair = String(characters[position..<min(position + 2, characters.count)])
        let text = Self.doubled.contains(pair) ? pair : String(characters[position])
        position += text.count
        return .symbol(text)
    }

    private mutating func word() -> Token {
        let start = position
        while position < characters.count, isWordCharacter(characters[position]) { position += 1 }
        let text = String(characters[start..<position])
        if text == "." { return .name([]) }
        if isNumber(text) { return .number(text) }
        return .name(text.split(separator: ".", omittingEmptySubsequences: true).map(String.init))
    }

    private func isWordCharacter(_ character: Character) -> Bool {
        !character.isWhitespace && !Self.symbols.contains(character)
            && !Self.doubleQuotes.contains(character) && !Self.singleQuotes.contains(character)
    }

    private func isNumber(_ text: String) -> Bool {
        guard let first = text.first, first.isASCII, first.isNumber || first == "-" else {
            return false
        }
        return Double(text) != nil
    }
}
