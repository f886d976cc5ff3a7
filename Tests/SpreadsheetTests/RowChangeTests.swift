import Testing

@testable import Spreadsheet

@Suite struct FormulaReferencesTests {
    @Test(arguments: [
        ("A1", ["1...1"]), ("$B$2:C30", ["2...30"]), ("SUM(A1,Log10(5))+LOG10(2)", ["1...1"]),
        ("'Tổ chức'!$A$2:$A$9", ["Tổ chức 2...9"]), ("Lá!B3", ["Lá 3...3"]), ("$1:$1", ["1...1"]),
        ("A:B", []), ("\"A1\"\"B2\"&C3", ["3...3"]), ("Bang[Cot A1]+A2", ["2...2"]),
        ("'It''s'!A1", ["It's 1...1"]), ("T1:T3!B5", ["T1:T3 5...5"]), ("1.5+10", []),
        ("A1:INDEX(B:B,5)", ["1...1"]), ("A0+XFDA1+A1048577", []), ("B5:A2", ["2...5"]),
        ("thang_1+A_1", []), ("a:b!a:b!A5", ["5...5"]), ("T1:T3!B5:C9", ["T1:T3 5...9"]),
        ("'mở", []), ("a1", ["1...1"]),
        ("=@A7#", ["7...7"]),
    ])
    func `references are found`(formula: String, expected: [String]) {
        let found = FormulaReferences(in: formula).found
        #expect(found.map { ($0.sheet.map { $0 + " " } ?? "") + "\($0.rows)" } == expected)
    }
}

@Suite struct RowChangeTests {
    @Test(arguments: [
        ("A1:B3", "A1:B4", "A1:B4"), ("A4:B5", "A5:B6", "A4:B5"), ("A2:A9", "A2:A10", "A2:A9"),
        ("A1:A2", "A1:A2", "A1:A2"), ("C3", "C3:C4", "C3:C4"), ("C4", "C5", "C4"),
        ("A1:A1048576", "A1:A1048576", "A1:A1048576"), ("A:A", "A:A", "A:A"), ("x", "x", "x"),
    ])
    func `a range moves with an inserted row and grows with a filled one`(
        range: String, inserted: String, filled: String
    ) {
        #expect(RowChange(row: 4, isInserted: true).reference(range, .always) == inserted)
        #expect(RowChange(row: 4, isInserted: false).reference(range, .always) == filled)
    }
}
