public import VietnameseText

/// What a finding says, before it is put into words.
///
/// The facts are codes, figures and official words, never a person's name or texts.
public enum Phrase: Hashable, Sendable {
    /// Words that come from a regime or from another module.
    case said(Bilingual)
    /// About the book as a whole.
    case book(BookPhrase)
    /// About the share of the best.
    case cap(CapPhrase)
    /// About heads, reviews, newcomers, discipline and posts.
    case people(PeoplePhrase)
    /// About a level and what it needs.
    case level(LevelPhrase)
    /// About the standards of a level, and what a rating must rest on.
    case standard(StandardPhrase)
    /// Why a decision on re-rating is refused.
    case refusal(RefusalPhrase)
    /// About a re-rating that is not refused, and what to do about one that is.
    case reRating(ReRatingPhrase)
    /// About a document that is cited.
    case citation(CitationPhrase)
    /// About votes.
    case vote(VotePhrase)
    /// About the rules of the old year.
    case oldYear(OldYearPhrase)
    /// About the unit whose result a fault counts for.
    case faultPlace(FaultPlacePhrase)
    /// About complaints after a rating.
    case complaint(ComplaintPhrase)
    /// About meetings, their order and their places.
    case meeting(MeetingPhrase)
    /// About what limits a level or a reward from outside.
    case limit(LimitPhrase)
    /// About points.
    case score(ScorePhrase)
    /// About a form that came back.
    case returned(ReturnPhrase)
}

/// About the book as a whole.
public enum BookPhrase: Hashable, Sendable {
    case missingYear
    case unknownLevel(String)
    case ratedTwice
}

/// About the share of the best.
public enum CapPhrase: Hashable, Sendable {
    case group(CapObject, String, best: Int, reached: Int, allowed: Int)
    case groupOfAll(CapObject, String, String, best: Int, all: Int, allowed: Int)
    case special(Int)
    case reading(RatioCap.Reading)
    case placesApart(Int)
    case outside(Int)
    case lowerSome(Int)
    case mayChoose([String], Int)
    case withoutGroup(Int)
    case codes([String])
    case enterGroup
    case countedTogether(CapObject, Int)
    case onlyApart
    case enterGroups(CapObject)
    case headroom(CapGroup)
    case tooManyChosen
}

/// About heads, reviews, newcomers, discipline and posts.
public enum PeoplePhrase: Hashable, Sendable {
    case headAbove(member: String, String, unit: String, String)
    case newHead(PartialDate)
    case lowerHead(String)
    case confirmNewHead
    case notReviewed(SubjectKind, place: String, [String])
    case enterReview(Int?)
    case since(PartialDate, CalendarDay, Int)
    case clearLevel
    case ratedThough(String, lowest: String)
    case postDisagrees(stated: Bool)
    case checkPost
}

/// About a level and what it needs.
public enum LevelPhrase: Hashable, Sendable {
    case levelNeeds(Bilingual, String)
    case gradeBelow(String, String, least: String, isOpen: Bool)
    case targetsDone(Int, Int, least: Int)
    case targetsExceeded(Int, Int, least: Int)
}
