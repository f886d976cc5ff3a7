/// Bits that are the same in every document, in whole words.
struct BitRow: Sendable {
    private(set) var words: [UInt64] = []
    /// Of the last word.
    private var used: UInt64 = 64

    /// Starts a new word and tells which.
    mutating func startWord() -> Int32 {
        used = 64
        return Int32(words.count)
    }

    mutating func append(_ bits: Bits) {
        guard bits.count > 0 else { return }
        if used < 64 { words[words.count - 1] |= bits.value << used }
        if used + bits.count > 64 { words.append(bits.value >> (64 - used)) }
        used = used + bits.count > 64 ? used + bits.count - 64 : used + bits.count
    }
}
