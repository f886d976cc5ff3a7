import Markup

/// How a value is written where it does not stand in a run of its own.
struct TextForm: Hashable, Sendable {
    /// What the value is there.
    enum Content: Hashable, Sendable {
        case text
        case address(AddressPart)
        case code(isQuoted: Bool)
    }

    /// What the value is written into.
    enum Container: Hashable, Sendable {
        case element
        case attribute
        /// A target that is escaped when its relationship is written.
        case relationship
    }

    var content: Content
    var container: Container
}

extension TextForm {
    /// Whether the value may stand there.
    func accepts(_ lines: [String]) -> Bool {
        guard case .address(let part) = content else { return true }
        return part.accepts(lines.joined())
    }
}

extension [UInt8] {
    /// Appends one line of a value in that form.
    ///
    /// Characters that cannot stand there are left out; the last of them is returned.
    mutating func append(_ line: String, as form: TextForm) -> UInt32? {
        var forbidden: UInt32?
        var text = ""
        for scalar in line.unicodeScalars {
            if Escaping.isAllowed(scalar), form.content.allows(scalar) {
                text.unicodeScalars.append(contentsOf: form.content.written(scalar))
            } else {
                forbidden = scalar.value
            }
        }
        switch (form.content, form.container) {
        case (.address(let part), .relationship): append(contentsOf: part.encoded(text))
        case (.address(let part), let container):
            append(String(decoding: part.encoded(text), as: UTF8.self), in: container)
        case (_, let container): append(text, in: container)
        }
        return forbidden
    }

    /// Appends text that is there in every document.
    mutating func append(_ text: String, in container: TextForm.Container) {
        switch container {
        case .element: Escaping.appendText(text, to: &self)
        case .attribute: Escaping.appendAttribute(text, to: &self)
        case .relationship: append(contentsOf: text.utf8)
        }
    }
}

extension TextForm.Content {
    /// Outside quotes only what cannot end a word.
    fileprivate func allows(_ scalar: Unicode.Scalar) -> Bool {
        guard case .code(isQuoted: false) = self else { return true }
        return !scalar.properties.isWhitespace && !Self.special.contains(scalar)
    }

    /// Quotes and backslashes are escaped by a backslash (ECMA-376 part 1, §17.16.2).
    fileprivate func written(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard case .code = self, Self.special.contains(scalar) else { return [scalar] }
        return ["\\", scalar]
    }

    private static let special: Set<Unicode.Scalar> = ["\"", "\\", "\u{201C}", "\u{201D}"]
}
