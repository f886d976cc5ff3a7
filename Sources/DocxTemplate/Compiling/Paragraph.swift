import Markup

/// The text of one paragraph of a part: what a reader sees as one line of template text.
struct ParagraphText {
    /// One piece of the text: the content of a `w:t`, or what a tab or a break stands for.
    struct Piece {
        /// The index of the text event; nil for a tab or a break, which no tag may cut out.
        var event: Int?
        /// The start of the tab or the break, which only a comment takes out.
        var element: Int?
        /// Characters of `characters`.
        var range: Range<Int>
    }

    /// 1-based, in reading order.
    var number: Int
    var characters: [Character] = []
    var pieces: [Piece] = []

    init(number: Int) { self.number = number }

    mutating func append(_ text: String, event: Int? = nil, element: Int? = nil) {
        let start = characters.count
        for character in text { append(character) }
        pieces.append(Piece(event: event, element: element, range: start..<characters.count))
    }

    /// A mark or a joiner behind a brace would hide it.
    private mutating func append(_ character: Character) {
        let scalars = character.unicodeScalars
        if let first = scalars.first, first.isASCII, scalars.count > 1, !character.isNewline,
            !first.properties.isAlphabetic
        {
            characters.append(contentsOf: scalars.map { Character($0) })
        } else {
            characters.append(character)
        }
    }
}

extension [Event] {
    /// The paragraphs of a part in reading order.
    ///
    /// A text box lies inside a run of a paragraph and has paragraphs of its own. Deleted runs and
    /// field codes hold no template text.
    var paragraphTexts: [ParagraphText] {
        var finder = ParagraphFinder()
        for index in indices { finder.read(self[index], at: index) }
        return finder.found.sorted { $0.number < $1.number }
    }
}

private struct ParagraphFinder {
    var found: [ParagraphText] = []
    private var open: [ParagraphText] = []
    private var count = 0
    private var deletions = 0
    private var isInText = false

    mutating func read(_ event: Event, at index: Int) {
        switch event {
        case .start(let tag): start(tag.name, at: index)
        case .end(let name): end(name)
        case .text(let text): append(text, event: index)
        case .other, .tag: break
        }
    }

    private mutating func start(_ name: Name, at index: Int) {
        guard name.namespace == Word.namespace, let word = Word(rawValue: name.local) else {
            return
        }
        switch word {
        case .paragraph:
            count += 1
            open.append(ParagraphText(number: count))
        case .deletion: deletions += 1
        case .text: isInText = true
        case .tab where !open.isEmpty, .br where !open.isEmpty, .cr where !open.isEmpty:
            if deletions == 0 { open[open.count - 1].append("\u{2007}", element: index) }
        default: break
        }
    }

    private mutating func end(_ name: Name) {
        if Word.paragraph.names(name), let paragraph = open.popLast() { found.append(paragraph) }
        if Word.deletion.names(name) { deletions -= 1 }
        if Word.text.names(name) { isInText = false }
    }

    private mutating func append(_ text: String, event: Int) {
        guard isInText, deletions == 0, !open.isEmpty else { return }
        open[open.count - 1].append(text, event: event)
    }
}
