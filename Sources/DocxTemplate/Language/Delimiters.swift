/// The strings that start and end a tag.
public struct Delimiters: Hashable, Sendable {
    /// What starts a tag.
    public let open: String
    /// What ends a tag.
    public let close: String

    /// `{{ }}`, as Mustache has it.
    public static let mustache = Delimiters(checkedOpen: "{{", close: "}}")

    /// Makes delimiters from "open close"; nil unless there are two words without `=`.
    public init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 2, !text.contains("=") else { return nil }
        self.init(checkedOpen: words[0], close: words[1])
    }

    private init(checkedOpen open: String, close: String) {
        self.open = open
        self.close = close
    }
}

/// Finds tags in the text of a paragraph.
struct TagFinder {
    /// What stands in a text.
    enum Occurrence: Hashable {
        case tag(Range<Int>)
        /// The inside of a tag that sets delimiters, with its `=`.
        case delimiters(Range<Int>)
        /// A tag that starts there and does not end in the text.
        case unclosed(Int)
        /// The same for a comment, which may end in a later paragraph.
        case openComment(Int)

        /// Where it starts.
        var start: Int {
            switch self {
            case .tag(let range), .delimiters(let range): range.lowerBound
            case .unclosed(let start), .openComment(let start): start
            }
        }
    }

    private let open: [Character]
    private let close: [Character]

    init(_ delimiters: Delimiters) {
        open = Array(delimiters.open)
        close = Array(delimiters.close)
    }

    /// The first tag at or after `start`.
    func next(in text: [Character], from start: Int) -> Occurrence? {
        guard let opening = text.first(open, from: start) else { return nil }
        let inside = opening.upperBound
        let sigil = text[inside...].firstIndex { !$0.isWhitespace } ?? text.count
        switch sigil < text.count ? text[sigil] : " " {
        case "!":
            guard let end = end(ofCommentIn: text, from: inside) else {
                return .openComment(opening.lowerBound)
            }
            return .tag(opening.lowerBound..<end)
        case "=":
            guard let closing = text.first(["="] + close, from: sigil + 1) else { break }
            return .delimiters(opening.lowerBound..<closing.upperBound)
        default: break
        }
        guard let end = end(ofTagIn: text, from: inside) else {
            return .unclosed(opening.lowerBound)
        }
        return .tag(opening.lowerBound..<end)
    }

    /// Where a comment ends that has started before `start`.
    func end(ofCommentIn text: [Character], from start: Int) -> Int? {
        text.first(close, from: start)?.upperBound
    }

    /// What stands between the delimiters.
    func inside(of range: Range<Int>, in text: [Character]) -> String {
        let start = text.match(open, at: range.lowerBound) ?? range.lowerBound
        var end = range.upperBound - close.count
        while end > start, text.match(close, at: end) != range.upperBound { end -= 1 }
        return String(text[start..<max(start, end)]).withoutInvisible
    }

    private func end(ofTagIn text: [Character], from start: Int) -> Int? {
        guard
            let closing = closingOutsideLiterals(in: text, from: start)
                ?? text.first(close, from: start)
        else { return nil }
        // {{{x}}}: the first of three closing braces belongs to the inside.
        let isTriple =
            start < closing.lowerBound && text[start] == "{" && text[closing.lowerBound - 1] != "}"
            && close.first == "}" && closing.upperBound < text.count
            && text[closing.upperBound] == "}"
        return isTriple ? closing.upperBound + 1 : closing.upperBound
    }

    /// The closing delimiter that does not stand in quotes; a quote within a word opens nothing.
    private func closingOutsideLiterals(in text: [Character], from start: Int) -> Range<Int>? {
        var position = start
        while position < text.count {
            if let end = text.match(close, at: position) { return position..<end }
            let isWithinWord = position > start && text[position - 1].isLetter
            if !isWithinWord, let quotes = Tokenizer.quotes(around: text[position]),
                let end = text[(position + 1)...].firstIndex(where: quotes.contains)
            {
                position = end
            }
            position += 1
        }
        return nil
    }
}

extension [Character] {
    /// Where `pattern` first stands at or after `start`.
    func firstIndex(of pattern: [Character], from start: Int) -> Int? {
        first(pattern, from: start)?.lowerBound
    }

    /// Where `pattern` first stands at or after `start`.
    fileprivate func first(_ pattern: [Character], from start: Int) -> Range<Int>? {
        guard start < count else { return nil }
        for index in start..<count {
            if let end = match(pattern, at: index) { return index..<end }
        }
        return nil
    }

    /// Where `pattern` ends if it stands at `start`; what cannot be seen may stand within it.
    fileprivate func match(_ pattern: [Character], at start: Int) -> Int? {
        guard start < count, self[start] == pattern.first else { return nil }
        var index = start + 1
        for character in pattern.dropFirst() {
            while index < count, self[index].isInvisible { index += 1 }
            guard index < count, self[index] == character else { return nil }
            index += 1
        }
        return index
    }
}

extension Character {
    fileprivate var isInvisible: Bool { unicodeScalars.allSatisfy(\.isInvisible) }
}

extension Unicode.Scalar {
    /// Whether it shows nothing: soft hyphen, zero width space and joiners, direction marks, byte
    /// order mark.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    fileprivate var withoutInvisible: String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible }))
    }
}
