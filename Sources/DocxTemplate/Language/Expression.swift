/// What a tag computes: a field, a literal, or a condition over them.
indirect enum Expression: Hashable, Sendable {
    /// A dotted path; empty for the implicit iterator `.`.
    case path([String])
    case text(String)
    case number(String)
    case flag(Bool)
    /// The literal `null`: known to be empty.
    case null
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case compare(Comparison, Expression, Expression)
    /// `condition ? one : other`.
    case choose(Expression, Expression, Expression)
}

/// How two values are compared.
enum Comparison: String, Hashable, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The sign, also as Word writes it for people who type mathematics.
    init?(sign: String) {
        switch sign {
        case "=": self = .equal
        case "≠": self = .notEqual
        case "≤": self = .lessOrEqual
        case "≥": self = .greaterOrEqual
        default: self.init(rawValue: sign)
        }
    }
}

extension Expression {
    /// The paths that the expression reads, in order.
    var paths: [[String]] {
        switch self {
        case .path(let names): [names]
        case .text, .number, .flag, .null: []
        case .not(let inner): inner.paths
        case .and(let left, let right), .or(let left, let right): left.paths + right.paths
        case .compare(_, let left, let right): left.paths + right.paths
        case .choose(let condition, let one, let other):
            condition.paths + one.paths + other.paths
        }
    }

    /// The path of a list that a section with this expression goes through; empty for a condition.
    var listPath: [String] {
        guard case .path(let names) = self else { return [] }
        return names
    }

    /// Whether a section asks only if the expression holds: it prints its content once, in the
    /// context around it, whatever the operands are.
    var isCondition: Bool {
        switch self {
        case .not, .and, .or, .compare: true
        case .path(let names): names.last.map(Scope.loopNames.contains) ?? false
        case .text, .number, .flag, .null, .choose: false
        }
    }
}
