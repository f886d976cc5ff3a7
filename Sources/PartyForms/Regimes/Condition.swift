/// When a form or a dossier item applies: all that is stated must hold.
///
/// A closed set: what a regime needs beyond it is a change of this type.
public struct Condition: Hashable, Sendable {
    /// Whether the member holds a leading post.
    public var holdsPost: Bool?
    /// The kinds (`loai`) of organisation, collective or meeting.
    public var kinds: [String]?
    /// The kinds that it does not hold for.
    public var otherKinds: [String]?
    /// The kinds of the organisation or collective that meets.
    public var unitKinds: [String]?
    /// The categories (`doi_tuong`) of member.
    public var categories: [String]?
    /// The categories of member that it does not hold for.
    public var otherCategories: [String]?
    /// The states (`tinh_trang`) of member.
    public var states: [String]?
    /// The beginnings of titles, one of which the member has, in whatever system.
    public var titles: [String]?
    /// The groups (`nhom`) of the member, organisation or collective.
    public var groups: [String]?
    /// The kind of comment (`nhan_xet.loai`) that the regime wants before the subject is rated.
    public var neededComment: String?
    /// Whether the subject's level of the year is decided; neither holds for whom the regime does
    /// not rate.
    public var isRated: Bool?
    /// Whether somebody complained about the subject's rating, or saw a sign of a violation.
    public var hasComplaint: Bool?
    /// Whether the subject is put forward for a reward.
    public var isForReward: Bool?
    /// Whether bodies or persons beside the subject were asked for a level.
    public var isAssessed: Bool?
    /// Only when there happens to be one ("nếu có"): never missed when it is not there.
    public var isIfAny: Bool

    /// A condition that always holds.
    public static let always = Condition()

    /// Makes a condition.
    public init(
        holdsPost: Bool? = nil, kinds: [String]? = nil, categories: [String]? = nil,
        otherCategories: [String]? = nil, states: [String]? = nil, neededComment: String? = nil,
        isRated: Bool? = nil, hasComplaint: Bool? = nil, isAssessed: Bool? = nil,
        titles: [String]? = nil, groups: [String]? = nil, otherKinds: [String]? = nil,
        unitKinds: [String]? = nil, isForReward: Bool? = nil, isIfAny: Bool = false
    ) {
        self.holdsPost = holdsPost
        self.kinds = kinds
        self.otherKinds = otherKinds
        self.unitKinds = unitKinds
        self.categories = categories
        self.otherCategories = otherCategories
        self.states = states
        self.titles = titles
        self.groups = groups
        self.neededComment = neededComment
        self.isRated = isRated
        self.hasComplaint = hasComplaint
        self.isForReward = isForReward
        self.isAssessed = isAssessed
        self.isIfAny = isIfAny
    }
}
