/// The tags of a text and the paths of fields in them; what they mean is the engine's affair.
struct TagPaths {
    struct Tag {
        var text: String
        var paths: [String]
        var isOpening = false
        var isClosing = false
        var isClosed = true
    }

    /// What the sections around the next tag name, nil for an expression without a path.
    var scopes: [String?] = []
    var depth: Int { scopes.count }

    private var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    mutating func next() -> Tag? {
        guard let open = rest.firstRange(of: "{{") else { return nil }
        guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
            let text = String(rest[open.lowerBound...].prefix(30))
            rest = rest[rest.endIndex...]
            return Tag(text: text, paths: [], isClosed: false)
        }
        let content = rest[open.upperBound..<close.lowerBound]
        rest = rest[close.upperBound...]
        return Self.tag(content)
    }

    private static func tag(_ content: Substring) -> Tag {
        let text = String(content)
        switch content.first {
        case "!": return Tag(text: text, paths: [])
        case "/": return Tag(text: text, paths: [], isClosing: true)
        case "#", "^":
            return Tag(text: text, paths: paths(in: content.dropFirst()), isOpening: true)
        default:
            let isTick = content.hasPrefix("[]")
            return Tag(text: text, paths: paths(in: isTick ? content.dropFirst(2) : content))
        }
    }

    /// The names in an expression that are neither quoted, nor words of the language, nor filters.
    static func paths(in expression: Substring) -> [String] {
        var paths: [String] = []
        var name = ""
        var quote: Character?
        var isFilter = false
        for letter in expression + " " {
            if let open = quote {
                if letter == open { quote = nil }
                continue
            }
            if letter.isASCII, letter.isLetter || letter.isNumber || letter == "_" || letter == "."
            {
                name.append(letter)
                continue
            }
            if !name.isEmpty, !isFilter, isPath(name) { paths.append(name) }
            name = ""
            if letter == "\"" || letter == "'" { quote = letter }
            if letter == "|" { isFilter = true }
        }
        return paths
    }

    private static let words: Set = ["and", "or", "not", "true", "false"]

    private static func isPath(_ name: String) -> Bool {
        !words.contains(name) && !(name.first?.isNumber ?? true)
    }
}
