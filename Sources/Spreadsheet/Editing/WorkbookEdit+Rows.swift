import Markup
import OpenPackage

extension WorkbookEdit {
    /// Adds a row below a table and returns its number.
    ///
    /// Its cells look like those of the row above, column by column, unless the place is formatted
    /// already; those that get a value are marked. Filters, tables, drop-downs and conditional
    /// formats that end directly above take the row in.
    ///
    /// What stands below the table is never overwritten: it moves down where nothing refers to it
    /// and nothing is anchored to it; else the new row comes below everything.
    ///
    /// - Parameter cells: values by column, 1-based.
    /// - Parameter last: the table's last row; nil for the last row that holds anything.
    /// - Parameter head: the last row of the table's head, whose look is not taken over.
    package mutating func append(
        _ cells: [Int: CellDraft], toSheet title: String, after last: Int? = nil, head: Int = 0
    ) throws(SpreadsheetError) -> Int {
        let part = try load(title)
        let last = last ?? sheets[part]?.lastFilledRow ?? 0
        var change = try room(after: min(max(last, 0), CellAddress.last.row), in: part)
        change.head = head
        guard change.row <= CellAddress.last.row else { throw .fullSheet(title) }
        let values = cells.sorted { $0.key < $1.key }
        for (column, value) in values {
            let letters = CellAddress.letters(of: column)
            try value.checkLength(sheet: title, cell: "\(letters)\(change.row)")
        }
        try apply(change, to: part)
        if last > head { sheets[part]?.dress(row: change.row, like: last, styles: styles) }
        for (column, value) in values where value != .blank {
            guard let address = CellAddress(row: change.row, column: column) else { continue }
            write(value, at: address, of: part)
        }
        return change.row
    }

    /// Where a row can go.
    ///
    /// A blank row is filled when another blank one, or nothing, comes below it: the last one parts
    /// the table from a block of signatures, which would else be read as data.
    private mutating func room(
        after last: Int, in part: PartName
    ) throws(SpreadsheetError) -> RowChange {
        guard let sheet = sheets[part] else { return RowChange(row: last + 1, isInserted: false) }
        let next = last + 1
        let end = sheet.lastFilledRow
        let isFree = sheet.isBlank(row: next)
        if end < next || isFree && sheet.isBlank(row: next + 1) {
            return RowChange(row: next, isInserted: false)
        }
        if try canInsert(at: next, in: part) {
            return RowChange(row: next, isInserted: true)
        }
        return RowChange(row: isFree ? next : end + 1, isInserted: false)
    }

    /// Moves what the change moves, in the sheet and in what belongs to it.
    private mutating func apply(
        _ change: RowChange, to part: PartName
    ) throws(SpreadsheetError) {
        for relationship in try relationships(of: part) {
            guard let target = relationship.part(from: part), package.contains(target) else {
                continue
            }
            switch SheetRelation(relationship) {
            case .table: try apply(change, toTable: target)
            case .notes where change.isInserted: try moveNotes(change, in: target)
            case .shapes where change.isInserted: try moveShapes(change, in: target)
            default: break
            }
        }
        sheets[part]?.apply(change)
        applyToNames(change, part)
    }

    /// A table that ends with a row of totals takes nothing in (§18.5.1.2).
    private mutating func apply(
        _ change: RowChange, toTable name: PartName
    ) throws(SpreadsheetError) {
        let table = try XLSXReader.element(name, in: package)
        let totals = table.attribute("totalsRowCount").flatMap { Int($0) } ?? 0
        var changed = table
        changed.set(
            "ref",
            to: table.attribute("ref").map { change.reference($0, totals > 0 ? .never : .always) })
        changed.change("autoFilter") { $0.changeAll { $0.apply(change) } }
        changed.change("sortState") { $0.changeAll { $0.apply(change) } }
        if changed != table { setPart(name, to: changed) }
    }

    /// Print areas and filters grow with the table, other names only move (§18.2.5).
    private mutating func applyToNames(_ change: RowChange, _ part: PartName) {
        guard let title = sheets[part]?.title,
            let index = entries.firstIndex(where: { $0.attribute("name") == title })
        else { return }
        let growing = ["_xlnm._FilterDatabase", "_xlnm.Print_Area"]
        root.change("definedNames") { names in
            names.changeAll { name in
                guard name.name.local == "definedName" else { return }
                let isGrowing =
                    name.attribute("localSheetId") == "\(index)"
                    && growing.contains(name.attribute("name") ?? "")
                let text = name.text
                let moved = change.formula(
                    text, sheet: title, home: false, isGrowing ? .always : .never)
                if moved != text { name.children = [.text(moved)] }
            }
        }
    }
}
