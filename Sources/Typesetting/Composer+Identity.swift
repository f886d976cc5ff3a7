import Markup

extension Composer {
    /// Single fields are lines of their own; lines of several stand in a table without rules, so
    /// that the second keeps its place whatever the first holds.
    mutating func set(_ lines: [IdentityLine], keepsNext: Bool) -> [Element] {
        var elements: [Element] = []
        var rest = lines[...]
        while let line = rest.first {
            let isSingle = line.fields.count == 1
            let group = rest.prefix { ($0.fields.count == 1) == isSingle }
            rest = rest.dropFirst(group.count)
            let keeps = keepsNext && rest.isEmpty
            elements += isSingle ? group.map { single($0, keeps) } : [table(of: group, keeps)]
        }
        return elements
    }

    private mutating func single(_ line: IdentityLine, _ keepsNext: Bool) -> Element {
        let width = textWidth
        return paragraph(.identity, runs(of: line.fields[0])) { properties in
            properties.tabs = [.init(position: width, value: "right", hasDots: true)]
            if keepsNext { properties.keepsNext = true }
        }
    }

    private mutating func table(of lines: ArraySlice<IdentityLine>, _ keepsNext: Bool) -> Element {
        let widths = lines.map { $0.widths.shares(of: textWidth) }
        let edges = Set(widths.flatMap(\.edges)).sorted()
        var table = TableMarkup(
            style: TableStyle.plain, grid: zip([0] + edges, edges).map { $1 - $0 })
        for (line, widths) in zip(lines, widths) {
            let cells = zip(line.fields, zip(widths, widths.edges)).enumerated().map {
                index, cell in
                let (field, (width, edge)) = cell
                let inside = edges.count { $0 > edge - width && $0 <= edge }
                let content = self.cell(field, width, isFirst: index == 0, keepsNext)
                return TableMarkup.Cell(paragraphs: [content], span: inside)
            }
            table.rows.append(.init(cells: cells))
        }
        return table.element
    }

    private mutating func cell(
        _ field: LabelledField, _ width: Int, isFirst: Bool, _ keepsNext: Bool
    ) -> Element {
        paragraph(.identity, runs(of: field)) { properties in
            if !isFirst { properties.left = Twips.millimetres(3) }
            properties.tabs = [.init(position: width, value: "right", hasDots: true)]
            if keepsNext { properties.keepsNext = true }
        }
    }
}

extension [Int] {
    /// The right edges of columns of these widths.
    fileprivate var edges: [Int] {
        var edge = 0
        return map { width in
            edge += width
            return edge
        }
    }
}
