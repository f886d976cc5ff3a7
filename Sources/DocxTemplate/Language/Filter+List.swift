extension [FilterCall] {
    /// The elements that a section goes through.
    func elements(of list: [Value]) -> [Value] {
        switch selected(from: list) {
        case .list(let elements): elements
        case .null: []
        case let value: [value]
        }
    }

    /// What the filters that choose and order leave of a list.
    func selected(from list: [Value]) -> Value {
        reduce(.list(list)) { value, call in
            guard case .list(let elements) = value else { return value }
            return call.filter?.selected(from: elements, by: call.arguments.first) ?? value
        }
    }
}

extension Filter {
    /// Whether it leaves some of a list's elements, or puts them in another order.
    var chooses: Bool {
        switch self {
        case .first, .last, .reverse, .sort, .sum: true
        default: false
        }
    }

    /// One step; nil for a filter that does not choose.
    fileprivate func selected(from list: [Value], by path: String?) -> Value? {
        switch self {
        case .first: list.first ?? .null
        case .last: list.last ?? .null
        case .reverse: .list(list.reversed())
        case .sort: .list(list.ordered(by: names(path)))
        case .sum: list.sum(of: names(path))
        default: nil
        }
    }

    private func names(_ path: String?) -> [String] {
        path?.split(separator: ".").map(String.init) ?? []
    }
}

extension [Value] {
    /// The elements in order of what stands under the path; equal ones stay as they are, those
    /// without it come last.
    fileprivate func ordered(by path: [String]) -> [Value] {
        let keys = map { path.reduce($0 as Value?) { $0?.member($1) } }
        return indices.sorted { one, two in
            switch (keys[one], keys[two]) {
            case (let left?, let right?) where left.isLess(than: right): true
            case (let left?, let right?) where right.isLess(than: left): false
            case (nil, _?): false
            case (_?, nil): true
            default: one < two
            }
        }.map { self[$0] }
    }

    /// The sum of what stands under the path; what is not there adds nothing.
    ///
    /// Nil, so that the list stays what it is, when something is no number or the sum is too great.
    fileprivate func sum(of path: [String]) -> Value? {
        var sum = PlainNumber.zero
        for element in self {
            switch path.reduce(element as Value?, { $0?.member($1) }) {
            case nil, .null, .text(""): continue
            case .number(let text), .text(let text):
                guard let number = PlainNumber(text), let next = sum.adding(number) else {
                    return nil
                }
                sum = next
            case .flag, .list, .rows, .record, .rich, .picture, .document: return nil
            }
        }
        return .number(sum.plainText)
    }
}
