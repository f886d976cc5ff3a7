import Fields
import VietnameseText

/// Decides what becomes of each field of a form that came back.
struct AnswerFates {
    let paper: ReturnedPaper
    let places: FieldPlaces
    let book: ReturnBook?

    func answers(_ fields: [MergedField]) -> [ReturnedAnswer] {
        let rows = listRows(fields)
        return fields.map { field in
            let known = paper.fields[field.path.fieldPath]
            let spot = spot(of: field, rows)
            return ReturnedAnswer(
                path: field.path, printing: field.printing, field: known, sent: field.sent,
                returned: field.returned, foundBy: field.foundBy, remarks: field.remarks,
                spot: spot, fate: fate(of: field, at: spot))
        }
    }

    private func place(of path: FieldPath) -> FieldPlace? {
        places.place(of: path, for: paper.subject?.kind ?? paper.form.subjects.first)
    }

    private func fate(of field: MergedField, at spot: BookSpot?) -> ReturnedAnswer.Fate {
        if let flaw = field.flaw {
            return flaw == .placeGone && isNobodysMiss(field) ? .unchanged : .kept(flaw)
        }
        guard field.returned != field.sent else { return .unchanged }
        guard !field.returned.isNothing else {
            return field.sent.isNothing ? .unchanged : .kept(.emptied)
        }
        guard let place = place(of: field.path) else {
            return .kept(places.isOffice(field.path) ? .officeField : .noPlace)
        }
        guard let book else { return .open }
        guard let spot else { return .kept(.noRecord) }
        guard let new = spot.new else { return .kept(place.type.unreadable) }
        if place.isSame(spot.old, new) { return .known }
        if place.whose == .office { return .kept(.officePart) }
        // What was printed is not known: a text of the book may be newer than the form.
        if book.isChanged, spot.old != nil { return .kept(.bookChanged) }
        return .written
    }

    /// Whether what is gone is the empty place of something that the office fills in.
    private func isNobodysMiss(_ field: MergedField) -> Bool {
        let isOffice =
            places.isOffice(field.path) || place(of: field.path)?.whose == .office
        return isOffice && field.sent.isNothing
    }

    // MARK: - Cells of the book

    private func spot(of field: MergedField, _ rows: [ListRow: RowPlace]) -> BookSpot? {
        guard let book, let place = place(of: field.path), paper.subject != nil else { return nil }
        let row: RowPlace
        if let listRow = ListRow(field) {
            guard let found = rows[listRow] else { return nil }
            row = found
        } else {
            row = keyedRow(of: field.path, place, book)
        }
        let standing: BookRow? =
            if case .standing(let index) = row {
                book.rows.row(index, of: place.sheet)
            } else { nil }
        let cell = standing?[place.column]
        return BookSpot(
            place: place, row: row, old: cell?.text,
            new: field.returned.text.flatMap { book.understood(place, $0) }, cell: cell?.place)
    }

    private func keyedRow(of path: FieldPath, _ place: FieldPlace, _ book: ReturnBook) -> RowPlace {
        let key = place.key(of: path, record: paper.record, year: book.year)
        if let index = place.standing(key, record: paper.record, in: book.rows) {
            return .standing(index)
        }
        return .new(NewRow(sheet: place.sheet, cells: Self.cells(of: key), number: 0))
    }

    /// What the columns of a key hold in a new row.
    private static func cells(of key: [(column: String, text: String?)]) -> [String: String] {
        let filled = key.compactMap { part in part.text.map { (part.column, $0) } }
        return Dictionary(filled) { first, _ in first }
    }

    // MARK: - Rows of lists

    /// A row of a list, as the form prints it.
    private struct ListRow: Hashable {
        var list: String
        var number: Int
        var printing: Int

        init?(_ field: MergedField) {
            guard let row = field.path.listRow else { return nil }
            list = row.list
            number = row.number
            printing = field.printing
        }
    }

    private func listRows(_ fields: [MergedField]) -> [ListRow: RowPlace] {
        guard let book, paper.subject != nil else { return [:] }
        var rows: [ListRow: RowPlace] = [:]
        let inLists = Dictionary(grouping: fields.filter { ListRow($0) != nil }) { ListRow($0) }
        for (row, members) in inLists {
            guard let row, let place = members.lazy.compactMap({ self.place(of: $0.path) }).first
            else { continue }
            rows[row] = listRow(row, members, place, book)
        }
        return rows
    }

    /// The row of the book that a row of a form is: by the words that were sent, else by those that
    /// came back, else a new one.
    private func listRow(
        _ row: ListRow, _ members: [MergedField], _ place: FieldPlace, _ book: ReturnBook
    ) -> RowPlace {
        let sent = names(in: members, place, book, \.sent)
        let names = sent.isEmpty ? self.names(in: members, place, book, \.returned) : sent
        let own = book.rows.rows(about: paper.record, in: place.sheet)
        func fits(_ index: Int) -> Bool {
            guard let standing = book.rows.row(index, of: place.sheet) else { return false }
            return names.allSatisfy { name in
                standing[name.key].map { VietnameseText.isSame($0.text, name.value) } ?? false
            }
        }
        let likely = own.indices.contains(row.number - 1) ? [own[row.number - 1]] : []
        if !names.isEmpty, let index = (likely + own).first(where: fits) {
            return .standing(index)
        }
        let key = place.key(of: members[0].path, record: paper.record, year: book.year)
        return .new(
            NewRow(
                sheet: place.sheet, cells: names.merging(Self.cells(of: key)) { _, key in key },
                number: names.isEmpty ? row.number + row.printing * 10_000 : 0))
    }

    private func names(
        in members: [MergedField], _ place: FieldPlace, _ book: ReturnBook,
        _ value: (MergedField) -> ReturnedValue
    ) -> [String: String] {
        var names: [String: String] = [:]
        for member in members {
            guard let own = self.place(of: member.path), place.names.contains(own.column),
                let text = value(member).text, let understood = book.understood(own, text)
            else { continue }
            names[own.column] = understood
        }
        return names
    }
}

extension ReturnedValue {
    /// Whether nobody answered; a box that is not ticked says nothing.
    var isNothing: Bool { self == .empty || self == .flag(false) }
}

extension FieldType {
    /// What is wrong with a text that a column of this type cannot hold.
    fileprivate var unreadable: ReturnProblem {
        switch self {
        case .date: .badDate
        case .number: .badNumber
        case .text, .paragraphs, .list, .flag, .level, .grade, .choice: .offList
        }
    }
}

extension VietnameseText {
    /// Whether two texts are the same but for marks, case and spaces.
    static func isSame(_ one: String, _ other: String) -> Bool {
        folded(one).words == folded(other).words
    }
}

extension ReturnedAnswer {
    /// Whether it names somebody else than the book does.
    ///
    /// A name may be written in other letters, and a date may become more exact.
    var contradictsIdentity: Bool {
        guard let spot, spot.place.isIdentity, isChanged, !returned.isNothing, let old = spot.old
        else { return false }
        return spot.new.map { !spot.place.agrees(old, $0) } ?? true
    }
}
