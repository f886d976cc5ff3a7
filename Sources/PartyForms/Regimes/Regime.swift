/// The regulations of a level of the Party for some years and places, as data.
public struct Regime: Hashable, Sendable {
    /// Its folder's name: what `--regime` takes.
    public var id: String
    /// For people.
    public var title: String
    /// The regimes it extends, nearest first.
    public var ancestors: [String]
    /// The years whose reviews it governs; nil: it governs none, and others extend it.
    public var years: ClosedRange<Int>?
    /// Where it holds, each place from the province down, parted by commas; empty: everywhere.
    public var places: [String]
    /// What stands in papers for cells of the office's sheet that are empty, by column; several
    /// lines where the column holds a list.
    public var office: [String: [String]]
    /// The layout its papers follow.
    public var layout: String
    /// The rating levels.
    public var levels: [Rank]
    /// The grades of a criterion.
    public var grades: [Rank]
    /// By column of the members' sheet, the titles that make somebody a leader.
    public var leadingTitles: [String: [String]]
    /// What its rules and decisions cite.
    public var citations: [LegalDocument]
    /// Its forms.
    public var forms: [RegimeForm]
    /// What is graded.
    public var criteria: [Criterion]
    /// How subjects are scored.
    public var scores: [ScoreSheet]
    /// How subjects are grouped for a cap.
    public var groups: [Grouping]
    /// Its rules.
    public var rules: [RegimeRule]
    /// What the regulations leave open.
    public var gaps: [Gap]
    /// What they ask for and no rule can check.
    public var unchecked: [Unchecked]
    /// What makes up a dossier.
    public var dossier: [DossierItem]
    /// Its deadlines.
    public var deadlines: [Deadline]
    /// How it decides by vote.
    public var votes: [VotingRule]
    /// Days on which nobody works.
    public var holidays: [Holiday]

    /// The level of that code.
    public func level(_ code: String?) -> Rank? { levels.first { $0.code == code } }

    /// The grade of that code.
    public func grade(_ code: String?) -> Rank? { grades.first { $0.code == code } }

    /// The levels of a kind of subject.
    public func levels(of kind: SubjectKind) -> [Rank] {
        levels.filter { $0.subjects.contains(kind) }
    }

    /// The lowest level of a kind of subject.
    public func lowestLevel(of kind: SubjectKind) -> Rank? {
        levels(of: kind).min { $0.rank < $1.rank }
    }

    /// The best level of a kind of subject.
    public func bestLevel(of kind: SubjectKind) -> Rank? {
        levels(of: kind).max { $0.rank < $1.rank }
    }

    /// The form of that id.
    public func form(_ id: String) -> RegimeForm? { forms.first { $0.id == id } }

    /// The rule of that code.
    public func rule(_ code: String) -> RegimeRule? { rules.first { $0.code == code } }
}

/// A level or a grade.
public struct Rank: Hashable, Sendable {
    /// As data hold it: `HTTNV`.
    public var code: String
    /// The official words.
    public var text: String
    /// Higher is better.
    public var rank: Int
    /// Who can be given it.
    public var subjects: [SubjectKind] = SubjectKind.allCases
}

/// A document that rules and decisions cite.
public struct LegalDocument: Hashable, Sendable {
    /// What a rule's citation names.
    public var id: String
    /// As a finding prints it, short.
    public var text: String
    /// The line of a decision that rests on it; nil when decisions do not cite it.
    public var basis: String?
    /// Its number, where it is known.
    public var number: String?
    /// Its date as printed, where it is known.
    public var date: String?
}

/// What a form, a rating or a rule is about.
public enum SubjectKind: String, Hashable, Sendable, CaseIterable {
    /// A Party member.
    case member
    /// A Party organisation.
    case organisation
    /// A leading or managing collective.
    case collective
}

/// One of the regime's forms.
public struct RegimeForm: Hashable, Sendable {
    /// The regime whose folder holds the form.
    public var regime: String
    /// The form's own id within its regime.
    public var id: String
    /// As it stands on the paper.
    public var code: String
    /// For lists of forms.
    public var title: String
    /// What sort of paper it is.
    public var kind: Kind
    /// What one paper of it is about.
    public var scope: Scope
    /// For whom it can be made, when it is about a subject; empty for indexes and annexes.
    public var subjects: [SubjectKind]
    /// Who among them gets it.
    public var when: Condition
    /// Where its text comes from.
    public var origin: Origin

    /// `regime/id`, unique among all forms.
    public var reference: String { "\(regime)/\(id)" }

    /// The closed list of what one paper is about.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// One member, organisation or collective.
        case subject
        /// One meeting.
        case meeting
        /// The office's whole year.
        case office
        /// One rating that is cancelled and made anew.
        case reRating = "re-rating"
    }

    /// The closed list of sorts of papers.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case collectiveReport = "collective-report"
        case selfReview = "self-review"
        case selfRating = "self-rating"
        case reRating = "re-rating"
        case minutes, ballot, count, list, decision, notice, request, comment, index, annex
        /// How a dossier stands, for the office's own use.
        case checklist
        case scoreSheet = "score-sheet"
        /// The list on top of papers that are printed together; no paper of the dossier.
        case cover
    }

    /// How much of a form's text is known.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// The official text.
        case official
        /// A faithful public copy.
        case copy
        /// Composed from other texts.
        case reconstructed
    }
}

/// Something that is graded.
public struct Criterion: Hashable, Sendable {
    /// As the criteria sheet names it: `cn_2_1`.
    public var id: String
    /// Its text.
    public var text: String
    /// Who is graded by it.
    public var subjects: [SubjectKind]
    /// Whether it is about the results of the year's tasks; nil: the regulations do not say.
    public var isTask: Bool?
    /// Whether it is one of the basic criteria; nil: the regulations do not say.
    public var isBasic: Bool?
}

/// How subjects of one kind are put into comparison groups and places.
public struct Grouping: Hashable, Sendable {
    /// Whose groups.
    public var subject: SubjectKind
    /// What members of one group have in common.
    public var by: Key
    /// What makes a place, for the rules on small places.
    public var place: Key

    /// The closed list of what subjects can have in common.
    public enum Key: String, Hashable, Sendable, CaseIterable {
        /// The group written in the subject's own row.
        case ownGroup = "own-group"
        /// The group of the organisation it belongs to.
        case organisationGroup = "organisation-group"
        /// The organisation it belongs to.
        case organisation
        /// The grassroots organisation it belongs to: its own or the one above, as their kinds say.
        case grassroots
        /// Everybody.
        case whole
    }
}
