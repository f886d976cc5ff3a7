import Markup

/// A part as schemas are to see it, while it is read: after markup compatibility, each paragraph on
/// a line of its own, so that line numbers tell paragraphs.
struct SchemaText {
    /// What was written and not taken yet.
    private(set) var bytes: [UInt8] = []

    /// The start tag that was not written yet: it may turn out to be empty.
    private var pending: Element?
    private var open: [Element] = []

    private static let pieceSize = 64 << 10

    /// Takes what is left of what is read next, and hands over what it comes to when that is a good
    /// piece.
    mutating func take(_ event: MarkupEvent, _ push: ([UInt8]) -> Void) {
        write(event)
        guard bytes.count >= Self.pieceSize || (open.isEmpty && pending == nil) else { return }
        push(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ event: MarkupEvent) {
        if case .end = event, let element = pending {
            element.writeStartTag(to: &bytes, closed: true)
            pending = nil
            return
        }
        if let element = pending {
            element.writeStartTag(to: &bytes, closed: false)
            open.append(element)
            pending = nil
        }
        switch event {
        case .start(let element):
            if Word.paragraph.names(element.name) { bytes.append(0x0A) }
            pending = element
        case .text(let text): Node.text(text).write(to: &bytes)
        case .comment(let text): Node.comment(text).write(to: &bytes)
        case .processingInstruction(let target, let data):
            Node.processingInstruction(target: target, data: data).write(to: &bytes)
        case .end: open.popLast()?.writeEndTag(to: &bytes)
        }
    }
}
