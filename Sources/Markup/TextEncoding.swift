/// How a document's text becomes UTF-8, whatever it came in.
///
/// OPC allows UTF-8 and UTF-16 (ECMA-376 part 2, M1.17). libxml2 takes many more, UTF-7 among
/// them, so the encoding is settled here and libxml2 is told to believe nothing else.
enum TextEncoding {
    /// How many bytes tell the encoding: as far as an XML declaration may go.
    static let beginning = 400

    /// Whether the text must be there whole to be decoded.
    static func isWide(_ beginning: [UInt8]) -> Bool {
        [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0], [0, 0x3C]].contains {
            beginning.starts(with: $0)
        }
    }

    /// The text in UTF-8 without a mark of its order.
    ///
    /// - Parameter raw: its beginning, or all of a wide one.
    static func decoded(_ raw: [UInt8]) throws(MarkupError) -> [UInt8] {
        switch Array(raw.prefix(4)) {
        case [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x3C]: return try checked(raw.dropFirst(3))
        case [0xFF, 0xFE, 0, 0], [0x3C, 0, 0, 0]: throw .encoding("UTF-32")
        case let start where start.starts(with: [0, 0]): throw .encoding("UTF-32")
        case let start where start.starts(with: [0xFF, 0xFE]):
            return try transcoded(raw.dropFirst(2), low: 0)
        case let start where start.starts(with: [0xFE, 0xFF]):
            return try transcoded(raw.dropFirst(2), low: 1)
        case let start where start.starts(with: [0x3C, 0]): return try transcoded(raw[...], low: 0)
        case let start where start.starts(with: [0, 0x3C]): return try transcoded(raw[...], low: 1)
        case [0x4C, 0x6F, 0xA7, 0x94]: throw .encoding("EBCDIC")
        default: return try checked(raw[...])
        }
    }

    /// Bytes that declare no encoding or UTF-8.
    private static func checked(_ bytes: ArraySlice<UInt8>) throws(MarkupError) -> [UInt8] {
        guard let declared = declaredEncoding(bytes) else { return Array(bytes) }
        guard ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(declared.uppercased()) else {
            throw .encoding(declared)
        }
        return Array(bytes)
    }

    /// UTF-16 as UTF-8; `low` is the place of the low byte within a unit.
    private static func transcoded(
        _ bytes: ArraySlice<UInt8>, low: Int
    ) throws(MarkupError) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw .encoding("UTF-16") }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { at in
            UInt16(bytes[at + low]) | UInt16(bytes[at + 1 - low]) << 8
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .encoding("UTF-16")
        }
        let utf8 = Array(text.utf8)
        guard let declared = declaredEncoding(utf8[...]) else { return utf8 }
        guard declared.uppercased().hasPrefix("UTF-16") else { throw .encoding(declared) }
        return utf8
    }

    /// The encoding that the XML declaration names (XML 1.0 §4.3.3).
    private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.starts(with: "<?xml".utf8) else { return nil }
        let declaration = bytes.prefix(beginning).prefix { $0 != UInt8(ascii: ">") }
        let parts = declaration.split(separator: UInt8(ascii: "="))
        let name = Array("encoding".utf8)
        for (before, after) in zip(parts, parts.dropFirst())
        where trimmed(before).suffix(name.count).elementsEqual(name) {
            let quoted = trimmed(after)
            guard let quote = quoted.first else { return nil }
            return String(decoding: quoted.dropFirst().prefix { $0 != quote }, as: UTF8.self)
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex
        return bytes[..<end].drop(while: isSpace)
    }
}
