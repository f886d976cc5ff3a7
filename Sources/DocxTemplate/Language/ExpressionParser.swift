/// Reads `a == "b" and not c | filter: 1` from tokens, by recursive descent.
///
/// Each reader returns nil when the tokens do not fit; the caller turns that into one diagnostic.
struct ExpressionParser {
    private var tokens: ArraySlice<Token>

    /// How deep parentheses and `not` may nest.
    private static let deepest = 50
    private var depth = 0

    init(_ tokens: [Token]) { self.tokens = tokens[...] }

    /// The expression and the filters behind it; nil unless all tokens are used.
    static func parse(_ text: some StringProtocol) -> (Expression, [FilterCall])? {
        guard let tokens = Tokenizer.tokens(of: text) else { return nil }
        var parser = ExpressionParser(tokens)
        guard let expression = parser.disjunction(), let filters = parser.filters(),
            parser.tokens.isEmpty
        else { return nil }
        return (expression, filters)
    }

    private mutating func take(_ words: String...) -> Bool {
        guard let word = tokens.first?.word, words.contains(word) else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func disjunction() -> Expression? {
        guard var left = conjunction() else { return nil }
        while take("or", "||") {
            guard let right = conjunction() else { return nil }
            left = .or(left, right)
        }
        return left
    }

    private mutating func conjunction() -> Expression? {
        guard var left = negation() else { return nil }
        while take("and", "&&") {
            guard let right = negation() else { return nil }
            left = .and(left, right)
        }
        return left
    }

    private mutating func negation() -> Expression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return nil }
        guard take("not", "!") else { return comparison() }
        return negation().map(Expression.not)
    }

    private mutating func comparison() -> Expression? {
        guard let left = operand() else { return nil }
        guard case .symbol(let text) = tokens.first,
            let comparison = Comparison(rawValue: text == "=" ? "==" : text)
        else { return left }
        tokens.removeFirst()
        return operand().map { .compare(comparison, left, $0) }
    }

    private mutating func operand() -> Expression? {
        if take("(") {
            guard let inner = disjunction(), take(")") else { return nil }
            return inner
        }
        guard let token = tokens.popFirst() else { return nil }
        switch token {
        case .name where token.word == "true": return .flag(true)
        case .name where token.word == "false": return .flag(false)
        case .name(let names): return .path(names)
        case .text(let text): return .text(text)
        case .number(let text): return .number(text)
        case .symbol: return nil
        }
    }

    private mutating func filters() -> [FilterCall]? {
        var calls: [FilterCall] = []
        while take("|") {
            guard case .name(let names) = tokens.popFirst(), let name = names.first,
                names.count == 1, let arguments = arguments()
            else { return nil }
            calls.append(FilterCall(name: name, arguments: arguments))
        }
        return calls
    }

    private mutating func arguments() -> [String]? {
        guard take(":") else { return [] }
        var arguments: [String] = []
        repeat {
            switch tokens.popFirst() {
            case .text(let text), .number(let text): arguments.append(text)
            case .name(let names): arguments.append(names.joined(separator: "."))
            case .symbol, nil: return nil
            }
        } while take(",")
        return arguments
    }
}
