/// The place of a cell in a sheet: "R7".
package struct CellAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
    // A sheet has millions of cells, and each has its address.
    private let storedRow: UInt32
    private let storedColumn: UInt16

    /// 1-based, at most 1,048,576.
    package var row: Int { Int(storedRow) }
    /// 1-based, at most 16,384 (XFD).
    package var column: Int { Int(storedColumn) }

    /// The most that a sheet can hold (ECMA-376 part 1, §18.3.1).
    package static let last = CellAddress(clampedRow: 1_048_576, column: 16_384)

    /// Makes an address within the sheet.
    package init?(row: Int, column: Int) {
        guard (1...1_048_576).contains(row), (1...16_384).contains(column) else { return nil }
        self.init(clampedRow: row, column: column)
    }

    /// Reads "R7" or "$R$7".
    package init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var hasDigit = false
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigit:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigit = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard row <= 1_048_576, column <= 16_384 else { return nil }
        }
        self.init(row: row, column: column)
    }

    private init(clampedRow row: Int, column: Int) {
        storedRow = UInt32(row)
        storedColumn = UInt16(column)
    }

    package var description: String { Self.letters(of: column) + String(row) }

    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// The letters of a column: 1 is "A", 27 is "AA".
    package static func letters(of column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

/// A block of cells: "A1:C3".
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
    package var first: CellAddress
    package var last: CellAddress

    /// Reads "A1:C3" or "A1".
    package init?(_ text: String) {
        let ends = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let start = ends.first.flatMap({ CellAddress($0) }),
            let end = ends.last.flatMap({ CellAddress($0) }),
            start.row <= end.row, start.column <= end.column
        else { return nil }
        first = start
        last = end
    }

    /// Whether the cell lies inside.
    package func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row)
            && (first.column...last.column).contains(address.column)
    }

    package var description: String { "\(first):\(last)" }
}
