public import VietnameseText

/// A rule of a regime: one of the kinds that code knows, with the regime's own figures and words.
public struct RegimeRule: Hashable, Sendable {
    /// What findings, overrides and the manual call it.
    public var code: String
    /// What is checked.
    public var kind: Kind
    /// How much a breach weighs.
    public var severity: Finding.Severity
    /// Whose ratings it is about.
    public var subjects: [SubjectKind]
    /// Where it is written.
    public var citation: Citation
    /// What a breach is called.
    public var title: Bilingual
    /// The regulation's own words.
    public var text: String

    /// The closed list of what can be checked.
    public enum Kind: Hashable, Sendable {
        case ratioCap(RatioCap)
        case notAbove(NotAbove)
        case requiresReview(RequiresReview)
        case levelNeedsGrades([GradeNeed])
        case levelNeedsTargets(TargetNeeds)
        case targetsMissed(TargetsMissed)
        case levelNeedsUnits(UnitNeeds)
        case notRated(NotRated)
        case disciplined(Disciplined)
        case concluded(Concluded)
        case lowConfidence(LowConfidence)
        case actualWork(ActualWork)
        case rewardNeedsLevel(String)
        case reviewedElsewhere(ReviewedElsewhere)
        case needsComment(CommentNeed)
        case postAgrees
        case reRating(ReRatingRule)
        case reRatingFound
        case faultUnit(FaultUnit)
        case openComplaint
        case voteCount(VoteRounds)
        case voteResult
        case headroom(caps: [String])
        case meetingLength(MeetingLength)
        case attendance
        case convenedCount(at: [Meeting.Purpose])
        case twoRounds(TwoRounds)
        case manyPosts(Int)
        case deadlines
        case chair(at: [Meeting.Purpose])
        case order(Order)
        case reviewPlaces(ReviewPlaces)
        case votePlace
        case levelCap(LevelCap)
        case civilLevel(CivilLevel)
        case lowestYears(LowestYears)
        case commentValid(CommentValidity)
        case meetingQuality(MeetingQuality)
        case rewardCap(RewardCap)
        case rewardYears(RewardYears)
        case unitsAtLowest(UnitsAtLowest)
        case severalPosts(SeveralPosts)
        case scoreSheet
        case levelNeedsScore(LevelNeedsScore)
    }
}

/// Nobody is rated who was not reviewed.
public struct RequiresReview: Hashable, Sendable {
    /// The dossier item that shows a review on paper.
    public var item: Int?
    /// Kinds of collective that are reviewed elsewhere when they have too few members.
    public var smallCollective: Int?
    /// States of members who are not reviewed.
    public var outside: [String]
    /// Items of the reviews' sheet that are no review: what the superior asks, a report on a
    /// concurrent post.
    public var apart: [String]
}

/// The grades that a level needs.
public struct GradeNeed: Hashable, Sendable {
    /// The level.
    public var level: String
    /// Every criterion at least.
    public var all: String?
    /// Every criterion about the year's tasks at least.
    public var task: String?
    /// Every basic criterion at least.
    public var basic: String?
    /// The gap about which criteria are about tasks.
    public var taskGap: String?
    /// The gap about which criteria are basic.
    public var basicGap: String?
    /// The gap about a criterion that is not basic and does not reach what basic ones must.
    public var poorGap: String?
}

/// Who is reviewed but not rated.
public struct NotRated: Hashable, Sendable {
    /// Founded, or appointed for the first time, within so many months; nil: not asked.
    public var months: Int?
    /// Admitted to the Party within so many months; nil: not asked.
    public var memberMonths: Int?
    /// Whether the first appointment to a leading post counts.
    public var firstPosts: Bool
}
