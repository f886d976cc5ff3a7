import Markup

/// Ids that change with the turns of a block.
extension Emitter {
    /// The turns of a section, where anything changes with them.
    func turn(of block: Block) -> Turn? { identities.turns[block.tags.lowerBound] }

    /// What stands for blocks whose ids change with their turns.
    func repeated(_ blocks: [Block]) -> [RepeatedRange] {
        blocks.compactMap { block in
            guard case .section(let index) = block.kind else { return nil }
            return RepeatedRange(
                key: block.tags.lowerBound, range: block.inner,
                restarts: tags[index].filters.calls(.restart))
        }
    }

    /// Writes the start of an element up to its `>`, with the ids that it has in each turn.
    mutating func writeOpen(_ tag: StartTag, at index: Int) {
        let pieces = identities.attributes[index] ?? [:]
        Element(tag.name, namespaces: tag.namespaces).writeStartTag(to: &bytes, closed: false)
        bytes.removeLast()
        for (position, attribute) in tag.attributes.enumerated() {
            let start = bytes.count
            bytes += Array(" \(attribute.name.qualified)=\"".utf8)
            if let pieces = pieces[position] {
                write(pieces, in: .attribute)
            } else {
                Escaping.appendAttribute(attribute.value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "\""))
            if attribute.name.isParagraphID, identities.isRepeated(index) {
                cuts.append(start..<bytes.count)
            }
        }
    }

    /// Whether a start has ids that change.
    func changesWithTurns(_ index: Int) -> Bool {
        guard identities.isRepeated(index), case .start(let tag) = structure.events[index] else {
            return false
        }
        return identities.attributes[index] != nil
            || tag.attributes.contains(where: \.name.isParagraphID)
    }

    /// Writes a text with names that change; false for any other.
    mutating func emitNames(at index: Int) -> Bool {
        guard let pieces = identities.texts[index] else { return false }
        write(pieces, in: textContainer)
        return true
    }

    private mutating func write(_ pieces: [IdentityPlan.Piece], in container: TextForm.Container) {
        for piece in pieces {
            switch piece {
            case .text(let text): bytes.append(text, in: container)
            case .identity(let identity):
                flush()
                instructions.append(.identity(identity))
            }
        }
    }

    /// The start and the properties of a paragraph that holds nothing but a value.
    ///
    /// Where its list starts again, a mark that no document holds stands for the list's number.
    func head(_ range: Range<Int>) -> ArraySlice<Event> {
        let start = range.lowerBound
        guard identities.isRepeated(start) else { return structure.events[range] }
        var head = Array(structure.events[range])
        if identities.listOfParagraph[start] != nil {
            for index in range.reversed() {
                if let (level, _) = identities.lists[index + 1], index + 1 < range.upperBound {
                    head.insert(contentsOf: listProperties(level, at: start), at: index + 1 - start)
                } else if case .start(var tag) = head[index - start],
                    let position = identities.attributes[index]?.keys.first,
                    Word.listNumber.names(tag.name)
                {
                    tag.attributes[position].value = ParagraphMarkup.listMark
                    head[index - start] = .start(tag)
                }
            }
        }
        return head.withoutParagraphIDs[...]
    }

    private func listProperties(_ level: String?, at paragraph: Int) -> [Event] {
        guard case .start(let tag) = structure.events[paragraph] else { return [] }
        let name = { (word: Word) in word.name(prefix: tag.name.prefix) }
        let element = { (word: Word, text: String) -> [Event] in
            let value = Attribute(
                Name(namespace: Word.namespace, local: "val", prefix: tag.name.prefix), text)
            return [.start(StartTag(name(word), [value])), .end(name(word))]
        }
        return [.start(StartTag(name(.listProperties)))]
            + (level.map { element(.listLevel, $0) } ?? [])
            + element(.listNumber, ParagraphMarkup.listMark) + [.end(name(.listProperties))]
    }

    /// Writes the list of a paragraph's style, where it starts again.
    mutating func emitList(before index: Int) {
        guard let (level, identity) = identities.lists[index] else { return }
        let paragraph = structure.nearest(.paragraph, around: index) ?? 0
        guard case .start(let tag) = structure.events[paragraph] else { return }
        let element = { (word: Word, value: String?) in
            let name = word.name(prefix: tag.name.prefix)
            let value = value.map {
                Attribute(
                    Name(namespace: Word.namespace, local: "val", prefix: tag.name.prefix), $0)
            }
            return Element(name, attributes: value.map { [$0] } ?? [])
        }
        element(.listProperties, nil).writeStartTag(to: &bytes, closed: false)
        if let level { element(.listLevel, level).write(to: &bytes) }
        let number = element(.listNumber, "")
        number.writeStartTag(to: &bytes, closed: true)
        // The number goes between the quotes.
        bytes.removeLast(3)
        write([.identity(identity)], in: .attribute)
        bytes += Array("\"/>".utf8)
        element(.listProperties, nil).writeEndTag(to: &bytes)
    }
}

// MARK: - Notes

extension Emitter {
    /// Lets a note be printed where its reference is.
    mutating func emitReference(at index: Int) {
        guard let note = identities.references[index] else { return }
        identities.setScopes(scopes, ofNote: note)
        flush()
        instructions.append(.note(note))
    }

    /// Puts a note aside for its references; returns the index behind it.
    mutating func emitNote(at index: Int) -> Int? {
        guard let note = identities.noteTexts[index], !isInNote,
            case .start(let tag) = structure.events[index]
        else { return nil }
        let end = structure.range(of: index).upperBound
        flush()
        isInNote = true
        let before = scopes
        scopes = identities.base.notes[note].scopes
        let body = nested { emitter in
            emitter.writeOpen(tag, at: index)
            emitter.bytes.append(UInt8(ascii: ">"))
            emitter.emit(index + 1..<end, within: nil)
        }
        scopes = before
        isInNote = false
        notes[note] = NoteBody(turn: identities.turns[index], instructions: body)
        instructions.append(.noteCopies(note))
        return end
    }
}

/// A note's text as its references print it.
struct NoteBody: Sendable {
    var turn: Turn?
    var instructions: Program
}
