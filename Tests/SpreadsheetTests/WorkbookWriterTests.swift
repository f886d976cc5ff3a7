import CXLSXWriter
import OpenPackage
import Testing

@testable import Spreadsheet

/// A sheet with everything a sheet may have.
private let draft = SheetDraft(
    title: "Đảng viên",
    columns: [
        ColumnDraft(title: "Mã", note: "Mã ngắn.", width: 8, isRequired: true),
        ColumnDraft(title: "Số thẻ", width: 12),
        ColumnDraft(title: "Mức", choices: ["Tốt, khá", "Kém"], isClosed: true),
        ColumnDraft(title: "Tháng", style: .number),
    ],
    rows: [
        [.text("M001"), .text("00123456"), .text("Tốt, khá"), .number("1.5")],
        [.text("=1+1"), .blank, .text("@a\nb"), .number("không")],
    ])

@Suite struct WorkbookWriterTests {
    private func texts(_ sheet: Sheet) -> [[String]] {
        sheet.rows.map { $0.cells.map(\.text) }
    }

    @Test func `what is written is read back`() throws {
        let book = try Workbook(xlsx: WorkbookWriter(sheets: [draft]).bytes())
        #expect(book.sheets.map(\.title) == ["Đảng viên", "_lua_chon"])
        #expect(book.sheets.map(\.visibility) == [.visible, .hidden])
        #expect(
            texts(book.sheets[0]) == [
                ["Mã", "Số thẻ", "Mức", "Tháng"],
                ["M001", "00123456", "Tốt, khá", "1.5"],
                ["=1+1", "@a\nb", "không"],
            ])
        #expect(book.sheets[0].rows[1].cells.map(\.kind) == [.text, .text, .text, .number])
    }

    @Test(arguments: [
        (LXW_NO_ERROR, true), (LXW_ERROR_MEMORY_MALLOC_FAILED, false),
        (LXW_ERROR_255_STRING_LENGTH_EXCEEDED, true),
    ])
    func `what there is no memory for is told`(status: lxw_error, isWhole: Bool) {
        let outcome = Result { () throws(SpreadsheetError) in try status.checkMemory() }
        #expect(((try? outcome.get()) != nil) == isWhole)
    }

    @Test func `the same sheets give the same bytes, whatever the clock says`() async throws {
        let first = try WorkbookWriter(sheets: [draft]).bytes()
        try await Task.sleep(for: .milliseconds(2_100))
        #expect(try WorkbookWriter(sheets: [draft]).bytes() == first)
    }

    @Test func `a drop-down refers to a list in a hidden sheet`() throws {
        let bytes = try WorkbookWriter(sheets: [draft]).bytes()
        let part = try #require(PartName("/xl/worksheets/sheet1.xml"))
        let sheet = String(decoding: try Package(reading: bytes).contents(of: part), as: UTF8.self)
        #expect(sheet.contains("<formula1>_lua_chon!$A$2:$A$3</formula1>"))
        #expect(sheet.contains("state=\"frozen\""))
    }

    @Test func `a workbook of very many rows is written row by row and reads the same`() throws {
        var large = draft
        large.rows += (0..<WorkbookWriter.largeRows).map {
            [.text("Ông \($0) &"), .number("\($0)")]
        }
        large.footer = [[.text("Cộng")]]
        let bytes = try WorkbookWriter(sheets: [large, draft.named("Khác")]).bytes()
        let book = try Workbook(xlsx: bytes)
        let small = try Workbook(xlsx: WorkbookWriter(sheets: [draft]).bytes())
        #expect(book.sheets.map(\.title) == ["Đảng viên", "Khác", "_lua_chon"])
        #expect(texts(book.sheets[1]) == texts(small.sheets[0]))
        #expect(texts(book.sheets[2]) == texts(small.sheets[1]))
        let rows = texts(book.sheets[0])
        #expect(Array(rows[..<3]) == texts(small.sheets[0]))
        #expect(rows.suffix(2) == [["Ông 9999 &", "9999"], ["Cộng"]])
        #expect(try WorkbookWriter(sheets: [large, draft.named("Khác")]).bytes() == bytes)
    }

    @Test func `rows that are made when asked for are written like others`() throws {
        var made = draft
        made.rows = SheetRows(count: draft.rows.count) { [rows = draft.rows] in rows[$0] }
        #expect(made == draft)
        #expect(
            try WorkbookWriter(sheets: [made]).bytes() == WorkbookWriter(sheets: [draft]).bytes())
        made.rows[0] = [.text("M009")]
        made.rows.append([])
        #expect(Array(made.rows) == [[.text("M009")]] + draft.rows.dropFirst() + [[]])
    }

    @Test(arguments: [
        "a\u{1}b", "_x0041_", "a\r\nb", "a\rb", " lề ", "\t", "=1+1", "<&>\"'", "😀",
        "e\u{323}\u{302}",
        String(repeating: "ạ", count: 32_767),
    ])
    func `a strange text is written, and proved to be there`(text: String) throws {
        let sheet = SheetDraft(
            title: "A", columns: [ColumnDraft(title: text)], rows: [[], [.blank, .text(text)]])
        #expect(throws: Never.self) { try WorkbookWriter(sheets: [sheet]).bytes() }
    }

    @Test func `what is lost in writing is found`() throws {
        let bytes = try WorkbookWriter(sheets: [draft]).bytes()
        let changes: [(inout SheetDraft) -> Void] = [
            { $0.rows[0][0] = .text("M002") }, { $0.rows[0][1] = .blank },
            { $0.rows[0][3] = .number("1.25") }, { $0.rows.append([.text("a")]) },
            { $0.rows.removeLast() }, { $0.footer = [[.text("Cộng")]] },
            { $0.columns[1].title = "Thẻ" }, { $0.rows[1].append(.text("x")) },
        ]
        try WorkbookProof(.memory(bytes)).check(draft, number: 1)
        for change in changes {
            var other = draft
            change(&other)
            #expect(throws: SpreadsheetError.lostInWriting(sheet: draft.title)) {
                try WorkbookProof(.memory(bytes)).check(other, number: 1)
            }
        }
        #expect(throws: SpreadsheetError.lostInWriting(sheet: "")) {
            try WorkbookProof(.memory(Array(bytes.dropLast(9))))
        }
    }

    @Test(arguments: ["kind", "relationship", "part"])
    func `a workbook that lacks a part's kind or place is not called written`(
        lacking: String
    ) throws {
        let draft = SheetDraft(
            title: "A", columns: [ColumnDraft(title: "a")], rows: [[.text("x")]])
        var package = try Package(reading: WorkbookWriter(sheets: [draft]).bytes())
        let main = try #require(PartName("/xl/workbook.xml"))
        let styles = try #require(PartName("/xl/styles.xml"))
        switch lacking {
        case "kind":
            let bytes = try package.contents(of: styles)
            package.setContents(of: styles, to: bytes, contentType: "application/xml")
        case "relationship":
            let others = try package.relationships(of: main).filter { $0.target != "styles.xml" }
            package.setRelationships(others, of: main)
        default: package.remove(styles)
        }
        let bytes = try package.sealed()
        #expect(throws: SpreadsheetError.lostInWriting(sheet: "")) {
            try WorkbookProof(.memory(bytes))
        }
    }

    @Test(arguments: [
        ("docProps/app.xml", "", ""), ("docProps/app.xml", "<vt:lpstr>B</vt:lpstr>", ""),
        ("docProps/app.xml", "<vt:i4>2</vt:i4>", ""),
        ("docProps/app.xml", "<vt:lpstr>A</vt:lpstr>", "<vt:lpstr>a</vt:lpstr>"),
        (
            "xl/workbook.xml",
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">B!$1:$1</definedName>", ""
        ),
    ])
    func `lists that lack a sheet are found`(name: String, lost: String, instead: String) throws {
        let sheets = ["A", "B"].map { title in
            SheetDraft(title: title, columns: [ColumnDraft(title: "a")], rows: [[.text("x")]])
        }
        var package = try Package(reading: WorkbookWriter(sheets: sheets).bytes())
        let part = try #require(PartName("/" + name))
        let text = String(decoding: try package.contents(of: part), as: UTF8.self)
        let changed = lost.isEmpty ? text : text.replacing(lost, with: instead)
        #expect((changed == text) == lost.isEmpty)
        package.setContents(
            of: part, to: Array(changed.utf8), contentType: package.contentType(of: part))
        let proof = try WorkbookProof(.memory(try package.sealed()))
        if lost.isEmpty { return try proof.checkLists(of: sheets) }
        #expect(throws: SpreadsheetError.lostInWriting(sheet: "")) {
            try proof.checkLists(of: sheets)
        }
    }

    @Test func `a text longer than a cell is refused with its address`() {
        let long = String(repeating: "ạ", count: 32_768)
        let sheet = SheetDraft(
            title: "A", columns: [ColumnDraft(title: "a")], rows: [[.text(long)]])
        #expect(throws: SpreadsheetError.cellTooLong(sheet: "A", cell: "A2")) {
            try WorkbookWriter(sheets: [sheet]).bytes()
        }
    }

    @Test func `a list that is told elsewhere, too, is cut to what Excel takes`() throws {
        let long = String(repeating: "ạ😀", count: 20_000)
        let rows = [[CellDraft.text(long)]] + Array(repeating: [.text("a")], count: 1_048_600)
        let sheet = SheetDraft(title: "A", columns: [ColumnDraft(title: "a")], rows: rows)
        #expect(throws: SpreadsheetError.self) { try sheet.checkLengths() }
        let cut = sheet.fitting
        try cut.checkLengths()
        #expect(cut.rows.count + cut.footer.count == 1_048_575)
        let left = 1_048_601 - cut.rows.count
        #expect(cut.footer == [[.text("Còn \(left) dòng nữa không ghi vừa trang này")]])
        guard case .text(let text) = cut.rows[0][0] else { return }
        #expect(text.hasPrefix("ạ😀ạ😀") && text.hasSuffix("…"))
        #expect((30_000...32_767).contains(text.utf16.count))
    }

    @Test(arguments: ["a/b", "[x]", String(repeating: "a", count: 32)])
    func `a title that Excel does not allow is refused`(_ title: String) {
        #expect(throws: SpreadsheetError.sheetTitle(title)) {
            try WorkbookWriter(sheets: [SheetDraft(title: title, columns: [])]).bytes()
        }
    }
}

extension SheetDraft {
    fileprivate func named(_ title: String) -> SheetDraft {
        var sheet = self
        sheet.title = title
        return sheet
    }
}
