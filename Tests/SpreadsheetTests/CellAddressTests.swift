import Testing

@testable import Spreadsheet

@Suite struct CellAddressTests {
    @Test(arguments: [
        ("A1", 1, 1), ("R7", 7, 18), ("$AA$10", 10, 27), ("XFD1048576", 1_048_576, 16_384),
    ])
    func `an address is read`(text: String, row: Int, column: Int) throws {
        let address = try #require(CellAddress(text))
        #expect(address.row == row)
        #expect(address.column == column)
        #expect(address.description == text.replacing("$", with: ""))
    }

    @Test(arguments: ["", "A", "7", "A0", "XFE1", "A1048577", "A99999999999999999999", "1A", "a1"])
    func `what is no address is refused`(_ text: String) {
        #expect(CellAddress(text) == nil)
    }
}
