import PartyForms
import Spreadsheet
import VietnameseText

/// A row of a list after it was understood.
struct ListEntry {
    var place: ListPlace
    /// By the columns of the workbook's sheet.
    var values: [String: String] = [:]
    /// The organisation that the row itself names.
    var unit: UnitName?
    /// Columns of the sheet of ratings, by year.
    var ratings: [String: [String: String]] = [:]
    /// Whether the list says that the member is one no longer.
    var hasLeft = false
    var notes = ListNotes()
}

/// What is to be told about a row; whose it is, is known later.
struct ListNotes {
    var repairs: [ImportReport.Repaired] = []
    var doubts: [ImportReport.Doubt] = []
    var unused: [ImportReport.Unused] = []
    var words: [ImportReport.Word] = []
}

/// Reads the rows of one list.
struct ListEntryReader {
    let table: ListTable
    private let definition: WorkbookDefinition
    private let values: CellValue
    private let flags: WordIndex

    init(_ table: ListTable, _ definition: WorkbookDefinition) {
        self.table = table
        self.definition = definition
        values = CellValue(definition: definition, sheet: table.definition)
        flags = WordIndex(definition.flags)
    }

    /// A row, whole.
    func entry(_ raw: RawRow, _ row: Row, _ names: UnitNames) -> ListEntry {
        var entry = ListEntry(place: table.source.place(table.nameColumn, row.number))
        for column in table.definition.columns where !column.key.contains(".") {
            guard let cell = raw.cells[column.key] else { continue }
            entry.values[column.key] = value(of: cell, in: column, notes: &entry.notes)
        }
        readParts(of: row, into: &entry)
        for column in table.columns {
            guard let cell = row[column: column.number] else { continue }
            read(cell, in: column, into: &entry)
        }
        if let unit = entry.values.removeValue(forKey: "chi_bo") {
            entry.unit = names.name(in: unit)
        }
        return entry
    }

    /// A name in two columns.
    private func readParts(of row: Row, into entry: inout ListEntry) {
        func text(_ meaning: ListColumn.Meaning) -> String? {
            let column = table.columns.first { $0.meaning == meaning }
            let text = column.flatMap { row[column: $0.number] }.map { CellText($0.text).line }
            return text?.isEmpty == false ? text : nil
        }
        guard let family = text(.family) else { return }
        entry.values["ho_ten"] = [family, text(.given)].compactMap(\.self).joined(separator: " ")
    }

    private func read(_ cell: Cell, in column: ListColumn, into entry: inout ListEntry) {
        switch column.meaning {
        case .values, .family, .given, .order: break
        case .rating(let key, let year): rate(cell, key, year, column, into: &entry)
        case .mark(let key, let value): mark(cell, key, value, column, into: &entry)
        case .left(let state): leave(cell, state, column, into: &entry)
        case .unused: keep(cell, column, in: &entry)
        }
    }

    private func rate(
        _ cell: Cell, _ key: String, _ year: String?, _ column: ListColumn,
        into entry: inout ListEntry
    ) {
        guard let year = year ?? table.title.year,
            let definition = table.definition.column(ListKind.ratingPrefix + key)
        else { return keep(cell, column, in: &entry) }
        let raw = RawCell(cell, in: table.source.sheet)
        let value = value(of: raw, in: definition, notes: &entry.notes)
        if let value { entry.ratings[year, default: [:]][key] = value }
    }

    private func mark(
        _ cell: Cell, _ key: String, _ value: String, _ column: ListColumn,
        into entry: inout ListEntry
    ) {
        switch flags.code(meantBy: CellText(cell.text).line) {
        case "Có": entry.values[key] = value
        case "Không": break
        default: keep(cell, column, in: &entry)
        }
    }

    private func leave(
        _ cell: Cell, _ state: String?, _ column: ListColumn, into entry: inout ListEntry
    ) {
        let text = CellText(cell.text).line
        guard !text.isEmpty, flags.code(meantBy: text) != "Không" else { return }
        keep(cell, column, in: &entry)
        if let state {
            entry.values["tinh_trang"] = state
        } else {
            entry.hasLeft = true
        }
    }

    /// Keeps a cell that the workbook has no place for.
    private func keep(_ cell: Cell, _ column: ListColumn, in entry: inout ListEntry) {
        let text = CellText(cell.text).text
        guard !text.isEmpty else { return }
        entry.notes.unused.append(
            .init(
                place: table.source.place(column.number, cell.address.row), owner: .nobody,
                title: column.title, text: text))
    }

    private func value(
        of cell: RawCell, in column: ColumnDefinition, notes: inout ListNotes
    ) -> String? {
        var log = ProblemLog()
        let value = values.value(of: cell, in: column, log: &log)
        let problems = log.entries.map(\.problem)
        let place = ListPlace(
            file: table.source.file, sheet: cell.place.sheet,
            cell: "\(cell.place.column)\(cell.place.row)")
        for problem in problems where !problem.isRepair && problem.severity != .notes {
            notes.doubts.append(
                .init(kind: .cell(problem), place: place, owner: .nobody, text: cell.text))
        }
        guard let value else { return nil }
        let words = definition.words(for: column)
        let shown = words.first { $0.code == value }?.text ?? value
        if !words.isEmpty, TitleKey.of(cell.text) != TitleKey.of(shown) {
            let typed = CellText(cell.text).line
            notes.words.append(.init(column: column.title, written: typed, meant: shown))
        }
        let repairs = problems.filter(\.isRepair)
        let isRewritten = words.isEmpty && cell.kind != .date && Self.differ(cell.text, shown)
        if !repairs.isEmpty || isRewritten {
            let reasons = repairs.map { $0.message.text(in: .vietnamese) }
            let rewritten = Language.vietnamese("Viết lại theo một kiểu", "Written in one way")
            notes.repairs.append(
                .init(
                    place: place, owner: .nobody, column: column.title, before: cell.text,
                    after: shown,
                    why: reasons.isEmpty ? rewritten : reasons.joined(separator: "\n")))
        }
        return value
    }

    /// Whether texts differ in more than white space.
    private static func differ(_ one: String, _ other: String) -> Bool {
        one.split(whereSeparator: \.isWhitespace) != other.split(whereSeparator: \.isWhitespace)
    }
}

extension RawCell {
    /// A cell of a sheet as the file has it.
    fileprivate init(_ cell: Cell, in sheet: Sheet) {
        self.init(
            kind: .init(cell.kind), text: cell.text,
            place: ProblemPlace(
                sheet: sheet.title, column: CellAddress.letters(of: cell.address.column),
                row: cell.address.row))
    }
}

extension WorkbookProblem {
    /// Whether it was put right.
    var isRepair: Bool { code.hasPrefix("repaired-") }
}
