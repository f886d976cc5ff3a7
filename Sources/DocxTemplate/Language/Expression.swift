/// What a tag computes: a field, a literal, or a condition over them.
indirect enum Expression: Hashable, Sendable {
    /// A dotted path; empty for the implicit iterator `.`.
    case path([String])
    case text(String)
    case number(String)
    case flag(Bool)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case compare(Comparison, Expression, Expression)
}

/// How two values are compared.
enum Comparison: String, Hashable, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

extension Expression {
    /// The paths that the expression reads, in order.
    var paths: [[String]] {
        switch self {
        case .path(let names): [names]
        case .text, .number, .flag: []
        case .not(let inner): inner.paths
        case .and(let left, let right), .or(let left, let right): left.paths + right.paths
        case .compare(_, let left, let right): left.paths + right.paths
        }
    }

    /// The path of a list that a section with this expression goes through; empty for a condition.
    var listPath: [String] {
        guard case .path(let names) = self else { return [] }
        return names
    }
}
