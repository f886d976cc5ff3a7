/// The symbols of deflate's compressed blocks (RFC 1951 §3.2.5).
enum DeflateAlphabet {
    static let literalsAndLengths = 286
    static let distances = 30
    static let endOfBlock = 256
    static let lengths = 3...258
    static let window = 32_768

    /// A symbol, and the bits behind it that say the rest.
    struct Coded {
        var symbol: Int
        var extra: Bits
    }

    /// The symbol of a match's length.
    static func length(_ length: Int) -> Coded {
        if length == lengths.upperBound { return Coded(symbol: 285, extra: .none) }
        let coded = graded(length - 3, firstBits: 2)
        return Coded(symbol: 257 + coded.symbol, extra: coded.extra)
    }

    /// The symbol of a match's distance.
    @inline(__always)
    static func distance(_ distance: Int) -> Coded { graded(distance - 1, firstBits: 1) }

    /// Numbers share symbols in groups; a group of symbols stands for twice the numbers of the one
    /// before.
    @inline(__always)
    private static func graded(_ number: Int, firstBits: Int) -> Coded {
        let direct = 2 << firstBits
        guard number >= direct else { return Coded(symbol: number, extra: .none) }
        let bits = Int.bitWidth &- 1 &- number.leadingZeroBitCount &- firstBits
        let symbol = (bits &<< firstBits) &+ (number &>> bits)
        let extra = number & ((1 &<< bits) &- 1)
        return Coded(
            symbol: symbol,
            extra: Bits(
                value: UInt64(truncatingIfNeeded: extra), count: UInt64(truncatingIfNeeded: bits)))
    }
}
