import JSONText

/// Takes the tables of a workbook from JSON: `{"dang_vien": [{"ma": "M001", …}]}`.
struct JSONTables {
    let definition: WorkbookDefinition

    func tables(in json: JSON, log: inout ProblemLog) -> [TitledTable] {
        guard case .object(let members) = json else {
            log.add(.noKnownSheet)
            return []
        }
        for member in members where definition.sheet(member.name) == nil {
            guard member.name != definition.versionLabel else { continue }
            log.add(.unknownSheet, at: ProblemPlace(sheet: member.name, column: "", row: 0))
        }
        let tables = definition.sheets.compactMap { sheet in
            json[sheet.key].map { rows in
                TitledTable(
                    title: sheet.title, raw: table(of: rows, as: sheet, log: &log))
            }
        }
        if tables.isEmpty { log.add(.noKnownSheet) }
        return tables
    }

    private func table(
        of json: JSON, as sheet: SheetDefinition, log: inout ProblemLog
    ) -> RawTable {
        let made = (json.elements ?? [json]).enumerated().map {
            row($1, at: $0, of: sheet, log: &log)
        }
        return RawTable(sheet: sheet, rows: RawRows(count: made.count) { made[$0] })
    }

    private func row(
        _ json: JSON, at index: Int, of sheet: SheetDefinition, log: inout ProblemLog
    ) -> RawRow {
        var row = RawRow(number: index + 1)
        guard case .object(let members) = json else { return row }
        for member in members {
            let place = ProblemPlace(
                sheet: sheet.key, column: "[\(index)].\(member.name)", row: 0)
            guard sheet.column(member.name) != nil else {
                log.add(.unknownColumn(member.name), at: place)
                continue
            }
            row.cells[member.name] = cell(member.value, at: place)
        }
        return row
    }

    private func cell(_ json: JSON, at place: ProblemPlace) -> RawCell? {
        switch json {
        case .null, .object: nil
        case .bool(let isTrue):
            RawCell(kind: .flag, text: isTrue ? "true" : "false", place: place)
        case .number(let text): RawCell(kind: .number, text: text, place: place)
        case .string(let text): RawCell(kind: .text, text: text, place: place)
        case .array(let elements):
            RawCell(
                kind: .text,
                text: elements.compactMap { cell($0, at: place)?.text }.joined(separator: "\n"),
                place: place)
        }
    }
}
