import Fields

/// What a slot has to print.
enum Printout: Hashable {
    /// The record does not know the field.
    case unknown
    /// One or more lines.
    case lines([String])
    /// A value of a kind that has no text.
    case unprintable
}

extension Slot {
    /// What the slot prints of a value.
    func printout(of value: Value?) -> Printout {
        switch value {
        case nil: fallback ?? .unknown
        case .null: fallback ?? .lines([""])
        case .text(let text): .lines(text.isEmpty ? [fallbackText ?? ""] : lines(of: text))
        case .number(let text): .lines([filtered(text)])
        case .flag(let flag): .lines([filtered(String(flag))])
        case .list(let elements): list(elements)
        case .record: .unprintable
        }
    }

    private var fallbackText: String? { filters.argument(of: .default) }
    private var fallback: Printout? { fallbackText.map { .lines([$0]) } }

    private func list(_ elements: [Value]) -> Printout {
        if filters.calls(.count) { return .lines([filtered(String(elements.count))]) }
        var texts: [String] = []
        for element in elements {
            guard case .lines(let lines) = printout(of: element) else { return .unprintable }
            texts += lines
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

    private func filtered(_ text: String) -> String {
        filters.isEmpty ? text : filters.applied(to: text, choices: field?.choices ?? [])
    }
}
