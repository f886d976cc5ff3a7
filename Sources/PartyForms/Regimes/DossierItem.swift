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
    /// Whether the index is silent about it where it does not apply.
    public var isQuiet: Bool
    /// How many are made.
    public var copies: Int
    /// For whom it is another number.
    public var copiesFor: [Copies]

    /// Whether it comes from somebody else.
    public var isReceived: Bool { forms.isEmpty }

    /// How many copies those who hold certain titles need.
    public struct Copies: Hashable, Sendable {
        /// The beginnings of the titles, one of which the member has, in whatever system.
        public var titles: [String]
        /// How many.
        public var copies: Int
    }

    /// How many copies are made for a subject; nil for a member: for anybody else.
    func copies(for member: Member?) -> Int {
        copiesFor.first { member?.hasTitle($0.titles) ?? false }?.copies ?? copies
    }

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
