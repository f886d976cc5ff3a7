import JSONText

extension RegimeRule {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        code = try cursor.text("code")
        kind = try Kind(cursor, citations: citations)
        severity = try cursor.required("severity").word(Finding.Severity.self)
        subjects = try cursor.required("subject").words(SubjectKind.self)
        citation = try Citation(cursor.required("citation"), in: citations)
        title = try cursor.required("title").bilingual()
        text = try cursor.text("text")
    }

    /// The names of the kinds in `regime.json`.
    enum KindName: String, CaseIterable {
        case ratioCap = "ratio-cap"
        case notAbove = "not-above"
        case requiresReview = "requires-review"
        case levelNeedsGrades = "level-needs-grades"
        case levelNeedsTargets = "level-needs-targets"
        case notRated = "not-rated"
        case targetsMissed = "targets-missed"
        case levelNeedsUnits = "level-needs-units"
        case disciplined, concluded
        case lowConfidence = "low-confidence"
        case actualWork = "actual-work"
        case rewardNeedsLevel = "reward-needs-level"
        case reviewedElsewhere = "reviewed-elsewhere"
        case needsComment = "needs-comment"
        case postAgrees = "post-agrees"
        case reRating = "re-rating"
        case voteCount = "vote-count"
        case voteResult = "vote-result"
        case headroom
        case reRatingFound = "re-rating-found"
        case faultUnit = "fault-unit"
        case openComplaint = "open-complaint"
        case meetingLength = "meeting-length"
        case attendance, deadlines, chair, order
        case reviewPlaces = "review-places"
        case votePlace = "vote-place"
        case convenedCount = "convened-count"
        case twoRounds = "two-rounds"
        case manyPosts = "many-posts"
        case levelCap = "level-cap"
        case civilLevel = "civil-level"
        case lowestYears = "lowest-years"
        case commentValid = "comment-valid"
        case meetingQuality = "meeting-quality"
        case rewardCap = "reward-cap"
        case rewardYears = "reward-years"
        case unitsAtLowest = "units-at-lowest"
        case severalPosts = "several-posts"
        case scoreSheet = "score-sheet"
        case levelNeedsScore = "level-needs-score"
    }
}

extension RegimeRule.Kind {
    init(_ rule: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        let name = try rule.required("kind").word(RegimeRule.KindName.self)
        func parameters() throws(RegimeError) -> RegimeCursor { try rule.required("parameters") }
        switch name {
        case .ratioCap: self = .ratioCap(try RatioCap(parameters(), citations: citations))
        case .notAbove: self = .notAbove(try NotAbove(parameters()))
        case .requiresReview: self = .requiresReview(try RequiresReview(parameters()))
        case .levelNeedsGrades:
            self = .levelNeedsGrades(try parameters().required("levels").map(GradeNeed.init))
        case .levelNeedsTargets:
            self = .levelNeedsTargets(try TargetNeeds(parameters()))
        case .targetsMissed: self = .targetsMissed(try TargetsMissed(parameters()))
        case .levelNeedsUnits: self = .levelNeedsUnits(try UnitNeeds(parameters()))
        case .notRated: self = .notRated(try NotRated(parameters()))
        case .disciplined: self = .disciplined(try Disciplined(parameters()))
        case .concluded: self = .concluded(try Concluded(parameters()))
        case .lowConfidence: self = .lowConfidence(try LowConfidence(parameters()))
        case .actualWork: self = .actualWork(try ActualWork(parameters()))
        case .rewardNeedsLevel:
            self = .rewardNeedsLevel(try parameters().text("level"))
        case .reviewedElsewhere: self = .reviewedElsewhere(try ReviewedElsewhere(parameters()))
        case .needsComment: self = .needsComment(try CommentNeed(parameters()))
        case .reRating: self = .reRating(try ReRatingRule(parameters(), citations: citations))
        case .faultUnit: self = .faultUnit(try FaultUnit(parameters(), citations: citations))
        case .reRatingFound: self = .reRatingFound
        case .openComplaint: self = .openComplaint
        case .voteCount: self = .voteCount(try VoteRounds(parameters()))
        case .postAgrees: self = .postAgrees
        case .voteResult: self = .voteResult
        case .meetingLength: self = .meetingLength(try MeetingLength(parameters()))
        case .attendance: self = .attendance
        case .deadlines: self = .deadlines
        case .chair:
            let meetings = try parameters().required("meetings")
            self = .chair(at: try meetings.words(Meeting.Purpose.self))
        case .order: self = .order(try Order(parameters()))
        case .reviewPlaces: self = .reviewPlaces(try ReviewPlaces(parameters()))
        case .votePlace: self = .votePlace
        case .convenedCount:
            let meetings = try parameters().required("meetings")
            self = .convenedCount(at: try meetings.words(Meeting.Purpose.self))
        case .twoRounds: self = .twoRounds(try TwoRounds(parameters()))
        case .manyPosts: self = .manyPosts(try parameters().number("posts"))
        case .levelCap: self = .levelCap(try LevelCap(parameters()))
        case .civilLevel: self = .civilLevel(try CivilLevel(parameters()))
        case .lowestYears: self = .lowestYears(try LowestYears(parameters()))
        case .commentValid: self = .commentValid(try CommentValidity(parameters()))
        case .meetingQuality: self = .meetingQuality(try MeetingQuality(parameters()))
        case .rewardCap: self = .rewardCap(try RewardCap(parameters()))
        case .rewardYears: self = .rewardYears(try RewardYears(parameters()))
        case .unitsAtLowest: self = .unitsAtLowest(try UnitsAtLowest(parameters()))
        case .severalPosts: self = .severalPosts(try SeveralPosts(parameters()))
        case .scoreSheet: self = .scoreSheet
        case .levelNeedsScore: self = .levelNeedsScore(try LevelNeedsScore(parameters()))
        case .headroom: self = .headroom(caps: try parameters().required("caps").texts())
        }
    }
}

extension NotRated {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["months", "member-months", "first-posts"])
        memberMonths = try cursor.number(ifAny: "member-months")
        months = try cursor.number(ifAny: "months")
        if memberMonths == nil { months = try cursor.number("months") }
        firstPosts = try cursor.flag(ifAny: "first-posts") ?? (memberMonths == nil)
    }
}

extension RequiresReview {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        item = try cursor.number(ifAny: "item")
        smallCollective = try cursor.number(ifAny: "small-collective")
        outside = try cursor.texts(ifAny: "outside") ?? []
        apart = try cursor.texts(ifAny: "apart") ?? []
    }
}

extension GradeNeed {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        level = try cursor.text("level")
        all = try cursor.text(ifAny: "all")
        task = try cursor.text(ifAny: "task")
        basic = try cursor.text(ifAny: "basic")
        taskGap = try cursor.text(ifAny: "task-gap")
        basicGap = try cursor.text(ifAny: "basic-gap")
        poorGap = try cursor.text(ifAny: "poor-gap")
    }
}
