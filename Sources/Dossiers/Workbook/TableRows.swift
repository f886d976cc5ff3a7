import Spreadsheet

/// Takes a table's rows from a sheet, and leaves out what is no data.
struct TableRows {
    private let sheet: Sheet
    private let head: TableHead
    private let definition: SheetDefinition
    private let kinds: RowKinds
    private let merges: RowMerges
    /// The letters of the columns that are read.
    private let letters: [Int: String]

    init(sheet: Sheet, head: TableHead, definition: SheetDefinition, asides: Asides) {
        self.sheet = sheet
        self.head = head
        self.definition = definition
        kinds = RowKinds(head, definition, asides)
        merges = RowMerges(sheet, below: head.lastRow)
        letters = Dictionary(
            uniqueKeysWithValues: (Array(head.columns.keys) + Array(head.compounds.keys))
                .map { ($0, CellAddress.letters(of: $0)) })
    }

    /// A row that holds something, and what its kind and its neighbours make of it.
    private struct Candidate {
        /// Its place among the sheet's rows.
        let index: Int
        let kind: RowKinds.Kind
        let hasOrdinal: Bool
        /// Whether it is as short as a signature, and tells no date.
        let isShort: Bool
    }

    /// The rows of data; what was left out goes to the log.
    func rows(log: inout ProblemLog) -> RawRows {
        let candidates = candidates(log: &log)
        let numbered = candidates.count { $0.kind == .data && $0.hasOrdinal }
        let isNumbered = 2 * numbered > candidates.count { $0.kind == .data }
        let lastSure = candidates.lastIndex {
            let row = sheet.rows[$0.index]
            return $0.kind == .data
                && kinds.isSure(row, raw(merges.fill(row)), isNumbered: isNumbered)
        }
        var kept: [Int] = []
        for (index, candidate) in candidates.enumerated() {
            let isBelow = index > lastSure ?? -1
            let isData = candidate.kind == .data || candidate.kind == .incomplete
            if isData, !(isBelow && candidate.isShort) {
                kept.append(candidate.index)
            } else {
                log.add(.ignoredRows, at: place(sheet.rows[candidate.index]))
            }
        }
        reportHidden(kept, log: &log)
        return RawRows(count: kept.count) { raw(merges.fill(sheet.rows[kept[$0]])) }
    }

    /// The rows below the head that hold something.
    private func candidates(log: inout ProblemLog) -> [Candidate] {
        var candidates: [Candidate] = []
        var isBelowHead = true
        for (index, row) in sheet.rows.enumerated() where row.number > head.lastRow {
            let filled = merges.fill(row)
            let raw = raw(filled)
            guard raw.count > 0 || row.cells.count > 1 else { continue }
            let kind = kinds.kind(
                of: row, raw, isBelowHead: isBelowHead, spread: merges.spread(of: row))
            isBelowHead = kind == .head || isBelowHead && kind == .numbering
            if kind == .data || kind == .incomplete {
                report(filled.cells.dropFirst(row.cells.count), log: &log)
            }
            candidates.append(
                Candidate(
                    index: index, kind: kind,
                    hasOrdinal: kind == .data && kinds.hasOrdinal(row),
                    isShort: raw.count <= 3 && !kinds.holdsDate(raw)))
        }
        return candidates
    }

    private func raw(_ row: Row) -> RawRow {
        var raw = RawRow(number: row.number)
        for cell in row.cells {
            let column = cell.address.column
            guard let letter = letters[column], cell.isFilled else { continue }
            let place = ProblemPlace(sheet: sheet.title, column: letter, row: row.number)
            let rawCell = RawCell(kind: .init(cell.kind), text: cell.text, place: place)
            if let key = head.columns[column] {
                raw.cells.append(rawCell, key)
            } else if let compound = head.compounds[column] {
                let title = compound.titles.first ?? ""
                raw.compounds.append(RawCompound(column: compound, title: title, cell: rawCell))
            }
        }
        return raw
    }

    private func place(_ row: Row) -> ProblemPlace {
        ProblemPlace(sheet: sheet.title, column: "A", row: row.number)
    }

    /// Tells of values that a row has from a cell merged over several rows.
    private func report(_ filled: ArraySlice<Cell>, log: inout ProblemLog) {
        for cell in filled {
            let column = CellAddress.letters(of: cell.address.column)
            guard let key = head.columns[cell.address.column] else { continue }
            log.add(
                .mergedCells(definition.column(key)?.title ?? key),
                at: ProblemPlace(
                    sheet: sheet.title, column: column, row: cell.address.row))
        }
    }

    private func reportHidden(_ rows: [Int], log: inout ProblemLog) {
        guard !sheet.hiddenRows.isEmpty else { return }
        for row in rows.lazy.map({ sheet.rows[$0] }) where sheet.hiddenRows.contains(row.number) {
            log.add(.hiddenRows(isFiltered: sheet.isFiltered), at: place(row))
        }
    }
}

/// What cells that are merged over several rows say in each of them.
private struct RowMerges {
    /// By row: the column and the text's cell.
    private var cells: [Int: [(column: Int, source: Cell)]] = [:]
    /// By row: how many columns a merged cell that begins in it covers.
    private var spreads: [Int: Int] = [:]

    /// Blocks of hostile files overlap; no honest sheet has so many cells.
    private static let most = 2_000_000

    init(_ sheet: Sheet, below head: Int) {
        let ranges = sheet.merged.filter { $0.first.row > head }
        guard !ranges.isEmpty else { return }
        let places = Dictionary(
            sheet.rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { $1 })
        var count = 0
        for range in ranges where count < Self.most {
            guard let place = places[range.first.row],
                let source = sheet.rows[place][column: range.first.column]
            else { continue }
            if sheet.rows[place].cells.first?.address == range.first {
                spreads[range.first.row] = range.last.column - range.first.column + 1
            }
            for row in sheet.rows[(place + 1)...].prefix(while: { $0.number <= range.last.row }) {
                cells[row.number, default: []].append((range.first.column, source))
                count += 1
            }
        }
    }

    /// The row with what merged cells say in it, behind its own cells.
    func fill(_ row: Row) -> Row {
        guard let added = cells[row.number] else { return row }
        var row = row
        for (column, source) in added where row[column: column] == nil {
            guard let address = CellAddress(row: row.number, column: column) else { continue }
            row.cells.append(Cell(address: address, kind: source.kind, text: source.text))
        }
        return row
    }

    func spread(of row: Row) -> Int { spreads[row.number] ?? 1 }
}

extension Cell {
    /// Whether it says something, or would if its formula had been calculated.
    fileprivate var isFilled: Bool {
        if let first = text.utf8.first, (0x21..<0x80).contains(first) { return true }
        return !text.allSatisfy(\.isWhitespace) || kind == .uncalculated
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
