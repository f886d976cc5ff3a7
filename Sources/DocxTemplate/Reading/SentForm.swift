/// A form as it was sent: which text is its own, and where its fields stand.
struct SentForm {
    /// One control of the form.
    struct Field {
        var control: ReadControl
        var tag: ControlTag
        /// Counts from 1 among the controls of the same tag.
        var occurrence: Int
        var bookmark: String
        /// The folded text that was printed in it, the dots of an empty one among it.
        var printed: [UInt32]
    }

    /// A paragraph with words of the form in it.
    struct Line {
        var paragraph: Int
        var pattern: LinePattern
        /// The words of its literals.
        var words: [UInt64]
        /// How many of them stand before the first field.
        var leadWords: Int

        var isPure: Bool { pattern.fields.isEmpty }
    }

    /// What follows one another in the form.
    enum Unit {
        case line(Line)
        /// Paragraphs that are all a field's: its index, how many, and the form's marks around.
        case slot(field: Int, paragraphs: Int, pattern: LinePattern?)
        case row(Row)
        /// A paragraph with nothing to compare.
        case blank
    }

    /// A row of a table; a cell is a list of units.
    struct Row {
        var index: Int
        var cells: [[Unit]]
        var words: [UInt64]
        var fields: [Int]
    }

    let text: ReadText
    private(set) var fields: [Field] = []
    /// The body's.
    private(set) var units: [Unit] = []
    /// Those of headers and footers.
    private(set) var margins: [Unit] = []

    private var folding = Folding()
    private var inline: [Int: [Int]] = [:]
    private var blocks: [Int: Int] = [:]

    init(_ text: ReadText) {
        self.text = text
        addFields()
        units = self.units(of: text.units)
        margins = self.units(of: text.margins)
    }

    /// The controls with a tag, none of them within another.
    private mutating func addFields() {
        var counts: [ControlTag: Int] = [:]
        var end = Position(paragraph: -1, offset: 0)
        for control in text.controls {
            guard let tag = ControlTag(control.tag), control.region.start >= end else { continue }
            counts[tag, default: 0] += 1
            let index = fields.count
            let occurrence = counts[tag] ?? 1
            let paragraphs = text.indices(of: control.region)
            if control.isBlock || paragraphs.count > 1 {
                for paragraph in paragraphs { blocks[paragraph] = index }
            } else if let paragraph = paragraphs.first {
                inline[paragraph, default: []].append(index)
            }
            if control.region.end > control.region.start { end = control.region.end }
            fields.append(
                Field(
                    control: control, tag: tag, occurrence: occurrence,
                    bookmark: FieldBookmark.name(of: tag, occurrence: occurrence),
                    printed: printed(control)))
        }
    }

    private mutating func printed(_ control: ReadControl) -> [UInt32] {
        guard control.region.start.paragraph == control.region.end.paragraph,
            control.region.start.paragraph < text.paragraphs.count
        else { return [] }
        let paragraph = text.paragraphs[control.region.start.paragraph]
        let range = text.range(of: control.region, in: control.region.start.paragraph)
        return folding.piece(paragraph.characters[range])
    }
}

// MARK: - Units

extension SentForm {
    private mutating func units(of units: [ReadUnit]) -> [Unit] {
        var result: [Unit] = []
        for unit in units {
            switch unit {
            case .row(let index): result.append(.row(row(index)))
            case .paragraph(let index):
                guard let field = blocks[index] else {
                    result.append(self.unit(ofParagraph: index))
                    continue
                }
                if case .slot(field, let count, nil) = result.last {
                    result[result.count - 1] = .slot(
                        field: field, paragraphs: count + 1, pattern: nil)
                } else {
                    result.append(.slot(field: field, paragraphs: 1, pattern: nil))
                }
            }
        }
        return result
    }

    private mutating func row(_ index: Int) -> Row {
        let row = text.rows[index]
        let cells = row.cells.map(\.units).map { units(of: $0) }
        let inner = cells.joined()
        return Row(
            index: index, cells: cells, words: inner.flatMap(\.words),
            fields: inner.flatMap(\.fields)
        )
    }

    private mutating func unit(ofParagraph index: Int) -> Unit {
        let pattern = pattern(ofParagraph: index)
        let literals = pattern.literals
        let words = literals.map { FoldedText.words(in: $0[...]) }
        let fields = pattern.fields
        guard words.contains(where: { !$0.isEmpty }) else {
            guard let first = fields.first else { return .blank }
            return .slot(field: first, paragraphs: 1, pattern: pattern)
        }
        var lead = 0
        if case .literal = pattern.pieces.first { lead = words.first?.count ?? 0 }
        return .line(
            Line(
                paragraph: index, pattern: pattern, words: Array(words.joined()), leadWords: lead))
    }

    private mutating func pattern(ofParagraph index: Int) -> LinePattern {
        let paragraph = text.paragraphs[index]
        var pieces: [LinePattern.Piece] = []
        var place = 0
        for field in inline[index] ?? [] {
            let range = text.range(of: fields[field].control.region, in: index)
            pieces += LinePattern.literals(
                folding.piece(paragraph.characters[place..<max(place, range.lowerBound)]))
            pieces.append(.field(field))
            place = max(place, range.upperBound)
        }
        pieces += LinePattern.literals(folding.piece(paragraph.characters[place...]))
        return LinePattern(pieces: pieces)
    }
}

extension SentForm.Unit {
    /// The words of the form in it.
    var words: [UInt64] {
        switch self {
        case .line(let line): line.words
        case .row(let row): row.words
        case .slot, .blank: []
        }
    }

    /// The fields in it, in reading order.
    var fields: [Int] {
        switch self {
        case .line(let line): line.pattern.fields
        case .row(let row): row.fields
        case .slot(let field, _, let pattern): pattern?.fields ?? [field]
        case .blank: []
        }
    }

    /// Whether it can be recognised among what came back.
    var isAligned: Bool {
        switch self {
        case .line, .row: true
        case .slot, .blank: false
        }
    }

}

extension LinePattern {
    var fields: [Int] {
        pieces.compactMap { if case .field(let index) = $0 { index } else { nil } }
    }

    var literals: [[UInt32]] {
        pieces.compactMap { if case .literal(let scalars) = $0 { scalars } else { nil } }
    }

    /// Fields with nothing between them, which only a mark can part.
    func undivided(isMarked: (Int) -> Bool) -> Set<Int> {
        var result: Set<Int> = []
        for case (.field(let one), .field(let next)) in zip(pieces, pieces.dropFirst())
        where !isMarked(next) {
            result.formUnion([one, next])
        }
        return result
    }

    /// The form's own text; dots that are to be written over are gaps in it.
    static func literals(_ scalars: [UInt32]) -> [Piece] {
        var pieces: [Piece] = []
        var rest = scalars[...]
        while !rest.isEmpty {
            let text = rest.prefix { !isDot($0) }
            if !text.isEmpty { pieces.append(.literal(Array(text))) }
            rest = rest[text.endIndex...]
            let dots = rest.prefix { isDot($0) }
            rest = rest[dots.endIndex...]
            let weight = dots.reduce(0) { $0 + ($1 == ellipsis ? 3 : 1) }
            if weight >= 3 {
                if pieces.last != .gap { pieces.append(.gap) }
            } else if !dots.isEmpty {
                append(dots, to: &pieces)
            }
        }
        return joined(pieces)
    }

    private static let ellipsis: UInt32 = 0x2026

    private static func isDot(_ scalar: UInt32) -> Bool {
        scalar == ellipsis || scalar == 0x2E || scalar == 0x5F
    }

    private static func append(_ dots: ArraySlice<UInt32>, to pieces: inout [Piece]) {
        pieces.append(.literal(Array(dots)))
    }

    /// Literals that stand beside one another as one.
    private static func joined(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { result, piece in
            if case .literal(let next) = piece, case .literal(let before) = result.last {
                result[result.count - 1] = .literal(before + next)
            } else {
                result.append(piece)
            }
        }
    }
}
