import PartyForms
import Spreadsheet
import VietnameseText

extension ImportDraft {
    /// Takes in a member, who may stand in another list already.
    mutating func takeMember(
        _ entry: ListEntry, _ row: Row, _ reading: inout TableReading
    ) -> ImportReport.Owner {
        let unit = unit(of: entry, &reading)
        switch people.match(entry.values, unit: unit, table: tables) {
        case .new: return .member(addMember(entry, unit: unit))
        case .known(let index):
            merge(entry, unit: unit, into: index)
            return .member(index)
        case .several:
            doubt(.severalPeople, at: entry.place, of: .nobody, entry.values["ho_ten"] ?? "")
            report.leftOut.append(
                .init(place: entry.place, text: row.cells.map(\.text).joined(separator: " | ")))
            return .nobody
        }
    }

    /// The organisation of a row: its own word, else the heading above it, else the sheet's.
    private mutating func unit(of entry: ListEntry, _ reading: inout TableReading) -> Int? {
        if let name = entry.unit {
            return unit(ofCode: name.written) ?? unit(name)
        }
        if let unit = reading.unit { return unit }
        guard let name = reading.sheetUnit else { return nil }
        let index = unit(name)
        reading.unit = index
        if reading.isUnitGuessed {
            doubt(
                .unitFromSheet, at: reading.table.source.place(1), of: .unit(index), name.written)
        }
        return index
    }

    private mutating func addMember(_ entry: ListEntry, unit: Int?) -> Int {
        var values = entry.values
        if let code = values["ma"], people.index(ofCode: code) != nil {
            values["ma"] = nil
            doubt(.codeTwice, at: entry.place, of: .member(people.all.count), code)
        }
        return people.add(
            Person(
                values: values, unit: unit, ratings: entry.ratings, place: entry.place,
                table: tables))
    }

    /// Adds what another list says of a member; of what differs the first holds.
    private mutating func merge(_ entry: ListEntry, unit: Int?, into index: Int) {
        people[index].unit = people[index].unit ?? unit
        for (key, text) in entry.values.sorted(by: { $0.key < $1.key }) {
            guard let column = definition.sheet("dang_vien")?.column(key) else { continue }
            merge(text, column, at: entry.place, into: index)
        }
        for (year, columns) in entry.ratings.sorted(by: { $0.key < $1.key }) {
            for (key, text) in columns.sorted(by: { $0.key < $1.key }) {
                merge(text, key, year, at: entry.place, into: index)
            }
        }
    }

    private mutating func merge(
        _ text: String, _ column: ColumnDefinition, at place: ListPlace, into index: Int
    ) {
        guard let known = people[index].values[column.key] else {
            people[index].values[column.key] = text
            return
        }
        guard VietnameseText.nameKey(known) != VietnameseText.nameKey(text) else { return }
        if VietnameseText.mayBeOneName(known, text) {
            // The text that has its accents.
            if known.utf8.allSatisfy({ $0 < 0x80 }) { people[index].values[column.key] = text }
            return
        }
        if column.type == .date, PeopleIndex.mayBeOne(known, text) {
            // The date that says more.
            if text.count > known.count { people[index].values[column.key] = text }
            return
        }
        doubt(.conflict(column.title), at: place, of: .member(index), "\(known) / \(text)")
    }

    private mutating func merge(
        _ text: String, _ key: String, _ year: String, at place: ListPlace, into index: Int
    ) {
        guard let known = people[index].ratings[year]?[key] else {
            people[index].ratings[year, default: [:]][key] = text
            return
        }
        guard known != text else { return }
        let title = definition.sheet("xep_loai")?.column(key)?.title ?? key
        doubt(
            .conflict("\(title) \(year)"), at: place, of: .member(index), "\(known) / \(text)")
    }

    /// Takes in an organisation of a list of organisations.
    mutating func takeUnit(
        _ entry: ListEntry, _ reading: inout TableReading
    ) -> ImportReport.Owner {
        guard let name = entry.values["ten"].flatMap(names.name(in:)) else { return .nobody }
        let index = unit(name)
        for (key, text) in entry.values where key != "ten" && units[index].values[key] == nil {
            units[index].values[key] = text
        }
        units[index].ratings.merge(entry.ratings) { first, _ in first }
        units[index].place = units[index].place ?? entry.place
        return .unit(index)
    }
}
