import Splice

/// What a section repeats, and how often.
extension Renderer {
    mutating func run(_ section: Section) {
        if section.repeatsCells { copies.append(Scope.Position(index: 0, count: 1)) }
        defer { if section.repeatsCells { copies.removeLast() } }
        if !runTurns(of: section) { output.append(contentsOf: section.content.otherwise) }
    }

    /// Prints the turns of a section; false where there is none.
    private mutating func runTurns(of section: Section) -> Bool {
        let value = scope.evaluate(section.expression)
        if section.isInverted {
            let isPrinted = value.map { !$0.isTruthy } ?? (mode == .filled)
            if isPrinted { run(section.content.body, in: section.content.turn) }
            return isPrinted
        }
        switch section.isCondition ? value.map({ .flag($0.isTruthy) }) : value {
        case nil: return runUnknown(section)
        case .rows(let rows) where section.filters.isEmpty:
            runTurns(of: section, count: rows.count, members: section.members) { rows[$0] }
            return !rows.isEmpty
        case .rows(let rows): return runTurns(of: section, through: Array(rows))
        case .list(let list): return runTurns(of: section, through: list)
        case .flag(true) where section.isCondition:
            run(section.content.body, in: section.content.turn)
            return true
        case let value? where value.isTruthy:
            scope.push(value)
            run(section.content.body, in: section.content.turn)
            scope.pop()
            return true
        default: return false
        }
    }

    private mutating func runTurns(of section: Section, through list: [Value]) -> Bool {
        let elements =
            section.filters.isEmpty ? list : section.filters.elements(of: list)
        runTurns(of: section, count: elements.count, members: section.members) {
            elements[$0]
        }
        return !elements.isEmpty
    }

    private mutating func runTurns(
        of section: Section, count: Int, members: Set<String>, element: (Int) -> Value?
    ) {
        scope.push(nil, members: members)
        for index in 0..<count where !isFull {
            countTurn()
            let position = Scope.Position(index: index, count: count)
            if index > 0, !section.content.between.isEmpty {
                output.append(contentsOf: section.content.between)
            }
            if section.repeatsCells { copies[copies.count - 1] = position }
            scope.turn(to: element(index), at: position)
            if mode == .fillable { controls.enter(section.list, row: index + 1) }
            run(section.content.body, in: section.content.turn)
            if mode == .fillable { controls.leave() }
            packLongText()
        }
        scope.pop()
    }

    /// What nobody knows is printed in a blank form: a list as so many empty items, a condition as
    /// its content.
    private mutating func runUnknown(_ section: Section) -> Bool {
        guard mode != .filled else { return false }
        guard !section.expression.listPath.isEmpty else {
            run(section.content.body, in: section.content.turn)
            return true
        }
        runTurns(of: section, count: section.blankCount, members: []) { _ in nil }
        return section.blankCount > 0
    }
}
