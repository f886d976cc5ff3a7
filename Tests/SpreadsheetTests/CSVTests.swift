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

    /// Texts of many kinds, right and wrong.
    static let texts = [
        "", "a", "a,b\n1,2", "\u{FEFF}a;b\r\n1;2,5\r\n", "sep=;\nhọ tên;năm\nNguyễn Văn 𝐀;1956\r\n",
        "\"a,\"\"b\"\"\",c\n\"hai\r\ndòng\",001", "a\n\nb\r\r\n", "a,b\n\"c,d\n", "a,\"b\"c\n",
        "\"" + String(repeating: "ệ\n", count: 40) + "\"\nb,c",
    ]

    /// What tells the separator stands in memory from the beginning.
    static let beginning = String(
        repeating: "x," + String(repeating: "y", count: 2_000) + "\n", count: 33)

    @Test(arguments: texts, [1, 2, 3, 5, 1_000])
    func `a text in pieces is read as the whole is`(text: String, size: Int) throws {
        for text in [text, Self.beginning + text] {
            let bytes = Array(text.utf8)
            let whole = Result { () throws(SpreadsheetError) in try Sheet(csv: bytes, title: "a") }
            let inPieces = Result { () throws(SpreadsheetError) in
                try Sheet(csvPieces: Pieces(bytes, size), title: "a")
            }
            #expect(inPieces == whole.map(Optional.some))
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], Array("a\u{0}b".utf8), Array("a\nđ".utf8.dropLast()),
            Array("Nguy\nễ".utf8) + [0xC3, 0x20, 0x61], [0x80, 0x80, 0x80, 0x80], [0xF5],
        ] as [[UInt8]], [1, 2, 3, 100])
    func `what is no UTF-8 is not read in pieces`(bytes: [UInt8], size: Int) throws {
        #expect(try Sheet(csvPieces: Pieces(bytes, size), title: "a") == nil)
    }

    @Test func `a long record in pieces is within the limit of a cell`() {
        var limits = SpreadsheetLimits.standard
        limits.cellBytes = 10
        let text = "a\n\"" + String(repeating: "x", count: 100) + "\""
        #expect(throws: SpreadsheetError.longText(line: 2, limit: 10)) {
            try Sheet(csvPieces: Pieces(Array(text.utf8), 7), title: "a", limits: limits)
        }
    }
}

/// Bytes in pieces of one size.
private struct Pieces: IteratorProtocol {
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ bytes: [UInt8], _ size: Int) {
        rest = bytes[...]
        self.size = size
    }

    mutating func next() -> [UInt8]? {
        defer { rest = rest.dropFirst(size) }
        return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
}
