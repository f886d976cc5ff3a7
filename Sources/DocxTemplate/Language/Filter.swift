import VietnameseText

import struct Fields.Choice

/// The filters of the language.
///
/// `FilterReference` documents each with an example; the names are part of the language.
enum Filter: String, CaseIterable {
    case upper, lower, date, count, words, join, yes, choice
    case `default`, lines, blank, optional, picture
    case columns, restart

    /// How many arguments the filter takes.
    var arguments: ClosedRange<Int> {
        switch self {
        case .upper, .lower, .count, .words, .choice, .optional, .columns, .restart: 0...0
        case .date, .join: 0...1
        case .picture: 0...2
        case .yes: 1...2
        case .default, .lines, .blank: 1...1
        }
    }

    /// Whether the filter says what stands for a value that is not there, so that its absence is
    /// no error.
    var excusesAbsence: Bool {
        switch self {
        case .default, .lines, .blank, .optional: true
        case .upper, .lower, .date, .count, .words, .join, .yes, .choice, .picture, .columns,
            .restart:
            false
        }
    }
}

extension FilterCall {
    /// What is wrong with the call, if anything.
    var problem: Problem? {
        guard let filter = Filter(rawValue: name) else {
            return .unknownFilter(
                name,
                nearest: VietnameseText.nearest(to: name, among: Filter.allCases.map(\.rawValue)))
        }
        let isNumeric =
            switch filter {
            case .lines: arguments.allSatisfy { Int($0) != nil }
            case .picture: arguments.allSatisfy { Double($0).map { 1...2000 ~= $0 } ?? false }
            default: true
            }
        guard filter.arguments.contains(arguments.count), isNumeric else {
            return .wrongArguments(filter: name)
        }
        return nil
    }
}

extension [FilterCall] {
    /// The first argument of the filter, where it is called.
    func argument(of filter: Filter) -> String? {
        first { $0.name == filter.rawValue }?.arguments.first
    }

    /// Whether the filter is called.
    func calls(_ filter: Filter) -> Bool { contains { $0.name == filter.rawValue } }

    /// Applies the filters that change a text, in their order.
    func applied(to text: String, choices: [Choice]) -> String {
        reduce(text) { text, call in
            guard let filter = Filter(rawValue: call.name) else { return text }
            return filter.applied(to: text, arguments: call.arguments, choices: choices)
        }
    }
}

extension Filter {
    fileprivate func applied(to text: String, arguments: [String], choices: [Choice]) -> String {
        switch self {
        case .upper: text.uppercased()
        case .lower: text.lowercased()
        case .date: PrintedDate(text)?.text(long: arguments.first == "long") ?? text
        case .count: text.count == 1 && text.allSatisfy(\.isNumber) ? "0" + text : text
        case .words: NumberWords.vietnamese(text) ?? text
        case .choice: choices.first { $0.code == text }?.text ?? text
        case .yes: text == "true" ? arguments[0] : arguments.dropFirst().first ?? ""
        case .join, .default, .lines, .blank, .optional, .picture, .columns, .restart: text
        }
    }
}
