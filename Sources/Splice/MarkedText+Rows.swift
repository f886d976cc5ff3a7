/// What nearly all of a document is: segments of a row, and plain values between them.
extension MarkedText {
    /// Appends segments of a row, and marks those that a vocabulary knows.
    package mutating func append(_ segments: Range<Int>, of row: borrowing SegmentRow) {
        guard !segments.isEmpty else { return }
        _ = append(segments, of: row, plain: [UInt8]().span)
    }

    /// Appends segments of a row and a value behind them, if it is plain: without markup, control
    /// characters, and the first byte of U+FFFE and U+FFFF (XML 1.0 §2.2, §2.4).
    ///
    /// - Returns: false for any other value; then nothing is appended.
    package mutating func append(
        _ segments: Range<Int>, of row: borrowing SegmentRow, plain value: Span<UInt8>
    ) -> Bool {
        let start = bytes.count
        let places = row.places.span
        let from = segments.isEmpty ? 0 : Int(places[segments.lowerBound].start)
        let count = segments.isEmpty ? 0 : Int(places[segments.upperBound - 1].end) - from
        var isPlain = true
        row.bytes.span.withUnsafeBytes { row in
            value.withUnsafeBytes { value in
                bytes.append(addingCapacity: count + value.count) { room in
                    room.withUnsafeMutableBufferPointer { buffer, written in
                        let room = UnsafeMutableRawBufferPointer(buffer)
                        isPlain = PlainText.copy(value, to: room, behind: count)
                        guard isPlain else { return }
                        room.copyMemory(
                            from: UnsafeRawBufferPointer(rebasing: row[from..<from + count]))
                        written = count + value.count
                    }
                }
            }
        }
        guard isPlain, bytes.count <= Int32.max else { return isPlain }
        let shift = Int32(truncatingIfNeeded: start - from)
        for number in segments where places[number].segment >= 0 {
            let place = places[number]
            marks.append(
                Mark(start: place.start &+ shift, end: place.end &+ shift, segment: place.segment))
        }
        return true
    }
}

/// Values that XML takes as they are.
private enum PlainText {
    /// Copies a value; false if it is not plain.
    @inline(__always)
    static func copy(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Bool {
        guard value.count >= 8 else { return copyShort(value, to: room, behind: start) }
        var special: UInt64 = 0
        var here = 0
        let last = value.count &- 8
        while here < last {
            special |= copyEight(of: value, at: here, to: room, behind: start)
            here &+= 8
        }
        return special | copyEight(of: value, at: last, to: room, behind: start) == 0
    }

    private static func copyShort(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Bool {
        var word: UInt64 = each(0x20)
        for byte in value.indices {
            room[start &+ byte] = value[byte]
            word = word &<< 8 | UInt64(value[byte])
        }
        return specialBytes(of: word) == 0
    }

    /// Copies eight bytes; not 0 if one of them is special.
    @inline(__always)
    private static func copyEight(
        of value: UnsafeRawBufferPointer, at place: Int, to room: UnsafeMutableRawBufferPointer,
        behind start: Int
    ) -> UInt64 {
        let word = value.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        room.storeBytes(of: word, toByteOffset: start &+ place, as: UInt64.self)
        return specialBytes(of: word)
    }

    /// Not 0 if one of eight bytes is special.
    @inline(__always)
    private static func specialBytes(of word: UInt64) -> UInt64 {
        let controls = (word &- each(0x20)) & ~word
        let ampersands = zeroBytes(of: word ^ each(0x26))
        // `<` and `>` differ in one bit.
        let brackets = zeroBytes(of: (word | each(0x02)) ^ each(0x3E))
        let ends = zeroBytes(of: word ^ each(0xEF))
        return (controls | ampersands | brackets | ends) & each(0x80)
    }

    @inline(__always)
    private static func zeroBytes(of word: UInt64) -> UInt64 { (word &- each(1)) & ~word }

    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}
