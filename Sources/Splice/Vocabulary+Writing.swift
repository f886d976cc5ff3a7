extension Vocabulary {
    /// The room that a text may need: two bytes for each of its own, the block's head, and what the
    /// last write puts behind the end.
    package static func bound(_ text: MarkedText) -> Int { text.count * 2 + 1024 }

    /// Writes a text as one deflate stream into room that is large enough.
    ///
    /// - Returns: how many bytes were written.
    package func write(_ text: MarkedText, to room: UnsafeMutableRawBufferPointer) -> Int {
        guard let start = room.baseAddress else { return 0 }
        return Splicer.write(text, by: self, to: start)
    }
}

extension MarkedText {
    /// The bytes that belong to no segment.
    package var looseCount: Int { marks.reduce(bytes.count) { $0 - Int($1.end - $1.start) } }
}
