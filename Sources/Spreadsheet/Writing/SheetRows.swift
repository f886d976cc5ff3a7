/// Rows of cells to be written, each made when it is asked for: all cells of a large sheet together
/// take hundreds of megabytes.
package struct SheetRows: Sendable {
    package let count: Int
    private let row: @Sendable (Int) -> [CellDraft]

    /// Rows that are made when they are asked for, which may be more than once.
    ///
    /// - Parameter row: makes the one of that place, 0-based; the same whenever it is asked.
    package init(count: Int, row: @escaping @Sendable (Int) -> [CellDraft]) {
        self.count = count
        self.row = row
    }

    /// Rows of which each tells of one thing.
    package init<Line: Sendable>(
        _ lines: [Line], row: @escaping @Sendable (Line) -> [CellDraft]
    ) {
        self.init(count: lines.count) { row(lines[$0]) }
    }
}

extension SheetRows: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    /// No rows.
    package init() { self.init([[CellDraft]]()) }

    /// Rows that are there already.
    package init(_ rows: some Sequence<[CellDraft]>) {
        self.init(Array(rows), row: \.self)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    /// The row of that place; once one is changed, all are kept.
    package subscript(place: Int) -> [CellDraft] {
        get { row(place) }
        set { replaceSubrange(place...place, with: [newValue]) }
    }

    /// Puts rows in place of others; all are kept from then on.
    package mutating func replaceSubrange(
        _ places: Range<Int>, with rows: some Collection<[CellDraft]>
    ) {
        var all = map(\.self)
        all.replaceSubrange(places, with: rows)
        self = SheetRows(all)
    }
}

extension SheetRows: Hashable {
    package static func == (one: SheetRows, other: SheetRows) -> Bool { one.elementsEqual(other) }

    package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension SheetRows: ExpressibleByArrayLiteral {
    package init(arrayLiteral rows: [CellDraft]...) { self.init(rows) }
}
