/// XML's escapes, for text and for attribute values (XML 1.0 §2.4, §3.3.3).
public enum Escaping {
    /// Appends the text as character data.
    ///
    /// CR becomes a character reference, or a reader would turn it into a line feed.
    public static func appendText(_ text: String, to output: inout [UInt8]) {
        let bytes = text.utf8.span
        var written = 0
        for index in bytes.indices {
            let escape: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            case 0x0D: escape = "&#13;"
            default: continue
            }
            output.append(bytes.extracting(written..<index))
            output.append(contentsOf: escape)
            written = index + 1
        }
        output.append(bytes.extracting(written..<bytes.count))
    }

    /// Appends `text` as the value of an attribute in double quotes.
    public static func appendAttribute(_ text: String, to output: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            case 0x09: output.append(contentsOf: "&#9;".utf8)
            case 0x0A: output.append(contentsOf: "&#10;".utf8)
            case 0x0D: output.append(contentsOf: "&#13;".utf8)
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            default: output.append(byte)
            }
        }
    }

    /// Whether XML 1.0 allows the character in a document (§2.2, production 2).
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    fileprivate mutating func append(contentsOf text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }
}
