/// One side of an alignment: a line or a row.
struct AlignedUnit {
    /// Of a form: its own words; of what came back: all words.
    var words: [UInt64]
    /// Of a form: how many of the words must stand at the beginning.
    var leadWords = 0
    /// Of a form: whether more words than its own may stand there.
    var isOpen = true
    /// Cells of a row; nil for a line.
    var cells: Int?
    /// Everything printed there, own words or not.
    var allWords: [UInt64]
}

/// Finds, in order, what came back of the lines and rows of a form.
///
/// What stands once on both sides is matched first, then what lies between such pairs is compared
/// with one another; so the work stays small for documents of thousands of paragraphs.
struct UnitAlignment {
    let sent: [AlignedUnit]
    let returned: [AlignedUnit]
    /// For each unit of the form, the one that came back.
    private(set) var matches: [Int?]

    /// Between two certain pairs, no more comparisons than this are made.
    private static let mostComparisons = 250_000

    /// - Parameter marks: pairs that tags or bookmarks tell.
    init(_ sent: [AlignedUnit], _ returned: [AlignedUnit], marks: [(Int, Int)]) {
        self.sent = sent
        self.returned = returned
        matches = Array(repeating: nil, count: sent.count)
        let pairs = Self.ordered(
            marks.filter {
                sent[$0.0].cells.map { _ in true }
                    == returned[$0.1].cells.map { _ in true }
            })
        between(pairs, 0..<sent.count, 0..<returned.count) {
            $0.align($1, $2, by: Key.allCases[...])
        }
    }

    /// What makes a unit unmistakable, the surest first.
    fileprivate enum Key: CaseIterable { case everything, ownWords, beginning }

    private mutating func align(_ own: Range<Int>, _ other: Range<Int>, by keys: ArraySlice<Key>) {
        guard !own.isEmpty, !other.isEmpty else { return }
        guard let key = keys.first else { return compare(own, other) }
        let pairs = Self.ordered(uniquePairs(own, other, by: key))
        between(pairs, own, other) { $0.align($1, $2, by: keys.dropFirst()) }
    }

    /// Settles pairs, and does something with what lies between them.
    private mutating func between(
        _ pairs: [(Int, Int)], _ own: Range<Int>, _ other: Range<Int>,
        _ body: (inout UnitAlignment, Range<Int>, Range<Int>) -> Void
    ) {
        var (i, j) = (own.lowerBound, other.lowerBound)
        for (a, b) in pairs {
            matches[a] = b
            body(&self, i..<a, j..<b)
            (i, j) = (a + 1, b + 1)
        }
        body(&self, i..<own.upperBound, j..<other.upperBound)
    }
}

// MARK: - Unmistakable pairs

extension UnitAlignment {
    private func uniquePairs(
        _ own: Range<Int>, _ other: Range<Int>, by key: Key
    ) -> [(Int, Int)] {
        var places: [[UInt64]: Int?] = [:]
        for index in other {
            guard let words = key.words(of: returned[index]) else { continue }
            places[words] = .some(places[words] == nil ? index : nil)
        }
        var seen: [[UInt64]: Int?] = [:]
        for index in own {
            guard let words = key.words(ofForm: sent[index]) else { continue }
            seen[words] = .some(seen[words] == nil ? index : nil)
        }
        return seen.compactMap { words, index in
            guard let index, let place = places[words] ?? nil else { return nil }
            let areAlike = (sent[index].cells == nil) == (returned[place].cells == nil)
            return areAlike ? (index, place) : nil
        }
    }

    /// As many of the pairs as follow one another on both sides.
    static func ordered(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        let pairs = pairs.sorted { ($0.0, $1.1) < ($1.0, $0.1) }
        var tails: [Int] = []
        var before: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            let place = tails.firstPlace { pairs[$0].1 >= pair.1 }
            before.append(place > 0 ? tails[place - 1] : nil)
            if place == tails.count { tails.append(index) } else { tails[place] = index }
        }
        var result: [(Int, Int)] = []
        var next = tails.last
        while let index = next {
            result.append(pairs[index])
            next = before[index]
        }
        return result.reversed()
    }
}

extension UnitAlignment.Key {
    /// How many words a beginning has.
    fileprivate static let length = 5

    func words(of unit: AlignedUnit) -> [UInt64]? {
        switch self {
        case .everything, .ownWords: unit.words.isEmpty ? nil : unit.words
        case .beginning:
            unit.words.count < Self.length || unit.cells != nil
                ? nil : Array(unit.words.prefix(Self.length))
        }
    }

    func words(ofForm unit: AlignedUnit) -> [UInt64]? {
        switch self {
        case .everything: unit.allWords.isEmpty || unit.words.isEmpty ? nil : unit.allWords
        case .ownWords: unit.words.isEmpty ? nil : unit.words
        case .beginning:
            unit.leadWords < Self.length || unit.cells != nil
                ? nil : Array(unit.words.prefix(Self.length))
        }
    }
}

// MARK: - Comparing what is left

extension UnitAlignment {
    private mutating func compare(_ own: Range<Int>, _ other: Range<Int>) {
        guard own.count * other.count <= Self.mostComparisons else {
            return compareForward(own, other)
        }
        let width = other.count + 1
        var best: [Float] = Array(repeating: 0, count: (own.count + 1) * width)
        var pairs: [Float] = Array(repeating: 0, count: best.count)
        for i in 1...own.count {
            for j in 1...other.count {
                let at = i * width + j
                let pair = likeness(own.lowerBound + i - 1, other.lowerBound + j - 1)
                pairs[at] = pair
                best[at] = max(best[at - 1], best[at - width])
                if pair > 0 { best[at] = max(best[at], best[at - width - 1] + pair) }
            }
        }
        var (i, j) = (own.count, other.count)
        while i > 0, j > 0 {
            let at = i * width + j
            if best[at] == best[at - 1] {
                j -= 1
            } else if best[at] == best[at - width] {
                i -= 1
            } else {
                matches[own.lowerBound + i - 1] = other.lowerBound + j - 1
                (i, j) = (i - 1, j - 1)
            }
        }
    }

    /// For documents too large to compare everything: the next that is like it, not far ahead.
    private mutating func compareForward(_ own: Range<Int>, _ other: Range<Int>) {
        let reach = max(8, Self.mostComparisons / own.count)
        var next = other.lowerBound
        for i in own where next < other.upperBound {
            let window = next..<min(other.upperBound, next + reach)
            guard let j = window.first(where: { likeness(i, $0) > 1 }) else { continue }
            matches[i] = j
            next = j + 1
        }
    }

    /// How much is won by matching the two; 0 where they are too different.
    private func likeness(_ i: Int, _ j: Int) -> Float {
        let (own, other) = (sent[i], returned[j])
        guard (own.cells == nil) == (other.cells == nil) else { return 0 }
        let weight = Float(min(own.words.count, 12))
        guard let cells = own.cells else {
            let share = WordComparison.share(of: own, in: other)
            return share > 0 ? share * weight : 0
        }
        let sameCells: Float = cells == other.cells ? 0.3 : 0
        guard !own.words.isEmpty else { return sameCells }
        let share = WordComparison.share(of: own.words, in: other.words)
        let isEnough = share >= 0.5 || (sameCells > 0 && own.words.count <= 2)
        return isEnough ? share * weight + sameCells : 0
    }
}
