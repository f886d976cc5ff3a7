import PartyForms
import Spreadsheet

/// A list that was found in a sheet.
struct ListTable {
    let source: ListSheet
    let kind: ListKind
    let definition: SheetDefinition
    let head: TableHead
    let columns: [ListColumn]
    private(set) var title: ListTitle

    /// Why a sheet is not read.
    enum Refusal: Error, Hashable {
        case noHead
        /// The word that makes it a list of people who are no members.
        case strangers(String)
        case isVeryHidden
    }

    /// Finds the list of a sheet.
    init(in source: ListSheet, _ definition: WorkbookDefinition) throws(Refusal) {
        guard source.sheet.visibility != .veryHidden else { throw .isVeryHidden }
        let found = ListKind.allCases.lazy.compactMap { kind in
            definition.list(of: kind).flatMap { list in
                TableHead(
                    in: source.sheet, definition: list, ignored: definition.ignoredTitles
                ).flatMap {
                    kind.needed.isDisjoint(with: $0.keys) ? nil : (kind, list, $0)
                }
            }
        }.first
        guard let (kind, list, head) = found else { throw .noHead }
        let words = definition.lists
        title = ListTitle(source.sheet, above: head.firstRow, UnitNames(words))
        if let word = title.strangers { throw .strangers(word) }
        self.source = source
        self.kind = kind
        self.definition = list
        self.head = head
        // Beside organisations, figures under levels count members.
        let levels = kind == .members ? WordIndex(definition.levels) : nil
        columns = ListColumns(words: words, levels: levels, head: head, sheet: source.sheet)
            .columns()
    }
}

extension ListTable {
    /// Takes the year, and what the lines above the first list of a sheet say of the office, for a
    /// later one; whose members it has, it says itself where it has lines of its own.
    mutating func follow(_ first: ListTable) {
        let hasLines = source.sheet.rows.contains { $0.number < head.firstRow }
        title.year = title.year ?? first.title.year
        title.office = first.title.office
        if !hasLines { title.unit = first.title.unit }
    }

    /// The columns of each date that stands in several, from the day to the year.
    var dateParts: [String: [Int]] {
        var parts: [String: [(part: Int, number: Int)]] = [:]
        for column in columns {
            guard case .datePart(let key, let part) = column.meaning else { continue }
            parts[key, default: []].append((part, column.number))
        }
        return parts.mapValues { $0.sorted { $0 < $1 }.map(\.number) }
    }

    /// The column that tells whose a row is.
    var nameColumn: Int {
        columns.first { column in
            switch column.meaning {
            case .values(let keys): keys.contains { kind.needed.contains($0) }
            case .family: true
            default: false
            }
        }?.number ?? 1
    }
}

/// A row below the head of a list.
enum ListLine {
    /// A member or an organisation, with its cells as they were read and as the file has them.
    case entry(RawRow, Row)
    /// The name of an organisation, above its members.
    case heading(UnitName)
    /// What may be the name of an organisation, numbered as headings are.
    case group(UnitName, Row)
    /// What holds for the members below it.
    case mark(ListWords.MarkColumn)
    /// What is no data, with its texts.
    case leftOut(Row)
}

extension ListTable {
    /// The rows below the head.
    func lines(_ names: UnitNames, _ asides: Asides, log: inout ProblemLog) -> [ListLine] {
        let sheet = source.sheet
        SheetRemarks(sheet: sheet, head: head, definition: definition).report(to: &log)
        let rows = TableRows(sheet: sheet, head: head, definition: definition, asides: asides)
            .rows(log: &log)
        DateDoubts(RawTable(sheet: definition, rows: rows, dates: sheet.dates)).report(to: &log)
        let kept = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let last = rows.last?.number ?? 0
        return sheet.rows.filter { $0.number > head.lastRow }.compactMap { row in
            if let raw = kept[row.number], isEntry(raw, row), !isHeading(raw, row, names) {
                return .entry(raw, row)
            }
            if kind == .members, row.number < last, let unit = heading(of: row, names) {
                return .heading(unit)
            }
            if kind == .members, let mark = names.onlyText(of: row).flatMap(names.mark) {
                return .mark(mark)
            }
            if kind == .members, row.number < last, let name = group(of: row, names, asides) {
                return .group(name, row)
            }
            return row.cells.contains { $0.text.contains(where: \.isLetter) } ? .leftOut(row) : nil
        }
    }

    /// Whether a row says more than names: a subtotal and a signature have neither a number nor a
    /// date, in a list that has such columns.
    private func isEntry(_ raw: RawRow, _ row: Row) -> Bool {
        let telling = definition.columns.filter {
            [.date, .code].contains($0.type) && !["chi_bo", "truc_thuoc"].contains($0.key)
        }.map(\.key)
        let orders = columns.filter { $0.meaning == .order }.map(\.number)
        let isNumbered = orders.contains { number in
            row[column: number]?.text.contains(where: \.isNumber) == true
        }
        return isNumbered || telling.contains(where: raw.tells)
            || orders.isEmpty && head.keys.isDisjoint(with: telling)
    }

    /// Whether what looks like a member is the heading of a group: its name is an organisation's.
    private func isHeading(_ raw: RawRow, _ row: Row, _ names: UnitNames) -> Bool {
        guard kind == .members, !raw.tells("ngay_sinh") else { return false }
        let written = [raw.cells["ho_ten"], raw.cells[ListKind.family]].compactMap(\.self)
        return written.contains { names.heading($0.text) != nil } && heading(of: row, names) != nil
    }

    /// The organisation that a numbered heading may name though it does not say that it is one.
    private func group(of row: Row, _ names: UnitNames, _ asides: Asides) -> UnitName? {
        guard let text = names.onlyText(of: row), let first = row.cells.first?.text,
            let number = GroupNumber(first), number.isAlone || number.opensTitle,
            !OpeningWords(asides.totals).open(text)
        else { return nil }
        return names.name(in: names.plain(text))
    }

    /// The organisation that a row names, with at most its number and how many members it has.
    private func heading(of row: Row, _ names: UnitNames) -> UnitName? {
        names.onlyText(of: row).flatMap(names.heading)
    }
}

extension UnitNames {
    /// A row's text, when it has one alone beside numbers: "II | Chi bộ thôn Đoài | 25 đ/c".
    fileprivate func onlyText(of row: Row) -> String? {
        let texts = row.cells.map { CellText($0.text).line }.filter { !isNumber($0) }
        return texts.count == 1 ? texts[0] : nil
    }

    /// "II", "B", "25", "25 đ/c".
    private func isNumber(_ text: String) -> Bool {
        let letters = text.filter { !$0.isNumber }.trimming { " .,:;()".contains($0) }
        return letters.count == 1 || letters.allSatisfy { "IVXLC".contains($0) }
            || words.counting.contains { $0.lowercased() == letters.lowercased() }
    }
}
