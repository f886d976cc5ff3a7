/// Values put together by a name, in the order in which the names come first.
struct Grouped<Value> {
    let groups: [(name: String, members: [Value])]

    init(_ values: some Sequence<Value>, by name: (Value) -> String) {
        var order: [String] = []
        var members: [String: [Value]] = [:]
        for value in values {
            let key = name(value)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(value)
        }
        groups = order.map { ($0, members[$0] ?? []) }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in order.
    package var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Season {
    /// Subjects by the organisation they belong to, in the order of the book.
    func byUnit(_ subjects: some Sequence<Subject>) -> [(name: String, members: [Subject])] {
        Grouped(subjects) { unit(of: $0) ?? "" }.groups
    }
}
