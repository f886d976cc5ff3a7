extension Scope {
    /// The value of an expression; nil when it depends on something nobody knows.
    func evaluate(_ expression: Expression) -> Value? {
        switch expression {
        case .path(let path): value(of: path)
        case .text(let text): .text(text)
        case .number(let text): .number(text)
        case .flag(let flag): .flag(flag)
        case .null: .null
        case .not(let inner): evaluate(inner).map { .flag(!$0.isTruthy) }
        case .and(let left, let right): both(left, right)
        case .or(let left, let right): either(left, right)
        case .compare(let comparison, let left, let right): compare(comparison, left, right)
        case .choose(let condition, let one, let other):
            evaluate(condition).flatMap { evaluate($0.isTruthy ? one : other) }
        }
    }

    /// The first operand that does not hold, or the last: as a value, so that it can be printed.
    private func both(_ left: Expression, _ right: Expression) -> Value? {
        let left = evaluate(left)
        if let left, !left.isTruthy { return left }
        let right = evaluate(right)
        if let right, !right.isTruthy { return right }
        return left == nil ? nil : right
    }

    /// The first operand that holds, or the last.
    private func either(_ left: Expression, _ right: Expression) -> Value? {
        let left = evaluate(left)
        if let left, left.isTruthy { return left }
        let right = evaluate(right)
        if let right, right.isTruthy { return right }
        return left == nil ? nil : right
    }

    private func compare(
        _ comparison: Comparison, _ left: Expression, _ right: Expression
    ) -> Value? {
        let isWithNull = isComplete && (left.isNull || right.isNull)
        let unknown: Value? = isWithNull ? .null : nil
        guard let left = evaluate(left) ?? unknown, let right = evaluate(right) ?? unknown else {
            return nil
        }
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

extension Expression {
    fileprivate var isNull: Bool {
        if case .null = self { true } else { false }
    }
}
