/// Why a text is not the JSON that is accepted here.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        case syntax(String)
        case duplicateName(String)
        case tooDeep(limit: Int)
        case tooLarge(bytes: Int, limit: Int)
    }

    /// What is wrong there.
    public var problem: Problem
    /// The file's name, as the caller gave it.
    public var file: String
    /// 1-based.
    public var line: Int
    /// 1-based, in bytes.
    public var column: Int

    /// Makes an error that points at a place in a file.
    public init(_ problem: Problem, file: String, line: Int, column: Int) {
        self.problem = problem
        self.file = file
        self.line = line
        self.column = column
    }
}
