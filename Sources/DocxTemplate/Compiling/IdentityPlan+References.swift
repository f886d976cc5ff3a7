import Markup

/// What leads to something in the same turn: links, the codes of fields, objects.
extension IdentityPlan {
    /// The identity of a name in the bodies around an event.
    private func identity(named name: String, from index: Int) -> Int? {
        var body: Int? = owners[index]
        while let current = body {
            if let found = bodies[current].identities[name] { return found }
            body = bodies[current].parent
        }
        return nil
    }

    /// Links, the codes of fields and objects that name something in the same turn.
    mutating func refer(from index: Int) {
        switch structure.events[index] {
        case .start(let tag):
            for (position, attribute) in tag.attributes.enumerated() {
                guard let pieces = pieces(of: attribute, tag, at: index) else { continue }
                attributes[index, default: [:]][position] = pieces
            }
        case .text(let text) where parentName(of: index) == "instrText":
            if let pieces = pieces(ofCode: text, at: index) { texts[index] = pieces }
        default: break
        }
    }

    private func pieces(
        of attribute: Attribute, _ tag: StartTag, at index: Int
    ) -> [Piece]? {
        switch (tag.name.local, attribute.name.local) {
        case ("hyperlink", "anchor"):
            return identity(named: "name " + attribute.value, from: index).map {
                [.identity(Identity(index: $0, original: attribute.value, .name))]
            }
        case (_, "ShapeID"):
            return identity(named: "shape " + attribute.value, from: index).map {
                [.identity(Identity(index: $0, original: attribute.value, .shape))]
            }
        case ("fldSimple", "instr"): return pieces(ofCode: attribute.value, at: index)
        default:
            return nil
        }
    }

    /// A field's code with the names of bookmarks that the turn has; nil without any.
    private func pieces(ofCode code: String, at index: Int) -> [Piece]? {
        var pieces: [Piece] = []
        var plain = ""
        var hasIdentity = false
        for word in code.words {
            guard let identity = identity(named: "name " + word, from: index) else {
                plain += word
                continue
            }
            hasIdentity = true
            pieces.append(.text(plain))
            plain = ""
            pieces.append(.identity(Identity(index: identity, original: word, .name)))
        }
        return hasIdentity ? pieces + [.text(plain)] : nil
    }
}

extension String {
    /// Words and what stands between them, all of it in order.
    fileprivate var words: [String] {
        var words: [String] = []
        var wasSeparator = true
        for character in self {
            let isSeparator = character.isWhitespace || character == "\""
            if words.isEmpty || isSeparator != wasSeparator { words.append("") }
            words[words.count - 1].append(character)
            wasSeparator = isSeparator
        }
        return words
    }
}
