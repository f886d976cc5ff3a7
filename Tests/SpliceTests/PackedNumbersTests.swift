import Testing

@testable import Splice

struct PackedNumbersTests {
    @Test(arguments: [
        ([Int](), true), ([7], true), ([2, 3, 4], true), ([2, 3, 9, 10, 12], true),
        ([5, 5], false), ([5, 4, 5], false), ([1, 2, 2, 3], false), ([-3, -2, 0], true),
    ])
    func `numbers come back as they were put in, and are found`(list: [Int], isAscending: Bool) {
        var numbers = PackedNumbers()
        for number in list { numbers.append(number) }
        #expect((0..<numbers.count).map { numbers[$0] } == list)
        #expect(numbers.last == list.last)
        #expect(numbers.isAscending == isAscending)
        guard isAscending else { return }
        for number in -5...15 {
            #expect(numbers.place(of: number) == list.firstIndex(of: number))
        }
    }

    @Test func `a number beyond what is kept becomes the nearest`() {
        var numbers = PackedNumbers()
        for number in [Int.min, Int.max, Int.max] { numbers.append(number) }
        #expect((0..<3).map { numbers[$0] } == [Int(Int32.min), Int(Int32.max), Int(Int32.max)])
        #expect(!numbers.isAscending)
    }
}
