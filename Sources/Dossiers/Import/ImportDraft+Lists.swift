import PartyForms
import Spreadsheet
import VietnameseText

extension ImportDraft {
    /// Takes in every list of a file's sheets.
    mutating func read(_ sheets: [Sheet], of file: String) {
        let heads = ListHeads(definition)
        let sources = sheets.map { ListSheet(file: file, sheet: $0) }
        let found = sources.filter { !$0.sheet.rows.isEmpty }.map { tables(in: $0, heads) }
        let lists = found.count { $0.contains { $0.kind == .members } }
        for parts in found {
            // Everybody stands once in a sheet, however many lists it has.
            tables += 1
            for table in parts { read(table, of: file, isOneOfSeveral: lists > 1) }
        }
    }

    /// The lists of a sheet.
    private mutating func tables(in source: ListSheet, _ heads: ListHeads) -> [ListTable] {
        var tables: [ListTable] = []
        for part in source.parts(heads) {
            do throws(ListTable.Refusal) {
                var table = try ListTable(in: part, definition)
                if let first = tables.first { table.follow(first) }
                tables.append(table)
            } catch {
                let first = tables.isEmpty ? 1 : part.sheet.rows.first?.number ?? 1
                report.notRead.append(.init(place: source.place(first), refusal: error))
            }
        }
        return tables
    }

    private mutating func read(_ table: ListTable, of file: String, isOneOfSeveral: Bool) {
        var log = ProblemLog()
        let lines = table.lines(names, definition.asides, log: &log)
        readTitle(table)
        var reading = TableReading(table, .init(table, definition))
        let title = table.source.sheet.title
        reading.sheetUnit =
            table.title.unit ?? names.heading(title) ?? names.heading(Path.stem(of: file))
        if reading.sheetUnit == nil, isOneOfSeveral, !names.isPlain(title) {
            reading.sheetUnit = names.name(in: title)
            reading.isUnitGuessed = true
        }
        let reader = ListEntryReader(table, definition)
        for line in lines { take(line, reader, &reading) }
        report.tables.append(reading.report)
        if table.title.year == nil { noteYears(reading) }
        note(log, reading)
    }

    private mutating func take(
        _ line: ListLine, _ reader: ListEntryReader, _ reading: inout TableReading
    ) {
        switch line {
        case .heading(let name):
            reading.begin(unit(name))
            reading.hasHeadings = true
        case .group(let name, let row):
            // Above another heading it names no members' own organisation; the next row tells.
            if reading.hasHeadings { reading.group = (name, row.number) }
            leaveOut(row, reading)
        case .mark(let mark): reading.mark = mark
        case .leftOut(let row): leaveOut(row, reading)
        case .entry(let raw, let row):
            beginGroup(&reading)
            var repairs: [ImportReport.Repaired] = []
            let raw = reading.filled(raw, by: names.words, &repairs)
            var entry = reader.entry(raw, row, names)
            entry.notes.repairs += repairs
            if let mark = reading.mark, entry.values[mark.column] == nil {
                entry.values[mark.column] = mark.value
            }
            reading.count(row)
            guard !entry.hasLeft else {
                doubt(.gone, at: entry.place, Self.text(of: row))
                return leaveOut(row, reading)
            }
            let owner =
                reading.table.kind == .members
                ? takeMember(entry, row, &reading) : takeUnit(entry, &reading)
            reading.owners[row.number] = owner
            add(entry.notes, of: owner)
        }
    }

    /// Begins the organisation of a heading that does not say that it names one.
    private mutating func beginGroup(_ reading: inout TableReading) {
        guard let (name, row) = reading.group else { return }
        let index = unit(name)
        reading.begin(index)
        doubt(
            .unitFromHeading, at: reading.table.source.place(row), of: .unit(index), name.written)
    }

    private mutating func leaveOut(_ row: Row, _ reading: TableReading) {
        report.leftOut.append(
            .init(place: reading.table.source.place(row.number), text: Self.text(of: row)))
    }

    private static func text(of row: Row) -> String {
        row.cells.map { CellText($0.text).line }.filter { !$0.isEmpty }.joined(separator: " | ")
    }

    /// What was met while the rows were found, at the cells that it concerns.
    private mutating func note(_ log: ProblemLog, _ reading: TableReading) {
        let source = reading.table.source
        let conversions = Dictionary(
            log.conversions.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
        for (problem, places) in log.entries where problem != .ignoredRows {
            for place in places {
                let cell = place.place.cell
                let listPlace = ListPlace(file: source.file, sheet: place.sheet, cell: cell)
                let owner = reading.owners[place.row] ?? .nobody
                if problem.isRepair || problem.severity == .notes {
                    report.repairs.append(
                        .init(
                            place: listPlace, owner: owner, column: "",
                            before: conversions[cell]?.before ?? "",
                            after: conversions[cell]?.after ?? source.sheet.text(at: cell),
                            why: problem.message.text(in: .vietnamese)))
                } else {
                    doubt(.cell(problem), at: listPlace, of: owner, source.sheet.text(at: cell))
                }
            }
        }
    }

    /// Ratings of a year that nobody names.
    private mutating func noteYears(_ reading: TableReading) {
        for (column, told) in zip(reading.table.columns, reading.report.columns) {
            guard column.meaning.isOfUnknownYear, told.filled > 0 else { continue }
            let row = reading.table.head.lastRow
            doubt(.noYear(column.title), at: reading.table.source.place(column.number, row))
        }
    }

    private mutating func readTitle(_ table: ListTable) {
        let isOfRatings = table.columns.contains(where: \.meaning.isOfUnknownYear)
        if let year = table.title.year { titleYears.append((year, isOfRatings)) }
        for (column, text) in table.title.office.sorted(by: { $0.key < $1.key }) {
            let known = office[column]
            if known == nil { office[column] = text }
            guard let known, TitleKey.of(known) != TitleKey.of(text) else { continue }
            let title = definition.sheet("thong_tin")?.column(column)?.title ?? column
            doubt(.office(title), at: table.source.place(1), of: .nobody, "\(known) / \(text)")
        }
    }
}

/// One list while its rows are taken in.
struct TableReading {
    let table: ListTable
    /// The organisation of the rows that follow.
    var unit: Int?
    /// The organisation whose members the whole sheet holds: named above the list or by the
    /// sheet's title; with several lists in a file, the title is taken for a name whatever it says.
    var sheetUnit: UnitName?
    var isUnitGuessed = false
    /// What a heading says of the rows that follow.
    var mark: ListWords.MarkColumn?
    /// Whether headings name the organisations of this list.
    var hasHeadings = false
    /// The name in a heading that may be an organisation's, and its row.
    var group: (name: UnitName, row: Int)?
    /// The cells of the last row that had one, by column.
    private var above: [String: RawCell] = [:]
    var report: ImportReport.Table
    /// Whose rows are whose, by number.
    var owners: [Int: ImportReport.Owner] = [:]

    init(_ table: ListTable, _ report: ImportReport.Table) {
        self.table = table
        self.report = report
    }

    /// Begins the members of an organisation.
    mutating func begin(_ unit: Int) {
        self.unit = unit
        mark = nil
        group = nil
    }

    /// A row with the texts of the rows above where it says "nt"; who it is it says itself.
    mutating func filled(
        _ row: RawRow, by words: ListWords, _ repairs: inout [ImportReport.Repaired]
    ) -> RawRow {
        var row = row
        for column in table.definition.columns where !column.isKey {
            guard var cell = row.cells[column.key] else { continue }
            if cell.kind == .text, words.isDitto(cell.text), let source = above[column.key] {
                let place = ListPlace(
                    file: table.source.file, sheet: cell.place.sheet, cell: cell.place.place.cell)
                repairs.append(
                    .init(
                        place: place, owner: .nobody, column: column.title, before: cell.text,
                        after: source.text,
                        why: Language.vietnamese("Lấy theo dòng trên", "As in the row above")))
                (cell.kind, cell.text) = (source.kind, source.text)
                row.cells[column.key] = cell
            }
            above[column.key] = cell
        }
        return row
    }

    /// Counts the cells of a row that hold something.
    mutating func count(_ row: Row) {
        report.count += 1
        for (index, column) in table.columns.enumerated() {
            let text = row[column: column.number]?.text ?? ""
            if text.contains(where: { !$0.isWhitespace }) { report.columns[index].filled += 1 }
        }
    }
}

extension Sheet {
    /// What a cell says, or the merged one that covers it; empty for none.
    fileprivate func text(at cell: String) -> String {
        guard let cell = CellAddress(cell) else { return "" }
        let address = merge(at: cell)?.first ?? cell
        return rows.first { $0.number == address.row }?[column: address.column]?.text ?? ""
    }
}
