import Markup

extension [UInt8] {
    /// Appends one line of text as the content of a run: a tab becomes a tab element.
    ///
    /// Characters that XML forbids are left out; the last of them is returned.
    mutating func append(_ line: String, in run: RunMarkup) -> UInt32? {
        guard !line.isEmpty else { return nil }
        if let form = run.form { return append(line, as: form) }
        append(contentsOf: run.textOpen)
        let forbidden = append(text: line, in: run)
        append(contentsOf: run.textClose)
        return forbidden
    }

    /// The same for a line that stands in the run's text element already.
    mutating func append(text line: String, in run: RunMarkup) -> UInt32? {
        if line.hasOnlyEscapes {
            Escaping.appendText(line, to: &self)
            return nil
        }
        var forbidden: UInt32?
        for scalar in line.unicodeScalars {
            forbidden = append(scalar, in: run) ? forbidden : scalar.value
        }
        return forbidden
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

extension String {
    /// Whether the text may be written as it is: no markup, no control character, and no first byte
    /// of U+FFFE or U+FFFF.
    var isPlain: Bool {
        let bytes = utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte >= 0x20, byte != 0xEF, byte != 0x26, byte != 0x3C, byte != 0x3E else {
                return false
            }
        }
        return true
    }

    /// The same, markup aside.
    var hasOnlyEscapes: Bool {
        let bytes = utf8.span
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0xEF {
            return false
        }
        return true
    }

    /// Whether a line ends in the text.
    var hasLineEnd: Bool {
        let bytes = utf8.span
        for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
            return true
        }
        return false
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
