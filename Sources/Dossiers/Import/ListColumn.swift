import PartyForms
import Spreadsheet
import VietnameseText

/// A column of a list, and what hoso takes it for.
struct ListColumn {
    /// 1-based.
    var number: Int
    /// As the list has it, of all rows of its head.
    var title: String
    var meaning: Meaning
    /// What a mark in it stands for, though the column is for dates: "Chính thức".
    var mark: ListWords.MarkColumn?

    enum Meaning: Hashable {
        /// Columns of the workbook's sheet; several when a cell holds several facts.
        case values([String])
        /// A column of the sheet of ratings, of that year; nil: the year in the list's title.
        case rating(String, year: String?)
        /// A mark that stands for a level, of that year.
        case level(String, year: String?)
        /// A name without its last word, what of it stands in a column between, and that word.
        case family
        case middle
        case given
        /// A part of a date that stands in several columns: 0 for the day, 1 the month, 2 the year.
        case datePart(String, Int)
        /// A mark that stands for a word of a column.
        case mark(String, value: String)
        /// Filled for those who have left; with their state, or nil for members no longer.
        case left(state: String?)
        /// Counts the rows.
        case order
        /// Nothing that the workbook has a place for.
        case unused
    }
}

/// Tells what the columns of a list mean.
struct ListColumns {
    let words: ListWords
    /// The levels that columns may stand for; nil: none do.
    let levels: WordIndex?
    let head: TableHead
    let sheet: Sheet

    /// In the order of the list.
    func columns() -> [ListColumn] {
        let top = HeadBlock.top(of: sheet, rows: head.lastRow)
        let block = HeadBlock(sheet: top, rows: head.firstRow...head.lastRow)
        var columns = block.columns.compactMap { number -> ListColumn? in
            let titles = block.candidates(at: number)
            guard let title = titles.first else { return nil }
            return ListColumn(
                number: number, title: CellText(title).line, meaning: meaning(of: number, titles),
                mark: mark(titles))
        }
        columns = (columns + untitled(besides: block.columns)).sorted { $0.number < $1.number }
        readParts(&columns)
        readDates(&columns, block)
        readLevels(&columns, block)
        var titles: Set<String> = []
        for index in columns.indices where !titles.insert(columns[index].title).inserted {
            columns[index].title += " (\(CellAddress.letters(of: columns[index].number)))"
        }
        return columns
    }

    /// Columns that hold something and have no title.
    private func untitled(besides known: [Int]) -> [ListColumn] {
        let below = sheet.rows.filter { $0.number > head.lastRow }
        let filled = Set(below.flatMap { $0.cells.map(\.address.column) }).subtracting(known)
        return filled.sorted().map { number in
            ListColumn(
                number: number, title: CellAddress.letters(of: number), meaning: .unused)
        }
    }

    /// One title over two columns, or a column without a title beside the names: the name is
    /// written in two parts.
    private func readParts(_ columns: inout [ListColumn]) {
        for index in columns.indices.dropFirst() {
            let (left, number) = (columns[index - 1].number, columns[index].number)
            guard left == number - 1, head.columns[left] == "ho_ten" else { continue }
            let isOneTitle = sheet.merged.contains { range in
                range.first.column <= left && range.last.column >= number
                    && (head.firstRow...head.lastRow).contains(range.first.row)
            }
            let isUntitled = columns[index].title == CellAddress.letters(of: number)
            guard isOneTitle || isUntitled && holdsLastWords(number, left) else { continue }
            columns[index - 1].meaning = .family
            columns[index].meaning = .given
        }
    }

    /// Whether most rows with a name have one word in the column beside it.
    private func holdsLastWords(_ number: Int, _ names: Int) -> Bool {
        let named = sheet.rows.filter { $0.number > head.lastRow && $0[column: names] != nil }
        let words = named.count { row in
            guard let cell = row[column: number], cell.kind == .text else { return false }
            return !CellText(cell.text).line.contains(" ")
        }
        return words * 2 > named.count
    }

    /// Columns "Ngày", "Tháng", "Năm" under the title of a date.
    private func readDates(_ columns: inout [ListColumn], _ block: HeadBlock) {
        let parts = columns.indices.compactMap { index -> (index: Int, title: String, part: Int)? in
            let texts = block.texts(at: columns[index].number)
            guard texts.count > 1, let last = texts.last,
                let part = words.dateParts.firstIndex(where: {
                    VietnameseText.isTyping(last, of: $0)
                })
            else { return nil }
            return (index, texts.dropLast().joined(separator: " "), part)
        }
        for (_, group) in Dictionary(grouping: parts, by: \.title) where group.count > 1 {
            let known = group.compactMap { part in head.columns[columns[part.index].number] }
            guard let known = known.first else { continue }
            for (index, _, part) in group { columns[index].meaning = .datePart(known, part) }
        }
    }

    /// Columns side by side for the levels of a rating, with a mark in one of them.
    private func readLevels(_ columns: inout [ListColumn], _ block: HeadBlock) {
        let found = columns.indices.compactMap { index -> (Int, String)? in
            guard columns[index].meaning.mayBeLevel,
                let title = block.texts(at: columns[index].number).last,
                let level = TitleKey.all(of: title).lazy.compactMap({ levels?.code(meantBy: $0) })
                    .first
            else { return nil }
            return (index, level)
        }
        guard found.count > 1 else { return }
        for (index, level) in found {
            let titles = block.texts(at: columns[index].number)
            columns[index].meaning = .level(level, year: Self.year(in: titles))
        }
    }

    private func meaning(of number: Int, _ titles: [String]) -> ListColumn.Meaning {
        let year = Self.year(in: titles)
        if let known = head.columns[number] ?? head.repeated[number],
            known.hasPrefix(ListKind.ratingPrefix)
        {
            // A second column of the kind is another year's, or nobody knows what it is.
            let isFirst = head.columns[number] != nil
            let column = String(known.dropFirst(ListKind.ratingPrefix.count))
            return isFirst || year != nil ? .rating(column, year: year) : .unused
        }
        if let compound = head.compounds[number] { return .values(compound.keys) }
        switch head.columns[number] {
        case ListKind.order: return .order
        case ListKind.family: return .family
        case ListKind.middle: return .middle
        case ListKind.given: return .given
        case let key?: return .values([key])
        case nil: return unknown(number, titles, year)
        }
    }

    private func unknown(
        _ number: Int, _ titles: [String], _ year: String?
    ) -> ListColumn.Meaning {
        let keys = Set(titles.flatMap(TitleKey.all(of:)))
        func isOne(of known: [String]) -> Bool { !keys.isDisjoint(with: known.map(TitleKey.of)) }
        if head.silent.contains(number), isOne(of: words.order) { return .order }
        if let left = words.left.first(where: { isOne(of: $0.titles) }) {
            return .left(state: left.state)
        }
        if let mark = mark(titles) { return .mark(mark.column, value: mark.value) }
        let column = ratingColumn(titles)
        guard let year, let column else { return .unused }
        return .rating(column, year: year)
    }

    /// Whose rating a column has, by the words in its title.
    private func ratingColumn(_ titles: [String]) -> String? {
        let texts = titles.map { CellText($0).line.lowercased() }
        let found = words.ratings.first { rating in
            rating.words.contains { word in texts.contains { $0.contains(word.lowercased()) } }
        }
        return found?.column
    }

    /// The word that a mark under the title stands for; none where another column has the fact.
    private func mark(_ titles: [String]) -> ListWords.MarkColumn? {
        let told = Set(head.columns.values).union(head.compounds.values.flatMap(\.ownKeys))
        return words.marks.first { mark in
            !told.contains(mark.column) && mark.titles.contains { stands($0, among: titles) }
        }
    }

    /// Whether one of the titles is a known one; of a single word the accents count: "Năm" is not
    /// "Nam".
    private func stands(_ known: String, among titles: [String]) -> Bool {
        titles.contains { title in
            TitleKey.all(of: title).contains(TitleKey.of(known))
                && (known.contains(" ") || VietnameseText.isTyping(title, of: known))
        }
    }

    /// The only year that a title names.
    private static func year(in titles: [String]) -> String? {
        let numbers = titles.flatMap { $0.split { !$0.isDecimalDigit } }
        let years = Set(
            numbers.filter { $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19")) })
        return years.count == 1 ? years.first.map(String.init) : nil
    }
}

extension CompoundColumn {
    /// The columns whose values its cells hold.
    fileprivate var ownKeys: [String] { keys.filter { sets[$0] == nil } }
}

extension TableHead {
    /// The columns that its cells may fill.
    var keys: Set<String> { Set(columns.values).union(compounds.values.flatMap(\.keys)) }
}

extension ListColumn.Meaning {
    /// Whether it may be one of several for the levels of a rating: their common title, which
    /// merged cells spread over them, is that of a rating.
    fileprivate var mayBeLevel: Bool {
        switch self {
        case .unused, .rating: true
        default: false
        }
    }

    /// Whether it holds ratings and does not say of which year.
    var isOfUnknownYear: Bool {
        switch self {
        case .rating(_, nil), .level(_, nil): true
        default: false
        }
    }
}
