import Testing

@testable import Spreadsheet

struct RowHeightsTests {
    /// In a column that has room for ten letters.
    @Test(
        arguments: [
            ("", nil), ("mười chữ ạ", nil), ("mười một chữ", 2), ("một\nhai", 2), ("a\n\nb", 3),
            ("một hai ba bốn năm sáu", 3), ("0123456789012345678901234", 3),
            ("ab 0123456789012", 3), (" ", nil), (String(repeating: "chữ số ", count: 500), 26),
        ] as [(String, Int?)])
    func `a row is as high as its longest text is wrapped`(_ text: String, _ lines: Int?) {
        let columns = [
            ColumnDraft(title: "Mã", width: 11),
            ColumnDraft(title: "Nội dung", width: 11, style: .fitted),
        ]
        let height = RowHeights(columns).height(of: [.text(text + text), .text(text)])
        #expect(height.map { Int(($0 / 15.75).rounded()) } == lines)
    }

    @Test func `a row that is typed into has no height of its own`() {
        let columns = [ColumnDraft(title: "Nội dung", width: 11, style: .paragraphs)]
        #expect(RowHeights(columns).height(of: [.text("một\nhai")]) == nil)
        #expect(RowHeights([]).height(of: [.text("một\nhai")]) == nil)
    }
}
