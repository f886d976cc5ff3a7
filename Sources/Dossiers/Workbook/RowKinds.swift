import Spreadsheet

/// Tells rows of data from what offices put between and below them.
struct RowKinds {
    private let head: TableHead
    private let totals: OpeningWords
    private let closings: OpeningWords
    /// The columns that tell a row of data from a signature or a subtotal.
    private let keys: [String]
    private let dates: Set<String>
    /// Whether a name alone tells a row of data, which a signature has too.
    private let isKeyName: Bool

    /// What a row is.
    enum Kind {
        case data
        /// The head again on a later page.
        case head
        /// "(1) (2) (3)".
        case numbering
        /// A subtotal or a group's heading.
        case aside
        /// It has no value of a column that tells rows of data.
        case incomplete
    }

    init(_ head: TableHead, _ definition: SheetDefinition, _ asides: Asides) {
        self.head = head
        totals = OpeningWords(asides.totals)
        closings = OpeningWords(asides.closings)
        let known = Set(head.columns.values).union(head.compounds.values.flatMap(\.keys))
        let columns = definition.columns.filter { $0.isKey && known.contains($0.key) }
        keys = columns.map(\.key)
        isKeyName = columns.count == 1 && columns.allSatisfy { $0.type == .text }
        dates = Set(definition.columns.filter { $0.type == .date }.map(\.key))
    }

    /// - Parameter spread: how many columns the row's first cell is merged over.
    func kind(of row: Row, _ raw: RawRow, isBelowHead: Bool, spread: Int) -> Kind {
        if repeatsHead(row) { return .head }
        if isBelowHead, isNumbering(row) { return .numbering }
        let isComplete = isComplete(raw)
        guard !holdsDate(raw) else { return isComplete ? .data : .incomplete }
        if isTotal(row, isComplete) || isGroup(row, raw, isComplete) || spread > 2 {
            return .aside
        }
        return isComplete ? .data : .incomplete
    }

    func isComplete(_ row: RawRow) -> Bool { keys.allSatisfy(row.tells) }

    /// Whether no signature looks like it: nothing but a code or a name beside few others.
    func isSure(_ row: Row, _ raw: RawRow, isNumbered: Bool) -> Bool {
        guard isKeyName else { return true }
        return hasOrdinal(row) || holdsDate(raw)
            || !isNumbered && raw.count > 1 && !isClosing(row)
    }

    /// Whether a row has its running number.
    func hasOrdinal(_ row: Row) -> Bool {
        row.cells.contains { head.silent.contains($0.address.column) && Self.number($0) != nil }
    }

    /// Whether a row tells a date: no signature, total or heading does.
    func holdsDate(_ row: RawRow) -> Bool {
        guard row.count > 2 else { return false }
        return dates.contains { row.cells[$0].map(Self.isDate) ?? false }
            || row.compounds.contains { compound in
                compound.column.keys.contains(where: dates.contains) && Self.isDate(compound.cell)
            }
    }

    private static func isDate(_ cell: RawCell) -> Bool {
        cell.kind == .date
            || cell.text.split(whereSeparator: \.isNewline)
                .contains { DateText.normalised(String($0)) != nil }
    }

    private func repeatsHead(_ row: Row) -> Bool {
        var same = 0
        for (place, cell) in row.cells.enumerated() {
            // Folding texts is the dearest part of reading: it ends when too few can still match.
            guard 2 * (same + row.cells.count - place) > row.cells.count else { return false }
            if cell.kind == .text, let words = head.words[cell.address.column],
                words.contains(TitleKey.of(cell.text))
            {
                same += 1
            }
        }
        return same > 1 && 2 * same > row.cells.count
    }

    /// A row "(1) (2) (3)" under the head; the first ones may be letters, the last ones sums.
    private func isNumbering(_ row: Row) -> Bool {
        guard row.cells.count >= 3 else { return false }
        let texts = row.cells.map { $0.text.trimming { "() ".contains($0) } }
        let numbers = texts.drop { $0.count == 1 && $0.first?.isUppercase == true }
            .map { Int($0.prefix { $0 != "=" }.trimming(while: \.isWhitespace)) ?? -1 }
        return !numbers.isEmpty
            && zip(numbers, numbers.dropFirst()).allSatisfy { $1 > $0 }
            && numbers.allSatisfy { (0..<100).contains($0) }
    }

    /// A subtotal: "Cộng: 25 | 12 | 13".
    private func isTotal(_ row: Row, _ isComplete: Bool) -> Bool {
        guard let first = row.cells.first(where: { $0.kind == .text }), totals.open(first.text)
        else { return false }
        let word = first.text.trimming { $0 == ":" || $0.isWhitespace }.lowercased()
        return !isComplete || totals.words.contains(word)
            || row.cells.allSatisfy { $0.address == first.address || Self.number($0) != nil }
    }

    private func isClosing(_ row: Row) -> Bool {
        row.cells.contains { $0.kind == .text && closings.open($0.text) }
    }

    /// A group's heading: "I) Chi bộ thôn Đông", "II | Chi bộ thôn Đoài | 25".
    private func isGroup(_ row: Row, _ raw: RawRow, _ isComplete: Bool) -> Bool {
        guard let first = row.cells.first else { return false }
        let isInSilent = head.silent.contains(first.address.column)
        if let number = GroupNumber(first.text) {
            if isInSilent, number.isAlone { return true }
            if number.opensTitle { return raw.count < 3 }
        }
        guard !isComplete else { return false }
        if raw.count <= 1 { return true }
        return !isInSilent && first.kind == .text
            && row.cells.dropFirst().allSatisfy { Self.number($0) != nil }
    }

    /// A plain number, or one of those of a running count: "12.", "50%".
    private static func number(_ cell: Cell) -> Double? {
        // Making a number of a name or a code is dear; only "inf" and "nan" begin with a letter.
        if let first = cell.text.utf8.first, (0x41...0xFF).contains(first),
            ![0x49, 0x4E, 0x69, 0x6E].contains(first)
        {
            return nil
        }
        return Double(cell.text.trimming { " .)%".contains($0) }.replacing(",", with: "."))
    }
}
