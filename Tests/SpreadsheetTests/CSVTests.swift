import Testing

@testable import Spreadsheet

@Suite struct CSVTests {
    private func rows(_ text: String) throws -> [[String]] {
        try Sheet(csv: Array(text.utf8), title: "a").rows.map { $0.cells.map(\.text) }
    }

    @Test(arguments: [
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a;b\r\n1;2,5\r\n", [["a", "b"], ["1", "2,5"]]),
        ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
        ("\"a,\"\"b\"\"\",c\n\"hai\r\ndòng\",001", [["a,\"b\"", "c"], ["hai\ndòng", "001"]]),
        ("a\n\nb", [["a"], ["b"]]),
        // What Excel writes to keep zeros.
        ("=\"0012\",\"=\"\"007\"\"\",=\"a\"&\"b\"", [["0012", "007", "=\"a\"&\"b\""]]),
        ("", []),
    ])
    func `fields are read`(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test func `row numbers count blank rows`() throws {
        #expect(try Sheet(csv: Array("a\n\nb".utf8), title: "a").rows.map(\.number) == [1, 3])
    }

    @Test func `a quote that is never closed is an error with its line`() {
        #expect(throws: SpreadsheetError.damagedText(line: 2)) { try rows("a,b\n\"c,d\n") }
    }

    @Test func `text in another encoding is refused with its line`() {
        #expect(throws: SpreadsheetError.unknownEncoding(line: 2)) {
            try Sheet(csv: Array("a\n".utf8) + [0xD0, 0x20], title: "a")
        }
    }
}
