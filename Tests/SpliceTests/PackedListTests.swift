import Testing

@testable import Splice

@Suite struct PackedListTests {
    /// Pieces of all kinds of lengths: none, short ones, as long as a block, longer than any offset.
    private static let lengths = [
        0, 1, 5, 300, 0, PackedList.blockBytes, 1, 70_000, 0, 200_000, 17,
    ]

    private static func pieces(_ count: Int) -> [[UInt8]] {
        (0..<count).map { place in
            let length = place < lengths.count ? lengths[place] : place % 97
            return (0..<length).map { UInt8(truncatingIfNeeded: place &+ $0 &* ($0 % 13)) }
        }
    }

    private static func packed(_ pieces: [[UInt8]]) -> PackedList {
        var packed = PackedList()
        for piece in pieces { packed.append(piece) }
        return packed
    }

    @Test(arguments: [0, 1, 5, 6, 8, 11, 5_000])
    func `pieces are found as they were put in, in any order`(count: Int) {
        let pieces = Self.pieces(count)
        let packed = Self.packed(pieces)
        #expect(packed.count == count)
        #expect((0..<count).allSatisfy { packed[$0] == pieces[$0] })
        #expect((0..<count).allSatisfy { packed[$0 * 7_919 % count] == pieces[$0 * 7_919 % count] })
    }

    @Test func `what cannot be packed is kept as it is`() {
        var state: UInt64 = 1
        let pieces = (0..<50).map { _ in
            (0..<1_000).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(state >> 56)
            }
        }
        let packed = Self.packed(pieces)
        #expect(pieces.indices.allSatisfy { packed[$0] == pieces[$0] })
    }

    @Test func `copies that go on otherwise do not see each other's pieces`() {
        let pieces = Self.pieces(2_000)
        var one = Self.packed(pieces)
        var other = one
        for number in 0..<3_000 {
            one.append([1, UInt8(number % 251)])
            other.append([2, UInt8(number % 241), 3])
        }
        for number in 0..<3_000 {
            #expect(one[2_000 + number] == [1, UInt8(number % 251)])
            #expect(other[2_000 + number] == [2, UInt8(number % 241), 3])
        }
        #expect(pieces.indices.allSatisfy { one[$0] == pieces[$0] && other[$0] == pieces[$0] })
    }

    @Test func `many ask at a time`() async {
        let pieces = Self.pieces(5_000)
        let packed = Self.packed(pieces)
        let wrong = await withTaskGroup(of: Int.self) { group in
            for start in 0..<16 {
                group.addTask {
                    (0..<5_000).count { place in
                        let place = (place &* 31 &+ start * 313) % 5_000
                        return packed[place] != pieces[place]
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }
}
