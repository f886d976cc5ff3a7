import Splice

/// What depends on how often the cells of a table are repeated.
extension Renderer {
    mutating func run(_ measure: TableMeasure) {
        switch measure {
        case .columns(let columns, let turns):
            let count = count(turns[...])
            for turn in 0..<count {
                for column in columns { write(column, column.share(of: turn, in: count)) }
            }
        case .share(let width):
            let position = copies.last ?? Scope.Position(index: 0, count: 1)
            write(width, width.share(of: position.index, in: position.count))
        case .span(let markup, let each, let turns):
            let span = max(1, markup.number + each * count(turns[...]))
            if span != 1 { write(markup, span) }
        }
    }

    private mutating func write(_ markup: NumberMarkup, _ number: Int) {
        output.append(contentsOf: markup.before)
        output.append(contentsOf: String(number).utf8)
        output.append(contentsOf: markup.after)
    }

    /// How many turns the last of the sections takes; the most, where those around it have several.
    private mutating func count(_ sections: ArraySlice<Section>) -> Int {
        guard let section = sections.first else { return 0 }
        let rest = sections.dropFirst()
        let value = scope.evaluate(section.expression)
        if section.isInverted {
            return value.map { !$0.isTruthy } ?? (mode == .filled) ? count(once: rest) : 0
        }
        switch section.isCondition ? value.map({ .flag($0.isTruthy) }) : value {
        case nil:
            guard mode != .filled else { return 0 }
            guard !section.path.isEmpty else { return count(once: rest) }
            return rest.isEmpty ? section.blankCount : count(rest, in: nil)
        case .rows(let rows) where rest.isEmpty && section.filters.isEmpty: return rows.count
        case .rows(let rows): return count(rest, through: Array(rows), of: section)
        case .list(let list): return count(rest, through: list, of: section)
        case .flag(true) where section.isCondition: return count(once: rest)
        case let value?:
            guard value.isTruthy else { return 0 }
            return rest.isEmpty ? 1 : count(rest, in: value)
        }
    }

    private mutating func count(
        _ rest: ArraySlice<Section>, through list: [Value], of section: Section
    ) -> Int {
        let elements = section.filters.isEmpty ? list : section.filters.elements(of: list)
        guard !rest.isEmpty else { return elements.count }
        var most = 0
        for element in elements where !isFull {
            countTurn()
            most = max(most, count(rest, in: element))
        }
        return most
    }

    private mutating func count(once rest: ArraySlice<Section>) -> Int {
        rest.isEmpty ? 1 : count(rest)
    }

    private mutating func count(_ rest: ArraySlice<Section>, in element: Value?) -> Int {
        scope.push(element)
        defer { scope.pop() }
        return count(rest)
    }
}

extension NumberMarkup {
    /// What a copy gets of the number; the copies' parts make up the whole.
    fileprivate func share(of index: Int, in count: Int) -> Int {
        guard number <= 1_000_000, count <= 1_000_000 else { return number / max(1, count) }
        return number * (index + 1) / count - number * index / count
    }
}
