import Markup

/// What a part holds besides its tags, as far as doubts about a template go.
struct PartNotes {
    /// Some words that are no template text, and the paragraph they stand in.
    struct Words: Hashable {
        var text: String
        var paragraph: Int
    }

    /// How the run looks that a text stands in.
    struct Look {
        var properties: Element?
        var paragraphStyle: String?
    }

    /// A content control.
    struct Control {
        /// Its tag and its title, as far as it has them.
        var names: [String]
        /// The events of its content.
        var events: Range<Int>
        var paragraph: Int
    }

    let part: String
    let paragraphs: [ParagraphText]
    /// By the index of the text among the part's events.
    private(set) var looks: [Int: Look] = [:]
    private(set) var deleted: [Words] = []
    private(set) var fieldCodes: [Words] = []
    private(set) var controls: [Control] = []
    private(set) var pages: [(properties: Element, paragraph: Int)] = []

    /// Where the walk is.
    private struct Place {
        var paragraph = 0
        var isDeleted = false
        var style: String?
        var run: Element?
    }

    /// The texts, and the numbers of their paragraphs, in order.
    private let homes: [(event: Int, paragraph: Int)]
    private var index = 0
    private var count = 0
    private var alternatives = AlternativeCount()

    init(_ root: Element, part: String) {
        self.part = part
        paragraphs = root.events.paragraphTexts.filter { $0.kind == .paragraph }
        homes = paragraphs.flatMap { paragraph in
            paragraph.pieces.compactMap { piece in piece.event.map { ($0, paragraph.number) } }
        }.sorted { $0.event < $1.event }
        read(root, Place())
    }

    /// Counts as `Element.events` does: one for a start, one for an end, one for all else.
    private mutating func read(_ element: Element, _ place: Place) {
        var place = place
        let start = index
        index += 1
        enter(element, &place)
        for child in element.children {
            switch child {
            case .element(let inner): read(inner, place)
            case .text(let text):
                note(text, in: element, place)
                index += 1
            case .comment, .processingInstruction: index += 1
            }
        }
        index += 1
        if element.name.namespace == AlternativeCount.namespace {
            alternatives.end(element.name.local, count: &count)
        }
        if element.isWord("sdt") { close(element, start..<index, place) }
    }

    private mutating func enter(_ element: Element, _ place: inout Place) {
        if element.name.namespace == AlternativeCount.namespace {
            alternatives.start(element.name.local, count: &count)
        }
        guard element.name.namespace == Word.namespace else { return }
        switch element.name.local {
        case "p":
            count += 1
            let style = element.first(.paragraphProperties)?.first(.pStyle)?.wordValue
            place = Place(paragraph: count, isDeleted: place.isDeleted, style: style)
        case "r": place.run = element.first(.runProperties)
        case "del", "moveFrom": place.isDeleted = true
        case "sectPr": pages.append((element, place.paragraph))
        case "fldSimple":
            let code = element.attribute(Name(namespace: Word.namespace, local: "instr"))
            if let code { fieldCodes.append(Words(text: code, paragraph: place.paragraph)) }
        default: break
        }
    }

    private mutating func note(_ text: String, in element: Element, _ place: Place) {
        let words = Words(text: text, paragraph: place.paragraph)
        switch element.name.local {
        case "delText": append(words, to: \.deleted)
        case "t" where place.isDeleted: append(words, to: \.deleted)
        case "t": looks[index] = Look(properties: place.run, paragraphStyle: place.style)
        case "instrText": append(words, to: \.fieldCodes)
        default: break
        }
    }

    /// Word cuts such text over runs too.
    private mutating func append(
        _ words: Words, to list: WritableKeyPath<PartNotes, [Words]>
    ) {
        guard let last = self[keyPath: list].last, last.paragraph == words.paragraph else {
            return self[keyPath: list].append(words)
        }
        self[keyPath: list][self[keyPath: list].count - 1].text += words.text
    }

    private mutating func close(_ control: Element, _ events: Range<Int>, _ place: Place) {
        guard let properties = control.first(word("sdtPr")),
            !properties.elements.contains(where: { Self.automatic.contains($0.name.local) })
        else { return }
        let names = ["tag", "alias"].compactMap { properties.first(word($0))?.wordValue }
        let first = homes[homes.firstPlace { $0.event >= events.lowerBound }...]
            .prefix { $0.event < events.upperBound }.map(\.paragraph).min()
        controls.append(
            Control(names: names, events: events, paragraph: first ?? place.paragraph))
    }

    /// Controls that Word fills itself, or that hold others (ECMA-376 part 1, §17.5.2).
    private static let automatic: Set<String> = [
        "docPartObj", "docPartList", "group", "citation", "bibliography", "equation",
        "repeatingSection", "repeatingSectionItem", "picture", "dataBinding",
    ]
}

private func word(_ local: String) -> Name { Name(namespace: Word.namespace, local: local) }

extension Element {
    fileprivate func isWord(_ local: String) -> Bool {
        name.local == local && name.namespace == Word.namespace
    }
}
