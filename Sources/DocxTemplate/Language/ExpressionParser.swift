/// Reads `a == "b" and not c | filter: 1` from tokens, by recursive descent.
///
/// From loose to tight: `? :`, `or`, `and`, `not`, comparison. Each reader returns nil when the
/// tokens do not fit; `parse` turns that into one diagnostic. What is read can neither call nor
/// change anything.
struct ExpressionParser {
    private var tokens: ArraySlice<Token>

    /// How deep parentheses and `not` may nest.
    private static let deepest = 50
    /// How many words and signs a tag may have, each step of a path counted.
    private static let longest = 400
    /// How long a tag may be, long texts that it prints among it.
    private static let mostBytes = 20_000
    private var depth = 0

    private init(_ tokens: [Token]) { self.tokens = tokens[...] }

    /// The expression and the filters behind it.
    static func parse(
        _ text: some StringProtocol
    ) throws(TagProblem) -> (Expression, [FilterCall]) {
        guard text.utf8.count <= mostBytes else { throw TagProblem(.longTag) }
        guard let tokens = Tokenizer.tokens(of: text) else { throw TagProblem(.badExpression) }
        guard tokens.reduce(0, { $0 + $1.length }) <= longest else { throw TagProblem(.longTag) }
        if let problem = tokens.lazy.compactMap(\.problem).first { throw TagProblem(problem) }
        var parser = ExpressionParser(tokens)
        guard let expression = parser.choice(), let filters = parser.filters(),
            parser.tokens.isEmpty
        else { throw TagProblem(.badExpression) }
        return (expression, filters)
    }

    private mutating func take(_ words: String...) -> Bool {
        guard let word = tokens.first?.word, words.contains(word) else { return false }
        tokens.removeFirst()
        return true
    }

    /// Reads one level deeper; nil at the deepest.
    private mutating func nested(
        _ read: (inout ExpressionParser) -> Expression?
    ) -> Expression? {
        depth += 1
        defer { depth -= 1 }
        return depth <= Self.deepest ? read(&self) : nil
    }

    private mutating func choice() -> Expression? {
        guard let condition = disjunction() else { return nil }
        guard take("?") else { return condition }
        guard let one = nested({ $0.choice() }), take(":"), let other = nested({ $0.choice() })
        else { return nil }
        return .choose(condition, one, other)
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
        guard take("not", "!") else { return comparison() }
        return nested { $0.negation() }.map(Expression.not)
    }

    private mutating func comparison() -> Expression? {
        guard let left = operand() else { return nil }
        guard case .symbol(let text) = tokens.first, let comparison = Comparison(sign: text) else {
            return left
        }
        tokens.removeFirst()
        return operand().map { .compare(comparison, left, $0) }
    }

    private mutating func operand() -> Expression? {
        if take("(") {
            guard let inner = nested({ $0.choice() }), take(")") else { return nil }
            return inner
        }
        guard let token = tokens.popFirst() else { return nil }
        switch token {
        case .name where token.word == "true": return .flag(true)
        case .name where token.word == "false": return .flag(false)
        case .name where token.word == "null": return .null
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

    /// `: "a", 2`, or as other engines have it `("a", 2)`.
    private mutating func arguments() -> [String]? {
        let isEnclosed = take("(")
        guard isEnclosed || take(":") else { return [] }
        if isEnclosed, take(")") { return [] }
        var arguments: [String] = []
        repeat {
            switch tokens.popFirst() {
            case .text(let text), .number(let text): arguments.append(text)
            case .name(let names): arguments.append(names.joined(separator: "."))
            case .symbol, nil: return nil
            }
        } while take(",")
        guard !isEnclosed || take(")") else { return nil }
        return arguments
    }
}
