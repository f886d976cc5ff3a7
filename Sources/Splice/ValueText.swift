/// Values as XML's character data: all but control characters and the first byte of U+FFFE and
/// U+FFFF (XML 1.0 §2.2, §2.4).
@usableFromInline
enum ValueText {
    /// Sixteen bytes at once.
    @usableFromInline typealias Words = SIMD2<UInt64>

    /// The room that a value of so many bytes may need.
    @inlinable
    static func bound(_ count: Int) -> Int { count &* 5 &+ 8 }

    /// Writes a value, escaped where it has to be.
    ///
    /// - Returns: how many bytes were written; negative where there is no room or the value has
    ///   other characters.
    @inlinable
    @inline(__always)
    static func write(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Int {
        guard value.count <= room.count &- start else { return -1 }
        if copy(value, to: room, behind: start) { return value.count }
        guard bound(value.count) <= room.count &- start else { return -1 }
        return escape(value, to: room, behind: start)
    }

    @inlinable
    @inline(__always)
    static func escape(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Int {
        var here = start
        for byte in value {
            let (escape, count): (StaticString, Int)
            switch byte {
            case 0..<0x20, 0xEF: return -1
            case UInt8(ascii: "&"): (escape, count) = ("&amp;", 5)
            case UInt8(ascii: "<"): (escape, count) = ("&lt;", 4)
            case UInt8(ascii: ">"): (escape, count) = ("&gt;", 4)
            default:
                room[here] = byte
                here &+= 1
                continue
            }
            UnsafeMutableRawBufferPointer(rebasing: room[here...]).copyMemory(
                from: UnsafeRawBufferPointer(start: escape.utf8Start, count: count))
            here &+= count
        }
        return here &- start
    }

    /// Copies a value; false if it cannot stand as it is.
    @inlinable
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

    @inlinable
    @inline(__always)
    static func copyShort(
        _ value: UnsafeRawBufferPointer, to room: UnsafeMutableRawBufferPointer, behind start: Int
    ) -> Bool {
        var words = Words(repeating: 0x2020_2020_2020_2020)
        if value.count >= 8 {
            let last = value.count &- 8
            words[0] = value.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            words[1] = value.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            room.storeBytes(of: words[0], toByteOffset: start, as: UInt64.self)
            room.storeBytes(of: words[1], toByteOffset: start &+ last, as: UInt64.self)
        } else if value.count >= 4 {
            let last = value.count &- 4
            let first = value.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let second = value.loadUnaligned(fromByteOffset: last, as: UInt32.self)
            words[0] = UInt64(first) | UInt64(second) &<< 32
            room.storeBytes(of: first, toByteOffset: start, as: UInt32.self)
            room.storeBytes(of: second, toByteOffset: start &+ last, as: UInt32.self)
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
    @inlinable
    @inline(__always)
    static func copySixteen(
        of value: UnsafeRawBufferPointer, at place: Int, to room: UnsafeMutableRawBufferPointer,
        behind start: Int
    ) -> Words {
        let words = value.loadUnaligned(fromByteOffset: place, as: Words.self)
        room.storeBytes(of: words, toByteOffset: start &+ place, as: Words.self)
        return specialBytes(of: words)
    }

    /// Not 0 if one of the bytes is special.
    @inlinable
    @inline(__always)
    static func specialBytes(of words: Words) -> Words {
        let controls = (words &- each(0x20)) & ~words
        let ampersands = zeroBytes(of: words ^ each(0x26))
        // `<` and `>` differ in one bit.
        let brackets = zeroBytes(of: (words | each(0x02)) ^ each(0x3E))
        let ends = zeroBytes(of: words ^ each(0xEF))
        return (controls | ampersands | brackets | ends) & each(0x80)
    }

    @inlinable
    @inline(__always)
    static func zeroBytes(of words: Words) -> Words { (words &- each(1)) & ~words }

    @inlinable
    @inline(__always)
    static func each(_ byte: UInt8) -> Words {
        Words(repeating: 0x0101_0101_0101_0101 &* UInt64(byte))
    }
}
