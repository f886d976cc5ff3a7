/// One kind of paper in a dossier.
public struct DossierItem: Hashable, Sendable {
    /// Its number in the regime's list; several entries may share it.
    public var number: Int
    /// As the index names it.
    public var title: String
    /// The forms that make it, of which a subject gets those that suit it; empty: it is received.
    ///
    /// A form about a meeting or about the office stands in their folders; the index points there.
    public var forms: [String]
    /// Whose dossier holds it.
    public var holders: [Holder]
    /// When it applies.
    public var when: Condition
    /// How many are made.
    public var copies: Int

    /// Whether it comes from somebody else.
    public var isReceived: Bool { forms.isEmpty }

    /// Whose papers lie in one folder.
    public enum Holder: String, Hashable, Sendable, CaseIterable {
        case member, organisation, collective
        /// One meeting.
        case meeting
        /// The office, for its whole year.
        case office

        /// The folder of a subject.
        public init(_ kind: SubjectKind) {
            self =
                switch kind {
                case .member: .member
                case .organisation: .organisation
                case .collective: .collective
                }
        }
    }
}
