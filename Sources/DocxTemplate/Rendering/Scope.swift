/// The records around the present place, innermost last (the context stack of Mustache).
struct Scope {
    /// What one section put on the stack.
    struct Frame {
        /// Nil for an element of a list that nobody knows: nothing is found in it or behind it.
        var value: Value?
        var position: Position?
        /// Names that are found in the value or nowhere: what an element of a list lacks is not
        /// what the record around the list has under the same name.
        var members: Set<String> = []
    }

    /// The place in a loop.
    struct Position {
        var index: Int
        var count: Int
    }

    private var frames: [Frame]

    init(_ record: Record) { frames = [Frame(value: .record(record))] }

    mutating func push(
        _ value: Value?, _ position: Position? = nil, members: Set<String> = []
    ) {
        frames.append(Frame(value: value, position: position, members: members))
    }

    mutating func pop() { frames.removeLast() }

    /// The names in the innermost record, for suggestions.
    var names: [String] {
        guard case .record(let record) = frames.last?.value else { return [] }
        return record.values.keys.sorted()
    }

    /// The value of a path; nil for one that nobody knows.
    ///
    /// The first name is looked for from the innermost record outwards, the rest strictly inside
    /// what it names.
    func value(of path: [String]) -> Value? {
        guard let first = path.first else { return frames.last?.value }
        if let position = loopValue(first) { return position }
        for frame in frames.reversed() {
            guard let value = frame.value else { return nil }
            if let found = value.member(first) { return found.descend(path.dropFirst()) }
            if frame.members.contains(first) { return nil }
        }
        return nil
    }

    private func loopValue(_ name: String) -> Value? {
        guard name.first == "_", let position = frames.last(where: { $0.position != nil })?.position
        else { return nil }
        switch name {
        case "_index": return .number(String(position.index))
        case "_number": return .number(String(position.index + 1))
        case "_count": return .number(String(position.count))
        case "_first": return .flag(position.index == 0)
        case "_last": return .flag(position.index == position.count - 1)
        default: return nil
        }
    }
}

extension Value {
    /// The member of a record, or the element of a list by its number from 0.
    func member(_ name: String) -> Value? {
        switch self {
        case .record(let record): record[name]
        case .list(let elements):
            Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
                ?? (name == "count" ? .number(String(elements.count)) : nil)
        case .null, .text, .number, .flag, .rich, .picture, .document: nil
        }
    }

    fileprivate func descend(_ path: ArraySlice<String>) -> Value? {
        path.reduce(self as Value?) { $0?.member($1) }
    }
}
