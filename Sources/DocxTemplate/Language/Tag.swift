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
        case "=": throw TagProblem(.badDelimiters)
        default: try self.init(reading: text, at: location)
        }
    }

    /// A tag that prints nothing.
    static func comment(at location: Location) -> Tag {
        Tag(kind: .comment, filters: [], source: "", location: location)
    }

    /// Reads a tag that computes something.
    private init(reading text: Substring, at location: Location) throws(TagProblem) {
        if let foreign = ForeignTag(text) { throw TagProblem(.foreignTag(foreign)) }
        let (body, kind) = Self.body(of: text)
        let (expression, filters) = try ExpressionParser.parse(body)
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

extension ForeignTag {
    /// The kind of a tag's inside, if it is one of another engine.
    fileprivate init?(_ text: Substring) {
        guard let tag = text.first.flatMap({ ForeignTag(rawValue: String($0)) }) else { return nil }
        guard tag != .dash || text.hasPrefix("-w:") else { return nil }
        self = tag
    }
}

extension Delimiters {
    /// Reads the inside of a tag that sets delimiters: `=<% %>=`.
    init(setBy inside: String) throws(TagProblem) {
        let text = inside[...].trimmed
        guard let delimiters = Delimiters(String(text.dropFirst().dropLast())) else {
            throw TagProblem(.badDelimiters)
        }
        self = delimiters
    }
}

extension Tag {
    /// What stands for an opening tag that cannot be read, so that its closing tag has a partner
    /// and is no problem of its own; nil for other tags.
    init?(standingInFor inside: Substring, at location: Location) {
        let text = inside.trimmed
        guard let sigil = text.first, sigil == "#" || sigil == "^" else { return nil }
        let source = text.dropFirst().prefix { $0 != "|" }.trimmed
        let name = String(source.prefix { !$0.isWhitespace && $0 != "[" })
        self.init(
            kind: .open(.path([name]), inverted: sigil == "^"), filters: [], source: String(source),
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
