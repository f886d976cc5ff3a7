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

    /// How many words or signs it is.
    var length: Int { if case .name(let names) = self { names.count } else { 1 } }

    /// What is wrong with a name: Word makes a dash of a hyphen while people type.
    var problem: Problem? {
        guard case .name(let names) = self,
            let dash = names.lazy.flatMap(\.unicodeScalars).first(where: Self.dashes.contains)
        else { return nil }
        return .strangeCharacter(dash.value, meant: "-")
    }

    /// Hyphens, dashes and the minus sign that are not the hyphen of the keyboard.
    fileprivate static let dashes: Set<Unicode.Scalar> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    ]
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
    private static let symbols: Set<Character> = [
        "|", ":", ",", "(", ")", "=", "!", "<", ">", "&", "≤", "≥", "≠",
    ]
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

    /// The quotes that end a literal which that character starts; nil if it starts none.
    static func quotes(around character: Character) -> Set<Character>? {
        if let byte = character.asciiValue, byte != 0x22, byte != 0x27 { return nil }
        if doubleQuotes.contains(character) { return doubleQuotes }
        return singleQuotes.contains(character) ? singleQuotes : nil
    }

    private mutating func skipSpace() -> Bool {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        return position < characters.count
    }

    private mutating func next() -> Token? {
        let first = characters[position]
        if let quotes = Self.quotes(around: first) { return quoted(closedBy: quotes) }
        if first == "?" || Self.symbols.contains(first) { return symbol() }
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
        if let number = number(text) { return .number(number) }
        return .name(names(text))
    }

    private func isWordCharacter(_ character: Character) -> Bool {
        if let byte = character.asciiValue, Self.isPlain(byte) { return true }
        return !character.isWhitespace && !Self.symbols.contains(character)
            && !Self.doubleQuotes.contains(character) && !Self.singleQuotes.contains(character)
    }

    /// Whether it is one of those that nearly all names are made of.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// `ds[0].ten` is another way to write `ds.0.ten`.
    private func names(_ text: String) -> [String] {
        text.split(separator: ".", omittingEmptySubsequences: true).flatMap { name -> [String] in
            guard let bracket = name.firstIndex(of: "["), name.hasSuffix("]") else {
                return [String(name)]
            }
            let numbers = name[bracket...].dropFirst().dropLast()
                .components(separatedBy: "][")
            guard numbers.allSatisfy({ Int($0) != nil }) else { return [String(name)] }
            return [String(name[..<bracket])].filter { !$0.isEmpty } + numbers
        }
    }

    /// The text of a number; its minus may be one that Word made of a hyphen.
    private func number(_ text: String) -> String? {
        guard let first = text.unicodeScalars.first else { return nil }
        let digits = Token.dashes.contains(first) ? "-" + text.dropFirst() : text
        guard let sign = digits.first, sign.isASCII, sign.isNumber || sign == "-" else {
            return nil
        }
        return Double(digits) == nil ? nil : digits
    }
}

extension Substring {
    /// The pieces between occurrences of `separator`.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
