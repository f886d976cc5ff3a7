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
    func printout(of value: Value?) -> Printout { printout(of: value, through: filters[...]) }

    private func printout(of value: Value?, through calls: ArraySlice<FilterCall>) -> Printout {
        switch value {
        case nil: fallback ?? .unknown
        case .null: fallback ?? .lines([""])
        case .text(let text):
            .lines(text.isEmpty ? [fallbackText ?? ""] : lines(of: text, through: calls))
        case .number(let text): .lines([filtered(text, through: calls)])
        case .flag(let flag): .lines([filtered(String(flag), through: calls)])
        case .list(let elements): list(elements, through: calls)
        case .record: .unprintable
        }
    }

    private var fallbackText: String? { filters.argument(of: .default) }
    private var fallback: Printout? { fallbackText.map { .lines([$0]) } }

    private func list(_ list: [Value], through calls: ArraySlice<FilterCall>) -> Printout {
        guard case .list(let elements) = Array(calls).selected(from: list) else {
            return printout(of: Array(calls).selected(from: list), through: calls)
        }
        if filters.calls(.count) {
            return .lines([filtered(String(elements.count), through: calls)])
        }
        let joint = calls.firstIndex { $0.filter == .join }
        var texts: [String] = []
        for element in elements {
            let printout = printout(of: element, through: calls[..<(joint ?? calls.endIndex)])
            guard case .lines(let lines) = printout else { return .unprintable }
            texts += lines
        }
        if texts.isEmpty { return fallback ?? .lines([""]) }
        guard let joint else { return .lines(texts) }
        let text = texts.joined(separator: calls[joint].arguments.first ?? ", ")
        return .lines([filtered(text, through: calls[(joint + 1)...])])
    }

    /// The lines of a text; CR LF and CR end a line as LF does.
    private func lines(of text: String, through calls: ArraySlice<FilterCall>) -> [String] {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return [filtered(text, through: calls)]
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { filtered(String($0), through: calls) }
    }

    private func filtered(_ text: String, through calls: ArraySlice<FilterCall>) -> String {
        calls.isEmpty ? text : calls.applied(to: text, choices: field?.choices ?? [])
    }
}
