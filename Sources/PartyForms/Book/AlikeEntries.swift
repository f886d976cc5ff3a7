/// A long list whose entries are mostly the same few: four bytes each.
package struct AlikeEntries<Entry: Hashable & Sendable>: Sendable {
    private var distinct = DistinctValues<Entry>()
    private var numbers: [Int32] = []

    /// A list without entries.
    package init() {}

    /// Each kind of entry once, in the order in which they first appear.
    package var kinds: [Entry] { distinct.values }

    /// The entry at a place.
    package subscript(place: Int) -> Entry { distinct[numbers[place]] }

    /// The places of the entries of each kind, in order.
    package var placesByKind: [[Int32]] {
        var places = [[Int32]](repeating: [], count: kinds.count)
        for (place, kind) in numbers.enumerated() { places[Int(kind)].append(Int32(place)) }
        return places
    }

    /// Adds an entry at the end.
    package mutating func append(_ entry: Entry) { numbers.append(distinct.number(of: entry)) }
}

/// Values each once, by numbers that stand for them elsewhere.
package struct DistinctValues<Value: Hashable & Sendable>: Sendable {
    /// In the order in which they first appear.
    package private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    /// No value yet.
    package init() {}

    /// The value of a number.
    package subscript(number: Int32) -> Value { values[Int(number)] }

    /// The number of a value, which may be new.
    package mutating func number(of value: Value) -> Int32 {
        if let number = numbers[value] { return number }
        let number = Int32(values.count)
        values.append(value)
        numbers[value] = number
        return number
    }
}
