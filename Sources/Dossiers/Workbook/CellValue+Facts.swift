import PartyForms

/// Cells that hold several facts.
extension CellValue {
    /// A row of the sheet; a column of its own counts more than a cell that tells it besides.
    ///
    /// - Parameter columns: those of the row before.
    func row(
        _ row: RawRow, of sheet: SheetDefinition, columns: [BookColumn] = [],
        log: inout ProblemLog
    ) -> BookRow {
        var result = BookRow(number: row.number, columns: columns)
        for column in sheet.columns {
            guard let cell = row.cells[column.key],
                let text = value(of: cell, in: column, log: &log)
            else { continue }
            if cell.place.row == row.number {
                let place = BookColumn(
                    key: column.key, sheet: cell.place.sheet, letters: cell.place.column)
                result.put(text, in: place)
            } else {
                result[column.key] = BookCell(text, at: cell.place.place)
            }
        }
        for compound in row.compounds {
            for (key, text) in facts(in: compound, of: sheet, log: &log) {
                guard let known = result[key] else {
                    result[key] = BookCell(text, at: compound.cell.place.place)
                    continue
                }
                guard known.text != text else { continue }
                log.add(.twoValues(sheet.column(key)?.title ?? key), at: compound.cell.place)
            }
        }
        return result
    }

    /// What a cell tells, by column key; one whose facts cannot be told apart is kept whole where
    /// its first fact is free text.
    private func facts(
        in compound: RawCompound, of sheet: SheetDefinition, log: inout ProblemLog
    ) -> [(key: String, text: String)] {
        let sets = compound.column.sets.sorted { $0.key < $1.key }.map { (key: $0, text: $1) }
        guard !compound.column.parts.isEmpty else {
            switch mark(compound.cell.text) {
            case true?: return sets
            case false?: return []
            case nil:
                log.add(.unsplit(compound.title, isKept: false), at: compound.cell.place)
                return []
            }
        }
        for parts in compound.column.splits(of: compound.cell.text) {
            var trial = ProblemLog()
            guard let facts = facts(parts, in: compound, of: sheet, log: &trial),
                trial.holdsRepairsOnly
            else { continue }
            _ = self.facts(parts, in: compound, of: sheet, log: &log)
            return facts + sets
        }
        return whole(compound, of: sheet, log: &log) + sets
    }

    /// The parts as their columns understand them; nil when one is not understood.
    private func facts(
        _ parts: [String], in compound: RawCompound, of sheet: SheetDefinition,
        log: inout ProblemLog
    ) -> [(key: String, text: String)]? {
        var facts: [(key: String, text: String)] = []
        for (part, text) in zip(compound.column.parts, parts) where !text.isEmpty {
            guard case .column(let key) = part, let column = sheet.column(key) else { continue }
            // Free text takes anything, so what may part it must not be left in it.
            guard
                parts.count == compound.column.parts.count || column.type == .date
                    || !compound.column.separators.contains(where: text.contains)
            else { return nil }
            var cell = compound.cell
            cell.text = text
            guard let value = value(of: cell, in: column, log: &log) else { return nil }
            facts.append((key, value))
        }
        return facts
    }

    private func whole(
        _ compound: RawCompound, of sheet: SheetDefinition, log: inout ProblemLog
    ) -> [(key: String, text: String)] {
        let first = compound.column.parts.lazy.compactMap { part -> ColumnDefinition? in
            guard case .column(let key) = part else { return nil }
            return sheet.column(key)
        }.first
        let isKept = first?.type == .text && compound.cell.kind == .text
        log.add(.unsplit(compound.title, isKept: isKept), at: compound.cell.place)
        guard isKept, let first, let text = value(of: compound.cell, in: first, log: &log) else {
            return []
        }
        return [(first.key, text)]
    }
}
