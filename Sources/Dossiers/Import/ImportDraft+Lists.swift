import PartyForms
import Spreadsheet
import VietnameseText

extension ImportDraft {
    /// Takes in every list of a file's sheets.
    mutating func read(_ sheets: [Sheet], of file: String) {
        let sources = sheets.map { ListSheet(file: file, sheet: $0) }
        var found: [ListTable] = []
        for source in sources where !source.sheet.rows.isEmpty {
            do throws(ListTable.Refusal) {
                found.append(try ListTable(in: source, definition))
            } catch {
                report.notRead.append(.init(place: source.place(1), refusal: error))
            }
        }
        let lists = found.filter { $0.kind == .members }.count
        for table in found { read(table, of: file, isOneOfSeveral: lists > 1) }
    }

    private mutating func read(_ table: ListTable, of file: String, isOneOfSeveral: Bool) {
        tables += 1
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
            reading.unit = unit(name)
            reading.mark = nil
        case .mark(let mark): reading.mark = mark
        case .leftOut(let row): leaveOut(row, reading)
        case .entry(let raw, let row):
            var entry = reader.entry(raw, row, names)
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
    var report: ImportReport.Table
    /// Whose rows are whose, by number.
    var owners: [Int: ImportReport.Owner] = [:]

    init(_ table: ListTable, _ report: ImportReport.Table) {
        self.table = table
        self.report = report
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
