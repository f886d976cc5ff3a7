/// Texts one behind the other in one piece of memory, some of them missing.
///
/// A text that is not in an array of its own takes its bytes and one or two more; a string of more
/// than fifteen bytes takes fifty more.
struct PackedTexts: Hashable, Sendable {
    /// Before each text its length and one, seven bits a byte, the lowest first; 0 for none.
    ///
    /// Those behind the last text that is there are not in it.
    private(set) var bytes: ArraySlice<UInt8> = []

    init() {}

    /// Texts as `bytes` has them.
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    private init(_ texts: [String?]) {
        let last = texts.lastIndex { $0 != nil } ?? -1
        for text in texts[...last] { append(text) }
    }

    /// The text at a place; nil for one that is missing, or behind the last.
    subscript(place: Int) -> String? {
        get {
            var cursor = Cursor(bytes)
            for _ in 0..<place {
                guard !cursor.isAtEnd else { return nil }
                _ = cursor.next()
            }
            guard !cursor.isAtEnd else { return nil }
            return cursor.next().map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        set {
            let count = count
            guard place < count else {
                guard newValue != nil else { return }
                for _ in count..<place { append(nil) }
                return append(newValue)
            }
            var texts = (0..<count).map { self[$0] }
            texts[place] = newValue
            self = PackedTexts(texts)
        }
    }

    private var count: Int {
        var cursor = Cursor(bytes)
        var count = 0
        while !cursor.isAtEnd {
            _ = cursor.next()
            count += 1
        }
        return count
    }

    /// Whether each is there, up to the last.
    var isThere: [Bool] {
        var cursor = Cursor(bytes)
        var result: [Bool] = []
        while !cursor.isAtEnd { result.append(cursor.next() != nil) }
        return result
    }

    private mutating func append(_ text: String?) {
        guard let text else { return bytes.append(0) }
        var length = text.utf8.count + 1
        while length >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
            length >>= 7
        }
        bytes.append(UInt8(length))
        bytes.append(contentsOf: text.utf8)
    }

    /// Goes from text to text.
    private struct Cursor {
        private let bytes: ArraySlice<UInt8>
        private var place: Int

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            place = bytes.startIndex
        }

        var isAtEnd: Bool { place == bytes.endIndex }

        /// Where the next text stands; nil for one that is missing.
        mutating func next() -> Range<Int>? {
            var length = 0
            var shift = 0
            while bytes[place] >= 0x80 {
                length |= Int(bytes[place] & 0x7F) << shift
                shift += 7
                place += 1
            }
            length |= Int(bytes[place]) << shift
            place += 1
            guard length > 0 else { return nil }
            defer { place += length - 1 }
            return place..<place + length - 1
        }
    }
}
