extension Scope {
    /// The value of an expression; nil when it depends on something nobody knows.
    func evaluate(_ expression: Expression) -> Value? {
        switch expression {
        case .path(let path): value(of: path)
        case .text(let text): .text(text)
        case .number(let text): .number(text)
        case .flag(let flag): .flag(flag)
        case .not(let inner): evaluate(inner).map { .flag(!$0.isTruthy) }
        case .and(let left, let right): both(left, right)
        case .or(let left, let right): either(left, right)
        case .compare(let comparison, let left, let right):
            compare(comparison, evaluate(left), evaluate(right))
        }
    }

    private func both(_ left: Expression, _ right: Expression) -> Value? {
        let (left, right) = (evaluate(left), evaluate(right))
        if left?.isTruthy == false || right?.isTruthy == false { return .flag(false) }
        return left == nil || right == nil ? nil : .flag(true)
    }

    private func either(_ left: Expression, _ right: Expression) -> Value? {
        let (left, right) = (evaluate(left), evaluate(right))
        if left?.isTruthy == true || right?.isTruthy == true { return .flag(true) }
        return left == nil || right == nil ? nil : .flag(false)
    }

    private func compare(_ comparison: Comparison, _ left: Value?, _ right: Value?) -> Value? {
        guard let left, let right else { return nil }
        switch comparison {
        case .equal: return .flag(left.isEqual(to: right))
        case .notEqual: return .flag(!left.isEqual(to: right))
        case .less: return .flag(left.isLess(than: right))
        case .lessOrEqual: return .flag(!right.isLess(than: left))
        case .greater: return .flag(right.isLess(than: left))
        case .greaterOrEqual: return .flag(!left.isLess(than: right))
        }
    }
}

extension Value {
    /// Whether a section with this value prints its content.
    var isTruthy: Bool {
        switch self {
        case .null: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .number(let text): Double(text) != 0
        case .list(let elements): !elements.isEmpty
        case .rich(let text): !text.pieces.isEmpty
        case .record, .picture, .document: true
        }
    }

    fileprivate func isEqual(to other: Value) -> Bool {
        if let left = number, let right = other.number { return left == right }
        return plainText == other.plainText
    }

    fileprivate func isLess(than other: Value) -> Bool {
        if let left = number, let right = other.number { return left < right }
        return plainText < other.plainText
    }

    private var number: Double? {
        switch self {
        case .number(let text), .text(let text): Double(text)
        case .null, .flag, .list, .record, .rich, .picture, .document: nil
        }
    }

    private var plainText: String {
        switch self {
        case .text(let text), .number(let text): text
        case .flag(let flag): String(flag)
        case .rich(let text): text.plainText
        case .null, .list, .record, .picture, .document: ""
        }
    }
}
