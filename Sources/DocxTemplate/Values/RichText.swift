/// A text with simple formatting, as data: never markup.
///
/// What a style does not say is as the template has it at that place.
public struct RichText: Hashable, Sendable {
    /// What a piece of text adds to the formatting of its place.
    public struct Style: OptionSet, Hashable, Sendable {
        /// One bit for each style.
        public let rawValue: Int
        /// Makes a style of bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Bold.
        public static let bold = Style(rawValue: 1)
        /// Italic.
        public static let italic = Style(rawValue: 2)
        /// Underlined with a single line.
        public static let underline = Style(rawValue: 4)
        /// Struck through with a single line.
        public static let strike = Style(rawValue: 8)
        /// Raised and smaller.
        public static let superscript = Style(rawValue: 16)
        /// Lowered and smaller.
        public static let `subscript` = Style(rawValue: 32)
    }

    /// A stretch of text, or a picture that stands in the text.
    public enum Piece: Hashable, Sendable {
        /// Text in one style, by default that of its place; with the address that a click on it opens.
        case text(String, Style = [], link: String? = nil)
        /// A picture on the line.
        case picture(Picture)
    }

    /// In reading order; a line break inside a text ends a line or a paragraph, as it does in a
    /// plain text.
    public var pieces: [Piece]

    /// Makes a text of pieces.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// The text without its formatting.
    public var plainText: String {
        pieces.reduce(into: "") { text, piece in
            if case .text(let more, _, _) = piece { text += more }
        }
    }
}

extension RichText: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// Makes a text without formatting.
    public init(stringLiteral value: String) { self.init([.text(value, [], link: nil)]) }
    /// Makes a text of pieces.
    public init(arrayLiteral elements: Piece...) { self.init(elements) }
}

extension RichText {
    /// The pieces line by line; CR LF and CR end a line as LF does.
    var lines: [[Piece]] {
        var lines: [[Piece]] = [[]]
        for piece in pieces {
            guard case .text(let text, let style, let link) = piece else {
                lines[lines.count - 1].append(piece)
                continue
            }
            let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for (index, part) in parts.enumerated() {
                if index > 0 { lines.append([]) }
                if !part.isEmpty {
                    lines[lines.count - 1].append(.text(String(part), style, link: link))
                }
            }
        }
        return lines
    }
}

extension [RichText.Piece] {
    /// The pieces with their texts changed.
    func mapText(_ change: (String) -> String) -> [RichText.Piece] {
        map { piece in
            guard case .text(let text, let style, let link) = piece else { return piece }
            return .text(change(text), style, link: link)
        }
    }
}
