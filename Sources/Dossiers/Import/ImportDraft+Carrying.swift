import PartyForms

extension ImportDraft {
    /// Takes over last year's workbook: who there is, and what was decided; the year's own work
    /// starts anew.
    mutating func carry(_ book: Book) {
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
