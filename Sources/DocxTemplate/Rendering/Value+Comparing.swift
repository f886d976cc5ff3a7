import VietnameseText

extension Value {
    /// Whether a section with this value prints its content.
    var isTruthy: Bool {
        switch self {
        case .null: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .number(let text): Double(text) != 0
        case .list(let elements): !elements.isEmpty
        case .rows(let rows): !rows.isEmpty
        case .rich(let text): !text.pieces.isEmpty
        case .record, .picture, .document: true
        }
    }

    /// Numbers are compared as numbers, dates as dates, anything else as text in normal form.
    func isEqual(to other: Value) -> Bool {
        switch (self, other) {
        case (.rows, _): return Value.list(elements ?? []).isEqual(to: other)
        case (_, .rows): return isEqual(to: .list(other.elements ?? []))
        case (.list, .list), (.record, .record): return self == other
        case (.list, .null), (.null, .list), (.record, .null), (.null, .record): return false
        default: break
        }
        let (one, two) = (plainText, other.plainText)
        if one == two { return true }
        if let left = one.comparedNumber, let right = two.comparedNumber { return left == right }
        if let left = one.comparedDate, let right = two.comparedDate { return left == right }
        return false
    }

    /// The same for order; texts stand in the order of Vietnamese dictionaries.
    func isLess(than other: Value) -> Bool {
        let (one, two) = (plainText, other.plainText)
        if let left = one.comparedNumber, let right = two.comparedNumber { return left < right }
        if let left = one.comparedDate, let right = two.comparedDate {
            return left.lexicographicallyPrecedes(right)
        }
        return VietnameseText.precedes(one, two)
    }

    private var plainText: String {
        switch self {
        case .text(let text), .number(let text): text
        case .flag(let flag): String(flag)
        case .rich(let text): text.plainText
        case .null, .list, .rows, .record, .picture, .document: ""
        }
    }
}

extension String {
    /// The number that the text is; nil for what only looks like one to a computer (`nan`, `0x1`).
    fileprivate var comparedNumber: Double? {
        let isPlain = utf8.allSatisfy { byte in
            0x30...0x39 ~= byte || byte == 0x2E || byte == 0x2D || byte == 0x2B
                || byte | 0x20 == 0x65
        }
        guard isPlain, utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
        return Double(self)
    }

    /// The year, month and day of a date; 0 for what it does not say.
    fileprivate var comparedDate: [Int]? {
        guard let first = utf8.first, 0x30...0x39 ~= first, let date = PrintedDate(self) else {
            return nil
        }
        return [date.year, date.month ?? 0, date.day ?? 0]
    }
}
