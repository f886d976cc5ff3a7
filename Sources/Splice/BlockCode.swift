/// The prefix codes of a template's documents, and the head of a block that tells them.
struct BlockCode {
    let symbols: HuffmanCode
    let distances: HuffmanCode

    /// Four bytes of a value are written at once.
    private static let longestSymbol = 14
    private static let longestDistance = 13

    /// Codes for the tokens of all segments, once each, and for values among them.
    init(_ segments: [[SegmentParser.Token]]) {
        // Every symbol may occur in some document.
        var counts = [Int](repeating: 1, count: DeflateAlphabet.literalsAndLengths)
        var far = [Int](repeating: 1, count: DeflateAlphabet.distances)
        for byte in Self.values.utf8 { counts[Int(byte)] += Self.weightOfValues }
        for token in segments.joined() {
            switch token {
            case .literal(let byte): counts[Int(byte)] += Self.weight
            case .own(let length, let distance):
                counts[DeflateAlphabet.length(length).symbol] += Self.weight
                far[DeflateAlphabet.distance(distance).symbol] += Self.weight
            case .linked(let length, _, _):
                counts[DeflateAlphabet.length(length).symbol] += Self.weight
                for symbol in Self.likelyDistances { far[symbol] += 1 }
            }
        }
        symbols = HuffmanCode(frequencies: counts, limit: Self.longestSymbol)
        distances = HuffmanCode(frequencies: far, limit: Self.longestDistance)
    }

    private static let weight = 8
    private static let weightOfValues = 16
    /// From 65 bytes to 8 kilobytes.
    private static let likelyDistances = 12...25
    /// What values look like.
    private static let values = """
        Nguyễn Văn An, Trần Thị Bình, Lê Hữu Đức, Phạm Minh Hương; sinh ngày 15/08/1976, 02/9/1984; \
        Bí thư chi bộ, Phó Chủ tịch Ủy ban nhân dân xã; hoàn thành tốt nhiệm vụ năm 2025, 37 đảng viên, \
        tỷ lệ 92,5%; tiếp tục khắc phục hạn chế trong công tác được giao.
        """

    /// The bits of a length or a distance.
    func length(_ length: Int) -> Bits {
        let coded = DeflateAlphabet.length(length)
        return symbols.symbols[coded.symbol].followed(by: coded.extra)
    }

    func distance(_ distance: Int) -> Bits {
        let coded = DeflateAlphabet.distance(distance)
        return distances.symbols[coded.symbol].followed(by: coded.extra)
    }
}

extension BlockCode {
    /// The head of the last block of a stream, with codes of its own (RFC 1951 §3.2.7).
    var head: [Bits] {
        let rows = Self.rows(of: symbols.lengths + distances.lengths)
        var counts = [Int](repeating: 0, count: 19)
        for row in rows { counts[row.symbol] += 1 }
        let code = HuffmanCode(frequencies: counts, limit: 7)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        let used = order.lastIndex { code.lengths[$0] > 0 }.map { $0 + 1 } ?? 4
        // The last block, and codes of its own.
        var bits = [Bits(value: 0b101, count: 3)]
        bits.append(Bits(value: UInt64(DeflateAlphabet.literalsAndLengths - 257), count: 5))
        bits.append(Bits(value: UInt64(DeflateAlphabet.distances - 1), count: 5))
        bits.append(Bits(value: UInt64(max(used, 4) - 4), count: 4))
        bits += order.prefix(max(used, 4)).map { Bits(value: UInt64(code.lengths[$0]), count: 3) }
        bits += rows.map { code.symbols[$0.symbol].followed(by: $0.extra) }
        return bits
    }

    /// The lengths in a row; 16 says that the last one comes three to six times more.
    private static func rows(of lengths: [Int]) -> [DeflateAlphabet.Coded] {
        var rows: [DeflateAlphabet.Coded] = []
        var rest = lengths[...]
        while let length = rest.first {
            var count = rest.prefix { $0 == length }.count
            rest = rest.dropFirst(count)
            rows.append(DeflateAlphabet.Coded(symbol: length, extra: .none))
            count -= 1
            while count >= 3 {
                let part = min(count, 6)
                let extra = Bits(value: UInt64(part - 3), count: 2)
                rows.append(DeflateAlphabet.Coded(symbol: 16, extra: extra))
                count -= part
            }
            rows += Array(
                repeating: DeflateAlphabet.Coded(symbol: length, extra: .none), count: count)
        }
        return rows
    }
}
