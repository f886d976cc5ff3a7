import Markup
import OpenPackage

extension Composer {
    /// The id of a note in the host, into whose part its text is written.
    mutating func note(
        _ kind: NoteKind, _ id: String, _ insertion: inout Insertion, _ additions: inout Additions
    ) -> Int? {
        let key = "\(kind.rawValue) \(id)"
        if let known = insertion.notes[key] { return known }
        guard let texts = insertion.document.notes[kind], let note = texts.texts[id],
            let place = nextNote(kind, &additions)
        else { return nil }
        insertion.notes[key] = place.id
        var inner = insertion
        inner.source = texts.part
        inner.target = place.part
        inner.takesNotes = false
        inner.surroundings = Surroundings()
        var element = Element(
            .word(kind.rawValue), attributes: note.attributes,
            namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)])
        for index in element.attributes.indices { element.attributes[index].name.prefix = "w" }
        element.set("id", to: String(place.id))
        var output = markup { element.writeStartTag(to: &$0, closed: false) }
        write(note.pieces, &inner, to: &output, additions: &additions)
        element.writeEndTag(to: &output)
        additions.append(output, toRootOf: place.part)
        insertion.bookmarks = inner.bookmarks
        return place.id
    }

    private mutating func nextNote(
        _ kind: NoteKind, _ additions: inout Additions
    ) -> (part: PartName, id: Int)? {
        if noteParts[kind] == nil {
            let part = additions.part(
                kind.part, orMaking: kind.emptyPart, contentType: kind.contentType)
            guard let part, let root = additions.root(kind.part) else { return nil }
            let ids = root.elements.compactMap { $0.attribute(.word("id")).flatMap { Int($0) } }
            highestNote = max(highestNote, ids.filter { $0 < Self.highestOwnID }.max() ?? 0)
            noteParts[kind] = part
        }
        highestNote += 1
        return noteParts[kind].map { ($0, highestNote) }
    }
}

extension NoteKind {
    /// A part with nothing but the lines that part notes from text (ECMA-376 part 1, §17.11.23).
    fileprivate var emptyPart: Element {
        var root = Element(
            .word(part), namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)])
        guard self != .comment else { return root }
        for (id, type) in [(-1, "separator"), (0, "continuationSeparator")] {
            let line = Element(.word("r"), children: [.element(Element(.word(type)))])
            let paragraph = Element(.word("p"), children: [.element(line)])
            root.children.append(
                .element(
                    Element(
                        .word(rawValue),
                        attributes: [
                            Attribute(.word("type"), type), Attribute(.word("id"), String(id)),
                        ], children: [.element(paragraph)])))
        }
        return root
    }
}
