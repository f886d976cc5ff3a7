import OpenPackage
import Testing

@testable import Spreadsheet

/// Rows with one text each in column A, by number.
private func rows(_ texts: KeyValuePairs<Int, String>) -> String {
    texts.map { number, text in
        "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    }.joined()
}

@Suite struct RowAppendingTests {
    /// A head, two rows of data, and a signature two rows below.
    private var fixture: XLSXFixture {
        var fixture = XLSXFixture()
        fixture.sheetData = rows([1: "Họ tên", 2: "a", 3: "b", 5: "NGƯỜI LẬP BIỂU"])
        return fixture
    }

    private func appended(
        to fixture: XLSXFixture, after last: Int? = 3, head: Int = 1
    ) throws -> (row: Int, bytes: [UInt8]) {
        var edit = try WorkbookEdit(xlsx: fixture.bytes())
        let row = try edit.append(
            [1: .text("mới")], toSheet: "Trang 1", after: last, head: head)
        return (row, try edit.sealed())
    }

    @Test(
        arguments: [
            (rows([1: "h", 2: "a"]), nil, 3, ["A1=h", "A2=a", "A3=mới"]),
            (rows([1: "h"]), 1, 2, ["A1=h", "A2=mới"]),
            ("", nil, 1, ["A1=mới"]),
            (rows([1: "h", 2: "a", 5: "k"]), 2, 3, ["A1=h", "A2=a", "A3=mới", "A5=k"]),
            (rows([1: "h", 2: "a", 4: "k"]), 2, 3, ["A1=h", "A2=a", "A3=mới", "A5=k"]),
            (
                rows([1: "h", 2: "a", 3: "k", 4: "l"]), 2, 3,
                ["A1=h", "A2=a", "A3=mới", "A4=k", "A5=l"]
            ),
            (rows([1: "h", 2: "a", 5: "k"]), nil, 6, ["A1=h", "A2=a", "A5=k", "A6=mới"]),
            (rows([1: "h"]), 7, 8, ["A1=h", "A8=mới"]),
        ] as [(String, Int?, Int, [String])])
    func `a row lands below the table, and a blank row stays before what follows`(
        sheetData: String, last: Int?, row: Int, expected: [String]
    ) throws {
        var fixture = XLSXFixture()
        fixture.sheetData = sheetData
        let result = try appended(to: fixture, after: last)
        #expect(result.row == row)
        #expect(try cells(of: Workbook(xlsx: result.bytes).sheets[0]) == expected)
    }

    @Test func `several rows come one below the other, above the signature`() throws {
        var edit = try WorkbookEdit(xlsx: fixture.bytes())
        var last = 3
        for text in ["c", "d", "e"] {
            last = try edit.append([1: .text(text)], toSheet: "Trang 1", after: last, head: 1)
        }
        #expect(last == 6)
        let sheet = try Workbook(xlsx: edit.sealed()).sheets[0]
        #expect(
            cells(of: sheet).suffix(5) == ["A3=b", "A4=c", "A5=d", "A6=e", "A8=NGƯỜI LẬP BIỂU"])
    }

    @Test func `a row looks like the one above, and only what is new is marked`() throws {
        var fixture = XLSXFixture()
        fixture.sheetData =
            rows([1: "h"])
            + "<row r=\"2\" s=\"2\" customFormat=\"1\"><c r=\"A2\" s=\"1\"><v>1</v></c>"
            + "<c r=\"B2\" s=\"2\"/></row><row r=\"3\"><c r=\"C3\" s=\"1\"/></row>"
        var edit = try WorkbookEdit(xlsx: fixture.bytes())
        for _ in 1...2 {
            _ = try edit.append([1: .text("x")], toSheet: "Trang 1", head: 1)
        }
        let sheet = try markup("worksheets/sheet1.xml", of: edit.sealed())
        #expect(
            sheet.contains(
                "<row r=\"3\" s=\"2\" customFormat=\"1\"><c r=\"A3\" s=\"3\" t=\"inlineStr\">"))
        #expect(sheet.contains("</c><c r=\"B3\" s=\"2\"/><c r=\"C3\" s=\"1\"/></row>"))
        #expect(sheet.contains("</c><c r=\"B4\" s=\"2\"/><c r=\"C4\" s=\"1\"/></row>"))
    }

    @Test func `the look of a head is not taken over`() throws {
        var fixture = XLSXFixture()
        fixture.sheetData =
            "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\" s=\"2\"/></row>"
        let bytes = try appended(to: fixture, after: 1).bytes
        #expect(
            try markup("styles.xml", of: bytes).contains(
                "<xf numFmtId=\"0\" fillId=\"2\" applyFill=\"1\"/></cellXfs>"))
        #expect(try !markup("worksheets/sheet1.xml", of: bytes).contains("B2"))
    }

    @Test(arguments: [
        ("<autoFilter ref=\"A1:B3\"/>", "<autoFilter ref=\"A1:B4\"/>"),
        ("<autoFilter ref=\"A1:B2\"/>", "<autoFilter ref=\"A1:B2\"/>"),
        (
            "<conditionalFormatting sqref=\"A2:A3 C1 B3\"/>",
            "<conditionalFormatting sqref=\"A2:A4 C1 B3:B4\"/>"
        ),
        (
            "<dataValidations count=\"1\"><dataValidation sqref=\"A2:A2001\"/></dataValidations>",
            "<dataValidations count=\"1\"><dataValidation sqref=\"A2:A2002\"/></dataValidations>"
        ),
        (
            "<dataValidations count=\"1\"><dataValidation sqref=\"A2:A3 A:A\"/></dataValidations>",
            "<dataValidations count=\"1\"><dataValidation sqref=\"A2:A4 A:A\"/></dataValidations>"
        ),
        (
            "<mergeCells><mergeCell ref=\"A5:C6\"/><mergeCell ref=\"A1:B1\"/></mergeCells>",
            "<mergeCells><mergeCell ref=\"A6:C7\"/><mergeCell ref=\"A1:B1\"/></mergeCells>"
        ),
        (
            "<hyperlinks><hyperlink ref=\"A5\"/><hyperlink ref=\"A3\"/></hyperlinks>",
            "<hyperlinks><hyperlink ref=\"A6\"/><hyperlink ref=\"A3\"/></hyperlinks>"
        ),
        (
            "<rowBreaks><brk id=\"3\"/><brk id=\"5\"/></rowBreaks><colBreaks><brk id=\"5\"/></colBreaks>",
            "<rowBreaks><brk id=\"3\"/><brk id=\"6\"/></rowBreaks><colBreaks><brk id=\"5\"/></colBreaks>"
        ),
        (
            "<extLst><ext><a><f>A1</f><sqref>B2:B3 B5</sqref></a></ext></extLst>",
            "<extLst><ext><a><f>A1</f><sqref>B2:B4 B6</sqref></a></ext></extLst>"
        ),
    ])
    func `ranges move and grow with the rows`(before: String, after: String) throws {
        var fixture = fixture
        fixture.head = "<dimension ref=\"A1:C5\"/>"
        fixture.tail = before
        let result = try appended(to: fixture)
        #expect(result.row == 4)
        let sheet = try markup("worksheets/sheet1.xml", of: result.bytes)
        #expect(sheet.contains(after))
        #expect(sheet.contains("<dimension ref=\"A1:C6\"/>"))
    }

    @Test func `a rule of the head alone does not grow`() throws {
        var fixture = XLSXFixture()
        fixture.sheetData = rows([1: "h"])
        fixture.tail = "<autoFilter ref=\"A1:B1\"/><conditionalFormatting sqref=\"A1:B1\"/>"
        let sheet = try markup(
            "worksheets/sheet1.xml", of: appended(to: fixture, after: 1).bytes)
        #expect(
            sheet.contains("<autoFilter ref=\"A1:B2\"/><conditionalFormatting sqref=\"A1:B1\"/>"))
    }

    @Test(
        arguments: [
            ("_xlnm.Print_Area", "0", "'Trang 1'!$A$1:$H$5", "'Trang 1'!$A$1:$H$6"),
            ("_xlnm.Print_Area", "0", "'Trang 1'!$A$1:$H$3", "'Trang 1'!$A$1:$H$4"),
            ("_xlnm._FilterDatabase", "0", "'Trang 1'!$A$1:$H$3", "'Trang 1'!$A$1:$H$4"),
            ("_xlnm.Print_Titles", "0", "'Trang 1'!$A:$B,'Trang 1'!$1:$1", nil),
            ("ds", "0", "'Trang 1'!$A$2:$A$3", nil), ("ds", "1", "'Trang 2'!$A$2:$A$9", nil),
            (
                "chan", nil, "'Trang 1'!$A$5,'Trang 1'!$B$2:$C$12",
                "'Trang 1'!$A$6,'Trang 1'!$B$2:$C$13"
            ),
        ] as [(String, String?, String, String?)])
    func `names follow`(name: String, scope: String?, before: String, after: String?) throws {
        var fixture = fixture
        let local = scope.map { " localSheetId=\"\($0)\"" } ?? ""
        fixture.names = "<definedName name=\"\(name)\"\(local)>\(before)</definedName>"
        fixture.otherSheet = "1"
        let book = try markup("workbook.xml", of: appended(to: fixture).bytes)
        #expect(book.contains(">\(after ?? before)</definedName>"))
    }

    @Test(arguments: [
        (" ref=\"A1:B3\"", "<autoFilter ref=\"A1:B3\"/>", "A1:B4", "A1:B4"),
        (" totalsRowCount=\"1\" ref=\"A1:B3\"", "<autoFilter ref=\"A1:B2\"/>", "A1:B3", "A1:B2"),
        (" ref=\"A5:B6\"", "<autoFilter ref=\"A5:B6\"/>", "A6:B7", "A6:B7"),
    ])
    func `a table takes the row in unless it ends with totals`(
        attributes: String, filter: String, range: String, filtered: String
    ) throws {
        var fixture = fixture
        fixture.parts = [
            .init(
                path: "tables/table1.xml", kind: "table",
                markup: "<table id=\"1\"\(attributes)>\(filter)</table>", type: "table+xml")
        ]
        let table = try markup("tables/table1.xml", of: appended(to: fixture).bytes)
        #expect(table.contains("ref=\"\(range)\"><autoFilter ref=\"\(filtered)\"/>"))
    }

    @Test func `notes and their boxes move with their cells`() throws {
        let box = { (row: Int) in
            "<x:ClientData xmlns:x=\"u\" ObjectType=\"Note\"><x:Anchor>1, 15, \(row), 2, 3, 4, "
                + "\(row + 4), 9</x:Anchor><x:Row>\(row)</x:Row><x:Column>0</x:Column></x:ClientData>"
        }
        var fixture = fixture
        fixture.parts = [
            .init(
                path: "comments1.xml", kind: "comments",
                markup: "<comments><comment ref=\"A1\"/><comment ref=\"A5\"/></comments>"),
            .init(
                path: "drawings/vml1.vml", kind: "vmlDrawing",
                markup: "<xml>\(box(0))\(box(4))</xml>", type: "vml"),
        ]
        let bytes = try appended(to: fixture).bytes
        #expect(
            try markup("comments1.xml", of: bytes).contains(
                "<comment ref=\"A1\"/><comment ref=\"A6\"/>"))
        #expect(
            try markup("drawings/vml1.vml", of: bytes) == "<xml>\(box(0))\(box(5))</xml>")
    }

    @Test(
        arguments: [
            { $0.otherSheet = "SUM('Trang 1'!A2:A5)" },
            { $0.otherSheet = "'Trang 1:Trang 2'!A5" },
            {
                $0.sheetData =
                    rows([1: "h", 2: "a", 3: "b", 5: "k"]) + "<row><c><f>1</f></c></row>"
            },
            { $0.tail = "<scenarios/>" },
            { $0.tail = "<extLst><ext><a sqref=\"A1\"/></ext></extLst>" },
            { $0.parts = [.init(path: "c1.xml", kind: "control", markup: "<a/>")] },
            { $0.parts = [.init(path: "d1.xml", kind: "drawing", markup: "<a><row>9</row></a>")] },
            { $0.parts = [.init(path: "v.vml", kind: "vmlDrawing", markup: "<br>", type: "vml")] },
            {
                $0.parts = [
                    .init(
                        path: "v.vml", kind: "vmlDrawing",
                        markup: "<x><ClientData ObjectType=\"Button\"/></x>", type: "vml")
                ]
            },
            {
                $0.parts = [
                    .init(
                        path: "chart1.xml", kind: "hyperlink", markup: "<f>'Trang 1'!A1</f>",
                        type: "chart+xml")
                ]
            },
        ] as [@Sendable (inout XLSXFixture) -> Void])
    func `what cannot move safely stays, and a row comes below it once there is no room`(
        _ obstacle: @Sendable (inout XLSXFixture) -> Void
    ) throws {
        var fixture = fixture
        obstacle(&fixture)
        var edit = try WorkbookEdit(xlsx: fixture.bytes())
        let end = try #require(Workbook(xlsx: fixture.bytes()).sheets.first?.rows.last?.number)
        #expect(try edit.append([1: .text("c")], toSheet: "Trang 1", after: 3) == 4)
        let last = try edit.append([1: .text("d")], toSheet: "Trang 1", after: 4)
        let sheet = try Workbook(xlsx: edit.sealed()).sheets[0]
        #expect(last == max(end, sheet.rows[sheet.rows.count - 2].number) + 1)
        #expect(cells(of: sheet).dropFirst(2).prefix(2) == ["A3=b", "A4=c"])
        #expect(sheet.rows.first { $0.number == 5 } != nil)
    }

    @Test(arguments: [
        "SUM('Trang 1'!A2:A3)", "COUNTA('Trang 1'!A2:A2000)", "SUM(A1:A9)", "'[1]Trang 1'!A5",
        "\"'Trang 1'!A5\"", "SUM('Trang 1'!A:A)",
    ])
    func `formulas that stay right are no obstacle`(_ formula: String) throws {
        var fixture = fixture
        fixture.otherSheet = formula
        let result = try appended(to: fixture)
        #expect(
            try cells(of: Workbook(xlsx: result.bytes).sheets[0]).suffix(2) == [
                "A4=mới", "A6=NGƯỜI LẬP BIỂU",
            ])
    }

    @Test func `a drawing above the table is no obstacle`() throws {
        var fixture = fixture
        fixture.parts = [
            .init(path: "d1.xml", kind: "drawing", markup: "<a><row>0</row><row>2</row></a>")
        ]
        let sheet = try Workbook(xlsx: appended(to: fixture).bytes).sheets[0]
        #expect(cells(of: sheet).suffix(2) == ["A4=mới", "A6=NGƯỜI LẬP BIỂU"])
    }

    @Test func `a full sheet is an error`() throws {
        var fixture = XLSXFixture()
        fixture.sheetData = rows([1_048_576: "a"])
        #expect(throws: SpreadsheetError.fullSheet("Trang 1")) {
            try appended(to: fixture, after: nil)
        }
    }
}
