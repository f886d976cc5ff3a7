import Splice

/// The rows of a sheet, their texts packed; a row is made when it is asked for.
///
/// A row of its own takes hundreds of bytes besides its texts; here it takes two.
public struct PackedRows: Sendable {
    /// The texts of each row.
    private var texts = PackedList()
    private var numbers = PackedNumbers()
    /// The columns that rows share, from a place on until the next.
    private var heads: [Head] = []
    /// The rows that are kept as they are: with cells that stand elsewhere, or put in place of
    /// others.
    private var kept: [Int: BookRow] = [:]

    /// Whether all rows still have the numbers that they were appended with.
    private var isNumbered = true

    private struct Head {
        var from: Int
        var columns: [BookColumn]
    }

    /// No rows.
    public init() {}

    /// The titles of the sheet by which the places of its cells name it.
    package var titles: Set<String> { Set(heads.lazy.flatMap(\.columns).map(\.sheet)) }

    /// The cells that do not stand where their column and their row's number say.
    package var displaced: [(row: BookRow, column: String, place: CellPlace)] {
        kept.sorted { $0.key < $1.key }.flatMap { _, row in
            row.displaced.map { (row, $0.column, $0.place) }
        }
    }

    /// The row that the spreadsheet shows with a number.
    package func row(numbered number: Int) -> BookRow? {
        guard isNumbered, numbers.isAscending else { return first { $0.number == number } }
        return numbers.place(of: number).map { self[$0] }
    }

    private func columns(at place: Int) -> [BookColumn] {
        heads[heads.indices.firstPlace { heads[$0].from > place } - 1].columns
    }
}

extension PackedRows: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    /// 0.
    public var startIndex: Int { 0 }

    /// The number of rows.
    public var endIndex: Int { numbers.count }

    /// The row at a place.
    public subscript(place: Int) -> BookRow {
        get {
            if let row = kept[place] { return row }
            return BookRow(
                number: numbers[place], columns: columns(at: place),
                texts: PackedTexts(texts[place][...]))
        }
        set {
            isNumbered = isNumbered && newValue.number == numbers[place]
            kept[place] = newValue
        }
    }

    /// Puts a row behind the others.
    public mutating func append(_ row: BookRow) {
        if heads.last?.columns != row.columns {
            heads.append(Head(from: count, columns: row.columns))
        }
        numbers.append(row.number)
        let isPacked = row.displaced.isEmpty && row.number <= Int32.max
        texts.append(isPacked ? row.texts.bytes : [])
        if !isPacked { kept[count - 1] = row }
    }

    /// Puts rows in place of others.
    public mutating func replaceSubrange(
        _ range: Range<Int>, with rows: some Collection<BookRow>
    ) {
        var changed = Array(self)
        changed.replaceSubrange(range, with: rows)
        self = PackedRows(changed)
    }
}

extension PackedRows: ExpressibleByArrayLiteral, Hashable {
    /// These rows.
    public init(arrayLiteral rows: BookRow...) { self.init(rows) }

    /// Whether both hold the same rows in the same order.
    public static func == (left: PackedRows, right: PackedRows) -> Bool {
        left.elementsEqual(right)
    }

    /// Hashes what tells lists of rows apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
