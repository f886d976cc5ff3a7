extension Vocabulary {
    /// The room that a text may need: two bytes for each of its own, the block's head, and what the
    /// last write puts behind the end.
    static func bound(_ text: MarkedText) -> Int { text.count * 2 + 1024 }

    /// Writes a text as one deflate stream into room that is large enough.
    ///
    /// - Returns: how many bytes were written.
    func write(_ text: MarkedText, to room: UnsafeMutableRawBufferPointer) -> Int {
        guard let start = room.baseAddress else { return 0 }
        return Splicer.write(text, by: self, to: start)
    }
}

/// How a text is packed.
package enum Packing: Sendable {
    /// From a template's segments.
    case spliced(Vocabulary)
    /// By libdeflate.
    case deflated(level: Int)
}

/// A text that was packed.
package struct PackedFacts: Hashable, Sendable {
    /// The checksum of the text as zip has it (APPNOTE 6.3 §4.4.7).
    package var checksum: UInt32
    /// The bytes of the stream; 0 when there was no memory.
    package var packed: Int
    /// The bytes of the text.
    package var size: Int
}

extension MarkedText {
    /// The bytes of values, which no segment has; all of them in a long text.
    package var looseCount: Int {
        guard !isLong else { return .max }
        return marks.reduce(bytes.count) { $0 - Int($1.end - $1.start) }
    }

    /// The room that packing may need.
    package var room: Int {
        (beginning?.packed.count ?? 0) + max(Vocabulary.bound(self), Deflate.bound(bytes.count))
    }

    /// Packs the text into that much room; nothing when there is no memory.
    package func write(
        _ packing: Packing, to room: UnsafeMutableRawBufferPointer
    ) -> PackedFacts {
        guard !isLong else { return writeLong(to: room) }
        let count =
            switch packing {
            case .spliced(let vocabulary): vocabulary.write(self, to: room)
            case .deflated(let level): Deflate.write(bytes, level: level, to: room)
            }
        return PackedFacts(
            checksum: Deflate.checksum(bytes[...]), packed: count, size: bytes.count)
    }
}
