extension Sheet {
    /// Reads a `.csv` file: UTF-8 with or without a byte order mark, UTF-16 with one; fields parted by `,` or `;`
    /// (or a tab), quotes as RFC 4180 has them.
    package init(
        csv bytes: [UInt8], title: String, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        var records = CSVRecords(try Self.text(of: bytes), cellBytes: limits.cellBytes)
        var rows: [Row] = []
        var cells = 0
        while let fields = try records.record() {
            let row = Self.row(fields, number: rows.count + 1)
            cells += row.cells.count
            rows.append(row)
            guard rows.count <= limits.rows, cells <= limits.cells else {
                throw .overLimit(
                    name: "rows", value: rows.count, limit: limits.rows, sheet: title)
            }
        }
        self.init(title: title, rows: rows.filter { !$0.cells.isEmpty })
    }

    /// The content in UTF-8; what has the mark of UTF-16 is read as that.
    private static func text(of bytes: [UInt8]) throws(SpreadsheetError) -> [UInt8] {
        let isBig = bytes.starts(with: [0xFE, 0xFF])
        if isBig || bytes.starts(with: [0xFF, 0xFE]) {
            return try utf8(fromUTF16: bytes.dropFirst(2), highByteFirst: isBig)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard content.allSatisfy({ $0 < 0x80 }) || String(validating: content, as: UTF8.self) != nil
        else { throw .damagedText(line: firstBadLine(of: content)) }
        return Array(content)
    }

    private static func utf8(
        fromUTF16 bytes: ArraySlice<UInt8>, highByteFirst: Bool
    ) throws(SpreadsheetError) -> [UInt8] {
        let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = pairs.map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return highByteFirst ? first << 8 | second : second << 8 | first
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self)
        else { throw .damagedText(line: 1) }
        return Array(text.utf8)
    }

    private static func row(_ fields: [String], number: Int) -> Row {
        let cells = fields.enumerated().compactMap { index, text -> Cell? in
            guard !text.isEmpty, let address = CellAddress(row: number, column: index + 1) else {
                return nil
            }
            return Cell(address: address, kind: .text, text: text)
        }
        return Row(number: number, cells: cells)
    }

    private static func firstBadLine(of bytes: ArraySlice<UInt8>) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        return (bad ?? 0) + 1
    }
}

/// The records of a CSV text, one after the other; all that has a meaning in it is ASCII.
private struct CSVRecords {
    private let bytes: [UInt8]
    private var place = 0
    private let separator: UInt8
    private let cellBytes: Int
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: [UInt8], cellBytes: Int) {
        self.bytes = bytes
        self.cellBytes = cellBytes
        separator = Self.separator(of: bytes)
    }

    /// The separator that the first line holds most of, outside quotes and within 64 KiB.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(64 << 10) {
            if byte == quote { isQuoted.toggle() }
            if byte == lineFeed, !isQuoted { break }
            if !isQuoted, candidates.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// The next record; nil at the end.
    mutating func record() throws(SpreadsheetError) -> [String]? {
        guard next != nil else { return nil }
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard let end = next else { return fields }
            place += 1
            if end == separator { continue }
            if end == Self.carriageReturn, next == Self.lineFeed { place += 1 }
            line += 1
            return fields
        }
    }

    /// A field up to its separator or line end, which stays.
    private mutating func field() throws(SpreadsheetError) -> String {
        guard next == Self.quote else { return try plainField() }
        let first = place
        place += 1
        let start = line
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            try checkLength(from: first)
            if byte == Self.lineFeed { line += 1 }
            if byte == Self.quote {
                guard next == Self.quote else {
                    let quoted = String(decoding: text, as: UTF8.self)
                    return try quoted.replacing("\r\n", with: "\n") + plainField()
                }
                place += 1
            }
            text.append(byte)
        }
        throw .damagedText(line: start)
    }

    private mutating func plainField() throws(SpreadsheetError) -> String {
        let start = place
        while let byte = next, byte != separator, byte != Self.lineFeed,
            byte != Self.carriageReturn
        {
            place += 1
            try checkLength(from: start)
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private func checkLength(from start: Int) throws(SpreadsheetError) {
        guard place - start > cellBytes else { return }
        throw .overLimit(
            name: "cell bytes", value: place - start, limit: cellBytes, sheet: "line \(line)")
    }
}
