extension Sheet {
    /// Reads a `.csv` file: UTF-8 with or without a byte order mark, fields parted by `,` or `;`
    /// (or a tab), quotes as RFC 4180 has them.
    package init(
        csv bytes: [UInt8], title: String, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw .damagedText(line: Self.firstBadLine(of: content))
        }
        var records = CSVRecords(text)
        var rows: [Row] = []
        var cells = 0
        while let fields = try records.next() {
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

/// The records of a CSV text, one after the other.
private struct CSVRecords {
    private var rest: Substring.UnicodeScalarView
    private let separator: Unicode.Scalar
    private var line = 1

    init(_ text: String) {
        rest = text[...].unicodeScalars
        separator = Self.separator(of: text)
    }

    /// The separator that the first line holds most of, outside quotes.
    private static func separator(of text: String) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == "\n", !isQuoted { break }
            if !isQuoted, [",", ";", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        let candidates: [Unicode.Scalar] = [",", ";", "\t"]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
    }

    /// The next record; nil at the end.
    mutating func next() throws(SpreadsheetError) -> [String]? {
        guard !rest.isEmpty else { return nil }
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard let end = rest.popFirst() else { return fields }
            if end == separator { continue }
            if end == "\r", rest.first == "\n" { rest.removeFirst() }
            line += 1
            return fields
        }
    }

    /// A field up to its separator or line end, which stays.
    private mutating func field() throws(SpreadsheetError) -> String {
        guard rest.first == "\"" else { return plainField() }
        rest.removeFirst()
        let start = line
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            guard rest.first == "\"" else {
                return String(text).replacing("\r\n", with: "\n") + plainField()
            }
            text.append(rest.removeFirst())
        }
        throw .damagedText(line: start)
    }

    private mutating func plainField() -> String {
        let end =
            rest.firstIndex { $0 == separator || $0 == "\n" || $0 == "\r" } ?? rest.endIndex
        let text = String(rest[..<end])
        rest = rest[end...]
        return text
    }
}
