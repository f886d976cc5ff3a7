import Markup
import OpenPackage
import Testing

@testable import Spreadsheet

/// Texts that a spreadsheet would run, in every place that a workbook is written to.
@Suite struct InertTextTests {
    private static let texts = [
        "=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "\n=1",
        "=HYPERLINK(\"http://a.vn/\"&A1)", "'=1", "{=1}", "=_x0041_",
    ]

    /// A sheet that has the text wherever one can be.
    private static func draft(_ text: String) -> SheetDraft {
        var draft = SheetDraft(
            title: "A",
            columns: [
                ColumnDraft(title: text, note: text, choices: [text, "khác"], isClosed: true)
            ], rows: [[.text(text)], [.number(text)]])
        draft.footer = [[.text(text)]]
        return draft
    }

    /// A new workbook, and one that was edited in every way.
    private static func workbooks(_ text: String) throws -> [[UInt8]] {
        let written = try WorkbookWriter(title: text, sheets: [draft(text)]).bytes()
        let plain = SheetDraft(title: "A", columns: [ColumnDraft(title: "a")], rows: [[.text("b")]])
        var edit = try WorkbookEdit(xlsx: WorkbookWriter(sheets: [plain]).bytes())
        let cell = try #require(CellAddress("A2"))
        try edit.set(.text(text), at: cell, inSheet: "A")
        _ = try edit.append([1: .text(text), 2: .number(text)], toSheet: "A", head: 1)
        var added = draft(text)
        added.title = "B"
        try edit.add(added)
        return [written, try edit.sealed()]
    }

    @Test(arguments: texts)
    func `a text stays a text, and no formula is written`(_ text: String) throws {
        for workbook in try Self.workbooks(text) {
            let package = try Package(reading: workbook)
            let sheets = package.partNames.filter { $0.path.hasPrefix("/xl/worksheets/sheet") }
            #expect(!sheets.isEmpty)
            for sheet in sheets {
                let cells = try package.markup(of: sheet).children(named: "sheetData")
                    .flatMap { $0.children(named: "row") }.flatMap { $0.children(named: "c") }
                #expect(cells.allSatisfy { $0.child("f") == nil })
                #expect(cells.allSatisfy { $0.child("v") == nil || $0.attribute("t") != "str" })
            }
            let found = try Workbook(xlsx: workbook).sheets.flatMap(\.rows).flatMap(\.cells)
            #expect(found.contains { $0.text == text && $0.kind == .text })
            #expect(found.allSatisfy { $0.kind == .text || $0.kind == .number })
        }
    }
}
