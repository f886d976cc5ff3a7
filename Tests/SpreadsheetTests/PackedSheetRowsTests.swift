import Testing

@testable import Spreadsheet

@Suite struct PackedSheetRowsTests {
    private static func row(_ number: Int, _ texts: [(Int, Cell.Kind, String)]) throws -> Row {
        Row(
            number: number,
            cells: try texts.map { column, kind, text in
                Cell(
                    address: try #require(CellAddress(row: number, column: column)), kind: kind,
                    text: text)
            })
    }

    private static func rows() throws -> [Row] {
        [
            try row(1, []), try row(2, [(1, .text, "Lê Văn A"), (16_384, .number, "1.5")]),
            try row(4, [(2, .uncalculated, ""), (3, .error, "#REF!"), (4, .date, "03/5/1956")]),
            try row(1_048_576, [(7, .flag, "TRUE")]),
            Row(number: 9, cells: try row(8, [(1, .text, "của dòng khác")]).cells),
        ]
    }

    @Test func `rows are found as they were put in`() throws {
        let rows = try Self.rows()
        let packed = PackedSheetRows(rows)
        #expect(Array(packed) == rows)
        #expect(packed == PackedSheetRows(packed))
        #expect(packed != PackedSheetRows(rows.dropLast()))
        #expect(packed.lastNumber == 9)
        #expect(PackedSheetRows().lastNumber == nil)
    }

    @Test func `a row can take the place of another, or go`() throws {
        let rows = try Self.rows()
        for place in rows.indices where !rows[place].cells.isEmpty {
            var expected = rows
            var packed = PackedSheetRows(rows)
            expected[place].cells[0].text = "mới"
            packed[place].cells[0].text = "mới"
            #expect(Array(packed) == expected)
            expected.remove(at: place)
            packed.remove(at: place)
            #expect(Array(packed) == expected)
        }
    }
}
