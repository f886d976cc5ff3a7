import Markup

/// What a check learns of a part while it is read.
struct PartReading {
    private(set) var root: Name?
    private(set) var rules: PartRules
    /// The part after markup compatibility, each paragraph on a line of its own, so that line
    /// numbers tell paragraphs.
    private(set) var markup: [UInt8] = []
    /// Whether the properties of the document say that it was made here.
    private(set) var isOurs = false

    private var compatibility = Compatibility()
    private let mayBeOurs: Bool
    private let keepsMarkup: Bool
    /// The start tag that was not written yet: it may turn out to be empty.
    private var pending: Element?
    private var open: [Element] = []

    /// - Parameters:
    ///   - mayBeOurs: whether the part holds the document's extended properties.
    ///   - keepsMarkup: whether a schema will be asked of it.
    init(part: String, mayBeOurs: Bool, keepsMarkup: Bool) {
        rules = PartRules(part: part)
        self.mayBeOurs = mayBeOurs
        self.keepsMarkup = keepsMarkup
    }

    var isWord: Bool { root?.namespace == Word.namespace }
    /// Namespaces that must be understood and are not.
    var unknown: [String] { compatibility.unknown }

    /// Takes what is read next.
    mutating func take(_ event: MarkupEvent) {
        if root == nil, case .start(let element) = event { root = element.name }
        if mayBeOurs { lookForProgram(event) }
        guard isWord, let event = compatibility.processed(event) else { return }
        rules.take(event)
        if keepsMarkup { write(event) }
    }

    private mutating func lookForProgram(_ event: MarkupEvent) {
        switch event {
        case .start(let element): open.append(element)
        case .end: open.removeLast()
        case .text(let text):
            guard open.count == 2, open[1].name.local == "Application" else { return }
            isOurs = isOurs || text == DocxCheck.application
        case .comment, .processingInstruction: break
        }
    }
}

// MARK: - Writing

extension PartReading {
    private mutating func write(_ event: MarkupEvent) {
        if case .end = event, let element = pending {
            element.writeStartTag(to: &markup, closed: true)
            pending = nil
            return
        }
        if let element = pending {
            element.writeStartTag(to: &markup, closed: false)
            open.append(element)
            pending = nil
        }
        switch event {
        case .start(let element):
            if Word.paragraph.names(element.name) { markup.append(0x0A) }
            pending = element
        case .text(let text): Node.text(text).write(to: &markup)
        case .comment(let text): Node.comment(text).write(to: &markup)
        case .processingInstruction(let target, let data):
            Node.processingInstruction(target: target, data: data).write(to: &markup)
        case .end: open.popLast()?.writeEndTag(to: &markup)
        }
    }
}
