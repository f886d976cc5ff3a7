import Testing

@testable import PartyForms

@Suite struct PackedRowsTests {
    private static let columns = ["ma", "ho_ten", "chi_bo"].enumerated().map { index, key in
        BookColumn(key: key, sheet: "Đảng viên", letters: ["A", "B", "C"][index])
    }

    private static func row(_ number: Int, _ texts: [String?]) -> BookRow {
        var row = BookRow(number: number, columns: columns)
        for (column, text) in zip(columns, texts) { if let text { row.put(text, in: column) } }
        return row
    }

    /// A row whose branch stands in a cell that is merged over several rows.
    private static let merged: BookRow = {
        var merged = row(9, ["M9", nil])
        merged["chi_bo"] = BookCell("CB1", at: CellPlace(sheet: "Đảng viên", cell: "C7"))
        return merged
    }()

    static let rows: [[BookRow]] = [
        [],
        [row(2, [])],
        [row(2, ["M1", "Lê Văn A", "CB1"]), row(3, [nil, nil, "CB2"]), row(4, ["", "Đ"])],
        [row(8, ["M8"]), merged, row(10, ["M10"])],
        [BookRow(number: 2, cells: [:]), row(3, ["M1"]), BookRow(number: 1 << 40)],
        [row(5, ["M5"]), row(4, ["M4"]), row(4, ["M6"])],
    ]

    @Test(arguments: rows) func `rows are found as they were put in`(rows: [BookRow]) {
        let packed = PackedRows(rows)
        #expect(Array(packed) == rows)
        #expect(packed.map(\.columns) == rows.map(\.columns))
        #expect(packed == PackedRows(packed))
        for number in 0..<12 {
            #expect(packed.row(numbered: number) == rows.first { $0.number == number })
        }
    }

    @Test(arguments: rows.filter { !$0.isEmpty })
    func `a row can take the place of another, or go`(rows: [BookRow]) {
        for place in rows.indices {
            var expected = rows
            var packed = PackedRows(rows)
            expected[place]["ho_ten"] = nil
            packed[place]["ho_ten"] = nil
            #expect(Array(packed) == expected)
            expected.remove(at: place)
            packed.remove(at: place)
            #expect(Array(packed) == expected)
        }
        #expect(PackedRows(rows) != PackedRows(rows.dropLast()))
    }

    @Test func `cells that stand elsewhere are told`() {
        let displaced = PackedRows([Self.row(8, ["M8"]), Self.merged]).displaced
        #expect(displaced.map(\.column) == ["chi_bo"])
        #expect(displaced.map(\.place.cell) == ["C7"])
        #expect(displaced.map(\.row) == [Self.merged])
    }
}

@Suite struct LazyListTests {
    private static let lists = [[], [1, 2], [], [3], [4, 5, 6], []].map { LazyList($0) }

    @Test func `lists stand one behind the other`() {
        #expect(Array(LazyList(joining: Self.lists)) == [1, 2, 3, 4, 5, 6])
        #expect(Array(LazyList<Int>(joining: [])).isEmpty)
    }

    @Test func `some elements, and what is made of them`() {
        let all = LazyList(joining: Self.lists)
        #expect(Array(all.chosen([5, 0, 0])) == [6, 1, 1])
        #expect(Array(all.chosen([]).transformed { -$0 }).isEmpty)
        #expect(Array(all.transformed { "\($0)" }.chosen([2])) == ["3"])
    }
}
