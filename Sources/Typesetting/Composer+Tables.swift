import Fields
import Markup

extension Composer {
    /// TT | criterion | one column of boxes for each grade | the form's own columns.
    mutating func set(_ criteria: Criteria, at place: Place) -> Element {
        let rows = criteria.rows.compactMap(\.id).map { criteria.path + "." + $0 }
        guard let first = rows.first, let choices = choices(of: first, at: place) else {
            return TableMarkup(style: TableStyle.grid, grid: [textWidth]).element
        }
        var table = TableMarkup(
            style: TableStyle.grid, grid: grid(of: criteria, grades: choices.count))
        table.rows = criteriaHead(criteria, choices)
        table.rows += criteria.rows.map { row in
            guard let id = row.id else { return group(row, columns: table.grid.count) }
            return self.row(row, path: criteria.path + "." + id, criteria, choices)
        }
        return table.element
    }

    private func grid(of criteria: Criteria, grades: Int) -> [Int] {
        let number = Twips.millimetres(11)
        let boxes = Array(repeating: Twips.millimetres(17), count: grades)
        let own = criteria.columns.map { textWidth * $0.width / 100 }
        let rest = textWidth - number - boxes.reduce(0, +) - own.reduce(0, +)
        return [number, max(rest, Twips.millimetres(30))] + boxes + own
    }

    private mutating func criteriaHead(
        _ criteria: Criteria, _ choices: [Choice]
    ) -> [TableMarkup.Row] {
        let titles = criteria.columns.map(\.title)
        let outer = [layout.words.tableNumber, criteria.title]
        let upper =
            outer.map { head($0, merge: .restart) } + [head(criteria.over, span: choices.count)]
            + titles.map { head($0, merge: .restart) }
        let lower =
            outer.map { _ in head("", merge: .continue) } + choices.map { head($0.text) }
            + titles.map { _ in head("", merge: .continue) }
        return [.init(cells: upper, isHead: true), .init(cells: lower, isHead: true)]
    }

    private func head(
        _ title: String, span: Int = 1, merge: TableMarkup.Merge? = nil
    ) -> TableMarkup.Cell {
        let runs = title.isEmpty ? [] : [WordXML.run(title)]
        return .init(
            paragraphs: [paragraph(.tableHead, runs)], span: span, merge: merge, isCentred: true)
    }

    private mutating func group(_ row: Criteria.Row, columns: Int) -> TableMarkup.Row {
        .init(cells: [
            cell(Text(row.number), row.emphasis, .center, at: row.place, keepsNext: true),
            cell(
                row.text, row.emphasis, .left, at: row.place, span: columns - 1, keepsNext: true),
        ])
    }

    private mutating func row(
        _ row: Criteria.Row, path: String, _ criteria: Criteria, _ choices: [Choice]
    ) -> TableMarkup.Row {
        _ = known(path, at: row.place)
        var cells = [
            cell(Text(row.number), row.emphasis, .center, at: row.place),
            cell(row.text, row.emphasis, .left, at: row.place),
        ]
        cells += choices.map { option in
            let content = paragraph(.tableText, [box(path, option)]) { $0.alignment = .center }
            return .init(paragraphs: [content], isCentred: true)
        }
        cells += criteria.columns.map { column in
            cell(column.text, [], column.alignment, at: column.place)
        }
        return .init(cells: cells)
    }

    private mutating func cell(
        _ text: Text, _ emphasis: Emphasis, _ alignment: Alignment, at place: Place,
        span: Int = 1, keepsNext: Bool = false
    ) -> TableMarkup.Cell {
        let content = set(text, at: place, adding: emphasis)
        let paragraph = paragraph(.tableText, content) { properties in
            if alignment != .left { properties.alignment = alignment }
            if keepsNext { properties.keepsNext = true }
        }
        return .init(paragraphs: [paragraph], span: span, isCentred: true)
    }
}

extension Composer {
    /// A table of a list's elements, of rows that the form itself gives, or of both.
    mutating func set(_ table: Table, at place: Place) -> Element {
        let widths = table.columns.map(\.width).shares(of: textWidth)
        var markup = TableMarkup(style: TableStyle.grid, grid: widths)
        markup.rows = head(of: table, at: place)
        if let path = table.path { markup.rows.append(listRow(table, path, at: place)) }
        for row in table.rows { markup.rows.append(self.row(row, columns: table.columns)) }
        guard let size = table.size else { return markup.element }
        return WordXML.sized(markup.element, size)
    }

    private mutating func head(of table: Table, at place: Place) -> [TableMarkup.Row] {
        for span in table.spans { check(span.title, at: place) }
        for column in table.columns { check(column.title, at: column.place) }
        guard !table.spans.isEmpty else {
            return [.init(cells: table.columns.map { head($0.title) }, isHead: true)]
        }
        var upper: [TableMarkup.Cell] = []
        var lower: [TableMarkup.Cell] = []
        for (index, column) in table.columns.enumerated() {
            guard let span = table.spans.first(where: { $0.columns.contains(index) }) else {
                upper.append(head(column.title, merge: .restart))
                lower.append(head("", merge: .continue))
                continue
            }
            if span.columns.lowerBound == index {
                upper.append(head(span.title, span: span.columns.count))
            }
            lower.append(head(column.title))
        }
        return [.init(cells: upper, isHead: true), .init(cells: lower, isHead: true)]
    }

    private mutating func listRow(
        _ table: Table, _ path: String, at place: Place
    ) -> TableMarkup.Row {
        if let list = known(path, at: place), list.type != .list {
            report(.notAList(path), at: place)
        }
        let before = used
        let list = scope(of: path)
        scopes.append(list)
        defer {
            scopes.removeLast()
            inCells.formUnion(used.subtracting(before).filter { $0.hasPrefix(list + ".") })
        }
        var cells = table.columns.map { column in
            cell(column.text, [], column.alignment, at: column.place)
        }
        cells[0].insert("{{#\(path) | blank: \(table.blank)}}", atStart: true)
        cells[cells.count - 1].insert("{{/}}", atStart: false)
        return .init(cells: cells, height: Twips.millimetres(8))
    }

    private mutating func row(_ row: Table.Row, columns: [Column]) -> TableMarkup.Row {
        var column = 0
        rowScopes = []
        defer { rowScopes = nil }
        // A row of one cell is a heading over the rows that follow; one of a slip takes a mark.
        let isHeading = row.cells.count == 1 && columns.count > 1
        let cells = row.cells.map { cell in
            let alignment = cell.alignment ?? columns[min(column, columns.count - 1)].alignment
            column += cell.span
            return self.cell(
                cell.text, row.emphasis, alignment, at: row.place, span: cell.span,
                keepsNext: isHeading)
        }
        return .init(cells: cells, height: cellWidth == nil ? nil : Twips.millimetres(10))
    }
}

extension TableMarkup.Cell {
    /// Puts a tag that opens or closes the row's section beside the cell's text.
    fileprivate mutating func insert(_ tag: String, atStart: Bool) {
        let run = Node.element(WordXML.run(tag))
        let last = paragraphs.count - 1
        if atStart {
            paragraphs[0].children.insert(run, at: min(1, paragraphs[0].children.count))
        } else {
            paragraphs[last].children.append(run)
        }
    }
}
