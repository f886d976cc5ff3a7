import Testing

@testable import PartyForms

@Suite struct CodePlacesTests {
    @Test(arguments: [
        ([Int?](), [[]]), ([nil, nil], [[], []]), ([0], [[0], []]),
        ([2, 0, nil, 2, 5], [[1], [], [0, 3], [], [], [4], []]),
        ([1, 1, 1], [[], [0, 1, 2]]),
    ])
    func `each code has its places, in the order of the list`(
        numbers: [Int?], places: [[Int32]]
    ) {
        let found = CodePlaces(numbers)
        #expect(places.indices.map { Array(found[$0]) } == places)
    }
}
