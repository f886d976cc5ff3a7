public import VietnameseText

extension Phrase {
    /// The phrase in words.
    public func text(in language: Language) -> String {
        switch self {
        case .said(let words): words(in: language)
        }
    }
}
