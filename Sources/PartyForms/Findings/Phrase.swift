/// What a finding says, before it is put into words.
///
/// The facts are codes, figures and official words, never a person's name or texts.
public enum Phrase: Hashable, Sendable {
    /// Words that come from a regime or from another module.
    case said(Bilingual)
    /// A regulation's own words.
    case quoted(String)

    // Reading a book.
    case missingYear

    // The cap.
    case group(SubjectKind, String, best: Int, reached: Int, allowed: Int)
    case reading(RatioCap.Reading)
    case placesApart(Int)
    case lowerSome(Int)

    // Heads, reviews, newcomers.
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

    // Grades and targets.
    case levelNeeds(Bilingual, String)
    case gradeBelow(String, String, least: String, isOpen: Bool)
    case targetsDone(Int, Int, least: Int)
    case targetsExceeded(Int, Int, least: Int)

    // Re-rating.
    case noRegime(Int)
    case noReRatingForm
    case noDiscipline(Int)
    case severalDisciplines(Int)
    case disciplineWithoutDate
    case yearNotInDiscipline(Int)
    case faultNotBefore(Int, decision: Int)
    case effectUnknown
    case notInEffect(PartialDate, CalendarDay)
    case noRating(Int)
    case unknownLevel
    case alreadyLowest(String, Int)
    case notLower(String, String)
    case mustBeLowest(String)
    case remediedNeedsReason
    case signedFor
    case afterReRating(String, Int)
    case oldDecisionUnknown(Int)
    case rewardsToCancel(Int)
    case reRatingForgotten(Int)
    case enterReRating(Int)

    // Hints of refusals.
    case nameDiscipline
    case waitForEffect
    case enterEffect
    case enterRating(Int)
    case enterLevelAndReason
    case signOnBehalf
}

extension Phrase {
    /// What to do about a refusal.
    var hint: Phrase? {
        switch self {
        case .severalDisciplines, .noDiscipline: .nameDiscipline
        case .notInEffect: .waitForEffect
        case .effectUnknown: .enterEffect
        case .noRating(let year): .enterRating(year)
        case .remediedNeedsReason: .enterLevelAndReason
        case .signedFor: .signOnBehalf
        default: nil
        }
    }
}
