/// A number for each code of a season, which all its lists share.
struct CodeNumbers: Sendable {
    private var numbers: [String: Int32] = [:]

    /// How many codes there are.
    var count: Int { numbers.count }

    subscript(code: String) -> Int? { numbers[code].map(Int.init) }

    mutating func number(for code: String) -> Int32 {
        if let number = numbers[code] { return number }
        let number = Int32(numbers.count)
        numbers[code] = number
        return number
    }
}

/// Where the entries of each code stand in a list, by the codes' numbers: at most four bytes an
/// entry.
struct CodePlaces: Sendable {
    /// Where those of each number begin; those of the last end where `places` ends.
    private var starts: [Int32] = []
    /// Nothing where the list is in the order of the numbers: each entry then has its own place.
    private var places: [Int32] = []

    init() {}

    /// Puts in order which code each entry of a list has; nil for one without a code.
    init(_ numbers: [Int32?]) {
        guard let last = numbers.lazy.compactMap(\.self).max().map(Int.init) else { return }
        starts = Array(repeating: 0, count: last + 2)
        for number in numbers { if let number { starts[Int(number) + 1] += 1 } }
        for number in 0...last { starts[number + 1] += starts[number] }
        if Self.isInOrder(numbers) { return }
        var next = starts
        places = Array(repeating: 0, count: Int(starts[last + 1]))
        for (place, number) in numbers.enumerated() {
            guard let number = number.map(Int.init) else { continue }
            places[Int(next[number])] = Int32(place)
            next[number] += 1
        }
    }

    private static func isInOrder(_ numbers: [Int32?]) -> Bool {
        var last: Int32 = 0
        for number in numbers {
            guard let number, number >= last else { return false }
            last = number
        }
        return true
    }

    /// The places of the entries that are the first of their codes, in the order of the list.
    var firsts: [Int32] {
        (0..<max(0, starts.count - 1)).compactMap { self[$0].first }.sorted()
    }

    /// The places of a code's entries, in the order of the list.
    subscript(number: Int) -> Entries {
        guard number + 1 < starts.count else { return Entries(range: 0..<0, places: []) }
        return Entries(range: Int(starts[number])..<Int(starts[number + 1]), places: places)
    }

    /// The places of the entries of one code.
    struct Entries: RandomAccessCollection {
        fileprivate let range: Range<Int>
        fileprivate let places: [Int32]

        var startIndex: Int { range.lowerBound }
        var endIndex: Int { range.upperBound }

        subscript(index: Int) -> Int32 { places.isEmpty ? Int32(index) : places[index] }
    }
}
