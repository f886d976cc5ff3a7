import PartyForms
import Spreadsheet

extension ImportDraft {
    /// Takes over last year's workbook: who there is, and what was decided; the year's own work
    /// starts anew.
    ///
    /// - Parameter sheets: those that the book was read from, which may have columns of the
    ///   office's own.
    mutating func carry(_ book: Book, from sheets: [Sheet], of file: String) {
        tables += 1
        for sheet in definition.sheets {
            guard let rows = book[sheet.key]?.rows, !rows.isEmpty else { continue }
            guard let rule = definition.lists.carried[sheet.key] else {
                report.carried.append(.init(sheet: sheet.title, kept: 0, left: rows.count))
                continue
            }
            let kept = rows.filter { row in
                rule.when.isEmpty || rule.when.contains { row[$0] != nil }
            }
            for row in kept { carry(row, of: sheet.key, without: rule.without) }
            report.carried.append(
                .init(sheet: sheet.title, kept: kept.count, left: rows.count - kept.count))
        }
        let year = book["thong_tin"]?.rows.first?["nam"].flatMap { Int($0.text) }
        lastYear = year ?? lastYear
        for sheet in sheets where sheet.visibility == .visible {
            keepOwnColumns(of: ListSheet(file: file, sheet: sheet))
        }
    }

    /// Keeps what stands in columns that the office added to a list of members or organisations.
    private mutating func keepOwnColumns(of source: ListSheet) {
        let key = TitleKey.of(source.sheet.title)
        let kind = ListKind.allCases.first { kind in
            definition.sheet(kind.sheet).map { TitleKey.of($0.title) == key } ?? false
        }
        guard let kind, let sheet = definition.sheet(kind.sheet),
            let head = TableHead(
                in: source.sheet, definition: sheet, ignored: definition.lists.order),
            let codes = head.columns.first(where: { $0.value == "ma" })?.key
        else { return }
        for row in source.sheet.rows where row.number > head.lastRow {
            guard let code = row[column: codes]?.text,
                let owner = owner(of: CellText(code).line, kind)
            else { continue }
            for (column, title) in head.unknown.sorted(by: { $0.key < $1.key }) {
                let text = CellText(row[column: column]?.text ?? "").text
                guard !text.isEmpty else { continue }
                report.unused.append(
                    .init(
                        place: source.place(column, row.number), owner: owner, title: title,
                        text: text))
            }
        }
    }

    private func owner(of code: String, _ kind: ListKind) -> ImportReport.Owner? {
        switch kind {
        case .members: people.index(ofCode: code).map { .member($0) }
        case .units: unit(ofCode: code).map { .unit($0) }
        }
    }

    private mutating func carry(_ row: BookRow, of sheet: String, without: [String]) {
        var values = row.cells.mapValues(\.text)
        for key in without { values[key] = nil }
        switch sheet {
        case "thong_tin": office.merge(values) { first, _ in first }
        case "to_chuc": carryUnit(values)
        case "dang_vien": carryMember(values, at: row)
        case "xep_loai": carryRating(values)
        default: rows[sheet, default: []].append(values)
        }
    }

    private mutating func carryUnit(_ values: [String: String]) {
        guard let name = values["ten"].flatMap(names.name(in:)) else { return }
        let index = unit(name)
        units[index].values = values
    }

    private mutating func carryMember(_ values: [String: String], at row: BookRow) {
        var values = values
        let unit = values.removeValue(forKey: "chi_bo").flatMap(unit(ofCode:))
        let place = row.cells["ho_ten"]?.place ?? row.cells["ma"]?.place
        let listPlace = place.map { ListPlace(file: "", sheet: $0.sheet, cell: $0.cell) }
        let index = people.add(
            Person(values: values, unit: unit, ratings: [:], place: listPlace, table: tables))
        if let state = values["tinh_trang"] {
            doubt(.oldState, at: listPlace, of: .member(index), state)
        }
    }

    private mutating func carryRating(_ values: [String: String]) {
        var columns = values
        guard let code = columns.removeValue(forKey: "doi_tuong"),
            let year = columns.removeValue(forKey: "nam")
        else { return }
        if let index = people.index(ofCode: code) {
            people[index].ratings[year] = columns
        } else if let index = unit(ofCode: code) {
            units[index].ratings[year] = columns
        } else {
            rows["xep_loai", default: []].append(values)
        }
    }
}
