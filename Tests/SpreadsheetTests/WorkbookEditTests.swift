import OpenPackage
import TestSupport
import Testing

@testable import Spreadsheet

/// The markup of a part of a workbook.
func markup(_ path: String, of bytes: [UInt8]) throws -> String {
    let part = try #require(PartName("/xl/" + path))
    return String(decoding: try Package(reading: bytes).contents(of: part), as: UTF8.self)
}

/// A sheet's cells as "A1=text", rows and cells in order.
func cells(of sheet: Sheet) -> [String] {
    sheet.rows.flatMap(\.cells).map { "\($0.address)=\($0.text)" }
}

@Suite struct WorkbookEditTests {
    private func fixture(_ sheetData: String, tail: String = "") -> XLSXFixture {
        var fixture = XLSXFixture()
        fixture.sheetData = sheetData
        fixture.tail = tail
        return fixture
    }

    private func edited(
        _ fixture: XLSXFixture, _ change: (inout WorkbookEdit) throws -> Void
    ) throws -> [UInt8] {
        var edit = try WorkbookEdit(xlsx: fixture.bytes())
        try change(&edit)
        return try edit.sealed()
    }

    private func address(_ text: String) throws -> CellAddress { try #require(CellAddress(text)) }

    @Test(
        arguments: [
            ("=1+1", "=1+1"), ("+84", "+84"), ("-x", "-x"), ("@a", "@a"), (" hai  ", " hai  "),
            ("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("_x000D_", "_x000D_"),
            ("a_x0041_x0042_", "a_x0041_x0042_"), ("_x12_", "_x12_"), ("a\u{1}\u{FFFE}b", "ab"),
            ("<&>\"'", "<&>\"'"), ("Nguyễn Thị Ế", "Nguyễn Thị Ế"), ("001", "001"),
        ], XLSXFixture.Form.allCases)
    func `a text is read back as it was written, and is no formula`(
        sample: (text: String, expected: String), form: XLSXFixture.Form
    ) throws {
        var fixture = fixture("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>5</v></c></row>")
        fixture.form = form
        let bytes = try edited(fixture) {
            try $0.set(.text(sample.text), at: address("A1"), inSheet: "Trang 1")
        }
        let cell = try Workbook(xlsx: bytes).sheets.first?.rows.first?.cells.first
        #expect(cell?.text == sample.expected)
        #expect(cell?.kind == .text)
    }

    @Test(
        arguments: [
            ("12", Cell.Kind.number, "12"), ("-0.5e3", .number, "-0.5e3"), ("0x10", .text, "0x10"),
            ("nan", .text, "nan"), ("1e999", .text, "1e999"), ("", .text, nil),
            ("1,5", .text, "1,5"),
        ] as [(String, Cell.Kind, String?)])
    func `only a decimal number becomes one`(text: String, kind: Cell.Kind, read: String?) throws {
        let bytes = try edited(fixture("")) {
            try $0.set(.number(text), at: address("B2"), inSheet: "Trang 1")
        }
        let cell = try Workbook(xlsx: bytes).sheets.first?.rows.first?.cells.first
        #expect(cell?.text == read)
        if read != nil { #expect(cell?.kind == kind) }
    }

    @Test func `rows and cells that are missing get their place`() throws {
        let rows =
            "<row r=\"2\" spans=\"2:2\"><c r=\"B2\"><v>1</v></c></row>"
            + "<row r=\"4\"><c><v>2</v></c></row>"
        let bytes = try edited(fixture(rows)) {
            for place in ["C2", "A2", "D3", "A9", "A1", "B4"] {
                try $0.set(.number("7"), at: address(place), inSheet: "Trang 1")
            }
        }
        let sheet = try markup("worksheets/sheet1.xml", of: bytes)
        let places = sheet.matches(of: /<(?:row|c) r="(\w+)"/).map { String($0.1) }
        #expect(
            places == ["1", "A1", "2", "A2", "B2", "C2", "3", "D3", "4", "A4", "B4", "9", "A9"])
        #expect(!sheet.contains("spans"))
    }

    @Test func `a value is blanked, and its style stays`() throws {
        let bytes = try edited(fixture("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>5</v></c></row>")) {
            try $0.set(.blank, at: address("A1"), inSheet: "Trang 1")
        }
        #expect(try Workbook(xlsx: bytes).sheets.first?.rows == [])
        #expect(try markup("worksheets/sheet1.xml", of: bytes).contains("<c r=\"A1\" s=\"3\"/>"))
    }

    @Test func `a marked style differs in its fill, and is made once`() throws {
        let row =
            "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"1\"/><c r=\"C1\" s=\"99\"/></row>"
        let bytes = try edited(fixture(row)) {
            for place in ["A1", "B1", "A1", "C1"] {
                try $0.set(.text("a"), at: address(place), inSheet: "Trang 1")
            }
            try $0.set(.text("=a"), at: address("B1"), inSheet: "Trang 1")
        }
        let styles = try markup("styles.xml", of: bytes)
        #expect(styles.contains("<fills count=\"3\">"))
        #expect(
            styles.contains(
                "<xf numFmtId=\"14\"/><xf numFmtId=\"17\"/>"
                    + "<xf numFmtId=\"14\" fillId=\"2\" applyFill=\"1\"/>"
                    + "<xf numFmtId=\"0\" fillId=\"2\" applyFill=\"1\"/>"
                    + "<xf numFmtId=\"14\" fillId=\"2\" applyFill=\"1\" quotePrefix=\"1\"/></cellXfs>"
            ))
        #expect(styles.contains("<cellXfs count=\"6\">"))
        let sheet = try markup("worksheets/sheet1.xml", of: bytes)
        let used = sheet.matches(of: /s="(\d+)"/).map { String($0.1) }
        #expect(used == ["3", "5", "4"])
    }

    @Test func `marking a marked workbook again adds no styles`() throws {
        let once = try edited(fixture("")) {
            try $0.set(.text("a"), at: address("A1"), inSheet: "Trang 1")
        }
        var edit = try WorkbookEdit(xlsx: once)
        try edit.set(.text("b"), at: address("A2"), inSheet: "Trang 1")
        try edit.set(.text("c"), at: address("A1"), inSheet: "Trang 1")
        #expect(
            try markup("styles.xml", of: edit.sealed()) == markup("styles.xml", of: once))
    }

    @Test(arguments: [
        ("<row r=\"1\" s=\"2\" customFormat=\"1\"/>", "A1", "17"),
        ("<row r=\"1\" s=\"2\"/>", "A1", "14"), ("", "B1", "0"),
    ])
    func `a new cell has the style of its row or column`(
        row: String, place: String, format: String
    ) throws {
        var fixture = fixture(row)
        fixture.head = "<cols><col min=\"1\" max=\"1\" width=\"9\" style=\"1\"/></cols>"
        let bytes = try edited(fixture) {
            try $0.set(.text("a"), at: address(place), inSheet: "Trang 1")
        }
        #expect(
            try markup("styles.xml", of: bytes).contains(
                "<xf numFmtId=\"\(format)\" fillId=\"2\" applyFill=\"1\"/></cellXfs>"))
    }

    @Test(arguments: [
        ("A1", "A1"), ("C3", "C3"), ("C2", "C2"), ("E2", "E2"), ("F2", "E2"), ("H2", "H2"),
    ])
    func `a formula is not overwritten`(place: String, named: String) throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row><row r=\"2\">"
            + "<c r=\"C2\"><f t=\"array\" ref=\"C2:C4\">A1:A3</f><v>2</v></c>"
            + "<c r=\"E2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>"
            + "<c r=\"G2\"><f t=\"dataTable\" ref=\"G2:H3\" r1=\"A1\"/><v>2</v></c></row>"
            + "<row r=\"3\"><c r=\"C3\"><v>2</v></c></row>"
        let merged = "<mergeCells><mergeCell ref=\"E2:F2\"/></mergeCells>"
        var edit = try WorkbookEdit(xlsx: fixture(rows, tail: merged).bytes())
        #expect(throws: SpreadsheetError.formulaCell(sheet: "Trang 1", cell: named)) {
            try edit.set(.text("a"), at: address(place), inSheet: "Trang 1")
        }
    }

    @Test func `a merged block takes a value in its first cell`() throws {
        let bytes = try edited(
            fixture("", tail: "<mergeCells><mergeCell ref=\"B2:C4\"/></mergeCells>")
        ) {
            try $0.set(.text("a"), at: address("C3"), inSheet: "Trang 1")
        }
        #expect(try cells(of: Workbook(xlsx: bytes).sheets[0]) == ["B2=a"])
    }

    @Test func `a text longer than a cell is refused with its address`() throws {
        let long = CellDraft.text(String(repeating: "ạ", count: 32_768))
        var edit = try WorkbookEdit(xlsx: fixture("").bytes())
        #expect(throws: SpreadsheetError.cellTooLong(sheet: "Trang 1", cell: "B2")) {
            try edit.set(long, at: address("B2"), inSheet: "Trang 1")
        }
        #expect(throws: SpreadsheetError.cellTooLong(sheet: "Trang 1", cell: "C5")) {
            try edit.append([3: long], toSheet: "Trang 1", after: 4)
        }
        #expect(throws: SpreadsheetError.missingSheet("Trang 9")) {
            try edit.set(.blank, at: address("B2"), inSheet: "Trang 9")
        }
    }

    @Test func `parts that no change touches keep their bytes`() throws {
        var fixture = fixture("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        fixture.otherSheet = "1"
        fixture.parts = [
            .init(path: "vbaProject.bin", kind: "vbaProject", markup: "\u{1}", type: "vbaProject")
        ]
        let before = try Package(reading: fixture.bytes())
        let after = try Package(
            reading: edited(fixture) {
                try $0.set(.text("a"), at: address("A1"), inSheet: "Trang 1")
            })
        #expect(after.partNames == before.partNames)
        let changed = try before.partNames.filter { part in
            try before.contents(of: part) != after.contents(of: part)
                || before.contentType(of: part) != after.contentType(of: part)
        }
        #expect(
            changed.map(\.path) == [
                "/xl/styles.xml", "/xl/workbook.xml", "/xl/worksheets/sheet1.xml",
            ])
    }

    @Test(arguments: [nil, "Trang1!A1"] as [String?])
    func `formulas are calculated anew where there are any`(_ formula: String?) throws {
        var fixture = fixture("")
        fixture.otherSheet = formula
        let bytes = try edited(fixture) {
            try $0.set(.text("a"), at: address("A1"), inSheet: "Trang 1")
        }
        let isAsked = try markup("workbook.xml", of: bytes).contains(
            "<calcPr fullCalcOnLoad=\"1\"/>")
        #expect(isAsked == (formula != nil))
    }

    @Test func `a workbook without styles gets them`() throws {
        var package = try Package(reading: fixture("").bytes())
        let styles = try #require(PartName("/xl/styles.xml"))
        let book = try #require(PartName("/xl/workbook.xml"))
        package.remove(styles)
        let rest = try package.relationships(of: book).filter { $0.id != "r-styles" }
        package.setRelationships(rest, of: book)
        var edit = try WorkbookEdit(xlsx: package.sealed())
        try edit.set(.text("a"), at: address("A1"), inSheet: "Trang 1")
        let bytes = try edit.sealed()
        #expect(try markup("styles.xml", of: bytes).contains("<cellXfs count=\"2\">"))
        #expect(try cells(of: Workbook(xlsx: bytes).sheets[0]) == ["A1=a"])
    }

    @Test func `the same changes give the same bytes`() throws {
        let book = fixture("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>")
        let change: (inout WorkbookEdit) throws -> Void = {
            _ = try $0.append(
                [1: .text("a"), 2: .text("b"), 7: .number("1")], toSheet: "Trang 1")
            try $0.add(SheetDraft(title: "Thay đổi", columns: [ColumnDraft(title: "Ô")]))
        }
        #expect(try edited(book, change) == edited(book, change))
    }
}

@Suite struct AddedSheetTests {
    private let draft = SheetDraft(
        title: "trang 1",
        columns: [
            ColumnDraft(title: "Ô", width: 9.5), ColumnDraft(title: "Cũ", style: .paragraphs),
            ColumnDraft(title: "Số", style: .number),
        ],
        rows: [[.text("A1"), .text("=cũ\n2"), .number("3")], [.text("A2"), .blank, .blank]])

    @Test(arguments: XLSXFixture.Form.allCases)
    func `a sheet stands at the end under a free title`(_ form: XLSXFixture.Form) throws {
        var fixture = XLSXFixture()
        fixture.form = form
        var edit = try WorkbookEdit(xlsx: fixture.bytes())
        #expect(try edit.add(draft) == "trang 1 (2)")
        #expect(try edit.add(draft) == "trang 1 (3)")
        let book = try Workbook(xlsx: edit.sealed())
        #expect(book.sheets.map(\.title) == ["Trang 1", "trang 1 (2)", "trang 1 (3)"])
        #expect(
            cells(of: book.sheets[1]) == [
                "A1=Ô", "B1=Cũ", "C1=Số", "A2=A1", "B2==cũ\n2", "C2=3", "A3=A2",
            ])
        #expect(book.sheets[1].rows[1].cells.map(\.kind) == [.text, .text, .number])
    }

    @Test func `a sheet may be hidden, and may be written into`() throws {
        var edit = try WorkbookEdit(xlsx: XLSXFixture().bytes())
        var hidden = draft
        hidden.isHidden = true
        let title = try edit.add(hidden)
        #expect(try edit.append([1: .text("A3")], toSheet: title, head: 1) == 4)
        let sheet = try Workbook(xlsx: edit.sealed()).sheets[1]
        #expect(sheet.visibility == .hidden)
        #expect(sheet.rows.last?.cells.map(\.text) == ["A3"])
    }

    @Test func `a long title is cut for its number`() throws {
        var long = draft
        long.title = String(repeating: "ệ", count: 31)
        var edit = try WorkbookEdit(xlsx: XLSXFixture().bytes())
        try edit.add(long)
        #expect(try edit.add(long) == String(repeating: "ệ", count: 27) + " (2)")
    }

    @Test func `a title that Excel does not allow is refused`() throws {
        var edit = try WorkbookEdit(xlsx: XLSXFixture().bytes())
        #expect(throws: SpreadsheetError.sheetTitle("a/b")) {
            try edit.add(SheetDraft(title: "a/b", columns: []))
        }
    }
}
