import Testing

@testable import Spreadsheet

/// The same table in every encoding that offices send: the letters are right, or it is refused.
@Suite struct EncodingTests {
    private static let text = "họ tên\nĐặng Thị Ưởng\nNguyễn Văn Đào\nPhường Cửa Nam\n"
    private static let lines = [
        "họ tên", "Đặng Thị Ưởng", "Nguyễn Văn Đào", "Phường Cửa Nam",
    ]

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            bigEndian
                ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    private static let windows1258 = bytes(
        """
        686ff22074ea6e0ad0e3f26e6720546869f220ddf5d26e670a4e677579eade6e2056e36e20d061cc6f0a\
        5068fdf5cc6e672043fdd261204e616d0a
        """)
    private static let vni = bytes(
        """
        686fef207465e26e0ad161eb6e67205468f220d6f4fb6e670a4e67757965e36e205661ea6e20d161f86f0a\
        5068f6f4f86e672043f6fb61204e616d0a
        """)
    private static let tcvn3 = bytes(
        """
        68e42074aa6e0aaec66e67207468de20adeb6e670a6e677579d46e2076a86e20aeb56f0a7068adea6e672063\
        f661206e616d0a
        """)

    private static let readable: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(text.utf8)), ("UTF-8 with a mark", Array("\u{FEFF}\(text)".utf8)),
        ("UTF-16 LE", [0xFF, 0xFE] + utf16(text, bigEndian: false)),
        ("UTF-16 BE", [0xFE, 0xFF] + utf16(text, bigEndian: true)),
        ("UTF-16 LE without a mark", utf16(text, bigEndian: false)),
        ("UTF-16 BE without a mark", utf16(text, bigEndian: true)),
        ("Windows-1258", windows1258), ("VNI", vni),
    ]

    @Test(arguments: readable.map(\.name))
    func `letters are what they were, whatever the encoding`(_ name: String) throws {
        let bytes = try #require(Self.readable.first { $0.name == name }).bytes
        let sheet = try Sheet(csv: bytes, title: "a")
        #expect(sheet.rows.flatMap { $0.cells.map(\.text) } == Self.lines)
    }

    @Test func `a font that has no capitals gives small letters`() throws {
        let sheet = try Sheet(csv: Self.tcvn3, title: "a")
        #expect(
            sheet.rows.flatMap { $0.cells.map(\.text) } == Self.lines.map { $0.lowercased() })
    }

    @Test(arguments: [
        (Array("a\nb\n".utf8) + bytes("4ceb205468f220420afde2696e"), 3),
        (Array(text.utf8) + bytes("4ceb2054686920"), 5), (bytes("61800a"), 1),
    ])
    func `encodings that are mixed are refused with the line`(bytes: [UInt8], line: Int) {
        #expect(throws: SpreadsheetError.unknownEncoding(line: line)) {
            try Sheet(csv: bytes, title: "a")
        }
    }

    @Test(arguments: [
        ("a,b\n1\u{0},2\n", 2), ("a\n\"b\nc\u{0}\"", 3),
    ])
    func `a byte of zero is refused with its line`(text: String, line: Int) {
        #expect(throws: SpreadsheetError.notText(line: line)) {
            try Sheet(csv: Array(text.utf8), title: "a")
        }
    }

    @Test func `a letter of UTF-16 that is cut is refused`() {
        #expect(throws: SpreadsheetError.damagedText(line: 1)) {
            try Sheet(csv: [0xFF, 0xFE, 0x41], title: "a")
        }
    }
}
