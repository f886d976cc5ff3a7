import Testing

@testable import Spreadsheet

/// Sheets whose cells do not stand where they say, or stand there twice: nothing of them is read by
/// guessing.
@Suite struct DamagedAddressTests {
    private func error(_ rows: String) throws -> SpreadsheetError? {
        var fixture = XLSXFixture()
        fixture.sheetData = rows
        let bytes = try fixture.bytes()
        do throws(SpreadsheetError) {
            _ = try Workbook(xlsx: bytes)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        (#"<row r="-3"><c><v>1</v></c></row>"#, "-3"),
        (#"<row r="1048577"><c><v>1</v></c></row>"#, "1048577"),
        (#"<row r="x"/>"#, "x"), (#"<row r=""/>"#, "1"), (#"<row r="3"><c r=""/></row>"#, "3"),
        (#"<row r="1048576"/><row/>"#, "1048577"),
        (#"<row r="2"><c r="A3"><v>1</v></c></row>"#, "A3"),
        (#"<row r="2"><c r="XFE2"><v>1</v></c></row>"#, "XFE2"),
        (#"<row r="2"><c r="a2"><v>1</v></c></row>"#, "a2"),
        (#"<row r="2"><c r="XFD2"/><c/></row>"#, "2"),
        (#"<row r="99999999999999999999999999"/>"#, "99999999999999999999"),
    ])
    func `an address that none has is an error that names it`(rows: String, cell: String) throws {
        #expect(try error(rows) == .damagedCell(sheet: "Trang 1", cell: cell))
    }

    @Test(arguments: [
        #"<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>"#,
        #"<row r="2"><c r="B2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>"#,
        #"<row r="2"><c r="B2"><v>1</v></c><c r="A2"/><c><v>2</v></c></row>"#,
        """
        <row r="2"><c r="B2"><v>1</v></c></row><row r="5"/><row r="3"/>
        <row r="2"><c r="B2" t="str"><v>1</v></c></row>
        """,
    ])
    func `two values of one cell are not settled silently`(rows: String) throws {
        #expect(try error(rows) == .doubledCell(sheet: "Trang 1", cell: "B2"))
    }

    @Test(arguments: [
        #"<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>1</v></c></row>"#,
        #"<row r="2"><c r="B2"><v>1</v></c><c r="B2"/></row>"#,
        #"<row r="2"><c r="$B$2"><v>1</v></c></row>"#,
        #"<row/><row><c r="B7"><v>1</v></c><c/><c r="D7"/></row><row><c r="B9"/></row>"#,
    ])
    func `what leaves no doubt is read`(rows: String) throws {
        #expect(try error(rows) == nil)
    }
}
