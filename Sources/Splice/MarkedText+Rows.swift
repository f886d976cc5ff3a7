/// What nearly all of a document is: segments of a row, and plain values between them.
extension MarkedText {
    /// Appends segments of a row, and marks them where a vocabulary knows them.
    package mutating func append(_ segments: Range<Int>, of row: borrowing SegmentRow) {
        guard !segments.isEmpty else { return }
        _ = append(segments, of: row, plain: "")
    }

    /// Appends segments of a row and a value behind them, if it is plain: without markup, control
    /// characters, and the first byte of U+FFFE and U+FFFF (XML 1.0 §2.2, §2.4).
    ///
    /// - Returns: false for any other value; then nothing is appended.
    package mutating func append(
        _ segments: Range<Int>, of row: borrowing SegmentRow, plain value: String
    ) -> Bool {
        let start = bytes.count
        let places = row.places.span
        let from = segments.isEmpty ? 0 : Int(places[segments.lowerBound].start)
        let count = segments.isEmpty ? 0 : Int(places[segments.upperBound &- 1].end) &- from
        let isPlain = row.bytes.withUnsafeBytes { row in
            // Text of Swift's own is always there as a whole.
            value.utf8.withContiguousStorageIfAvailable { value in
                append(
                    UnsafeRawBufferPointer(rebasing: row[from..<from &+ count]),
                    plain: UnsafeRawBufferPointer(value))
            }
        }
        guard isPlain == true else { return false }
        guard count > 0, row.first >= 0, bytes.count <= Int32.max else { return true }
        marks.append(
            Mark(
                start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: start &+ count),
                piece: row.first &+ Int32(truncatingIfNeeded: segments.lowerBound)))
        return true
    }

    @inline(__always)
    private mutating func append(
        _ segments: UnsafeRawBufferPointer, plain value: UnsafeRawBufferPointer
    ) -> Bool {
        var isPlain = false
        bytes.append(addingCapacity: segments.count &+ value.count) { room in
            room.withUnsafeMutableBufferPointer { buffer, written in
                let room = UnsafeMutableRawBufferPointer(buffer)
                isPlain = PlainText.copy(value, to: room, behind: segments.count)
                guard isPlain else { return }
                room.copyMemory(from: segments)
                written = segments.count &+ value.count
            }
        }
        return isPlain
    }
}

/// Values that XML takes as they are.
private enum PlainText {
    /// Sixteen bytes at once.
    private typealias Words = SIMD2<UInt64>

    /// Copies a value; false if it is not plain.
    @inline(__always)
    static func copy(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Bool {
        guard value.count >= 16 else { return copyShort(value, to: room, behind: start) }
        var special = Words()
        var here = 0
        // The last ones are looked at with some of those before.
        let last = value.count &- 16
        while here < last {
            special |= copySixteen(of: value, at: here, to: room, behind: start)
            here &+= 16
        }
        special |= copySixteen(of: value, at: last, to: room, behind: start)
        return special[0] | special[1] == 0
    }

    @inline(__always)
    private static func copyShort(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Bool {
        var words = Words(repeating: 0x2020_2020_2020_2020)
        if value.count >= 8 {
            let last = value.count &- 8
            words[0] = value.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            words[1] = value.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            room.storeBytes(of: words[0], toByteOffset: start, as: UInt64.self)
            room.storeBytes(of: words[1], toByteOffset: start &+ last, as: UInt64.self)
        } else {
            for byte in value.indices {
                room[start &+ byte] = value[byte]
                words[0] = words[0] &<< 8 | UInt64(value[byte])
            }
        }
        let special = specialBytes(of: words)
        return special[0] | special[1] == 0
    }

    /// Copies sixteen bytes; not 0 if one of them is special.
    @inline(__always)
    private static func copySixteen(
        of value: UnsafeRawBufferPointer, at place: Int, to room: UnsafeMutableRawBufferPointer,
        behind start: Int
    ) -> Words {
        let words = value.loadUnaligned(fromByteOffset: place, as: Words.self)
        room.storeBytes(of: words, toByteOffset: start &+ place, as: Words.self)
        return specialBytes(of: words)
    }

    /// Not 0 if one of the bytes is special.
    @inline(__always)
    private static func specialBytes(of words: Words) -> Words {
        let controls = (words &- each(0x20)) & ~words
        let ampersands = zeroBytes(of: words ^ each(0x26))
        // `<` and `>` differ in one bit.
        let brackets = zeroBytes(of: (words | each(0x02)) ^ each(0x3E))
        let ends = zeroBytes(of: words ^ each(0xEF))
        return (controls | ampersands | brackets | ends) & each(0x80)
    }

    @inline(__always)
    private static func zeroBytes(of words: Words) -> Words { (words &- each(1)) & ~words }

    @inline(__always)
    private static func each(_ byte: UInt8) -> Words {
        Words(repeating: 0x0101_0101_0101_0101 &* UInt64(byte))
    }
}
