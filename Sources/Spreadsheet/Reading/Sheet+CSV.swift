import VietnameseText

extension Sheet {
    /// Reads a `.csv` file: UTF-8, UTF-16, Windows-1258 or bytes of fonts from before Unicode; fields
    /// parted by `,`, `;` or a tab, or what a first line "sep=" says; quotes as RFC 4180 has them.
    package init(
        csv bytes: [UInt8], title: String, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let file = try TextFile(bytes)
        if let zero = file.content.firstIndex(of: 0) {
            throw .notText(line: file.content[..<zero].count { $0 == 0x0A } + 1)
        }
        var records = CSVRecords(file.content, cellBytes: limits.cellBytes)
        self.init(title: title, rows: [])
        // Of a row behind the last one that a sheet can hold, the cells would have no address.
        let most = min(limits.rows, CellAddress.last.row)
        var number = 0
        var cells = 0
        while let fields = try records.record() {
            number += 1
            let row = Self.row(fields, number: number)
            cells += row.cells.count
            if !row.cells.isEmpty { rows.append(row) }
            try SpreadsheetError.check(number, against: most, named: "sheet-rows", of: title)
            try SpreadsheetError.check(
                cells, against: limits.cells, named: "sheet-cells", of: title)
        }
        encoding = file.guess
        convertLegacyText(typedIn: file.legacy)
    }

    private static func row(_ fields: [String], number: Int) -> Row {
        let cells = fields.enumerated().compactMap { index, text -> Cell? in
            guard !text.isEmpty, let address = CellAddress(row: number, column: index + 1) else {
                return nil
            }
            return Cell(address: address, kind: .text, text: shown(text))
        }
        return Row(number: number, cells: cells)
    }
}

extension Sheet {
    /// What Excel shows of a field: `="0012"` keeps the zeros of "0012".
    fileprivate static func shown(_ field: String) -> String {
        guard field.count > 2, field.hasPrefix("=\""), field.hasSuffix("\"") else { return field }
        let text = field.dropFirst(2).dropLast()
        return text.contains("\"") ? field : String(text)
    }
}

/// The records of a CSV text, one after the other; all that has a meaning in it is ASCII.
private struct CSVRecords {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private let separator: UInt8
    private let cellBytes: Int
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: ArraySlice<UInt8>, cellBytes: Int) {
        self.bytes = bytes
        self.cellBytes = cellBytes
        let told = Self.toldSeparator(in: bytes)
        separator = told?.separator ?? Self.separator(of: bytes)
        place = told?.end ?? bytes.startIndex
    }

    /// What Excel's first line "sep=;" tells, which is no row, and where the line ends.
    private static func toldSeparator(
        in bytes: ArraySlice<UInt8>
    ) -> (separator: UInt8, end: Int)? {
        let line = bytes.prefix(16).prefix { $0 != lineFeed && $0 != carriageReturn }
            .filter { $0 != quote }
        guard line.count == 5, let separator = line.last,
            line.dropLast().elementsEqual("sep=".utf8),
            let end = bytes.prefix(16).firstIndex(of: lineFeed)
        else { return nil }
        return (separator, end + 1)
    }

    /// The separator that most lines hold the same number of, outside quotes and within 64 KiB;
    /// titles above a table hold none, or a comma.
    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var lines: [[UInt8: Int]] = [[:]]
        var isQuoted = false
        for byte in bytes.prefix(64 << 10) {
            if byte == quote { isQuoted.toggle() }
            if byte == lineFeed, !isQuoted { lines.append([:]) }
            if !isQuoted, candidates.contains(byte) {
                lines[lines.count - 1][byte, default: 0] += 1
            }
        }
        func weight(_ candidate: UInt8) -> Int {
            let counts = lines.compactMap { $0[candidate] }
            let alike = Dictionary(grouping: counts) { $0 }.map { $0.key * $0.value.count }
            return alike.max() ?? 0
        }
        return candidates.max { weight($0) < weight($1) } ?? candidates[0]
    }

    private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

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
        throw .longText(line: line, limit: cellBytes)
    }
}
