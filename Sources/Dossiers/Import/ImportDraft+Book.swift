import PartyForms

extension ImportDraft {
    /// The book, with a code for everybody; and the report with those codes.
    mutating func finish() -> Book {
        let memberCodes = codes(
            of: "dang_vien", own: people.all.map { $0.values["ma"] },
            cards: people.all.map { $0.values["so_the"] })
        let unitCodes = codes(of: "to_chuc", own: units.map { $0.values["ma"] })
        for (index, code) in memberCodes.enumerated() { report.codes[.member(index)] = code }
        for (index, code) in unitCodes.enumerated() { report.codes[.unit(index)] = code }
        checkPeople(memberCodes)
        reportUnits(unitCodes)
        return book(memberCodes, unitCodes)
    }

    private func codes(of sheet: String, own: [String?], cards: [String?] = []) -> [String] {
        let pattern =
            definition.lists.codes[sheet] ?? ListWords.CodePattern(prefix: "", digits: 3)
        return ImportCodes(pattern: pattern).codes(own: own, cards: cards)
    }

    private func book(_ memberCodes: [String], _ unitCodes: [String]) -> Book {
        var builder = BookBuilder(definition: definition)
        if !office.isEmpty { builder.add(office, to: "thong_tin") }
        for (unit, code) in zip(units, unitCodes) {
            var values = unit.values
            values["ma"] = code
            values["ten"] = values["ten"] ?? unit.name.name
            builder.add(values, to: "to_chuc")
        }
        for (person, code) in zip(people.all, memberCodes) {
            var values = person.values
            values["ma"] = code
            values["chi_bo"] = person.unit.map { unitCodes[$0] }
            builder.add(values, to: "dang_vien")
        }
        for (unit, code) in zip(units, unitCodes) { builder.add(unit.ratings, of: code) }
        for (person, code) in zip(people.all, memberCodes) { builder.add(person.ratings, of: code) }
        for sheet in definition.sheets {
            for row in rows[sheet.key] ?? [] { builder.add(row, to: sheet.key) }
        }
        return builder.book
    }

    /// What of people can be seen only when all lists are known.
    private mutating func checkPeople(_ codes: [String]) {
        for group in people.doubles() {
            for index in group.dropFirst() {
                doubt(
                    .samePerson(code: codes[group[0]]), at: people[index].place,
                    of: .member(index), people[index].values["ho_ten"] ?? "")
            }
        }
        for (first, second) in people.sameButAccents() {
            doubt(
                .sameButAccents(code: codes[first]), at: people[second].place,
                of: .member(second), people[second].values["ho_ten"] ?? "")
        }
        for (first, second) in people.sameCards() {
            doubt(
                .sameCard(code: codes[first]), at: people[second].place, of: .member(second),
                people[second].values["so_the"] ?? "")
        }
        let dates = ["ngay_sinh", "ngay_vao_dang", "ngay_chinh_thuc"]
        let unread = report.unreadDates
        for index in people.all.indices {
            let person = people[index]
            for (first, second) in zip(dates, dates.dropFirst()) {
                checkOrder(person, index, first, second)
            }
            checkNeeded(person, index, unread)
        }
    }

    /// What no paper about a member can do without.
    private mutating func checkNeeded(
        _ person: Person, _ index: Int, _ unreadDates: Set<ImportReport.Unread>
    ) {
        let isTold = ["ngay_sinh": person.values["ngay_sinh"] != nil, "chi_bo": person.unit != nil]
        let columns = definition.sheet("dang_vien")?.columns ?? []
        for column in columns where isTold[column.key] == false {
            // A cell that could not be read is a doubt already.
            let unread = ImportReport.Unread(owner: .member(index), column: column.title)
            guard !unreadDates.contains(unread) else { continue }
            doubt(.missing(column.title), at: person.place, of: .member(index))
        }
    }

    private mutating func checkOrder(
        _ person: Person, _ index: Int, _ first: String, _ second: String
    ) {
        guard let one = person.values[first].flatMap(PartialDate.init),
            let other = person.values[second].flatMap(PartialDate.init),
            one.earliest > other.latest, let sheet = definition.sheet("dang_vien")
        else { return }
        let titles = [first, second].map { sheet.column($0)?.title ?? $0 }
        doubt(
            .dateOrder(first: titles[0], second: titles[1]), at: person.place,
            of: .member(index), "\(one.text) / \(other.text)")
    }

    private mutating func reportUnits(_ codes: [String]) {
        let counts = Dictionary(grouping: people.all.compactMap(\.unit)) { $0 }.mapValues(\.count)
        for (index, unit) in units.enumerated() {
            let written = unit.written.keys.sorted()
            report.units.append(
                .init(
                    code: codes[index], name: unit.values["ten"] ?? unit.name.name,
                    count: counts[index] ?? 0, written: written))
            // "CB" for "Chi bộ", capitals and points are no doubt; other accents may be another
            // place.
            let names = Set(written.compactMap(self.names.plainName))
            guard names.count > 1 else { continue }
            doubt(
                .spellings, at: unit.place, of: .unit(index), written.joined(separator: " / "))
        }
    }
}

extension BookBuilder {
    fileprivate mutating func add(_ ratings: [String: [String: String]], of code: String) {
        for (year, columns) in ratings.sorted(by: { $0.key < $1.key }) {
            var row = columns
            row["doi_tuong"] = code
            row["nam"] = year
            add(row, to: "xep_loai")
        }
    }
}
