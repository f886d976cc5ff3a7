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
    /// What marks tell, by column of the workbook's sheet, and the levels that they tell, by year.
    var marks: [String: Set<String>] = [:]
    var levels: [String: Set<String>] = [:]
    /// What became of a member who is gone.
    var state: String?
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
    let definition: WorkbookDefinition
    private let values: CellValue
    /// The list's own sheet, without ratings and parts of names.
    private let plain: SheetDefinition
    /// The columns of each date that stands in several; asked for every row.
    let dateParts: [String: [Int]]

    init(_ table: ListTable, _ definition: WorkbookDefinition) {
        self.table = table
        self.definition = definition
        let dates = table.source.sheet.dates
        values = CellValue(definition: definition, sheet: table.definition, dates: dates)
        var plain = table.definition
        plain.columns.removeAll { $0.key.contains(".") }
        self.plain = plain
        dateParts = table.dateParts
    }

    /// A row, whole.
    func entry(_ raw: RawRow, _ row: Row, _ names: UnitNames) -> ListEntry {
        var entry = ListEntry(place: table.source.place(table.nameColumn, row.number))
        read(withoutMarks(raw, row, &entry), row, into: &entry)
        readParts(of: row, into: &entry)
        readDates(of: row, into: &entry)
        for column in table.columns {
            guard let cell = row[column: column.number] else { continue }
            read(cell, in: column, into: &entry)
        }
        settleMarks(of: &entry)
        entry.values["tinh_trang"] = entry.state ?? entry.values["tinh_trang"]
        leaveOutBlankCard(of: row, from: &entry)
        if let unit = entry.values.removeValue(forKey: "chi_bo") {
            entry.unit = names.name(in: unit)
        }
        return entry
    }

    /// The row without marks in columns for dates, which say something else.
    private func withoutMarks(_ raw: RawRow, _ row: Row, _ entry: inout ListEntry) -> RawRow {
        var raw = raw
        for column in table.columns {
            guard case .values(let keys) = column.meaning, let mark = column.mark,
                let cell = row[column: column.number], cell.kind == .text,
                values.mark(cell.text) == true
            else { continue }
            for key in keys { raw.cells[key] = nil }
            entry.marks[mark.column, default: []].insert(mark.value)
        }
        for key in dateParts.keys { raw.cells[key] = nil }
        return raw
    }

    private func read(_ cell: Cell, in column: ListColumn, into entry: inout ListEntry) {
        switch column.meaning {
        case .family, .middle, .given, .datePart, .order: break
        case .values:
            let compound = table.head.compounds[column.number]
            if compound?.tellsUnread(in: cell.text) == true { keep(cell, column, in: &entry) }
        case .rating(let key, let year): rate(cell, key, year, column, into: &entry)
        case .level(let level, let year):
            guard let year = year ?? table.title.year, let isSet = values.mark(cell.text) else {
                return keep(cell, column, in: &entry)
            }
            if isSet { entry.levels[year, default: []].insert(level) }
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
        switch values.mark(cell.text) {
        case true?: entry.marks[key, default: []].insert(value)
        case false?: break
        case nil: keep(cell, column, in: &entry)
        }
    }

    private func leave(
        _ cell: Cell, _ state: String?, _ column: ListColumn, into entry: inout ListEntry
    ) {
        let text = CellText(cell.text).line
        guard !text.isEmpty, values.mark(text) != false else { return }
        keep(cell, column, in: &entry)
        if let state {
            entry.state = state
        } else {
            entry.hasLeft = true
        }
    }

    /// Keeps a cell that the workbook has no place for.
    func keep(_ cell: Cell, _ column: ListColumn, in entry: inout ListEntry) {
        let text = CellText(cell.text).text
        guard !text.isEmpty else { return }
        entry.notes.unused.append(
            .init(
                place: table.source.place(column.number, cell.address.row), owner: .nobody,
                title: column.title, text: text))
    }

    /// The columns of the list's own sheet.
    private func read(_ raw: RawRow, _ row: Row, into entry: inout ListEntry) {
        var log = ProblemLog()
        let values = self.values.row(raw, of: plain, log: &log)
        var told: Set<String> = []
        for column in plain.columns {
            guard let cell = values[column.key] else { continue }
            entry.values[column.key] = cell.text
            let written = raw.cells[column.key]
            // Of a cell that holds several facts, what was put right is told once.
            let isWhole = written != nil || told.insert(cell.place.cell).inserted
            let source = written ?? raw.compounds.first { $0.cell.place.place == cell.place }?.cell
            guard let source, isWhole else { continue }
            note(cell.text, of: source, in: column, written != nil, log, &entry.notes)
        }
        noteProblems(log, row, &entry.notes)
    }

    func value(
        of cell: RawCell, in column: ColumnDefinition, notes: inout ListNotes
    ) -> String? {
        var log = ProblemLog()
        let value = values.value(of: cell, in: column, log: &log)
        for entry in log.entries where !entry.problem.isRepair {
            doubt(entry.problem, cell.place, cell.text, &notes)
        }
        if let value { note(value, of: cell, in: column, true, log, &notes) }
        return value
    }

    /// What could not be read of a row.
    private func noteProblems(_ log: ProblemLog, _ row: Row, _ notes: inout ListNotes) {
        for (problem, places) in log.entries where !problem.isRepair {
            for place in places {
                let cell = row.cells.first { "\($0.address)" == place.place.cell }
                doubt(problem, place, cell?.text ?? "", &notes)
            }
        }
    }

    private func doubt(
        _ problem: WorkbookProblem, _ place: ProblemPlace, _ text: String,
        _ notes: inout ListNotes
    ) {
        guard problem.severity != .notes else { return }
        notes.doubts.append(
            .init(kind: .cell(problem), place: listPlace(place), owner: .nobody, text: text))
    }

    /// What became of a cell, when it is not what was written.
    ///
    /// - Parameter isAlone: whether the cell holds nothing else.
    private func note(
        _ value: String, of cell: RawCell, in column: ColumnDefinition, _ isAlone: Bool,
        _ log: ProblemLog, _ notes: inout ListNotes
    ) {
        let words = definition.words(for: column)
        let shown = words.first { $0.code == value }?.text ?? value
        if !words.isEmpty, isAlone, TitleKey.of(cell.text) != TitleKey.of(shown) {
            let typed = CellText(cell.text).line
            notes.words.append(.init(column: column.title, written: typed, meant: shown))
        }
        let repairs = log.entries.filter { $0.problem.isRepair && $0.places.contains(cell.place) }
        let isRewritten =
            isAlone && words.isEmpty && cell.kind != .date && Self.differ(cell.text, shown)
        guard !repairs.isEmpty || isRewritten else { return }
        let reasons = repairs.map { $0.problem.message.text(in: .vietnamese) }
        let rewritten = Language.vietnamese("Viết lại theo một kiểu", "Written in one way")
        notes.repairs.append(
            .init(
                place: listPlace(cell.place), owner: .nobody, column: column.title,
                before: cell.text, after: shown,
                why: reasons.isEmpty ? rewritten : reasons.joined(separator: "\n")))
    }

    private func listPlace(_ place: ProblemPlace) -> ListPlace {
        ListPlace(file: table.source.file, sheet: place.sheet, cell: place.place.cell)
    }

    /// Whether texts differ in more than white space.
    private static func differ(_ one: String, _ other: String) -> Bool {
        one.split(whereSeparator: \.isWhitespace) != other.split(whereSeparator: \.isWhitespace)
    }
}

extension RawCell {
    /// A cell of a sheet as the file has it.
    init(_ cell: Cell, in sheet: Sheet) {
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

extension CompoundColumn {
    /// Whether a cell tells a fact that the workbook has no column for.
    fileprivate func tellsUnread(in text: String) -> Bool {
        zip(parts, splits(of: text).first ?? []).contains { part, fact in
            guard case .unread = part else { return false }
            return !fact.isEmpty
        }
    }
}
