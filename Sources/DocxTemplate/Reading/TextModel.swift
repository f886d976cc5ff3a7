/// A place between two characters of a document that was read.
struct Position: Hashable, Comparable {
    /// The paragraph's index in the document.
    var paragraph: Int
    /// Characters of the paragraph before it.
    var offset: Int

    static func < (left: Position, right: Position) -> Bool {
        (left.paragraph, left.offset) < (right.paragraph, right.offset)
    }
}

/// A stretch of a document that was read.
struct Region: Hashable {
    var start: Position
    var end: Position

    /// Within one paragraph.
    init(_ paragraph: Int, _ range: Range<Int>) {
        start = Position(paragraph: paragraph, offset: range.lowerBound)
        end = Position(paragraph: paragraph, offset: range.upperBound)
    }

    init(_ start: Position, _ end: Position) {
        self.start = start
        self.end = max(start, end)
    }

    func contains(_ position: Position) -> Bool { start <= position && position <= end }

    /// Whether it holds the whole of another.
    func covers(_ other: Region) -> Bool { start <= other.start && other.end <= end }
}

/// One paragraph as a reader sees it.
struct ReadParagraph {
    /// Tabs are U+0009, line breaks U+000A; the number or mark of a list stands first.
    var characters: [Character] = []
    /// The same for comparing; made when the whole document is read.
    var folded = FoldedText()
    /// How many characters the mark of the list has.
    var listMark = 0
    var bookmarks: [(name: String, offset: Int)] = []
    var notes: [ReadNote] = []
    /// The table rows around it, outermost first: indices of `ReadText.rows`.
    var rows: [Int] = []
    /// The cell of the innermost row.
    var cell = 0
    /// Whether it stands in a text box, whose place in the text is not certain.
    var isInTextBox = false
}

/// Something at a place that is no text, or was no plain text.
struct ReadNote: Hashable {
    enum Kind: Hashable {
        case picture, object, footnote, comment, insertion, deletion, hidden, textBox
        case nestedTable, legacyFont(String)
    }

    var kind: Kind
    var range: Range<Int>
}

/// A content control (ECMA-376 part 1, §17.5.2).
struct ReadControl {
    enum Kind: Hashable {
        case text
        case dropDown([ListItem])
        case date(fullDate: String?)
        case tick(isChecked: Bool)
    }

    struct ListItem: Hashable {
        var code: String
        var text: String
    }

    var tag = ""
    /// What is shown on its frame.
    var title = ""
    var kind = Kind.text
    var showsPlaceholder = false
    /// Whether it stands around whole paragraphs.
    var isBlock = false
    var region = Region(0, 0..<0)
}

/// What follows one another in a document, a cell or a text box.
enum ReadUnit {
    /// The index of a paragraph.
    case paragraph(Int)
    /// The index of a row.
    case row(Int)
}

/// A row of a table.
struct ReadRow {
    var cells: [ReadCell] = []
    /// Its table, numbered in reading order.
    var table: Int
    /// The paragraphs in it.
    var paragraphs = 0..<0
}

/// A cell of a row.
struct ReadCell {
    /// The column of the grid it starts in.
    var column: Int
    var units: [ReadUnit] = []
    var paragraphs = 0..<0
}

/// A document's text, and where what stands in it.
struct ReadText {
    var paragraphs: [ReadParagraph] = []
    var rows: [ReadRow] = []
    var controls: [ReadControl] = []
    /// The body's.
    var units: [ReadUnit] = []
    /// Those of headers and footers.
    var margins: [ReadUnit] = []
}

extension ReadText {
    /// The paragraphs of a unit.
    func paragraphs(of unit: ReadUnit) -> Range<Int> {
        switch unit {
        case .paragraph(let index): index..<index + 1
        case .row(let index): rows[index].paragraphs
        }
    }

    /// The whole of some paragraphs.
    func region(of range: Range<Int>) -> Region {
        guard let last = range.last else {
            return Region(range.lowerBound, 0..<0)
        }
        let end = paragraphs[last].characters.count
        return Region(
            Position(paragraph: range.lowerBound, offset: 0),
            Position(paragraph: last, offset: end))
    }

    /// The characters of a paragraph that a region covers.
    func range(of region: Region, in index: Int) -> Range<Int> {
        let count = paragraphs[index].characters.count
        let start = index == region.start.paragraph ? min(region.start.offset, count) : 0
        let end = index == region.end.paragraph ? min(region.end.offset, count) : count
        return start..<max(start, end)
    }

    /// The paragraphs that a region touches.
    func indices(of region: Region) -> Range<Int> {
        let end = min(region.end.paragraph + 1, paragraphs.count)
        return min(region.start.paragraph, end)..<end
    }
}
