/// A prefix code for symbols that occur so often (RFC 1951 §3.2.2).
struct HuffmanCode: Sendable {
    /// How many bits each symbol has; 0 for one that never occurs.
    let lengths: [Int]
    /// The bits of each symbol as they are written.
    let symbols: [Bits]

    /// - Parameters:
    ///   - frequencies: of each symbol; at least two are above 0.
    ///   - limit: the most bits that a symbol may have.
    init(frequencies: [Int], limit: Int) {
        var frequencies = frequencies
        var lengths = Self.depths(frequencies)
        // Flatter frequencies make a flatter tree.
        while lengths.contains(where: { $0 > limit }) {
            frequencies = frequencies.map { ($0 + 1) / 2 }
            lengths = Self.depths(frequencies)
        }
        self.lengths = lengths
        symbols = Self.canonical(lengths)
    }

    /// The depths of the leaves when the two rarest trees are joined until one is left.
    private static func depths(_ frequencies: [Int]) -> [Int] {
        var leaves = frequencies.indices.filter { frequencies[$0] > 0 }
            .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }[...]
        var parents = [Int](repeating: -1, count: frequencies.count)
        var weights = frequencies
        var inner: ArraySlice<Int> = []
        let popRarest = { () -> Int? in
            guard let leaf = leaves.first else { return inner.popFirst() }
            guard let node = inner.first, weights[node] < weights[leaf] else {
                return leaves.popFirst()
            }
            return inner.popFirst()
        }
        while leaves.count + inner.count > 1, let one = popRarest(), let other = popRarest() {
            parents[one] = weights.count
            parents[other] = weights.count
            inner.append(weights.count)
            weights.append(weights[one] + weights[other])
            parents.append(-1)
        }
        var depths = [Int](repeating: 0, count: parents.count)
        for node in parents.indices.reversed() where parents[node] >= 0 {
            depths[node] = depths[parents[node]] + 1
        }
        return Array(depths[..<frequencies.count])
    }

    /// The code that lengths alone determine, each symbol's bits turned round.
    private static func canonical(_ lengths: [Int]) -> [Bits] {
        var result = [Bits](repeating: .none, count: lengths.count)
        var next = 0
        for length in 1...15 {
            next <<= 1
            for symbol in lengths.indices where lengths[symbol] == length {
                let turned = UInt64(next).bitReversed >> (64 - length)
                result[symbol] = Bits(value: turned, count: UInt64(length))
                next += 1
            }
        }
        return result
    }
}

extension UInt64 {
    fileprivate var bitReversed: UInt64 {
        (0..<64).reduce(0) { $0 | (self >> $1 & 1) << (63 - $1) }
    }
}
