import Markup

/// Tables with cells that are repeated.
extension Emitter {
    /// Writes what depends on the number of columns; returns the index behind it.
    mutating func emitMeasure(at index: Int) -> Int? {
        if let (starts, repetition) = columns.grids[index] {
            let numbers = starts.compactMap { number(at: $0, "w") }
            guard numbers.count == starts.count, let last = starts.last else { return nil }
            add(.columns(numbers, turns: turns(of: repetition)))
            return structure.range(of: last).upperBound
        }
        if columns.widths.contains(index), isShared(index), let number = number(at: index, "w") {
            add(.share(number))
            return structure.range(of: index).upperBound
        }
        return nil
    }

    /// Writes how many columns a cell spans; returns the index behind it, which may be the same.
    mutating func emitSpan(at index: Int) -> Int? {
        guard let span = columns.spans[index] else { return nil }
        let word = { [prefix = prefix(near: index)] (local: String) in
            Name(namespace: Word.namespace, local: local, prefix: prefix)
        }
        let each = span.repetition.columns.count
        let element = StartTag(word("gridSpan"), [Attribute(word("val"), "")])
        let number = NumberMarkup(element, attribute: 0, number: span.count - each)
        let needsProperties = !span.isThere && structure.events[index - 1].starts(.cell)
        let properties = Element(word("tcPr"))
        if needsProperties { properties.writeStartTag(to: &bytes, closed: false) }
        add(.span(number, each: each, turns: turns(of: span.repetition)))
        if needsProperties { properties.writeEndTag(to: &bytes) }
        return span.isThere ? structure.range(of: index).upperBound : index
    }

    private mutating func add(_ measure: TableMeasure) {
        flush()
        instructions.append(.measure(measure))
    }

    private func number(at index: Int, _ attribute: String) -> NumberMarkup? {
        guard case .start(let tag) = structure.events[index] else { return nil }
        return NumberMarkup(tag, attribute: attribute)
    }

    /// Whether a width is a measure or a share of the page, not left to the application.
    private func isShared(_ index: Int) -> Bool {
        guard case .start(let tag) = structure.events[index] else { return false }
        return ["dxa", "pct", nil].contains(Word.attribute("type", of: tag))
    }

    private func prefix(near index: Int) -> String {
        let table = structure.nearest(.table, around: index) ?? 0
        guard case .start(let tag) = structure.events[table] else { return "" }
        return tag.name.prefix
    }

    /// The sections whose turns are counted, without what they print.
    private func turns(of repetition: ColumnPlan.Repetition) -> [Section] {
        var scopes = scopes
        return repetition.sections.compactMap { block in
            guard case .section(let index) = block.kind else { return nil }
            let section = section(by: tags[index], in: scopes)
            scopes.append(section?.path ?? [])
            return section
        }
    }
}
