import VietnameseText

/// A paragraph's text for comparing: no marks, lower case, single spaces, plain quotes and dashes.
struct FoldedText {
    private(set) var scalars: [UInt32] = []
    /// For each scalar, the index of the character that it comes from.
    private(set) var origins: [Int] = []
    /// Its words, without what stands between them, each as a number.
    private(set) var words: [UInt64] = []

    static let space: UInt32 = 0x20
    /// A line break is kept: it parts two fields that nothing else does.
    static let lineBreak: UInt32 = 0x0A

    /// Characters in a range of scalars.
    func characters(in range: Range<Int>, of count: Int) -> Range<Int> {
        guard range.lowerBound < origins.count else { return count..<count }
        let start = origins[range.lowerBound]
        guard !range.isEmpty else { return start..<start }
        let end = range.upperBound < origins.count ? origins[range.upperBound] : count
        return start..<max(start, end)
    }

    /// What stands in a range of characters.
    func slice(_ characters: Range<Int>) -> ArraySlice<UInt32> {
        scalars[index(of: characters.lowerBound)..<index(of: characters.upperBound)]
    }

    /// The first scalar that comes from a character or from one behind it.
    func index(of character: Int) -> Int {
        origins.firstPlace { $0 >= character }
    }

    fileprivate mutating func append(_ folded: [UInt32], from index: Int) {
        for scalar in folded {
            let before = scalars.last ?? Self.lineBreak
            if scalar == Self.space, before == Self.space || before == Self.lineBreak { continue }
            if scalar == Self.lineBreak, before == Self.space {
                scalars.removeLast()
                origins.removeLast()
            }
            scalars.append(scalar)
            origins.append(index)
        }
    }

    fileprivate mutating func endWords() { words = Self.words(in: scalars[...]) }

    /// The words of some folded scalars: what is between them is not compared.
    static func words(in scalars: ArraySlice<UInt32>) -> [UInt64] {
        scalars.split { !isOfWord($0) }.map { word in
            word.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        }
    }

    private static func isOfWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A: true
        case 0..<0x80, 0x2000...0x2BFF, 0xE000...0xF8FF: false
        default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        }
    }
}

/// Folds characters, each kind once.
struct Folding {
    private var known: [Character: [UInt32]] = [:]

    /// A piece of text as it stands between others: white space at its ends is kept.
    mutating func piece(_ characters: ArraySlice<Character>) -> [UInt32] {
        characters.reduce(into: []) { result, character in
            for scalar in folded(character) {
                if scalar == FoldedText.space, result.last == scalar { continue }
                result.append(scalar)
            }
        }
    }

    mutating func folded(_ characters: [Character]) -> FoldedText {
        var text = FoldedText()
        for (index, character) in characters.enumerated() {
            text.append(folded(character), from: index)
        }
        text.endWords()
        return text
    }

    private mutating func folded(_ character: Character) -> [UInt32] {
        if let byte = character.asciiValue {
            switch byte {
            case 0x0A: return [FoldedText.lineBreak]
            case 0x41...0x5A: return [UInt32(byte) + 0x20]
            case 0...0x20, 0x7F: return [FoldedText.space]
            default: return [UInt32(byte)]
            }
        }
        if let result = known[character] { return result }
        let result = Self.fold(character)
        known[character] = result
        return result
    }

    private static func fold(_ character: Character) -> [UInt32] {
        if character.isWhitespace { return [FoldedText.space] }
        return VietnameseText.folded(String(character)).unicodeScalars.map { plain($0.value) }
    }

    /// What a keyboard types for a mark that a word processor made of it.
    private static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2018, 0x2019, 0x201B, 0x2032: 0x27
        case 0x201C, 0x201D, 0x201F, 0x2033, 0xAB, 0xBB: 0x22
        case 0x2010...0x2015, 0x2212: 0x2D
        default: scalar
        }
    }
}
