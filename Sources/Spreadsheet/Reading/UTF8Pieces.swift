/// Pieces of a text in UTF-8, each of whole characters and none of them NUL, without a mark before
/// the first.
final class UTF8Pieces<Pieces: IteratorProtocol<[UInt8]>>: IteratorProtocol {
    private var pieces: Pieces
    /// The beginning of a character that the next piece ends.
    private var rest: [UInt8] = []
    private var isBegun = false
    /// Whether all was such a text so far; else nothing more comes.
    private(set) var isText = true

    /// - Parameter pieces: the text's bytes, cut anywhere.
    init(_ pieces: Pieces) { self.pieces = pieces }

    func next() -> ArraySlice<UInt8>? {
        guard isText else { return nil }
        while let piece = pieces.next() {
            let bytes = rest.isEmpty ? piece : rest + piece
            let end = Self.end(ofWholeCharactersIn: bytes)
            rest = Array(bytes[end...])
            guard end > 0 else { continue }
            return text(of: bytes[..<end])
        }
        isText = rest.isEmpty
        return nil
    }

    private func text(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        isText = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        guard isText else { return nil }
        defer { isBegun = true }
        return !isBegun && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }

    /// Where a character begins that is cut off; the end when none is.
    private static func end(ofWholeCharactersIn bytes: [UInt8]) -> Int {
        let tail = bytes.suffix(3)
        guard let first = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes.count }
        let length =
            bytes[first] >= 0xF0 ? 4 : bytes[first] >= 0xE0 ? 3 : bytes[first] >= 0xC0 ? 2 : 1
        return first + length > bytes.count ? first : bytes.count
    }
}
