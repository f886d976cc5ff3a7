public import DocxTemplate
public import Fields

/// What a field of a form holds, all its boxes taken together.
public enum ReturnedValue: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text, a line for each paragraph.
    case lines([String])
    /// The code of a word of a list.
    case code(String)
    /// Yes or no.
    case flag(Bool)
    /// A date as it is written: "05/3/2024", "1956".
    case date(String)

    /// What stands, or stood, in one place.
    init(_ content: FieldContent) {
        switch content {
        case .empty: self = .empty
        case .lines(let lines): self = lines.isEmpty ? .empty : .lines(lines)
        case .ticked(let isTicked): self = .flag(isTicked)
        case .date(let date): self = .date(date.short)
        case .choice(let code, _): self = .code(code)
        }
    }

    /// As a cell would hold it, one line below the other; nil for nothing.
    public var text: String? {
        switch self {
        case .empty: nil
        case .lines(let lines): lines.joined(separator: "\n")
        case .code(let code): code
        case .flag(let flag): flag ? "true" : "false"
        case .date(let text): text
        }
    }

    /// As the data of a form hold it; nil for nothing.
    public func value(of field: Field?) -> Value? {
        switch self {
        case .empty: nil
        case .flag(let flag): .flag(flag)
        case .code(let text), .date(let text): .text(text)
        case .lines(let lines):
            switch field?.type {
            case .paragraphs, .list: .list(lines.map(Value.text))
            default: .text(lines.joined(separator: "\n"))
            }
        }
    }
}

extension FieldPlace {
    /// Whether two texts of a cell say the same.
    func isSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return one == other }
        if one == other { return true }
        switch type {
        case .date:
            guard let first = PartialDate(one), let second = PartialDate(other) else {
                return false
            }
            return first.year == second.year && first.month == second.month
                && first.day == second.day
        case .number: return Double(one) != nil && Double(one) == Double(other)
        case .text, .paragraphs, .list, .flag, .level, .grade, .choice: return false
        }
    }
}

extension WrittenDate {
    /// As a workbook writes it: "05/3/2024", "3/2024", "2024".
    fileprivate var short: String {
        guard text.contains(where: { !$0.isNumber && $0 != "/" }) else { return text }
        return [day, month, year].compactMap { $0.map(String.init) }.joined(separator: "/")
    }
}
