/// A text with what is needed to point into it.
struct JSONSource {
    let bytes: [UInt8]
    private let file: String
    /// The length of the byte order mark, which some editors write.
    private let mark: Int

    init(_ raw: [UInt8], file: String) {
        mark = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes = mark == 0 ? raw : Array(raw.dropFirst(mark))
        self.file = file
    }

    func error(_ problem: JSONError.Problem, at place: Int) -> JSONError {
        let before = bytes[..<min(max(0, place), bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let isFirst = start == 0
        return JSONError(
            problem, file: file, line: line,
            column: before.endIndex - start + 1 + (isFirst ? mark : 0))
    }

    /// An error in what ends before `end`: a string, or a bracket.
    func error(_ problem: JSONError.Problem, endingAt end: Int) -> JSONError {
        let last = min(end, bytes.count) - 1
        guard last >= 0, bytes[last] == UInt8(ascii: "\"") else { return error(problem, at: last) }
        var start = last - 1
        while start > 0, bytes[start] != UInt8(ascii: "\"") || isEscaped(start) { start -= 1 }
        return error(problem, at: start)
    }

    private func isEscaped(_ place: Int) -> Bool {
        !bytes[..<place].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
    }

    /// Where half of a surrogate pair is escaped alone; yajl would make it a question mark.
    var loneSurrogate: Int? {
        var at = 0
        while let escape = bytes[at...].firstIndex(of: UInt8(ascii: "\\")) {
            at = min(escape + 2, bytes.count)
            guard let unit = unit(escape) else { continue }
            switch unit {
            case 0xD800...0xDBFF:
                guard let low = self.unit(escape + 6), (0xDC00...0xDFFF).contains(low) else {
                    return escape
                }
                at = escape + 12
            case 0xDC00...0xDFFF: return escape
            default: at = escape + 6
            }
        }
        return nil
    }

    /// The UTF-16 unit that is escaped as `\uXXXX` there.
    private func unit(_ place: Int) -> UInt16? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
    }
}
