/// What stands between `{{` and `}}`.
struct Tag: Hashable, Sendable {
    /// What the tag does.
    enum Kind: Hashable, Sendable {
        case value(Expression)
        case tick(Expression)
        case open(Expression, inverted: Bool)
        /// Empty text closes whatever is open.
        case close(String)
        /// Another document of the template's folder, by its name.
        case partial(String)
        case comment
    }

    var kind: Kind
    var filters: [FilterCall]
    /// The inside of the tag without its sigil, trimmed: what a closing tag repeats.
    var source: String
    var location: Location
}

/// A filter's name and its arguments, as written.
struct FilterCall: Hashable, Sendable {
    var name: String
    var arguments: [String]
}

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
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, !text.contains("=") else { return nil }
        self.init(checkedOpen: words[0], close: words[1])
    }

    private init(checkedOpen open: String, close: String) {
        self.open = open
        self.close = close
    }
}

extension Tag {
    /// Reads the inside of a tag.
    init(_ inside: Substring, at location: Location) throws(TagProblem) {
        let text = inside.trimmed
        switch text.first {
        case "!": self.init(kind: .comment, filters: [], source: "", location: location)
        case "/":
            let name = String(text.dropFirst().trimmed)
            self.init(kind: .close(name), filters: [], source: name, location: location)
        case ">":
            let name = String(text.dropFirst().trimmed)
            self.init(kind: .partial(name), filters: [], source: name, location: location)
        case "=": throw TagProblem(.notYet(String(text.prefix(1))))
        default: try self.init(reading: text, at: location)
        }
    }

    /// Reads a tag that computes something.
    private init(reading text: Substring, at location: Location) throws(TagProblem) {
        let (body, kind) = Self.body(of: text)
        guard let (expression, filters) = ExpressionParser.parse(body) else {
            throw TagProblem(.badExpression)
        }
        if let problem = filters.lazy.compactMap(\.problem).first { throw TagProblem(problem) }
        self.init(
            kind: kind(expression), filters: filters, source: String(body.trimmed),
            location: location)
    }

    /// What follows a tag's sigil, and what the sigil makes of it.
    ///
    /// `{{{x}}}` and `{{&x}}` equal `{{x}}`: no raw markup from data, ever.
    private static func body(of text: Substring) -> (Substring, (Expression) -> Kind) {
        switch text.first {
        case "#": (text.dropFirst(), { .open($0, inverted: false) })
        case "^": (text.dropFirst(), { .open($0, inverted: true) })
        case "[" where text.hasPrefix("[]"): (text.dropFirst(2), { .tick($0) })
        case "&": (text.dropFirst(), { .value($0) })
        case "{" where text.last == "}": (text.dropFirst().dropLast(), { .value($0) })
        default: (text, { .value($0) })
        }
    }
}

extension Tag {
    /// What stands for an opening tag that cannot be read, so that its closing tag has a partner
    /// and is no problem of its own; nil for other tags.
    init?(standingInFor inside: Substring, at location: Location) {
        let text = inside.trimmed
        guard let sigil = text.first, sigil == "#" || sigil == "^" else { return nil }
        let source = String(text.dropFirst().prefix { $0 != "|" }.trimmed)
        self.init(
            kind: .open(.path([source]), inverted: sigil == "^"), filters: [], source: source,
            location: location)
    }
}

/// A tag that cannot be read.
struct TagProblem: Error {
    var problem: Problem

    init(_ problem: Problem) { self.problem = problem }
}

extension Substring {
    /// Without white space at either end.
    var trimmed: Substring {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else {
            return start.prefix(0)
        }
        return start[...last]
    }
}
