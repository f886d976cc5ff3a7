package import PartyForms
package import Spreadsheet

/// A paper that came in, as the book notes it.
package struct Receipt: Hashable, Sendable {
    package var subject: Subject
    package var item: Int
    package var day: CalendarDay
    /// Where it lies in the dossier, or the file's name.
    package var file: String

    package init(subject: Subject, item: Int, day: CalendarDay, file: String) {
        self.subject = subject
        self.item = item
        self.day = day
        self.file = file
    }
}

/// A workbook with what came back in its cells, for a copy of it.
package struct BookUpdate {
    private var edit: WorkbookEdit
    private let definition: WorkbookDefinition
    private let book: Book
    private var tables: BookTables
    private let making: WorkbookMaking
    /// Where each value went, by sheet, row and column.
    private var cells: [CellKey: CellPlace] = [:]

    /// Begins with the workbook as it is.
    ///
    /// - Parameter book: what was read from those bytes.
    package init(
        _ bytes: [UInt8], _ book: Book, definition: WorkbookDefinition
    ) throws(SpreadsheetError) {
        edit = try WorkbookEdit(xlsx: bytes)
        self.definition = definition
        self.book = book
        tables = BookTables(try Workbook(xlsx: bytes).sheets, of: book, definition)
        making = WorkbookMaking(definition: definition)
    }

    /// The changed workbook.
    package func sealed() throws(SpreadsheetError) -> [UInt8] { try edit.sealed() }

    /// Adds a sheet that tells of the reading.
    package mutating func add(_ sheet: SheetDraft) throws(SpreadsheetError) {
        _ = try edit.add(sheet)
    }

    /// Where a value went; nil for one that was kept out.
    package func place(of answer: ReturnedAnswer) -> CellPlace? {
        guard answer.fate == .written, let spot = answer.spot else { return answer.spot?.cell }
        return cells[CellKey(spot)]
    }

    /// Writes the values of forms, first into rows that are there, then into new ones.
    ///
    /// A cell with a formula is left as it is.
    package mutating func take(_ forms: [ReadForm]) throws(SpreadsheetError) {
        let spots = forms.flatMap(\.back.changes).compactMap(\.spot)
        for spot in spots {
            guard case .standing(let index) = spot.row, let new = spot.new else { continue }
            try set(new, at: spot, inRow: index)
        }
        var rows: [(row: NewRow, spots: [BookSpot])] = []
        var places: [NewRow: Int] = [:]
        for spot in spots {
            guard case .new(let row) = spot.row else { continue }
            if places[row] == nil {
                places[row] = rows.count
                rows.append((row, []))
            }
            if let place = places[row] { rows[place].spots.append(spot) }
        }
        for (row, spots) in rows { try make(row, spots) }
    }

    /// Notes what came in.
    package mutating func note(_ receipts: [Receipt]) throws(SpreadsheetError) {
        guard let place = definition.places.receipts else { return }
        for receipt in receipts {
            let day = receipt.day
            _ = try append(
                [
                    place.record: receipt.subject.code, place.item: String(receipt.item),
                    place.copies: "1", place.day: "\(day.day)/\(day.month)/\(day.year)",
                    place.file: receipt.file,
                ], to: place.sheet)
        }
    }

    // MARK: - Cells

    private mutating func set(
        _ text: String, at spot: BookSpot, inRow index: Int
    ) throws(SpreadsheetError) {
        let place = spot.place
        guard let row = book[place.sheet]?.rows[index] else { return }
        try set(text, place.sheet, row.number, place.column, as: CellKey(spot))
        for (column, text) in place.sets.sorted(by: { $0.key < $1.key })
        where row.text(column) != text {
            try set(
                text, place.sheet, row.number, column,
                as: CellKey(sheet: place.sheet, row: spot.row, column: column))
        }
    }

    private mutating func set(
        _ text: String, _ sheet: String, _ row: Int, _ column: String, as cell: CellKey
    ) throws(SpreadsheetError) {
        guard cells[cell] == nil, let number = try number(of: column, in: sheet),
            let title = tables[sheet]?.title, let address = CellAddress(row: row, column: number)
        else { return }
        do throws(SpreadsheetError) {
            try edit.set(draft(text, sheet, column), at: address, inSheet: title)
        } catch .formulaCell {
            // The office's formula stays; the value is told in the sheet of changes.
            return
        }
        cells[cell] = CellPlace(sheet: title, cell: address.description)
    }

    // MARK: - Rows

    private mutating func make(
        _ row: NewRow, _ spots: [BookSpot]
    ) throws(SpreadsheetError) {
        var texts = row.cells
        for spot in spots {
            texts.merge(spot.place.sets) { text, _ in text }
            texts[spot.place.column] = spot.new
        }
        guard let number = try append(texts, to: row.sheet), let table = tables[row.sheet] else {
            return
        }
        for spot in spots {
            guard let column = table.columns[spot.place.column] else { continue }
            let cell = CellAddress.letters(of: column) + String(number)
            cells[CellKey(spot)] = CellPlace(sheet: table.title, cell: cell)
        }
    }

    /// Adds a row to a sheet, which is made when the workbook lacks it.
    private mutating func append(
        _ texts: [String: String], to sheet: String
    ) throws(SpreadsheetError) -> Int? {
        try makeSheet(sheet)
        var values: [Int: CellDraft] = [:]
        for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
            guard let number = try number(of: column, in: sheet) else { continue }
            values[number] = draft(text, sheet, column)
        }
        guard let table = tables[sheet] else { return nil }
        let row = try edit.append(
            values, toSheet: table.title, after: table.last, head: table.head)
        tables[sheet]?.last = row
        return row
    }

    private mutating func makeSheet(_ key: String) throws(SpreadsheetError) {
        guard tables[key] == nil, let sheet = definition.sheet(key) else { return }
        let title = try edit.add(making.draft(of: sheet, rows: []))
        let columns = sheet.columns.enumerated().map { ($1.key, $0 + 1) }
        tables[key] = BookTables.Table(
            title: title, head: 1, columns: Dictionary(uniqueKeysWithValues: columns), last: 1,
            end: columns.count + 1)
    }

    /// The number of a column, which is added to the head when the table lacks it.
    private mutating func number(
        of column: String, in sheet: String
    ) throws(SpreadsheetError) -> Int? {
        guard let table = tables[sheet] else { return nil }
        if let number = table.columns[column] { return number }
        guard let title = definition.sheet(sheet)?.column(column)?.title,
            let address = CellAddress(row: table.head, column: table.end)
        else { return nil }
        try edit.set(.text(title), at: address, inSheet: table.title)
        tables[sheet]?.columns[column] = table.end
        tables[sheet]?.end += 1
        return table.end
    }

    private func draft(_ text: String, _ sheet: String, _ column: String) -> CellDraft {
        guard let column = definition.sheet(sheet)?.column(column) else { return .text(text) }
        return making.cell(text, in: column)
    }
}

/// A cell of the book, in a row that is there or is to be made.
struct CellKey: Hashable {
    var sheet: String
    var row: RowPlace
    var column: String
}

extension CellKey {
    init(_ spot: BookSpot) {
        sheet = spot.place.sheet
        row = spot.row
        column = spot.place.column
    }
}
