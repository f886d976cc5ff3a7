/// What a finding says, before it is put into words.
public enum Phrase: Hashable, Sendable {
    /// Words that come from a regime or from another module.
    case said(Bilingual)
}
