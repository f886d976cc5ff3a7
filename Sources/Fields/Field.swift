/// A field that forms print and people fill in.
public struct Field: Hashable, Sendable {
    /// Dotted path in a record: `ho_ten`, `kiem_diem.i_1`.
    public var path: String
    /// What it holds.
    public var type: FieldType
    /// Vietnamese, as printed before the blank: "Họ và tên".
    public var label: String
    /// Whether a filled form must have it.
    public var isRequired: Bool
    /// For levels, grades and other choices: code and the official words.
    public var choices: [Choice]
    /// Known to the office beforehand, so printed in the header of a blank form made for a person.
    public var isPrefilled: Bool
    /// What a blank form prints in running text instead of dots.
    public var blank: String?

    /// Makes a field.
    public init(
        path: String, type: FieldType, label: String, isRequired: Bool = false,
        choices: [Choice] = [], isPrefilled: Bool = false, blank: String? = nil
    ) {
        self.path = path
        self.type = type
        self.label = label
        self.isRequired = isRequired
        self.choices = choices
        self.isPrefilled = isPrefilled
        self.blank = blank
    }
}

extension Field {
    /// Whether it stands for many paths: a step of its path is "*".
    public var isPattern: Bool { path.split(separator: ".").contains("*") }

    /// The field of a path that this one stands for; its label names the step in place of "*".
    public func named(_ path: String) -> Field? {
        guard isPattern else { return nil }
        let steps = path.split(separator: ".")
        let pattern = self.path.split(separator: ".")
        guard steps.count == pattern.count,
            zip(pattern, steps).allSatisfy({ $0 == "*" || $0 == $1 })
        else { return nil }
        var field = self
        field.path = path
        let free = zip(pattern, steps).filter { $0.0 == "*" }.map { String($0.1) }
        field.label = label.split(separator: "*", omittingEmptySubsequences: false)
            .joined(separator: free.joined(separator: "."))
        return field
    }
}

/// One of the words that a choice allows.
public struct Choice: Hashable, Sendable {
    /// As data has it: "HTTNV".
    public var code: String
    /// The official words: "Hoàn thành tốt nhiệm vụ".
    public var text: String
    /// Whether it is printed where data hold it, but has a box only on a form that names it: a
    /// level of some years or of some kinds of subjects.
    public var isApart: Bool

    /// Makes a choice.
    public init(code: String, text: String, isApart: Bool = false) {
        self.code = code
        self.text = text
        self.isApart = isApart
    }
}

/// What a field holds.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
    case text, paragraphs, date, number, flag, level, grade, choice, list
}
