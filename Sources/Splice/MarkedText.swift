import Glibc

/// A text with marks where segments of a vocabulary stand in it.
///
/// The text is flat: whoever looks back sees bytes. What is taken out takes its marks along, and of
/// a segment that is cut the bytes that are left are packed as values are.
@usableFromInline
package struct MarkedText: Sendable {
    /// Segments in the text, one behind the other.
    @usableFromInline
    struct Mark: BitwiseCopyable, Sendable {
        @usableFromInline var start: Int32
        /// Within a segment where the text was cut.
        @usableFromInline var end: Int32
        /// The piece of the vocabulary that stands first.
        @usableFromInline var piece: Int32

        @inlinable
        init(start: Int32, end: Int32, piece: Int32) {
            self.start = start
            self.end = end
            self.piece = piece
        }
    }

    /// The text, but for a beginning that is packed already.
    package internal(set) var bytes: [UInt8] = []
    /// That beginning.
    private(set) var beginning: PackedBeginning?
    /// Whether a beginning could not be packed; what else is packed would be other bytes.
    private var lacksMemory = false
    var marks: [Mark] = []

    /// A text without marks.
    package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    package var count: Int { bytes.count }

    /// The bytes of the whole text.
    package var wholeCount: Int { (beginning?.count ?? 0) + bytes.count }

    /// Makes room for so many bytes, and for the marks that are usual in them.
    package mutating func reserve(bytes count: Int) {
        bytes.reserveCapacity(count)
        marks.reserveCapacity(count / 64)
    }
}

extension MarkedText {
    /// Whether the text ends with those bytes.
    package func ends(with suffix: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            suffix.withUnsafeBytes { suffix in
                guard let first = suffix.baseAddress else { return true }
                guard let end = bytes.baseAddress.map({ $0 + bytes.count }) else { return false }
                return suffix.count <= bytes.count
                    && memcmp(end - suffix.count, first, suffix.count) == 0
            }
        }
    }
}

// MARK: - Writing

extension MarkedText {
    /// Appends a segment, and marks it where a vocabulary knows it.
    package mutating func append(_ segment: Segment) {
        let start = bytes.count
        bytes.append(contentsOf: segment.bytes)
        guard segment.number >= 0, bytes.count <= Int32.max else { return }
        marks.append(
            Mark(
                start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: bytes.count), piece: segment.number))
    }

    /// Appends bytes that differ from document to document.
    package mutating func append(contentsOf loose: [UInt8]) { bytes.append(contentsOf: loose) }

    /// The same for text.
    package mutating func append(contentsOf loose: String.UTF8View) {
        bytes.append(contentsOf: loose)
    }

    /// The same between two segments.
    package mutating func append(_ lead: Segment, _ loose: String.UTF8View, _ tail: Segment) {
        append(lead)
        bytes.append(contentsOf: loose)
        append(tail)
    }

    /// The text for those who only append loose bytes to it.
    package var appendable: [UInt8] {
        @inline(__always) get { bytes }
        @inline(__always) _modify { yield &bytes }
    }

    /// Appends a text with its marks.
    package mutating func append(_ text: MarkedText) {
        let shift = bytes.count
        bytes.append(contentsOf: text.bytes)
        guard bytes.count <= Int32.max else { return }
        marks += text.marks.map { $0.moved(by: Int32(shift)) }
    }

    /// Inserts loose bytes.
    package mutating func insert(contentsOf loose: [UInt8], at place: Int) {
        bytes.insert(contentsOf: loose, at: place)
        guard bytes.count <= Int32.max else { return marks = [] }
        marks = marks.map { mark in
            mark.start < place
                ? mark.cut(at: Int32(place)) : mark.moved(by: Int32(loose.count))
        }
    }

    /// Takes out everything from a place on.
    package mutating func removeSubrange(_ range: PartialRangeFrom<Int>) {
        bytes.removeSubrange(range)
        while let mark = marks.last, mark.start >= bytes.count { marks.removeLast() }
        if let mark = marks.popLast() { marks.append(mark.cut(at: Int32(clamping: bytes.count))) }
    }

    /// Takes out the last bytes.
    package mutating func removeLast(_ count: Int) { removeSubrange((bytes.count - count)...) }
}

// MARK: - Long texts

extension MarkedText {
    /// Packs all but the last bytes, which somebody may still look at.
    package mutating func packBeginning() {
        let end = max(0, bytes.count - Self.keptBytes)
        if beginning == nil { beginning = PackedBeginning() }
        // In its place: what is packed already is not copied for every piece.
        guard beginning?.append(bytes[..<end]) == true else { return lacksMemory = true }
        // The room of a whole text is not needed again.
        bytes = Array(bytes[end...])
        marks = []
    }

    /// Whether a beginning is packed.
    package var isBegun: Bool { beginning != nil }

    /// More than any end of a paragraph or table takes.
    private static let keptBytes = 16_384

    /// The whole text; nil when there is no memory to unpack its beginning.
    package var whole: [UInt8]? {
        guard isLong else { return bytes }
        guard !lacksMemory, let beginning, let end = beginning.end(bytes[...]) else { return nil }
        return Deflate.unpacked(beginning.packed + end, count: wholeCount)
    }

    /// Whether a beginning is packed, or should be.
    var isLong: Bool { beginning != nil || lacksMemory }

    /// Packs a long text.
    func writeLong(to room: UnsafeMutableRawBufferPointer) -> PackedFacts {
        guard !lacksMemory, let beginning, let end = beginning.end(bytes[...]) else {
            return PackedFacts(checksum: 0, packed: 0, size: 0)
        }
        room.copyBytes(from: beginning.packed)
        UnsafeMutableRawBufferPointer(rebasing: room[beginning.packed.count...])
            .copyBytes(from: end)
        return PackedFacts(
            checksum: Deflate.checksum(bytes[...], after: beginning.checksum),
            packed: beginning.packed.count + end.count, size: wholeCount)
    }
}

extension MarkedText.Mark {
    fileprivate func moved(by shift: Int32) -> Self {
        Self(start: start + shift, end: end + shift, piece: piece)
    }

    fileprivate func cut(at place: Int32) -> Self {
        Self(start: start, end: min(end, place), piece: piece)
    }
}
