/// One kind of paper in a dossier.
public struct DossierItem: Hashable, Sendable {
    /// Its number in the regime's list; several entries may share it.
    public var number: Int
    /// As the index names it.
    public var title: String
    /// The forms that make it, of which a subject gets those that suit it; empty: it is received.
    public var forms: [String]
    /// Whose dossier holds it.
    public var subjects: [SubjectKind]
    /// When it applies.
    public var when: Condition
    /// How many are made.
    public var copies: Int

    /// Whether it comes from somebody else.
    public var isReceived: Bool { forms.isEmpty }
}
