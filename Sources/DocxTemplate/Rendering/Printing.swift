import Fields

/// What a slot has to print.
enum Printout: Hashable {
    /// The record does not know the field.
    case unknown
    /// One or more lines.
    case lines([String])
    /// One or more lines of formatted text and pictures.
    case rich([[RichText.Piece]])
    /// A whole document.
    case document(Document)
    /// A value of a kind that has no text.
    case unprintable
}

extension Printout {
    /// Whether a picture or a document is among what is printed: no content control for text
    /// takes one.
    var holdsPicture: Bool {
        if case .document = self { return true }
        guard case .rich(let lines) = self else { return false }
        return lines.contains { line in
            line.contains { if case .picture = $0 { true } else { false } }
        }
    }
}

extension Slot {
    /// What the slot prints of a value.
    func printout(of value: Value?) -> Printout {
        switch value {
        case nil: fallback ?? .unknown
        case .null: fallback ?? .lines([""])
        case .text(let text) where isPicture && !text.isEmpty: .unprintable
        case .text(let text): .lines(text.isEmpty ? [fallbackText ?? ""] : lines(of: text))
        case .number(let text): .lines([filtered(text)])
        case .flag(let flag): .lines([filtered(String(flag))])
        case .list(let elements): list(elements)
        case .rich(let text): rich(text)
        case .picture(let picture): .rich([[.picture(filtered(picture))]])
        case .document(let document): isPicture ? .unprintable : .document(document)
        case .record: .unprintable
        }
    }

    private var fallbackText: String? { filters.argument(of: .default) }
    private var fallback: Printout? { fallbackText.map { .lines([$0]) } }

    private func list(_ elements: [Value]) -> Printout {
        if filters.calls(.count) { return .lines([filtered(String(elements.count))]) }
        var texts: [String] = []
        for (index, element) in elements.enumerated() {
            switch printout(of: element) {
            case .lines(let lines): texts += lines
            case .rich(let lines): return rich(lines, behind: texts, elements[(index + 1)...])
            case .unknown, .document, .unprintable: return .unprintable
            }
        }
        if texts.isEmpty { return fallback ?? .lines([""]) }
        guard filters.calls(.join) else { return .lines(texts) }
        return .lines([texts.joined(separator: filters.argument(of: .join) ?? ", ")])
    }

    /// The lines of a text; CR LF and CR end a line as LF does.
    private func lines(of text: String) -> [String] {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return [filtered(text)]
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { filtered(String($0)) }
    }

    /// The lines of a list in which formatted text or a picture stands.
    private func rich(
        _ lines: [[RichText.Piece]], behind texts: [String], _ rest: ArraySlice<Value>
    ) -> Printout {
        var all = texts.map { [RichText.Piece.text($0, [], link: nil)] } + lines
        for element in rest {
            switch printout(of: element) {
            case .lines(let lines): all += lines.map { [.text($0, [], link: nil)] }
            case .rich(let lines): all += lines
            case .unknown, .document, .unprintable: return .unprintable
            }
        }
        guard filters.calls(.join) else { return .rich(all) }
        let separator = RichText.Piece.text(
            filters.argument(of: .join) ?? ", ", [], link: nil)
        return .rich([Array(all.joined(separator: [separator]))])
    }

    private func rich(_ text: RichText) -> Printout {
        guard !text.pieces.isEmpty else { return .lines([fallbackText ?? ""]) }
        return .rich(text.lines.map { $0.mapText(filtered) })
    }

    /// The picture as large as the template wants it.
    private func filtered(_ picture: Picture) -> Picture {
        guard let call = filters.first(where: { $0.name == Filter.picture.rawValue }) else {
            return picture
        }
        let sizes = call.arguments.map { Double($0) }
        return picture.fitting(width: sizes.first ?? nil, height: sizes.dropFirst().first ?? nil)
    }

    private func filtered(_ text: String) -> String {
        filters.isEmpty ? text : filters.applied(to: text, choices: field?.choices ?? [])
    }
}
