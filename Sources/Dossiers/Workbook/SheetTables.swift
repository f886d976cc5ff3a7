import Spreadsheet

/// Finds the tables of a workbook among the sheets of a file.
struct SheetTables {
    let definition: WorkbookDefinition

    /// Hands out the tables one by one, and lets go of each sheet before: a large office's sheets
    /// are not kept beside what was made of them.
    func each(
        of sheets: consuming [Sheet], log: inout ProblemLog, take: (TitledTable) -> Void
    ) {
        var left = sheets
        let buriedTitles = left.filter { $0.visibility == .veryHidden }.map(\.title)
        left.removeAll { $0.visibility == .veryHidden }
        var hasTable = false
        for wanted in definition.sheets {
            let names = Set(([wanted.title, wanted.key] + wanted.synonyms).map(TitleKey.of))
            for title in buriedTitles where !names.isDisjoint(with: keys(of: title)) {
                log.add(.buriedSheet, at: place(title))
            }
            let matching = left.indices.filter { index in
                !names.isDisjoint(with: keys(of: left[index].title))
            }
            guard let index = preferred(among: matching, of: left, for: wanted) else { continue }
            for other in matching where other != index && left[other].visibility == .visible {
                log.add(.duplicateSheet, at: place(left[other].title))
            }
            let title = left[index].title
            let raw = table(in: left[index], as: wanted, log: &log)
            left = left.indices.filter { !matching.contains($0) }.map { left[$0] }
            guard let raw else { continue }
            hasTable = true
            take(TitledTable(title: title, raw: raw))
        }
        reportUnknown(left, log: &log)
        if !hasTable { log.add(.noKnownSheet) }
    }

    /// What a sheet's title says, as it stands and as fonts from before Unicode would show it.
    private func keys(of title: String) -> [String] {
        [TitleKey.of(title)] + TitleText.all(of: title).map { TitleKey.of($0.shown) }
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
            log.add(.unknownSheet, at: place(sheet.title))
        }
    }

    private func place(_ title: String) -> ProblemPlace {
        ProblemPlace(sheet: title, column: "A", row: 1)
    }

    private func table(
        in sheet: Sheet, as wanted: SheetDefinition, log: inout ProblemLog
    ) -> RawTable? {
        guard !sheet.rows.isEmpty else { return nil }
        let ignored = definition.ignoredTitles
        guard let head = TableHead(in: sheet, definition: wanted, ignored: ignored) else {
            log.add(.noHead, at: place(sheet.title))
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
