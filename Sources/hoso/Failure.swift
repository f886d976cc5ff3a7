import VietnameseText

/// An error that a command can end with: how it is told and what the process returns.
protocol Failure: Error {
    /// What the process returns when this ends it.
    var status: ExitStatus { get }
    /// One clear message; it never holds a person's values.
    func message(in language: Language) -> String
}
