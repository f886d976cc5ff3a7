import Markup

extension FormReader {
    mutating func criteria(_ element: Element) -> Criteria {
        let rows = element.elements.filter { $0.name.local != "column" }
        return Criteria(
            path: element.value("ref"), title: element.attribute("title") ?? "Tiêu chí đánh giá",
            over: element.attribute("over") ?? "Cấp độ thực hiện",
            columns: element.named("column").map { column($0) },
            rows: rows.map { criteriaRow($0) })
    }

    private func criteriaRow(_ element: Element) -> Criteria.Row {
        let isGroup = element.name.local == "group"
        let words = element.attribute("text").map { Text($0) } ?? text(of: element)
        return Criteria.Row(
            place: place(of: element), id: isGroup ? nil : element.value("id"),
            number: element.value("number"), text: words,
            emphasis: isGroup ? .bold : Self.weight(of: element))
    }

    private static func weight(of element: Element) -> Emphasis {
        switch element.value("style") {
        case "bold": .bold
        case "italic": .italic
        default: []
        }
    }

    private func column(_ element: Element) -> Column {
        Column(
            place: place(of: element), title: element.value("title"),
            width: element.number("width", default: 10),
            alignment: Alignment(rawValue: element.value("align")) ?? .left,
            text: text(of: element))
    }

    mutating func table(_ element: Element) -> Table {
        var table = Table(
            path: element.attribute("ref"), blank: element.number("blank", default: 3),
            size: element.attribute("size").flatMap { Int($0) }, columns: [], spans: [],
            rows: element.named("row").map { tableRow($0) })
        for child in element.elements {
            switch child.name.local {
            case "column": table.columns.append(column(child))
            case "columns":
                let first = table.columns.count
                table.columns += child.elements.map { column($0) }
                table.spans.append(
                    .init(columns: first..<table.columns.count, title: child.value("title")))
            default: break
            }
        }
        checkShape(of: table, at: place(of: element))
        return table
    }

    private func tableRow(_ element: Element) -> Table.Row {
        let cells = element.elements.map { cell in
            Table.Cell(
                text: text(of: cell), span: cell.number("span", default: 1),
                alignment: Alignment(rawValue: cell.value("align")))
        }
        return Table.Row(
            place: place(of: element), cells: cells, emphasis: Self.weight(of: element))
    }

    private mutating func checkShape(of table: Table, at place: Place) {
        let sum = table.columns.map(\.width).reduce(0, +)
        if table.columns.isEmpty {
            report(.missingChild("column", of: "table"), at: place)
        } else if sum != 100 {
            report(.widthsOver(sum: sum), at: place)
        }
        for row in table.rows {
            let cells = row.cells.map(\.span).reduce(0, +)
            guard cells != table.columns.count else { continue }
            report(.wrongSpan(cells: cells, columns: table.columns.count), at: row.place)
        }
    }
}
