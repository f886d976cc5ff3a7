import Spreadsheet

/// Finds the tables of a workbook among the sheets of a file.
struct SheetTables {
    let definition: WorkbookDefinition

    func tables(in sheets: [Sheet], log: inout ProblemLog) -> [TitledTable] {
        var left = sheets.filter { $0.visibility != .veryHidden }
        var tables: [TitledTable] = []
        for wanted in definition.sheets {
            let names = Set(([wanted.title, wanted.key] + wanted.synonyms).map(TitleKey.of))
            for buried in sheets where buried.visibility == .veryHidden {
                guard !names.isDisjoint(with: keys(of: buried)) else { continue }
                log.add(.buriedSheet, at: place(buried))
            }
            let matching = left.indices.filter { !names.isDisjoint(with: keys(of: left[$0])) }
            guard let index = preferred(among: matching, of: left, for: wanted) else { continue }
            for other in matching where other != index && left[other].visibility == .visible {
                log.add(.duplicateSheet, at: place(left[other]))
            }
            if let table = table(in: left[index], as: wanted, log: &log) {
                tables.append(TitledTable(title: left[index].title, raw: table))
            }
            left = left.indices.filter { !matching.contains($0) }.map { left[$0] }
        }
        reportUnknown(left, log: &log)
        if tables.isEmpty { log.add(.noKnownSheet) }
        return tables
    }

    /// What a sheet's title says, as it stands and as fonts from before Unicode would show it.
    private func keys(of sheet: Sheet) -> [String] {
        [TitleKey.of(sheet.title)] + TitleText.all(of: sheet.title).map { TitleKey.of($0.shown) }
    }

    /// The sheet with the very title, else the first visible one.
    private func preferred(
        among indices: [Int], of sheets: [Sheet], for wanted: SheetDefinition
    ) -> Int? {
        indices.first { TitleKey.of(sheets[$0].title) == TitleKey.of(wanted.title) }
            ?? indices.first { sheets[$0].visibility == .visible } ?? indices.first
    }

    private func reportUnknown(_ sheets: [Sheet], log: inout ProblemLog) {
        let known = [definition.catalogueTitle, definition.hiddenTitle].map(TitleKey.of)
        let reports = definition.reportTitles.all.map(TitleKey.of)
        for sheet in sheets where sheet.visibility == .visible && !sheet.rows.isEmpty {
            let title = TitleKey.of(sheet.title)
            // What reading forms added to a workbook, numbered when there are several.
            let isReport = reports.contains { title == $0 || title.hasPrefix($0 + " ") }
            guard !known.contains(title), !isReport else { continue }
            log.add(.unknownSheet, at: place(sheet))
        }
    }

    private func place(_ sheet: Sheet) -> ProblemPlace {
        ProblemPlace(sheet: sheet.title, column: "A", row: 1)
    }

    private func table(
        in sheet: Sheet, as wanted: SheetDefinition, log: inout ProblemLog
    ) -> RawTable? {
        guard !sheet.rows.isEmpty else { return nil }
        let ignored = definition.ignoredTitles
        guard let head = TableHead(in: sheet, definition: wanted, ignored: ignored) else {
            log.add(.noHead, at: place(sheet))
            return nil
        }
        report(head, of: sheet, as: wanted, log: &log)
        SheetRemarks(sheet: sheet, head: head, definition: wanted).report(to: &log)
        let asides = definition.asides
        let rows = TableRows(sheet: sheet, head: head, definition: wanted, asides: asides)
            .rows(log: &log)
        return RawTable(sheet: wanted, rows: rows, dates: sheet.dates)
    }

    private func report(
        _ head: TableHead, of sheet: Sheet, as wanted: SheetDefinition, log: inout ProblemLog
    ) {
        func place(_ column: Int) -> ProblemPlace {
            ProblemPlace(
                sheet: sheet.title, column: CellAddress.letters(of: column), row: head.lastRow)
        }
        for (column, title) in head.unknown.sorted(by: { $0.key < $1.key }) {
            log.add(.unknownColumn(title), at: place(column))
        }
        for (column, compound) in head.compounds.sorted(by: { $0.key < $1.key }) {
            for title in compound.unread { log.add(.unknownColumn(title), at: place(column)) }
        }
        for (column, key) in head.repeated.sorted(by: { $0.key < $1.key }) {
            log.add(.duplicateColumn(wanted.column(key)?.title ?? key), at: place(column))
        }
        let found = Set(head.columns.values).union(head.compounds.values.flatMap(\.keys))
        for column in wanted.columns where column.isRequired && !found.contains(column.key) {
            log.add(.missingColumn(column.title), at: place(1))
        }
    }
}
