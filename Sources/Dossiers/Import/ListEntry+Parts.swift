import PartyForms
import Spreadsheet
import VietnameseText

/// What several cells of a row tell together.
extension ListEntryReader {
    /// A name in two columns.
    func readParts(of row: Row, into entry: inout ListEntry) {
        func text(_ meaning: ListColumn.Meaning) -> String? {
            let column = table.columns.first { $0.meaning == meaning }
            let text = column.flatMap { row[column: $0.number] }.map { CellText($0.text).line }
            return text?.isEmpty == false ? text : nil
        }
        if let family = text(.family) {
            entry.values["ho_ten"] =
                [family, text(.middle), text(.given)].compactMap(\.self).joined(separator: " ")
        }
        guard let written = entry.values["ho_ten"] else { return }
        let name = definition.lists.withoutForms(ofAddress: written)
        guard name != written else { return }
        entry.values["ho_ten"] = name
        entry.notes.repairs.append(
            .init(
                place: entry.place, owner: .nobody,
                column: table.definition.column("ho_ten")?.title ?? "", before: written,
                after: name,
                why: Language.vietnamese("Bỏ cách xưng hô", "Form of address left out")))
    }

    /// A date in several columns.
    func readDates(of row: Row, into entry: inout ListEntry) {
        for (key, columns) in dateParts {
            let cells = columns.compactMap { row[column: $0] }
                .filter { !CellText($0.text).line.isEmpty }
            guard let first = cells.first, let column = table.definition.column(key) else {
                continue
            }
            var cell = RawCell(first, in: table.source.sheet)
            cell.kind = .text
            cell.text = cells.map { CellText($0.text).line }.joined(separator: "/")
            entry.values[key] = value(of: cell, in: column, notes: &entry.notes)
        }
    }

    /// Takes what marks tell; of those that exclude each other none is taken.
    func settleMarks(of entry: inout ListEntry) {
        for (key, told) in entry.marks.sorted(by: { $0.key < $1.key }) {
            let title = table.definition.column(key)?.title ?? key
            entry.values[key] = only(told, title, &entry)
        }
        for (year, told) in entry.levels.sorted(by: { $0.key < $1.key }) {
            let title = table.definition.column(ListKind.ratingPrefix + Self.decided)?.title ?? ""
            guard let level = only(told, "\(title) \(year)", &entry) else { continue }
            entry.ratings[year, default: [:]][Self.decided] = level
        }
    }

    private func only(_ told: Set<String>, _ title: String, _ entry: inout ListEntry) -> String? {
        if told.count == 1 { return told.first }
        entry.notes.doubts.append(
            .init(
                kind: .twoMarks(title), place: entry.place, owner: .nobody,
                text: told.sorted().joined(separator: " / ")))
        return nil
    }

    /// The column of the sheet of ratings that marks under levels fill.
    private static let decided = "cap_uy"

    /// A number of nothing but zeros stands for a card that is not there yet.
    func leaveOutBlankCard(of row: Row, from entry: inout ListEntry) {
        guard let card = entry.values["so_the"], card.allSatisfy({ $0 == "0" }) else { return }
        entry.values["so_the"] = nil
        entry.notes.repairs.removeAll { $0.after == card }
        let column = table.columns.first { $0.meaning == .values(["so_the"]) }
        guard let column, let cell = row[column: column.number] else { return }
        keep(cell, column, in: &entry)
    }
}
