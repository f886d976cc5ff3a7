extension Value {
    /// Values that are made when they are asked for: the lines of a list of everybody weigh more than
    /// what they are made from.
    public struct Rows: RandomAccessCollection, Sendable {
        /// How many there are.
        public let count: Int
        private let value: @Sendable (Int) -> Value

        /// Makes rows.
        ///
        /// - Parameters:
        ///   - count: how many there are.
        ///   - value: makes the one of that place, 0-based; the same whenever it is asked.
        public init(count: Int, value: @escaping @Sendable (Int) -> Value) {
            self.count = count
            self.value = value
        }

        /// Rows of which each tells of one thing.
        public init<Lines: RandomAccessCollection & Sendable>(
            _ lines: Lines, value: @escaping @Sendable (Lines.Element) -> Value
        ) {
            self.init(count: lines.count) {
                value(lines[lines.index(lines.startIndex, offsetBy: $0)])
            }
        }

        /// 0.
        public var startIndex: Int { 0 }
        /// How many there are.
        public var endIndex: Int { count }

        /// The value of that place.
        public subscript(place: Int) -> Value { value(place) }
    }
}

extension Value.Rows: Hashable {
    /// Whether both make equal values.
    public static func == (one: Value.Rows, other: Value.Rows) -> Bool { one.elementsEqual(other) }

    /// Hashes what tells rows apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension Value {
    /// The elements of a list, however it is kept; nil for what is none.
    public var elements: [Value]? {
        switch self {
        case .list(let elements): elements
        case .rows(let rows): Array(rows)
        case .null, .text, .number, .flag, .record, .rich, .picture, .document: nil
        }
    }
}
