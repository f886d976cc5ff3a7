/// Texts one behind the other in one piece of memory, some of them missing.
///
/// A text that is not in an array of its own takes its bytes and one or two more; a string of more
/// than fifteen bytes takes fifty more.
struct PackedTexts: Hashable, Sendable {
    /// How many there are; those behind the last one that is there are not counted.
    private(set) var count = 0
    /// Before each text its length and one, seven bits a byte, the lowest first; 0 for none.
    private var bytes: [UInt8] = []

    /// The text at a place; nil for one that is missing, or behind the last.
    subscript(place: Int) -> String? {
        get {
            guard place < count else { return nil }
            var cursor = Cursor()
            for _ in 0..<place { _ = cursor.next(of: bytes) }
            return cursor.next(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        set {
            if newValue != nil, place >= count {
                while count < place { append(nil) }
                return append(newValue)
            }
            guard place < count else { return }
            var texts = all
            texts[place] = newValue
            self = PackedTexts(texts)
        }
    }

    init() {}

    private init(_ texts: [String?]) {
        let last = texts.lastIndex { $0 != nil } ?? -1
        for text in texts[...last] { append(text) }
    }

    /// Whether each is there.
    var isThere: [Bool] {
        var cursor = Cursor()
        return (0..<count).map { _ in cursor.next(of: bytes) != nil }
    }

    private var all: [String?] { (0..<count).map { self[$0] } }

    /// Gives back the memory that was kept for more texts.
    mutating func settle() {
        var exact: [UInt8] = []
        exact.reserveCapacity(bytes.count)
        exact += bytes
        bytes = exact
    }

    private mutating func append(_ text: String?) {
        count += 1
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
        private var place = 0

        /// Where the next text stands; nil for one that is missing.
        mutating func next(of bytes: [UInt8]) -> Range<Int>? {
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
