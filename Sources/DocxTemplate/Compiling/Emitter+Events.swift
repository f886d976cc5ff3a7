import Markup
import Splice

/// One event after the other: markup as it is, tags as instructions.
extension Emitter {
    /// Writes the part's start; a fillable document declares there what its controls need.
    private mutating func emitRoot(_ tag: StartTag) {
        var declared = tag
        if tag.name.namespace == Word.namespace { declared.declareControls() }
        let head = bytes
        bytes = []
        instructions.append(
            .root(
                Segment(head + [Event.start(tag)][...].markup),
                fillable: Segment(head + [Event.start(declared)][...].markup)))
    }

    /// Writes one event; returns the index of the next.
    mutating func emitEvent(at index: Int, before limit: Int) -> Int {
        emitList(before: index)
        if let next = emitNote(at: index) { return next }
        emitReference(at: index)
        if let next = emitSpan(at: index), next > index { return next }
        if let next = emitMeasure(at: index) { return next }
        let event = structure.events[index]
        if indented.contains(index) {
            flush()
            instructions.append(.indent)
        }
        if index == 0, case .start(let tag) = event {
            emitRoot(tag)
        } else if let tag = event.tag {
            emitTag(tag, at: index)
        } else if case .end = event, let start = structure.starts[index],
            let paragraph = guarded[start]
        {
            emitGuard(start, paragraph)
            event.write(to: &bytes)
        } else if case .text(let text) = event {
            if !emitNames(at: index) { bytes.append(text, in: textContainer) }
        } else if let next = emitExposed(at: index) {
            return next
        } else if let next = write(index, before: limit) {
            return next
        }
        return index + 1
    }

    private mutating func emitGuard(_ start: Int, _ paragraph: Name) {
        guard case .start(let element) = structure.events[start],
            Self.needParagraph.contains(element.name.local)
        else { return }
        let name = Word.paragraph.name(prefix: paragraph.prefix)
        flush()
        instructions.append(
            .lastParagraph(
                prefix: markup { Element(name).writeEndTag(to: &$0) },
                paragraph: markup {
                    Element(name).writeStartTag(to: &$0, closed: false)
                    Element(name).writeEndTag(to: &$0)
                }))
    }

    private mutating func emitTag(_ index: Int, at position: Int) {
        switch tags[index].kind {
        case .open, .close, .comment: return
        case .partial(let name): call(name, tag: index, at: position, isInline: true)
        case .value:
            let slot = slots.slot(for: index, at: position, scopes: scopes)
            use(slot, of: index, .printed)
            flush()
            instructions.append(.value(slot))
        case .tick:
            let slot = slots.slot(for: index, at: position, scopes: scopes)
            for (names, role) in slot.expression.roles(alone: .ticked) {
                use(names, role, tags[index])
            }
            flush()
            instructions.append(.tick(slot))
        }
    }

    /// Writes an event, an element without content in its short form; a paragraph never is.
    private mutating func write(_ index: Int, before limit: Int) -> Int? {
        guard case .start(let tag) = structure.events[index], index + 1 < limit,
            case .end = structure.events[index + 1], !Word.paragraph.names(tag.name),
            identities.lists[index + 1] == nil
        else {
            if changesWithTurns(index), case .start(let tag) = structure.events[index] {
                writeOpen(tag, at: index)
                bytes.append(UInt8(ascii: ">"))
            } else {
                structure.events[index].write(to: &bytes)
            }
            return nil
        }
        if changesWithTurns(index) {
            writeOpen(tag, at: index)
            bytes += Array("/>".utf8)
        } else {
            Element(tag.name, attributes: tag.attributes, namespaces: tag.namespaces)
                .writeStartTag(to: &bytes, closed: true)
        }
        return index + 2
    }

    private static let needParagraph: Set<String> = [
        "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment", "sdtContent",
        "rich", "txBody", "t",
    ]
}
