import Markup

/// The text of one paragraph of a part: what a reader sees as one line of template text.
///
/// The code of a field, an attribute and the text of an element outside paragraphs are such lines
/// too.
struct ParagraphText {
    /// What kind of text it is.
    enum Kind: Hashable {
        case paragraph
        /// An element that holds text only: a document property, a chart's cached text.
        case holder
        case attribute
        /// The code of a field, in runs or in an attribute (ECMA-376 part 1, §17.16).
        case code(isAttribute: Bool)
        /// The target of a relationship.
        case address
    }

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
    var kind: Kind
    var characters: [Character] = []
    var pieces: [Piece] = []

    init(number: Int, kind: Kind = .paragraph) {
        self.number = number
        self.kind = kind
    }

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
    /// The texts of a part in reading order.
    ///
    /// A text box lies inside a run of a paragraph and has paragraphs of its own. Deleted runs hold
    /// no template text, nor does what was moved away. The two branches of alternate content are
    /// one text written twice, and their paragraphs are counted once.
    var paragraphTexts: [ParagraphText] {
        var finder = ParagraphFinder()
        for index in indices {
            finder.read(self[index], at: index, isLeaf: isFollowedByText(index))
        }
        finder.finish()
        return finder.found.sorted { left, right in
            (left.number, left.pieces.first?.event ?? 0)
                < (right.number, right.pieces.first?.event ?? 0)
        }
    }

    private func isFollowedByText(_ index: Int) -> Bool {
        guard index + 1 < count, case .text = self[index + 1] else { return false }
        return true
    }
}

private struct ParagraphFinder {
    var found: [ParagraphText] = []
    private var open: [ParagraphText] = []
    /// The fields that are open; nil for one whose code has ended.
    private var codes: [ParagraphText?] = []
    private var count = 0
    private var alternatives = AlternativeCount()
    private var deletions = 0
    private var isInText = false
    private var isInCode = false

    mutating func read(_ event: Event, at index: Int, isLeaf: Bool) {
        switch event {
        case .start(let tag): start(tag, at: index, isLeaf: isLeaf)
        case .end(let name): end(name)
        case .text(let text): append(text, event: index)
        case .other, .tag: break
        }
    }

    /// Takes the codes of fields that never end.
    mutating func finish() { found += codes.compactMap(\.self) }

    private mutating func start(_ tag: StartTag, at index: Int, isLeaf: Bool) {
        switch tag.name.namespace {
        case Word.namespace: startWord(tag, at: index)
        case Word.drawingNamespace: startDrawing(tag.name, at: index)
        case TextHolder.math: isInText = isInText || tag.name.local == Word.text.rawValue
        case AlternativeCount.namespace: alternatives.start(tag.name.local, count: &count)
        case ExposedAttribute.namespace:
            if let kind = ExposedAttribute.kind(of: tag) { openText(kind) }
        default: if isLeaf, TextHolder.contains(tag.name) { openText(.holder) }
        }
    }

    private mutating func startWord(_ tag: StartTag, at index: Int) {
        guard let word = Word(rawValue: tag.name.local) else { return }
        switch word {
        case .paragraph: openParagraph()
        case .deletion, .movedAway: deletions += 1
        case .text: isInText = true
        case .fieldCode: isInCode = true
        case .fieldMark: mark(Word.attribute("fldCharType", of: tag))
        case .tab where !open.isEmpty, .br where !open.isEmpty, .cr where !open.isEmpty:
            if deletions == 0 { open[open.count - 1].append("\u{2007}", element: index) }
        default: break
        }
    }

    private mutating func startDrawing(_ name: Name, at index: Int) {
        switch Word(rawValue: name.local) {
        case .paragraph: openParagraph()
        case .text: isInText = true
        case .br where !open.isEmpty: open[open.count - 1].append("\u{2007}", element: index)
        default: break
        }
    }

    private mutating func openParagraph() {
        count += 1
        open.append(ParagraphText(number: count))
    }

    /// A text that is no paragraph is told of by the paragraph around it, where it has one.
    private mutating func openText(_ kind: ParagraphText.Kind) {
        if open.isEmpty { count += 1 }
        open.append(ParagraphText(number: open.last?.number ?? count, kind: kind))
        isInText = true
    }

    private mutating func mark(_ kind: String?) {
        switch kind {
        case "begin":
            let number = open.last?.number ?? count
            codes.append(ParagraphText(number: number, kind: .code(isAttribute: false)))
        case "separate": if let code = codes.popLast() { end(code, thenOpen: true) }
        case "end": if let code = codes.popLast() { end(code, thenOpen: false) }
        default: break
        }
    }

    private mutating func end(_ code: ParagraphText?, thenOpen isOpen: Bool) {
        if let code { found.append(code) }
        if isOpen { codes.append(nil) }
    }

    private mutating func end(_ name: Name) {
        switch name.namespace {
        case Word.namespace, Word.drawingNamespace:
            if Word.paragraph.means(name), let text = open.popLast() { found.append(text) }
            if Word.deletion.names(name) || Word.movedAway.names(name) { deletions -= 1 }
            if Word.text.means(name) { isInText = false }
            if Word.fieldCode.names(name) { isInCode = false }
        case TextHolder.math: if name.local == Word.text.rawValue { isInText = false }
        case AlternativeCount.namespace: alternatives.end(name.local, count: &count)
        case ExposedAttribute.namespace: closeText()
        default: if isInText, TextHolder.contains(name) { closeText() }
        }
    }

    private mutating func closeText() {
        isInText = false
        if let text = open.popLast() { found.append(text) }
    }

    private mutating func append(_ text: String, event: Int) {
        guard deletions == 0 else { return }
        if isInCode, !codes.isEmpty {
            codes[codes.count - 1]?.append(text, event: event)
        } else if isInText, !open.isEmpty {
            open[open.count - 1].append(text, event: event)
        }
    }
}

/// Counts the paragraphs of alternate content once (ECMA-376 part 3, §9.3).
struct AlternativeCount {
    static let namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    /// For each alternate content that is open: the count before it, and the largest within.
    private var open: [(start: Int, highest: Int)] = []

    mutating func start(_ local: String, count: inout Int) {
        if local == "AlternateContent" {
            open.append((count, count))
        } else if let last = open.last, local == "Choice" || local == "Fallback" {
            open[open.count - 1].highest = max(last.highest, count)
            count = last.start
        }
    }

    mutating func end(_ local: String, count: inout Int) {
        guard local == "AlternateContent", let last = open.popLast() else { return }
        count = max(last.highest, count)
    }
}
