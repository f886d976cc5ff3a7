import Splice

/// What a section repeats, and how often.
extension Renderer {
    mutating func run(_ section: Section) {
        if section.repeatsCells { copies.append(Scope.Position(index: 0, count: 1)) }
        defer { if section.repeatsCells { copies.removeLast() } }
        if !runTurns(of: section) { output.append(contentsOf: section.otherwise) }
    }

    /// Prints the turns of a section; false where there is none.
    private mutating func runTurns(of section: Section) -> Bool {
        let value = scope.evaluate(section.expression)
        if section.isInverted {
            let isPrinted = value.map { !$0.isTruthy } ?? (mode == .filled)
            if isPrinted { run(section.body, in: section.turn) }
            return isPrinted
        }
        switch section.isCondition ? value.map({ .flag($0.isTruthy) }) : value {
        case nil: return runUnknown(section)
        case .list(let list):
            let elements = section.filters.isEmpty ? list : section.filters.elements(of: list)
            for (index, element) in elements.enumerated() where !isFull {
                let position = Scope.Position(index: index, count: elements.count)
                runTurn(of: section, at: position, with: element)
            }
            return !elements.isEmpty
        case .flag(true) where section.isCondition:
            run(section.body, in: section.turn)
            return true
        case let value? where value.isTruthy:
            scope.push(value)
            run(section.body, in: section.turn)
            scope.pop()
            return true
        default: return false
        }
    }

    private mutating func runTurn(
        of section: Section, at position: Scope.Position, with element: Value?
    ) {
        if position.index > 0 { output.append(contentsOf: section.between) }
        if section.repeatsCells { copies[copies.count - 1] = position }
        scope.push(element, position, members: element == nil ? [] : section.members)
        controls.enter(section.list, row: position.index + 1)
        run(section.body, in: section.turn)
        controls.leave()
        scope.pop()
        packLongText()
    }

    /// What nobody knows is printed in a blank form: a list as so many empty items, a condition as
    /// its content.
    private mutating func runUnknown(_ section: Section) -> Bool {
        guard mode != .filled else { return false }
        guard !section.expression.listPath.isEmpty else {
            run(section.body, in: section.turn)
            return true
        }
        for index in 0..<section.blankCount {
            runTurn(
                of: section, at: Scope.Position(index: index, count: section.blankCount), with: nil)
        }
        return section.blankCount > 0
    }
}
