import Markup

/// One step of a walk through a part, with tags as steps of their own.
///
/// A part is compiled as a flat list of these: finding the row, the paragraph or the run that a
/// block repeats is then a matter of ranges.
enum Event {
    case start(StartTag)
    case end(Name)
    case text(String)
    /// A comment or a processing instruction.
    case other(Node)
    /// The position of a tag: an index into the part's tags.
    case tag(Int)
}

/// An element's name and attributes.
struct StartTag {
    var name: Name
    var attributes: [Attribute]
    var namespaces: [NamespaceDeclaration]

    init(_ element: Element) {
        name = element.name
        attributes = element.attributes
        namespaces = element.namespaces
    }

    init(_ name: Name, _ attributes: [Attribute] = []) {
        self.name = name
        self.attributes = attributes
        namespaces = []
    }
}

extension Element {
    /// The element as a list of events.
    var events: [Event] {
        var events: [Event] = []
        append(to: &events)
        return events
    }

    private func append(to events: inout [Event]) {
        events.append(.start(StartTag(self)))
        for child in children {
            switch child {
            case .element(let element): element.append(to: &events)
            case .text(let text): events.append(.text(text))
            case .comment, .processingInstruction: events.append(.other(child))
            }
        }
        events.append(.end(name))
    }
}

extension Event {
    /// Whether an element starts here that is called so, or does the same in a drawing.
    func starts(_ word: Word) -> Bool {
        guard case .start(let tag) = self else { return false }
        return word.means(tag.name)
    }

    /// Whether an element ends here that is called so, or does the same in a drawing.
    func ends(_ word: Word) -> Bool {
        guard case .end(let name) = self else { return false }
        return word.means(name)
    }

    /// The tag's index, if the event is one.
    var tag: Int? {
        guard case .tag(let index) = self else { return nil }
        return index
    }

    /// Appends the event's markup; a tag has none.
    func write(to output: inout [UInt8]) {
        switch self {
        case .start(let tag):
            Element(tag.name, attributes: tag.attributes, namespaces: tag.namespaces)
                .writeStartTag(to: &output, closed: false)
        case .end(let name): Element(name).writeEndTag(to: &output)
        case .text(let text): Escaping.appendText(text, to: &output)
        case .other(let node): node.write(to: &output)
        case .tag: break
        }
    }
}

/// The bytes that `write` appends.
func markup(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var output: [UInt8] = []
    write(&output)
    return output
}

extension ArraySlice<Event> {
    /// The events' markup.
    var markup: [UInt8] {
        reduce(into: []) { $1.write(to: &$0) }
    }
}
