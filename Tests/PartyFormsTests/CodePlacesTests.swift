import Testing

@testable import PartyForms

@Suite struct CodePlacesTests {
    @Test(arguments: [
        ([Int32?](), [[]]), ([nil, nil], [[], []]), ([0], [[0], []]),
        ([2, 0, nil, 2, 5], [[1], [], [0, 3], [], [], [4], []]),
        ([1, 1, 1], [[], [0, 1, 2]]), ([0, 0, 2, 3], [[0, 1], [], [2], [3], []]),
        ([nil, 0, 1], [[1], [2]]), ([0, 1, nil], [[0], [1]]),
    ])
    func `each code has its places, in the order of the list`(
        numbers: [Int32?], places: [[Int32]]
    ) {
        let found = CodePlaces(numbers)
        #expect(places.indices.map { Array(found[$0]) } == places)
    }

    @Test(arguments: [
        (["A"], ["1", "3"]), (["B", "A"], ["1", "2", "3"]), (["C", "B"], ["2"]), ([], []),
    ])
    func `the meetings of units stand in the order of the book`(
        units: [String], codes: [String]
    ) {
        var books = Books()
        let hosts = ["A", "B", "A", ""]
        books.add("hoi_nghi", zip(1..., hosts).map { ["ma": "\($0)", "don_vi": $1] })
        #expect(books.season.meetings(of: Set(units)).map(\.code) == codes)
    }

    @Test func `members are counted in the organisation in which they take part`() {
        var books = Books()
        books.add("to_chuc", [["ma": "A"], ["ma": "B"]])
        books.add("dang_vien", [["ma": "1", "chi_bo": "A"], ["ma": "2", "chi_bo": "A"]])
        #expect(["A", "B", "C"].map { books.season.memberCount(of: $0) } == [2, 0, 0])
    }
}
