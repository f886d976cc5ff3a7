import PartyForms
import Testing

@Suite struct BookRowTests {
    private static let usual = BookColumn(key: "ma", sheet: "Đảng viên", letters: "A")
    private static let name = BookColumn(key: "ho_ten", sheet: "Đảng viên", letters: "AB")

    @Test func `a cell stands in its column and row`() {
        var row = BookRow(number: 7, columns: [Self.usual])
        row.put("M001", in: Self.usual)
        row.put("Lê Văn A", in: Self.name)
        #expect(row["ma"] == BookCell("M001", at: CellPlace(sheet: "Đảng viên", cell: "A7")))
        #expect(row["ho_ten"]?.place == CellPlace(sheet: "Đảng viên", cell: "AB7"))
        #expect(row.filled == ["ma", "ho_ten"])
        #expect(row["ngay_sinh"] == nil && row.text("ngay_sinh") == nil)
    }

    @Test(arguments: ["C9", "[0].ma", "", "A1:B2"])
    func `a cell that stands elsewhere keeps its place`(cell: String) {
        let place = CellPlace(sheet: "Danh sách", cell: cell)
        var row = BookRow(number: 7, columns: [Self.usual, Self.name])
        row["ma"] = BookCell("M001", at: place)
        row.put("Lê Văn A", in: Self.name)
        #expect(row["ma"]?.place == place)
        #expect(row["ho_ten"]?.place.cell == "AB7")
        row["ma"] = BookCell("M002", at: CellPlace(sheet: "Đảng viên", cell: "A7"))
        #expect(row["ma"]?.place.cell == "A7" && row.text("ma") == "M002")
        row["ma"] = nil
        #expect(row["ma"] == nil && row.cells.keys.sorted() == ["ho_ten"])
    }

    @Test func `rows are equal when their cells are, whatever the order of their columns`() {
        var one = BookRow(number: 7, columns: [Self.usual, Self.name])
        one.put("M001", in: Self.usual)
        one.put("Lê Văn A", in: Self.name)
        let other = BookRow(number: 7, cells: one.cells)
        #expect(one == other && one.hashValue == other.hashValue)
        #expect(one != BookRow(number: 8, cells: one.cells))
        one["ma"] = nil
        #expect(one != other)
    }
}
