import VietnameseText

/// The filters of the language; the names are part of it.
///
/// `FilterReference` says of each what it takes and gives, with an example.
enum Filter: String, CaseIterable, Sendable {
    case upper, lower, capitalize, trim, truncate, pad
    case number, words, count, date, yes, choice
    case join, first, last, sort, reverse, sum
    case `default`, lines, blank, optional
    case columns, restart, picture

    /// How many arguments the filter takes.
    var arguments: ClosedRange<Int> { FilterReference.of(self)?.arguments ?? 0...0 }

    /// Whether the filter says what stands for a value that is not there, so that its absence is
    /// no error.
    var excusesAbsence: Bool {
        switch self {
        case .default, .lines, .blank, .optional: true
        default: false
        }
    }

    /// Whether the filter chooses or orders the elements of a list, in a value or a section.
    var isOfLists: Bool {
        switch self {
        case .first, .last, .sort, .reverse, .sum: true
        default: false
        }
    }
}

/// A filter's name and its arguments, as written.
struct FilterCall: Hashable, Sendable {
    let name: String
    let arguments: [String]
    /// The filter of that name; nil in a tag that does not compile.
    let filter: Filter?

    init(name: String, arguments: [String]) {
        self.name = name
        self.arguments = arguments
        filter = Filter(rawValue: name)
    }

    /// What is wrong with the call, if anything.
    var problem: Problem? {
        guard let filter else {
            return .unknownFilter(
                name,
                nearest: VietnameseText.nearest(to: name, among: Filter.allCases.map(\.rawValue)))
        }
        guard filter.arguments.contains(arguments.count), isReadable(filter) else {
            return .wrongArguments(filter: name)
        }
        return nil
    }

    /// Whether the arguments are of the kind that the filter takes.
    private func isReadable(_ filter: Filter) -> Bool {
        switch filter {
        case .lines: arguments.allSatisfy { Int($0) != nil }
        case .truncate, .pad: (arguments.first.flatMap { Int($0) }).map { $0 > 0 } ?? false
        case .picture: arguments.allSatisfy { Double($0).map { 1...2000 ~= $0 } ?? false }
        case .number: arguments.allSatisfy { Int($0).map { 0...20 ~= $0 } ?? false }
        case .date: arguments.allSatisfy { $0 == "long" || $0 == "short" || DatePattern($0) != nil }
        default: true
        }
    }
}

extension [FilterCall] {
    /// The first argument of the filter, where it is called.
    func argument(of filter: Filter) -> String? {
        first { $0.filter == filter }?.arguments.first
    }

    /// Whether the filter is called.
    func calls(_ filter: Filter) -> Bool { contains { $0.filter == filter } }
}
