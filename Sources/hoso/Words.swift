import VietnameseText

/// One text in both languages, for tables.
struct Words: Hashable, Sendable {
    var vietnamese: String
    var english: String

    init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    subscript(language: Language) -> String { language(vietnamese, english) }
}
