/// The records of a CSV text, one after the other; all that has a meaning in it is ASCII.
struct CSVRecords<Pieces: IteratorProtocol<ArraySlice<UInt8>>> {
    private var pieces: Pieces
    /// What is in memory of the text.
    private var bytes: ArraySlice<UInt8>
    private var place: Int
    private let separator: UInt8
    private let cellBytes: Int
    private var line = 1

    private static var quote: UInt8 { UInt8(ascii: "\"") }
    private static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    private static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    /// How much of the text tells its separator.
    private static var telling: Int { 64 << 10 }

    /// - Parameter pieces: the text in UTF-8, cut anywhere.
    init(_ pieces: Pieces, _ limits: SpreadsheetLimits) {
        var pieces = pieces
        var bytes = pieces.next() ?? []
        while bytes.count < Self.telling, let piece = pieces.next() { bytes += piece }
        self.pieces = pieces
        self.bytes = bytes
        cellBytes = limits.cellBytes
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

    /// The separator that most lines hold the same number of, outside quotes and in the text's
    /// beginning; titles above a table hold none, or a comma.
    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var lines: [[UInt8: Int]] = [[:]]
        var isQuoted = false
        for byte in bytes.prefix(telling) {
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
        while true {
            let start = (place, line)
            let fields = Result { () throws(SpreadsheetError) in try knownRecord() }
            // A record that reaches to the end of what is known may go on behind it.
            guard place == bytes.endIndex, let piece = pieces.next() else {
                return try fields.get()
            }
            (place, line) = start
            goOn(with: piece)
        }
    }

    /// Takes in more of the text: twice as much as is not yet read, so that a long record is not
    /// begun again and again.
    private mutating func goOn(with piece: ArraySlice<UInt8>) {
        var known = Array(bytes[place...])
        let enough = 2 * known.count
        known += piece
        while known.count < enough, let piece = pieces.next() { known += piece }
        bytes = known[...]
        place = bytes.startIndex
    }

    private mutating func knownRecord() throws(SpreadsheetError) -> [String]? {
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
