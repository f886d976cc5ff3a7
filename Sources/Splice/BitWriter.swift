/// Writes bits as deflate orders them: the first into the lowest bit of a byte (RFC 1951 §3.1.1).
///
/// There must be eight bytes of room behind what is written.
struct BitWriter {
    private var next: UnsafeMutableRawPointer
    private var buffer: UInt64 = 0
    private var held: UInt64 = 0

    init(_ start: UnsafeMutableRawPointer) { next = start }

    /// Takes bits; at most 56 between two calls of `flush`.
    @inline(__always)
    mutating func put(_ bits: Bits) {
        buffer |= bits.value &<< held
        held &+= bits.count
    }

    /// The same for the code of a byte.
    @inline(__always)
    mutating func put(_ code: ByteCode) {
        buffer |= UInt64(code.bits) &<< held
        held &+= UInt64(code.count)
    }

    /// Writes so many bits of words; nothing may be held but what `flush` leaves.
    @inline(__always)
    mutating func put(_ words: UnsafeBufferPointer<UInt64>, from first: Int32, count: Int32) {
        var place = Int(first)
        var left = count
        while left >= 64 {
            let word = words[place]
            next.storeBytes(of: (buffer | word &<< held).littleEndian, as: UInt64.self)
            next += 8
            // A shift by 64 would be none.
            buffer = (word &>> 1) &>> (63 &- held)
            place &+= 1
            left &-= 64
        }
        guard left > 0 else { return }
        put(words[place], count: left)
    }

    /// The same for the beginning of bits that are more.
    mutating func put(
        _ words: UnsafeBufferPointer<UInt64>, from first: Int32, beginning count: Int32
    ) {
        let whole = count & ~63
        put(words, from: first, count: whole)
        guard count > whole else { return }
        let word = words[Int(first) + Int(whole / 64)]
        put(word & ((1 &<< UInt64(count - whole)) &- 1), count: count - whole)
    }

    /// Writes the bits of a word, behind which there are none.
    @inline(__always)
    private mutating func put(_ word: UInt64, count: Int32) {
        let count = UInt64(truncatingIfNeeded: count)
        guard count > 56 else {
            put(Bits(value: word, count: count))
            return flush()
        }
        put(Bits(value: word & 0xFFFF_FFFF, count: 32))
        flush()
        put(Bits(value: word &>> 32, count: count &- 32))
        flush()
    }

    /// Moves whole bytes out.
    @inline(__always)
    mutating func flush() {
        next.storeBytes(of: buffer.littleEndian, as: UInt64.self)
        next += Int(truncatingIfNeeded: held &>> 3)
        buffer &>>= held & ~7
        held &= 7
    }

    /// Fills the last byte up and tells where it ends.
    mutating func end() -> UnsafeMutableRawPointer {
        flush()
        if held > 0 { next += 1 }
        return next
    }
}

/// The code of a byte, small enough that all of them stay near the processor.
struct ByteCode: BitwiseCopyable, Hashable, Sendable {
    var bits: UInt16
    var count: UInt16

    init(_ code: Bits) {
        bits = UInt16(code.value)
        count = UInt16(code.count)
    }
}

/// A few bits, the first one lowest.
struct Bits: BitwiseCopyable, Hashable, Sendable {
    var value: UInt64
    var count: UInt64

    static let none = Bits(value: 0, count: 0)

    /// These bits and more behind them.
    func followed(by more: Bits) -> Bits {
        Bits(value: value | more.value << count, count: count + more.count)
    }
}
