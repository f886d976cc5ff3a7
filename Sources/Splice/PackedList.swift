import Synchronization

/// A list of short pieces of bytes; most are kept deflated, a block of them at a time.
///
/// What a book says of a hundred thousand people takes a quarter of its room this way. Who goes
/// through the pieces in order, or asks for those of one neighbourhood, unpacks each block once.
package struct PackedList: Sendable {
    private var blocks: [Block] = []
    /// What is not packed yet.
    private var last: [UInt8] = []
    /// Where each piece begins in its block.
    private var starts: [UInt16] = []
    /// The first piece that is not packed yet.
    private var packedCount = 0
    private var recent = RecentBlocks()

    private struct Block {
        /// The place of its first piece.
        let first: Int32
        /// How many bytes it holds.
        let count: Int32
        /// Deflated; as they are when there was no memory to pack them.
        let bytes: [UInt8]
    }

    /// How many bytes are packed together: a piece that is longer is packed alone.
    static let blockBytes = 16 * 1024
    private static let level = 3

    /// No pieces.
    package init() {}

    /// How many pieces there are.
    package var count: Int { starts.count }

    /// Puts a piece behind the others.
    package mutating func append(_ piece: some Collection<UInt8>) {
        if !last.isEmpty, last.count + piece.count > Self.blockBytes { pack() }
        starts.append(UInt16(last.count))
        last.append(contentsOf: piece)
    }

    /// The piece at a place.
    package subscript(place: Int) -> [UInt8] {
        guard place < packedCount else { return piece(place, of: last, end: count) }
        let number = blocks.indices.firstPlace { blocks[$0].first > place } - 1
        let next = number + 1
        let end = next < blocks.count ? Int(blocks[next].first) : packedCount
        return piece(place, of: block(number), end: end)
    }

    private func piece(_ place: Int, of block: [UInt8], end: Int) -> [UInt8] {
        let start = Int(starts[place])
        let next = place + 1
        return Array(block[start..<(next < end ? Int(starts[next]) : block.count)])
    }

    private mutating func pack() {
        blocks.append(
            Block(
                first: Int32(packedCount), count: Int32(last.count),
                bytes: Deflate.packed(last, level: Self.level) ?? last))
        packedCount = count
        last.removeAll(keepingCapacity: true)
        // A copy of these pieces may go on otherwise.
        if !isKnownUniquelyReferenced(&recent) { recent = RecentBlocks() }
    }

    private func block(_ number: Int) -> [UInt8] {
        let block = blocks[number]
        guard block.bytes.count < Int(block.count) else { return block.bytes }
        return recent.block(number) {
            guard let bytes = Deflate.unpacked(block.bytes, count: Int(block.count)) else {
                fatalError("no memory to unpack what is packed")
            }
            return bytes
        }
    }
}

/// The blocks that were unpacked last.
private final class RecentBlocks: Sendable {
    private let blocks = Mutex<[(number: Int, bytes: [UInt8])]>([])
    /// Workers that go through different neighbourhoods need some each.
    private static let most = 8

    func block(_ number: Int, unpacked: () -> [UInt8]) -> [UInt8] {
        if let bytes = blocks.withLock({ Self.found(number, in: &$0) }) { return bytes }
        let bytes = unpacked()
        blocks.withLock { blocks in
            if blocks.count == Self.most { blocks.removeFirst() }
            blocks.append((number, bytes))
        }
        return bytes
    }

    /// Finds a block and makes it the one that was used last.
    private static func found(
        _ number: Int, in blocks: inout [(number: Int, bytes: [UInt8])]
    ) -> [UInt8]? {
        guard let place = blocks.lastIndex(where: { $0.number == number }) else { return nil }
        if place < blocks.count - 1 { blocks.append(blocks.remove(at: place)) }
        return blocks.last?.bytes
    }
}

extension Range<Int> {
    /// The first place for which a condition holds that holds for all behind it; else the end.
    package func firstPlace(where holds: (Int) -> Bool) -> Int {
        var rest = self
        while !rest.isEmpty {
            let middle = rest.lowerBound + rest.count / 2
            rest = holds(middle) ? rest.lowerBound..<middle : middle + 1..<rest.upperBound
        }
        return rest.lowerBound
    }
}
