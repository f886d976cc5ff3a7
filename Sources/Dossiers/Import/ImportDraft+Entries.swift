import PartyForms
import Spreadsheet

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
        var person = people[index]
        let owner = ImportReport.Owner.member(index)
        person.unit = person.unit ?? unit
        for (key, text) in entry.values.sorted(by: { $0.key < $1.key }) {
            guard let known = person.values[key] else {
                person.values[key] = text
                continue
            }
            guard TitleKey.of(known) != TitleKey.of(text) else { continue }
            let column = definition.sheet("dang_vien")?.column(key)
            if column?.type == .date, PeopleIndex.mayBeOne(known, text) {
                // The date that says more.
                if text.count > known.count { person.values[key] = text }
            } else {
                doubt(
                    .conflict(column?.title ?? key), at: entry.place, of: owner,
                    "\(known) / \(text)")
            }
        }
        for (year, columns) in entry.ratings.sorted(by: { $0.key < $1.key }) {
            for (key, text) in columns.sorted(by: { $0.key < $1.key }) {
                let known = person.ratings[year]?[key]
                person.ratings[year, default: [:]][key] = known ?? text
                guard let known, known != text else { continue }
                let title = definition.sheet("xep_loai")?.column(key)?.title ?? key
                doubt(
                    .conflict("\(title) \(year)"), at: entry.place, of: owner, "\(known) / \(text)")
            }
        }
        people[index] = person
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
