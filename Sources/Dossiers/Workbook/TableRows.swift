import Spreadsheet

/// Takes a table's rows from a sheet, and leaves out what is no data.
struct TableRows {
    let sheet: Sheet
    let head: TableHead
    let definition: SheetDefinition

    /// The rows of data; what was left out goes to the log.
    func rows(log: inout ProblemLog) -> [RawRow] {
        let letters = head.columns.keys.map { ($0, CellAddress.letters(of: $0)) }
        let names = Dictionary(letters, uniquingKeysWith: { first, _ in first })
        let all = sheet.rows.filter { $0.number > head.lastRow }.map { raw($0, names) }
            .filter { !$0.cells.isEmpty }
        let lastComplete = all.lastIndex(where: isComplete) ?? -1
        var kept: [RawRow] = []
        for (index, row) in all.enumerated() {
            if isNumbering(row, isFirst: index == 0)
                || isNoData(row, isBelow: index > lastComplete)
            {
                log.add(.ignoredRows, at: place(row))
            } else {
                kept.append(row)
            }
        }
        return kept
    }

    private func raw(_ row: Row, _ names: [Int: String]) -> RawRow {
        var cells: [String: RawCell] = [:]
        for cell in row.cells {
            guard let key = head.columns[cell.address.column] else { continue }
            let place = ProblemPlace(
                sheet: sheet.title, column: names[cell.address.column] ?? "", row: row.number)
            cells[key] = RawCell(kind: .init(cell.kind), text: cell.text, place: place)
        }
        return RawRow(number: row.number, cells: cells)
    }

    private func place(_ row: RawRow) -> ProblemPlace {
        ProblemPlace(sheet: sheet.title, column: "A", row: row.number)
    }

    private var keys: [String] {
        let known = Set(head.columns.values)
        return definition.columns.filter { $0.isKey && known.contains($0.key) }.map(\.key)
    }

    private func isComplete(_ row: RawRow) -> Bool {
        keys.allSatisfy { row.cells[$0] != nil }
    }

    /// A group's heading or a subtotal holds one or two cells, or begins with "Cộng"; a signature
    /// stands below the last row of data.
    private func isNoData(_ row: RawRow, isBelow: Bool) -> Bool {
        guard !isComplete(row) else { return false }
        if row.cells.count <= (isBelow && !holdsDate(row) ? 3 : 1) { return true }
        let order = row.cells.values.sorted { $0.place.column.count < $1.place.column.count }
        let first = order.min {
            ($0.place.column.count, $0.place.column) < ($1.place.column.count, $1.place.column)
        }
        let word = TitleKey.of(first?.text ?? "")
        return word == "cong" || word.hasPrefix("cong ") || word.hasPrefix("tong ")
    }

    /// Whether a row says more than a name and when: no signature does, a row without a code may.
    private func holdsDate(_ row: RawRow) -> Bool {
        let dates = definition.columns.filter { $0.type == .date }
        return row.cells.count > 2
            && dates.contains { column in
                row.cells[column.key].flatMap { DateText.normalised($0.text) } != nil
            }
    }

    /// A row "(1) (2) (3)" under the head.
    private func isNumbering(_ row: RawRow, isFirst: Bool) -> Bool {
        guard isFirst, row.cells.count >= 3 else { return false }
        let numbers = row.cells.values
            .sorted {
                ($0.place.column.count, $0.place.column) < ($1.place.column.count, $1.place.column)
            }
            .map { Int($0.text.trimming(while: { "() ".contains($0) })) ?? -1 }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 >= 0 && $1 > $0 && $1 < 100 }
    }
}

extension RawCell.Kind {
    init(_ kind: Cell.Kind) {
        switch kind {
        case .text: self = .text
        case .number: self = .number
        case .date: self = .date
        case .flag: self = .flag
        case .error: self = .error
        case .uncalculated: self = .uncalculated
        }
    }
}

extension StringProtocol {
    /// Without the characters at both ends that `matches` holds for.
    func trimming(while matches: (Character) -> Bool) -> String {
        guard let start = firstIndex(where: { !matches($0) }),
            let end = lastIndex(where: { !matches($0) })
        else { return "" }
        return String(self[start...end])
    }
}
