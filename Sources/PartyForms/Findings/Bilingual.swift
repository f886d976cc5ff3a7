public import VietnameseText

/// Words in the two languages of the messages.
public struct Bilingual: Hashable, Sendable {
    public var vietnamese: String
    public var english: String

    /// Makes words.
    public init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The words in that language.
    public func callAsFunction(in language: Language) -> String { language(vietnamese, english) }
}
