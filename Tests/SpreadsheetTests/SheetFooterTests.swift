import OpenPackage
import Testing

@testable import Spreadsheet

/// Rows below a table, and what is printed around it.
@Suite struct SheetFooterTests {
    private static let draft = SheetDraft(
        title: "Tổng hợp",
        columns: [ColumnDraft(title: "Chi bộ"), ColumnDraft(title: "Số", style: .number)],
        rows: [[.text("A"), .number("2")], [.text("B"), .number("3")]],
        footer: [[.text("Cộng"), .number("5")], [.text("Ghi chú")]], caption: "Xã A & B, năm 2023")

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let part = try #require(PartName(name))
        return String(decoding: try Package(reading: bytes).contents(of: part), as: UTF8.self)
    }

    @Test func `rows below a table stand outside its filter`() throws {
        let bytes = try WorkbookWriter(sheets: [Self.draft]).bytes()
        let sheet = try part("/xl/worksheets/sheet1.xml", of: bytes)
        let rows = try Workbook(xlsx: bytes).sheets[0].rows.map { $0.cells.map(\.text) }
        #expect(rows == [["Chi bộ", "Số"], ["A", "2"], ["B", "3"], ["Cộng", "5"], ["Ghi chú"]])
        #expect(sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
    }

    @Test func `a caption stands on every page, a sheet without one has none`() throws {
        let sheet = try part(
            "/xl/worksheets/sheet1.xml", of: WorkbookWriter(sheets: [Self.draft]).bytes())
        #expect(sheet.contains("<oddHeader>&amp;C&amp;BXã A &amp;&amp; B, năm 2023</oddHeader>"))
        #expect(sheet.contains("<oddFooter>&amp;C&amp;P/&amp;N</oddFooter>"))
        var plain = Self.draft
        plain.caption = ""
        let other = try part(
            "/xl/worksheets/sheet1.xml", of: WorkbookWriter(sheets: [plain]).bytes())
        #expect(!other.contains("headerFooter"))
    }
}
