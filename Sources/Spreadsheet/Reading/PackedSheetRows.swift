/// The rows of a sheet, their texts in one piece of memory; a row is made when it is asked for.
///
/// A cell of its own takes fifty bytes besides a longer text; here it takes eight.
package struct PackedSheetRows: Sendable {
    /// The texts of all cells, one behind the other.
    private var bytes: [UInt8] = []
    private var cells: [PackedCell] = []
    /// Where the cells of each row begin.
    private var starts: [UInt32] = []
    private var numbers: [Int32] = []
    /// The rows that are kept as they are: put in place of others, or too much to be packed.
    private var kept: [Int: Row] = [:]

    private struct PackedCell: BitwiseCopyable, Sendable {
        /// Where its text ends; it begins where that of the cell before ends.
        var end: UInt32
        var column: UInt16
        var kind: UInt8
    }

    /// No rows.
    package init() {}

    /// The number of the last row that was appended.
    var lastNumber: Int? { numbers.last.map { Int($0) } }

    private mutating func pack(_ row: Row) -> Bool {
        let more = row.cells.reduce(0) { $0 + $1.text.utf8.count }
        guard bytes.count + more <= UInt32.max, cells.count + row.cells.count <= UInt32.max,
            row.cells.allSatisfy({ $0.address.row == row.number })
        else { return false }
        for cell in row.cells {
            bytes.append(contentsOf: cell.text.utf8)
            cells.append(
                PackedCell(
                    end: UInt32(bytes.count), column: UInt16(cell.address.column),
                    kind: cell.kind.rawValue))
        }
        return true
    }

    private func cell(at place: Int, inRow number: Int) -> Cell? {
        let packed = cells[place]
        let start = place == 0 ? 0 : Int(cells[place - 1].end)
        guard let address = CellAddress(row: number, column: Int(packed.column)),
            let kind = Cell.Kind(rawValue: packed.kind)
        else { return nil }
        return Cell(
            address: address, kind: kind,
            text: String(decoding: bytes[start..<Int(packed.end)], as: UTF8.self))
    }
}

extension PackedSheetRows: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { starts.count }

    package subscript(place: Int) -> Row {
        get {
            if let row = kept[place] { return row }
            let number = Int(numbers[place])
            let end = place + 1 < count ? Int(starts[place + 1]) : cells.count
            return Row(
                number: number,
                cells: (Int(starts[place])..<end).compactMap { cell(at: $0, inRow: number) })
        }
        set { kept[place] = newValue }
    }

    package mutating func append(_ row: Row) {
        starts.append(UInt32(cells.count))
        numbers.append(Int32(row.number))
        if !pack(row) { kept[count - 1] = row }
    }

    package mutating func replaceSubrange(_ range: Range<Int>, with rows: some Collection<Row>) {
        var changed = Array(self)
        changed.replaceSubrange(range, with: rows)
        self = PackedSheetRows(changed)
    }
}

extension PackedSheetRows: ExpressibleByArrayLiteral, Hashable {
    package init(arrayLiteral rows: Row...) { self.init(rows) }

    package static func == (left: PackedSheetRows, right: PackedSheetRows) -> Bool {
        left.elementsEqual(right)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
