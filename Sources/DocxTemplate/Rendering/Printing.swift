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
    func printout(of value: Value?) -> Printout { printout(of: value, through: filters[...]) }

    private func printout(of value: Value?, through calls: ArraySlice<FilterCall>) -> Printout {
        switch value {
        case nil: fallback ?? .unknown
        case .null: fallback ?? .lines([""])
        case .text(let text) where isPicture && !text.isEmpty: .unprintable
        case .text(let text):
            .lines(text.isEmpty ? [fallbackText ?? ""] : lines(of: text, through: calls))
        case .number(let text): .lines([filtered(text, through: calls)])
        case .flag(let flag): .lines([filtered(String(flag), through: calls)])
        case .list(let elements): list(elements, through: calls)
        case .rows(let rows): self.rows(rows, through: calls)
        case .rich(let text): rich(text, through: calls)
        case .picture(let picture): .rich([[.picture(filtered(picture))]])
        case .document(let document): isPicture ? .unprintable : .document(document)
        case .record: .unprintable
        }
    }

    private var fallbackText: String? { filters.argument(of: .default) }
    private var fallback: Printout? { fallbackText.map { .lines([$0]) } }

    private func rows(
        _ rows: Value.Rows, through calls: ArraySlice<FilterCall>
    ) -> Printout {
        let isCounted = filters.calls(.count) && !calls.contains { $0.filter?.chooses == true }
        guard isCounted else { return list(Array(rows), through: calls) }
        return .lines([filtered(String(rows.count), through: calls)])
    }

    private func list(_ list: [Value], through calls: ArraySlice<FilterCall>) -> Printout {
        let selected = Array(calls).selected(from: list)
        guard case .list(let elements) = selected else {
            return printout(of: selected, through: calls)
        }
        if filters.calls(.count) {
            return .lines([filtered(String(elements.count), through: calls)])
        }
        let joint = calls.firstIndex { $0.filter == .join } ?? calls.endIndex
        var lines = JoinedLines()
        for element in elements {
            guard lines.append(printout(of: element, through: calls[..<joint])) else {
                return .unprintable
            }
        }
        if lines.isEmpty { return fallback ?? .lines([""]) }
        guard joint < calls.endIndex else { return lines.printout }
        lines.join(by: calls[joint].arguments.first ?? ", ")
        let rest = calls[(joint + 1)...]
        return rest.isEmpty
            ? lines.printout : lines.printout.mapText { filtered($0, through: rest) }
    }

    /// The lines of a text; CR LF and CR end a line as LF does.
    private func lines(of text: String, through calls: ArraySlice<FilterCall>) -> [String] {
        guard text.hasLineEnd else {
            return [filtered(text, through: calls)]
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { filtered(String($0), through: calls) }
    }

    private func rich(_ text: RichText, through calls: ArraySlice<FilterCall>) -> Printout {
        guard !text.pieces.isEmpty else { return .lines([fallbackText ?? ""]) }
        return .rich(text.lines.map { line in line.mapText { filtered($0, through: calls) } })
    }

    /// The picture as large as the template wants it.
    private func filtered(_ picture: Picture) -> Picture {
        guard let call = filters.first(where: { $0.filter == .picture }) else { return picture }
        let sizes = call.arguments.map { Double($0) }
        return picture.fitting(width: sizes.first ?? nil, height: sizes.dropFirst().first ?? nil)
    }

    private func filtered(_ text: String, through calls: ArraySlice<FilterCall>) -> String {
        calls.isEmpty ? text : calls.applied(to: text, choices: field?.choices ?? [])
    }
}

extension Printout {
    fileprivate func mapText(_ change: (String) -> String) -> Printout {
        switch self {
        case .lines(let lines): .lines(lines.map(change))
        case .rich(let lines): .rich(lines.map { $0.mapText(change) })
        case .unknown, .document, .unprintable: self
        }
    }
}

/// The lines of a list's elements: plain text, until one of them is formatted.
private struct JoinedLines {
    private var texts: [String] = []
    private var rich: [[RichText.Piece]]?

    var isEmpty: Bool { texts.isEmpty && rich == nil }
    var printout: Printout { rich.map(Printout.rich) ?? .lines(texts) }

    /// Adds what an element prints; false if it prints nothing that can stand in a line.
    mutating func append(_ printout: Printout) -> Bool {
        switch printout {
        case .lines(let lines) where rich == nil: texts += lines
        case .lines(let lines): rich? += lines.map(Self.piece)
        case .rich(let lines): rich = (rich ?? texts.map(Self.piece)) + lines
        case .unknown, .document, .unprintable: return false
        }
        return true
    }

    mutating func join(by separator: String) {
        texts = [texts.joined(separator: separator)]
        rich = rich.map { [Array($0.joined(separator: Self.piece(separator)))] }
    }

    private static func piece(_ text: String) -> [RichText.Piece] { [.text(text, [], link: nil)] }
}
