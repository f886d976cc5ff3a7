/// The language of messages.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Vietnamese, the default.
    case vietnamese = "vi"
    /// English.
    case english = "en"

    /// The words in this language.
    public func callAsFunction(_ vietnamese: String, _ english: String) -> String {
        switch self {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    /// What follows a name that nobody knows: the one that was most likely meant.
    public func suggestion(_ nearest: String?) -> String {
        nearest.map { self("; có phải «\($0)»?", "; did you mean «\($0)»?") } ?? ""
    }
}
