/// One of an office's roster: who it is, and how the year's rating went.
public struct RosterLine: Hashable, Sendable {
    /// Who or what.
    public let subject: Subject
    /// The code of the organisation it belongs to; nil when the book has no such organisation.
    public let unit: String?
    /// The comparison group's name for people; empty when the book names none.
    public let group: String
    /// The group of a leader's title; empty when the book names none.
    public let titleGroup: String
    /// The kind of an organisation or a collective, the category of a member.
    public let kind: String
    /// Whether a member holds a leading post.
    public let holdsPost: Bool
    /// What the year's rating says at each stage.
    public let stages: [RatingStage: Rank]
    /// As the sheet lists it; of a leader who is no Party member: outside.
    public let standing: Standing
    /// As a leader; nil for whoever holds no leading post.
    public let asLeader: Standing?
    /// As a cadre; nil for whoever holds no leading post.
    public let asCadre: Standing?
    /// What forbids the decided level.
    public let disputes: [Finding]
    /// What forbids the level as a cadre.
    public let cadreDisputes: [Finding]

    /// How it stands in the statistics of an object; nil when it is not counted there.
    public func standing(as object: RatedObject) -> Standing? {
        guard subject.kind == object.kind else { return nil }
        return switch object {
        case .organisation, .collective, .member: standing
        case .leader: asLeader
        case .cadre: asCadre
        }
    }

    /// What forbids the level that counts in the statistics of an object.
    public func disputes(as object: RatedObject) -> [Finding] {
        object == .cadre ? cadreDisputes : disputes
    }
}

/// The stages of a rating, in their order.
public enum RatingStage: String, Hashable, Sendable, CaseIterable {
    case claimed = "tu_nhan"
    case proposed = "chi_bo"
    case appraised = "tham_dinh"
    case decided = "cap_uy"
}
