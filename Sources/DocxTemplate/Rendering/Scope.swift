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
    /// Whether what the record does not have is known to be empty, as far as a comparison with
    /// `null` goes: so it is in a filled document.
    let isComplete: Bool

    init(_ record: Record, isComplete: Bool = true) {
        frames = [Frame(value: .record(record))]
        self.isComplete = isComplete
    }

    mutating func push(_ value: Value?, members: Set<String> = []) {
        frames.append(Frame(value: value, members: members))
    }

    /// Goes on with another element of the list that was pushed last.
    mutating func turn(to value: consuming Value?, at position: Position) {
        let last = frames.count - 1
        frames[last].value = consume value
        frames[last].position = position
    }

    mutating func pop() { frames.removeLast() }

    /// The innermost record, where nothing else is farther in.
    var innermost: Record? {
        guard case .record(let record)? = frames.last?.value else { return nil }
        return record
    }

    /// The text of a field of the innermost record; nil for any other value, and where it lies
    /// farther out.
    ///
    /// - Parameters:
    ///   - index: which name it is.
    ///   - names: the names that are asked for, in order.
    func text(of index: Int, among names: [String]) -> String? {
        innermost?.text(of: index, among: names)
    }

    /// The names in the innermost record, for suggestions.
    var names: [String] {
        for case .record(let record)? in frames.lazy.reversed().map(\.value) {
            return record.pairs.map(\.name)
        }
        return []
    }

    /// The value of a path; nil for one that nobody knows.
    ///
    /// The first name is looked for from the innermost record outwards, the rest strictly inside
    /// what it names.
    func value(of path: [String]) -> Value? {
        guard let first = path.first else { return frames.last?.value }
        if first.utf8.first == 0x5F, let value = loopValue(path) { return value }
        var index = frames.count
        while index > 0 {
            index -= 1
            guard let value = frames[index].value else { return nil }
            if let found = value.member(first) {
                return path.count == 1 ? found : found.descend(path.dropFirst())
            }
            if frames[index].members.contains(first) { return nil }
        }
        return nil
    }

    /// What is known of a place in a loop.
    static let loopNames: Set<String> = ["_index", "_number", "_count", "_first", "_last"]

    /// The place in the innermost loop; each `_outer` in front goes one loop outwards.
    private func loopValue(_ path: [String]) -> Value? {
        let loops = path.prefix { $0 == "_outer" }.count
        guard path.count == loops + 1, let name = path.last,
            let position = frames.lazy.reversed().compactMap(\.position).dropFirst(loops).first
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
    /// The member of a record, or the element of a list by its number from 0, `first` or `last`.
    func member(_ name: String) -> Value? {
        switch self {
        case .record(let record): record[name]
        case .list(let elements): Self.element(name, of: elements)
        case .rows(let rows): Self.element(name, of: rows)
        case .null, .text, .number, .flag, .rich, .picture, .document: nil
        }
    }

    private static func element<Elements: RandomAccessCollection>(
        _ name: String, of elements: Elements
    ) -> Value? where Elements.Element == Value, Elements.Index == Int {
        switch name {
        case "count", "length": .number(String(elements.count))
        case "first": elements.first
        case "last": elements.last
        default: Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
        }
    }

    fileprivate func descend(_ path: ArraySlice<String>) -> Value? {
        path.reduce(self as Value?) { $0?.member($1) }
    }
}
