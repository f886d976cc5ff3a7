import VietnameseText

/// A text letter by letter without marks and case, that still knows where each letter stands.
struct FoldedText {
    /// Plain letters, "-" for every dash, " " for every space but the end of a line.
    private(set) var letters: [Character] = []
    /// For each letter, its index among the characters of the text.
    private(set) var places: [Int] = []
    /// For each letter, whether it was a capital.
    private(set) var capitals: [Bool] = []

    init(_ text: some StringProtocol) {
        for (index, character) in text.enumerated() {
            if let letter = Self.plainLetter(character) {
                append(letter, index, isCapital: character.isUppercase)
                continue
            }
            for letter in Self.plain(character) {
                append(letter, index, isCapital: character.isUppercase)
            }
        }
    }

    private mutating func append(_ letter: Character, _ index: Int, isCapital: Bool) {
        letters.append(letter)
        places.append(index)
        capitals.append(isCapital)
    }

    /// The small letter of one of ASCII, or a space; nil for other characters.
    private static func plainLetter(_ character: Character) -> Character? {
        guard let byte = character.asciiValue, character != "\r\n" else { return nil }
        switch byte {
        case 0x41...0x5A: return Character(Unicode.Scalar(byte + 0x20))
        case 0x0A: return "\n"
        case 0x09, 0x0B...0x0D: return " "
        default: return character
        }
    }

    private static func plain(_ character: Character) -> String {
        if character == "\n" { return "\n" }
        if character.isWhitespace { return " " }
        if character.isASCII { return character.lowercased() }
        if "‐‑‒–—−".contains(character) { return "-" }
        return VietnameseText.folded(String(character))
    }

    var count: Int { letters.count }

    subscript(index: Int) -> Character? { letters.indices.contains(index) ? letters[index] : nil }

    func isSpace(_ index: Int) -> Bool { self[index] == " " || self[index] == "\n" }

    func isDigit(_ index: Int) -> Bool { self[index].map { "0"..."9" ~= $0 } ?? false }

    func isLetter(_ index: Int) -> Bool { self[index].map { "a"..."z" ~= $0 } ?? false }

    /// The letters of a range as a word.
    func word(_ range: Range<Int>) -> String { String(letters[range]) }

    /// Whether these words stand here, and nothing that goes on with the last one.
    func has(_ words: String, at index: Int) -> Bool {
        let end = index + words.count
        guard end <= count, letters[index..<end].elementsEqual(words) else { return false }
        return !isLetter(end) && !isDigit(end)
    }
}
