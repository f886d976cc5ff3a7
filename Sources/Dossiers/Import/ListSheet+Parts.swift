import Spreadsheet

/// What tells the head of a list from its rows: no row of data says "Họ và tên".
struct ListHeads {
    /// Nil for a workbook without members.
    private let titles: ColumnTitles?
    private let names: Set<String>
    private let units: UnitNames

    init(_ definition: WorkbookDefinition) {
        units = UnitNames(definition.lists)
        let list = definition.list(of: .members)
        titles = list.map { ColumnTitles($0, silent: definition.ignoredTitles) }
        let named = list?.columns.filter { ListKind.members.needed.contains($0.key) } ?? []
        names = Set(named.flatMap { [$0.title] + $0.synonyms }.map(TitleKey.of))
    }

    /// Whether a row is a head, or the first of its rows.
    func isHead(_ row: Row) -> Bool {
        let texts = row.cells.filter { $0.kind == .text && $0.text.utf8.count < 100 }
        guard texts.contains(where: { names.contains(TitleKey.of($0.text)) }) else { return false }
        let known = texts.count { titles?.meaning(of: [$0.text]) != nil }
        return known > 1 && 2 * known > row.cells.count
    }

    /// Whether a row is one of the lines above a head: a text alone that names an organisation, is
    /// all in capitals, or too long for a name.
    func isTitle(_ row: Row) -> Bool {
        guard row.cells.count == 1, let text = row.cells.first?.text else { return false }
        return units.heading(text) != nil || text.count > 40
            || text.contains(where: \.isLetter) && text == text.uppercased()
    }
}

extension ListSheet {
    /// The lists that stand one below the other, each with the lines above its head; a head that is
    /// there again on a later page begins none.
    func parts(_ heads: ListHeads) -> [ListSheet] {
        var starts: [Int] = []
        var last: Row?
        var title: Int?
        for row in sheet.rows {
            if heads.isHead(row), last.map({ !row.isHead(like: $0) }) ?? true {
                if last != nil { starts.append(title ?? row.number) }
                last = row
            }
            title = heads.isTitle(row) ? title ?? row.number : nil
        }
        guard !starts.isEmpty else { return [self] }
        let bounds = zip([0] + starts, starts + [Int.max])
        return bounds.map { start, end in
            var part = self
            part.sheet.rows = PackedSheetRows(sheet.rows.filter { (start..<end) ~= $0.number })
            return part
        }
    }
}

extension Row {
    /// Whether the same titles stand in the same columns.
    fileprivate func isHead(like other: Row) -> Bool {
        cells.count == other.cells.count
            && cells.allSatisfy { cell in
                other[column: cell.address.column].map {
                    TitleKey.of($0.text) == TitleKey.of(cell.text)
                } ?? false
            }
    }
}
