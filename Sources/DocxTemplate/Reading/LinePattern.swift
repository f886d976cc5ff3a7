/// One paragraph of a form: its own words, with places between them.
struct LinePattern {
    enum Piece: Hashable {
        /// Folded text of the form.
        case literal([UInt32])
        /// A place for a field; its index in the form.
        case field(Int)
        /// A place that is no field: dots that are filled in by hand.
        case gap
    }

    /// What a place holds, as far as it helps to find its borders.
    enum Alphabet { case any, date, tick }

    var pieces: [Piece]

    /// Where the fields stand in a paragraph, and whether all of the form's words do.
    struct Cut {
        /// Scalars of the folded text, by field.
        var ranges: [Int: Range<Int>] = [:]
        var isExact = true
    }

    /// More steps than this are not worth it: a paragraph of the form with 600 letters, and one
    /// that came back with 6,000.
    private static let mostSteps = 4_000_000

    /// Cuts a paragraph that came back into the form's words and what was put between them, so
    /// that the fewest letters of the form are changed.
    ///
    /// - Parameters:
    ///   - text: the folded paragraph.
    ///   - alphabet: what a field's place holds.
    ///   - known: the folded text that was printed in a field's place.
    ///   - starts: for fields whose bookmark is there, where.
    func cut(
        _ text: [UInt32], alphabet: (Int) -> Alphabet, known: (Int) -> [UInt32],
        starts: [Int: Int] = [:]
    ) -> Cut? {
        let tokens = pieces.flatMap { piece -> [Token] in
            switch piece {
            case .literal(let scalars): scalars.map { .letter($0) }
            case .field(let index): [.place(index, alphabet(index), known(index))]
            case .gap: [.place(nil, .any, [])]
            }
        }
        let lead = zip(tokens, text).prefix { $0.0.isLetter($0.1) }.count
        let (own, other) = (Array(tokens[lead...]), Array(text[lead...]))
        guard own.count * (other.count + 1) <= Self.mostSteps else { return nil }
        var table = StepTable(own, other, starts: starts.mapValues { $0 - lead })
        table.fill()
        return table.cut(shifted: lead)
    }

    /// One step of the pattern.
    fileprivate enum Token {
        case letter(UInt32)
        case place(Int?, Alphabet, [UInt32])

        func isLetter(_ scalar: UInt32) -> Bool {
            guard case .letter(let own) = self else { return false }
            return own == scalar
        }
    }
}

/// The cheapest ways to lay the beginning of a pattern over the beginning of a text.
private struct StepTable {
    private let tokens: [LinePattern.Token]
    private let text: [UInt32]
    private let starts: [Int: Int]
    private var costs: [Int32]
    /// How each cell was reached: 0 within a place or past a letter of the text, 1 past a token,
    /// 2 past both, 3 past the whole of what is known to stand there.
    private var steps: [UInt8]
    private let width: Int

    private enum Cost {
        static let change: Int32 = 12
        static let space: Int32 = 1

        /// For a letter of the text that is none of the form's.
        static func extra(_ scalar: UInt32) -> Int32 { scalar <= 0x20 ? space : 8 }
        /// For a letter of the form that is not there.
        static func loss(of scalar: UInt32) -> Int32 { scalar <= 0x20 ? space : 9 }
        static let foreign: Int32 = 1
        static let known: Int32 = -2
        static let start: Int32 = -1
    }

    init(_ tokens: [LinePattern.Token], _ text: [UInt32], starts: [Int: Int]) {
        self.tokens = tokens
        self.text = text
        self.starts = starts
        width = text.count + 1
        costs = Array(repeating: 0, count: (tokens.count + 1) * width)
        steps = Array(repeating: 0, count: costs.count)
    }

    mutating func fill() {
        for column in 1..<max(1, width) {
            costs[column] = costs[column - 1] + Cost.extra(text[column - 1])
        }
        for (row, token) in tokens.enumerated() {
            switch token {
            case .letter(let scalar): fillLetter(scalar, row + 1)
            case .place(let field, let alphabet, let known):
                fillPlace(alphabet, row + 1, start: field.flatMap { starts[$0] })
                if !known.isEmpty { fillKnown(known, row + 1) }
            }
        }
    }

    private mutating func fillLetter(_ scalar: UInt32, _ row: Int) {
        let base = row * width
        for column in 0..<width {
            var best = costs[base - width + column] + Cost.loss(of: scalar)
            var step: UInt8 = 1
            if column > 0 {
                let change = text[column - 1] == scalar ? 0 : Cost.change
                let both = costs[base - width + column - 1] + change
                if both <= best { (best, step) = (both, 2) }
                let past = costs[base + column - 1] + Cost.extra(text[column - 1])
                if past < best { (best, step) = (past, 0) }
            }
            costs[base + column] = best
            steps[base + column] = step
        }
    }

    private mutating func fillPlace(_ alphabet: LinePattern.Alphabet, _ row: Int, start: Int?) {
        let base = row * width
        for column in 0..<width {
            var best = costs[base - width + column] + (start == column ? Cost.start : 0)
            var step: UInt8 = 1
            if column > 0 {
                let within =
                    costs[base + column - 1]
                    + (alphabet.holds(text[column - 1]) ? 0 : Cost.foreign)
                if within <= best { (best, step) = (within, 0) }
            }
            costs[base + column] = best
            steps[base + column] = step
        }
    }

    /// What was printed there when the form was sent is likely to stand there still.
    private mutating func fillKnown(_ known: [UInt32], _ row: Int) {
        let base = row * width
        guard known.count < width else { return }
        for column in known.count..<width
        where text[column - known.count..<column].elementsEqual(known) {
            let cost = costs[base - width + column - known.count] + Cost.known
            guard cost < costs[base + column] else { continue }
            costs[base + column] = cost
            steps[base + column] = 3
        }
    }

    func cut(shifted shift: Int) -> LinePattern.Cut {
        var cut = LinePattern.Cut()
        var row = tokens.count
        var column = text.count
        var end = column
        while row > 0 {
            let step = steps[row * width + column]
            switch tokens[row - 1] {
            case .letter(let scalar):
                if !isFaithful(step, scalar, column) { cut.isExact = false }
                if step != 1 { column -= 1 }
                if step != 0 { row -= 1 }
                end = column
            case .place(let field, _, let known):
                if step == 0 {
                    column -= 1
                } else {
                    if step == 3 { column -= known.count }
                    row -= 1
                    if let field { cut.ranges[field] = column + shift..<end + shift }
                    end = column
                }
            }
        }
        if column > 0 { cut.isExact = false }
        return cut
    }

    /// Whether a step keeps the form's words; white space is no word.
    private func isFaithful(_ step: UInt8, _ scalar: UInt32, _ column: Int) -> Bool {
        switch step {
        case 1: scalar <= FoldedText.space
        case 2: text[column - 1] == scalar
        default: text[column - 1] <= FoldedText.space
        }
    }
}

extension LinePattern.Alphabet {
    /// Whether a folded character is likely in a place of that kind.
    fileprivate func holds(_ scalar: UInt32) -> Bool {
        switch self {
        case .any: true
        case .date: Self.ofDates.contains(scalar)
        case .tick: scalar >= 0x2000 || Self.ofTicks.contains(scalar)
        }
    }

    private static let ofDates = Set("0123456789 /-.…ngaythm_\n".unicodeScalars.map(\.value))
    private static let ofTicks = Set(" \nxv[]()".unicodeScalars.map(\.value))
}
