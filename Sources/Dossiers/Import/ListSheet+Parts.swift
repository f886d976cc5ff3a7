import Spreadsheet

/// What tells the head of a list from its rows: no row of data says "Họ và tên".
struct ListHeads {
    private let titles: ColumnTitles
    private let names: Set<String>

    init(_ definition: WorkbookDefinition) {
        let kinds = ListKind.allCases.filter { $0 == .members }
        let lists = kinds.compactMap(definition.list(of:))
        titles = ColumnTitles(
            lists.first ?? definition.sheets[0], silent: definition.ignoredTitles)
        names = Set(
            lists.flatMap(\.columns).filter { ListKind.members.needed.contains($0.key) }
                .flatMap { [$0.title] + $0.synonyms }.map(TitleKey.of))
    }

    /// Whether a row is a head, or the first of its rows.
    func isHead(_ row: Row) -> Bool {
        let texts = row.cells.filter { $0.kind == .text && $0.text.utf8.count < 100 }
        guard texts.contains(where: { names.contains(TitleKey.of($0.text)) }) else { return false }
        let known = texts.count { titles.meaning(of: [$0.text]) != nil }
        return known > 1 && 2 * known > row.cells.count
    }
}

extension ListSheet {
    /// The lists that stand one below the other, each with the lines above its head; a head that is
    /// there again on a later page begins none.
    func parts(_ heads: ListHeads) -> [ListSheet] {
        var starts: [Int] = []
        var last: Row?
        var lines: Int?
        for row in sheet.rows {
            if heads.isHead(row), last.map({ !row.isHead(like: $0) }) ?? true {
                if last != nil { starts.append(lines ?? row.number) }
                last = row
            }
            // Lines of one or two texts above a head are its title.
            lines = row.cells.count > 2 ? nil : lines ?? row.number
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
