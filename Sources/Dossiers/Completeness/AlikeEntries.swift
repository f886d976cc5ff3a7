/// A long list whose entries are mostly the same few: four bytes each.
struct AlikeEntries<Entry: Hashable & Sendable>: Sendable {
    private var distinct = DistinctValues<Entry>()
    private var numbers: [Int32] = []

    /// Each kind of entry once, in the order in which they first appear.
    var kinds: [Entry] { distinct.values }

    /// The entry at a place.
    subscript(place: Int) -> Entry { distinct[numbers[place]] }

    /// The places of the entries of a kind.
    func places(of kind: Int) -> [Int] { numbers.indices.filter { numbers[$0] == Int32(kind) } }

    mutating func append(_ entry: Entry) { numbers.append(distinct.number(of: entry)) }
}

/// Values each once, by numbers that stand for them elsewhere.
struct DistinctValues<Value: Hashable & Sendable>: Sendable {
    /// In the order in which they first appear.
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    /// The value of a number.
    subscript(number: Int32) -> Value { values[Int(number)] }

    /// The number of a value, which may be new.
    mutating func number(of value: Value) -> Int32 {
        if let number = numbers[value] { return number }
        let number = Int32(values.count)
        values.append(value)
        numbers[value] = number
        return number
    }
}
