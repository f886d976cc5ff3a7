import struct Fields.Choice

extension Sequence<FilterCall> {
    /// Applies the filters that change a text, in their order.
    func applied(to text: String, choices: [Choice]) -> String {
        reduce(text) { text, call in
            call.filter?.applied(to: text, arguments: call.arguments, choices: choices) ?? text
        }
    }
}

extension Filter {
    fileprivate func applied(to text: String, arguments: [String], choices: [Choice]) -> String {
        switch self {
        case .upper: text.uppercased()
        case .lower: text.lowercased()
        case .capitalize: text.prefix(1).uppercased() + text.dropFirst()
        case .trim: String(text[...].trimmed)
        case .truncate: text.truncated(to: arguments.first.flatMap { Int($0) } ?? text.count)
        case .pad: text.padded(arguments)
        case .number:
            PlainNumber(text)?.text(decimals: arguments.first.flatMap { Int($0) }) ?? text
        case .date: PrintedDate(text)?.text(arguments.first) ?? text
        case .count: text.count == 1 && text.allSatisfy(\.isNumber) ? "0" + text : text
        case .words: NumberWords.vietnamese(text) ?? text
        case .choice: choices.first { $0.code == text }?.text ?? text
        case .yes: text == "true" ? arguments[0] : arguments.dropFirst().first ?? ""
        default: text
        }
    }
}

extension PrintedDate {
    /// The date as the argument of the filter says.
    fileprivate func text(_ argument: String?) -> String {
        let pattern = argument.flatMap { DatePattern($0) }
        return pattern?.text(of: self) ?? text(long: argument == "long")
    }
}

extension String {
    /// At most `limit` characters, the last of them an ellipsis where something was left out.
    fileprivate func truncated(to limit: Int) -> String {
        guard limit > 0, count > limit else { return self }
        return prefix(limit - 1).trimmed + "…"
    }

    /// At least so many characters, filled up in front.
    fileprivate func padded(_ arguments: [String]) -> String {
        guard let width = arguments.first.flatMap({ Int($0) }), !isEmpty else { return self }
        let filler = arguments.dropFirst().first?.first ?? "0"
        return String(repeating: filler, count: max(0, min(width, 200) - count)) + self
    }
}
