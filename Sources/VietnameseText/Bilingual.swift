/// Words in the two languages of the messages.
public struct Bilingual: Hashable, Sendable {
    /// The words in Vietnamese.
    public var vietnamese: String
    /// The words in English.
    public var english: String

    /// Makes words.
    public init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The words in that language.
    public func callAsFunction(in language: Language) -> String { language(vietnamese, english) }
}
