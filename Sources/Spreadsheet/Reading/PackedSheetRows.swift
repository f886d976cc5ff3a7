import Splice

/// The rows of a sheet, their cells packed; a row is made when it is asked for.
///
/// A cell of its own takes fifty bytes besides a longer text; here it takes one or two.
package struct PackedSheetRows: Sendable {
    /// The cells of each row.
    private var cells = PackedList()
    private var numbers = PackedNumbers()
    /// The rows that are kept as they are: with cells of another row, or put in place of others.
    private var kept: [Int: Row] = [:]

    /// No rows.
    package init() {}

    /// The number of the last row that was appended.
    var lastNumber: Int? { numbers.last }
}

extension PackedSheetRows: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { numbers.count }

    package subscript(place: Int) -> Row {
        get {
            if let row = kept[place] { return row }
            let number = numbers[place]
            return Row(number: number, cells: PackedCells(cells[place]).cells(inRow: number))
        }
        set { kept[place] = newValue }
    }

    package mutating func append(_ row: Row) {
        let isPacked = row.cells.allSatisfy { $0.address.row == row.number }
        cells.append(isPacked ? PackedCells(row.cells).bytes : [])
        numbers.append(row.number)
        if !isPacked { kept[count - 1] = row }
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

/// The cells of a row in one piece: of each its column, its kind, its text's length and its text.
private struct PackedCells {
    private(set) var bytes: [UInt8] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(_ cells: [Cell]) {
        for cell in cells {
            add(cell.address.column, bytes: 2)
            add(Int(cell.kind.rawValue), bytes: 1)
            add(cell.text.utf8.count, bytes: 4)
            bytes.append(contentsOf: cell.text.utf8)
        }
    }

    func cells(inRow number: Int) -> [Cell] {
        var cells: [Cell] = []
        var place = 0
        while place < bytes.count {
            let column = value(at: place, bytes: 2)
            let kind = value(at: place + 2, bytes: 1)
            let text = place + 7..<place + 7 + value(at: place + 3, bytes: 4)
            place = text.upperBound
            guard let address = CellAddress(row: number, column: column),
                let kind = Cell.Kind(rawValue: UInt8(kind))
            else { continue }
            cells.append(
                Cell(
                    address: address, kind: kind,
                    text: String(decoding: bytes[text], as: UTF8.self)))
        }
        return cells
    }

    /// Lowest byte first.
    private mutating func add(_ value: Int, bytes count: Int) {
        var rest = value
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    private func value(at start: Int, bytes count: Int) -> Int {
        var value = 0
        var place = start + count
        while place > start {
            place -= 1
            value = value << 8 | Int(bytes[place])
        }
        return value
    }
}
