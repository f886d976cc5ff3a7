import Markup

extension [UInt8] {
    /// Appends one line of text as the content of a run: a tab becomes a tab element.
    ///
    /// Characters that XML forbids are left out; the last of them is returned.
    mutating func append(_ line: String, in run: RunMarkup) -> UInt32? {
        guard !line.isEmpty else { return nil }
        if let form = run.form { return append(line, as: form) }
        append(contentsOf: run.textOpen)
        var forbidden: UInt32?
        if line.utf8.allSatisfy(Self.isPlain) {
            append(contentsOf: line.utf8)
        } else {
            for scalar in line.unicodeScalars {
                forbidden = append(scalar, in: run) ? forbidden : scalar.value
            }
        }
        append(contentsOf: run.textClose)
        return forbidden
    }

    /// Whether a byte of a text may be written as it is: no markup, no control character, and no
    /// first byte of U+FFFE or U+FFFF.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0xEF && byte != 0x26 && byte != 0x3C && byte != 0x3E
    }

    /// Appends one character; false for one that XML forbids.
    private mutating func append(_ scalar: Unicode.Scalar, in run: RunMarkup) -> Bool {
        switch scalar {
        case "&": append(contentsOf: "&amp;".utf8)
        case "<": append(contentsOf: "&lt;".utf8)
        case ">": append(contentsOf: "&gt;".utf8)
        case "\t":
            append(contentsOf: run.textClose)
            append(contentsOf: run.tab)
            append(contentsOf: run.textOpen)
        case _ where Escaping.isAllowed(scalar):
            append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: return false
        }
        return true
    }

    /// Whether the bytes end with `suffix`.
    func ends(with suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}

extension ArraySlice<UInt8> {
    /// Whether `pattern` occurs.
    func containsSubsequence(_ pattern: [UInt8]) -> Bool {
        guard let first = pattern.first, count >= pattern.count else { return false }
        return (startIndex...(endIndex - pattern.count)).contains { index in
            self[index] == first && self[index..<(index + pattern.count)].elementsEqual(pattern)
        }
    }
}
