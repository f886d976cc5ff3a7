public import VietnameseText

/// Why a regime cannot be used.
public struct RegimeError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The member is not there.
        case missing
        /// Something else stands where this was expected.
        case expected(Shape)
        /// A word outside a closed list.
        case unknown(String, known: [String])
        /// Two entries under one name.
        case duplicate(String)
        /// A name that nothing in the regime bears.
        case dangling(String)
        /// A regime that extends itself.
        case extendsItself(String)
        /// The regime that it extends is not there.
        case noBase(String)
        /// A year that ends before it begins.
        case emptyYears
    }

    /// What can stand at a place of `regime.json`.
    public enum Shape: String, Hashable, Sendable {
        case object, list, text, number, flag, date, documentNumber
    }

    /// What is wrong.
    public var problem: Problem
    /// The file's name.
    public var file: String
    /// The place in it: `rules[3].parameters.percent`.
    public var path: String

    /// Makes an error.
    public init(_ problem: Problem, file: String, path: String) {
        self.problem = problem
        self.file = file
        self.path = path
    }

    /// File, place and words: "regime.json: rules[3].parameters.percent: …".
    public func text(in language: Language) -> String {
        let start = path.isEmpty ? file : "\(file): \(path)"
        return "\(start): \(problem.text(in: language))"
    }
}
