import Testing

@testable import Spreadsheet

@Suite struct WorkbookReadingTests {
    private func sheet(_ fixture: XLSXFixture) throws -> Sheet {
        try #require(Workbook(xlsx: fixture.bytes()).sheets.first)
    }

    private func cell(_ markup: String, _ change: (inout XLSXFixture) -> Void = { _ in }) throws
        -> Cell?
    {
        var fixture = XLSXFixture()
        fixture.sheetData = "<row r=\"1\">\(markup)</row>"
        change(&fixture)
        return try sheet(fixture).rows.first?.cells.first
    }

    @Test(arguments: [
        ("1", "01/01/1900"), ("59", "28/02/1900"), ("61", "01/03/1900"), ("20578", "03/05/1956"),
        ("45292.75", "01/01/2024"),
    ])
    func `a serial date of the 1900 system is a day`(serial: String, day: String) throws {
        let cell = try cell("<c r=\"A1\" s=\"1\"><v>\(serial)</v></c>")
        #expect(cell?.text == day)
        #expect(cell?.kind == .date)
    }

    @Test(arguments: [("0", "01/01/1904"), ("43830", "01/01/2024")])
    func `a serial date of the 1904 system is a day`(serial: String, day: String) throws {
        let cell = try cell("<c r=\"A1\" s=\"1\"><v>\(serial)</v></c>") { $0.is1904 = true }
        #expect(cell?.text == day)
    }

    @Test(arguments: ["0", "60", "-1", "2958466", "1e300", "NaN", "INF", "abc"])
    func `a serial outside the calendar is an error`(_ serial: String) throws {
        #expect(try cell("<c r=\"A1\" s=\"1\"><v>\(serial)</v></c>")?.kind == .error)
    }

    @Test(arguments: [
        ("dd/mm/yyyy", "03/05/1956"), ("[$-42A]d\\ mmmm\\ yyyy", "03/05/1956"),
        ("mm/yyyy", "05/1956"), ("yyyy", "1956"), ("\"ngày\" 0", "20578"), ("[h]:mm", "20578"),
        ("0.00_);[Red]", "20578"), ("General", "20578"),
    ])
    func `a date is shown as precisely as its format shows it`(code: String, text: String) throws {
        let escaped = code.replacing("\"", with: "&quot;")
        let cell = try cell("<c r=\"A1\" s=\"0\"><v>20578</v></c>") {
            $0.styles = [164]
            $0.formats = [164: escaped]
        }
        #expect(cell?.text == text)
    }

    @Test(arguments: [
        ("<c r=\"A1\"><f>1+2</f><v>3</v></c>", Cell.Kind.number, "3"),
        ("<c r=\"A1\"><f>1+2</f></c>", .uncalculated, ""),
        ("<c r=\"A1\" t=\"str\"><f>\"a\"</f><v>a</v></c>", .text, "a"),
        ("<c r=\"A1\" t=\"b\"><v>1</v></c>", .flag, "TRUE"),
        ("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", .error, "#REF!"),
        ("<c r=\"A1\" t=\"d\"><v>2024-01-31T00:00:00Z</v></c>", .date, "31/01/2024"),
        ("<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>", .text, "x"),
        ("<c r=\"A1\"><v>12345678901234567</v></c>", .number, "12345678901234567"),
        ("<c r=\"A1\"><v>0.1</v></c>", .number, "0.1"),
    ])
    func `a cell knows what it holds`(markup: String, kind: Cell.Kind, text: String) throws {
        let cell = try cell(markup)
        #expect(cell?.kind == kind)
        #expect(cell?.text == text)
    }

    @Test func `runs are joined, phonetic readings are not text`() throws {
        let cell = try cell("<c r=\"A1\" t=\"s\"><v>0</v></c>") {
            $0.sharedStrings =
                "<si><r><t xml:space=\"preserve\">Nguyễn </t></r><r><rPr><b/></rPr><t>Văn</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>nguyen</t></rPh></si>"
        }
        #expect(cell?.text == "Nguyễn Văn")
    }

    @Test(arguments: ["1", "-1", "x", "999999999999999999999"])
    func `a shared text that is not there is an error with its address`(_ index: String) {
        #expect(throws: SpreadsheetError.damagedCell(sheet: "Trang 1", cell: "A1")) {
            try cell("<c r=\"A1\" t=\"s\"><v>\(index)</v></c>") {
                $0.sharedStrings = "<si><t>a</t></si>"
            }
        }
    }

    @Test func `merged cells speak with their first`() throws {
        var fixture = XLSXFixture()
        fixture.sheetData =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\"/></row>"
        fixture.tail = "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B:B\"/></mergeCells>"
        let sheet = try sheet(fixture)
        let inside = try #require(CellAddress("B2"))
        #expect(sheet.merge(at: inside)?.first.description == "A1")
        #expect(sheet.rows.first?.cells.count == 1)
    }

    @Test func `rows and cells without addresses follow each other, and no dimension is believed`()
        throws
    {
        var fixture = XLSXFixture()
        fixture.head = "<dimension ref=\"A1:XFD1048576\"/>"
        fixture.sheetData =
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c></row>"
            + "<row><c><v>4</v></c></row>"
        let cells = try sheet(fixture).rows.flatMap(\.cells)
        #expect(cells.map(\.address.description) == ["A1", "B1", "C5", "A6"])
    }

    @Test func `rows in any order are put in theirs`() throws {
        var fixture = XLSXFixture()
        let cells = ["B7", "A3", "C7", "A7", "B3", "A9"].enumerated().map { number, address in
            "<row r=\"\(address.dropFirst())\"><c r=\"\(address)\"><v>\(number)</v></c></row>"
        }
        fixture.sheetData = cells.joined()
        let rows = try sheet(fixture).rows
        #expect(rows.map(\.number) == [3, 7, 9])
        #expect(rows.map { $0.cells.map(\.text) } == [["1", "4"], ["3", "0", "2"], ["5"]])
    }

    @Test func `more rows than allowed are an error that names the limit`() throws {
        var fixture = XLSXFixture()
        fixture.sheetData = String(repeating: "<row><c><v>1</v></c></row>", count: 11)
        var limits = SpreadsheetLimits()
        limits.rows = 10
        #expect(
            throws: SpreadsheetError.overLimit(
                name: "sheet-rows", value: 11, limit: 10, sheet: "Trang 1")
        ) {
            try Workbook(xlsx: fixture.bytes(), limits: limits)
        }
    }

    @Test func `one long text in many cells counts as often as it stands there`() throws {
        var fixture = XLSXFixture()
        fixture.sharedStrings = "<si><t>0123456789</t></si>"
        fixture.sheetData = String(
            repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 11)
        var limits = SpreadsheetLimits()
        limits.textBytes = 110
        #expect(try Workbook(xlsx: fixture.bytes(), limits: limits).sheets[0].rows.count == 11)
        limits.textBytes = 109
        #expect(
            throws: SpreadsheetError.overLimit(
                name: "sheet-text", value: 110, limit: 109, sheet: "Trang 1")
        ) {
            try Workbook(xlsx: fixture.bytes(), limits: limits)
        }
    }
}
