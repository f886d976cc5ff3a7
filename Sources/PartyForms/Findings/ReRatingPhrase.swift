/// Why a decision on re-rating is refused.
public enum RefusalPhrase: Hashable, Sendable {
    case noRegime(Int)
    case noReRatingForm
    case noDiscipline(Int)
    case severalDisciplines(Int)
    case disciplineWithoutDate
    case disciplineWithoutYears
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
    case foundNeedsReason(Int)
    case signedFor
}

/// About a re-rating that is not refused, and what to do about one that is.
public enum ReRatingPhrase: Hashable, Sendable {
    case afterReRating([String], Int)
    case oldDecisionUnknown(Int)
    case rewardsToCancel(Int)
    case reRatingForgotten([Int])
    case enterReRating([Int])
    case nameDiscipline
    case waitForEffect
    case enterEffect
    case enterYears
    case enterRating(Int)
    case enterLevelAndReason
    case signOnBehalf
    case otherYears([Int])
    case foundLater(Int)
    case superior(String)
    case superiorAbove
    case leaveToSuperior
    case otherLaw(PartialDate, String, String)
    case decideUnder(String)
}

/// About the rules of the old year, looked at again with the new level.
public enum OldYearPhrase: Hashable, Sendable {
    case lookedAtAgain(Int)
    case noShare
    case smallPlace(best: Int, reached: Int, allowed: Int)
    case rebuiltElsewhere
    case headWithin(member: String, String, unit: String, String)
    case headUnrated(member: String, unit: String, Int)
    case headLater(member: String, unit: String, PartialDate, Int)
    case noHead(SubjectKind)
    case asInBook
}

/// About the unit whose result a fault counts for.
public enum FaultPlacePhrase: Hashable, Sendable {
    case atFormer([Int], unit: String?)
    case atCurrent([Int])
    case formerUnnamed([Int])
    case fromMove(PartialDate)
    case movedInYear([Int], PartialDate)
    case moveUnknown([Int])
    case notThereYet([Int], PartialDate)
    case leftBefore([Int], PartialDate)
    case sendToFormer
    case nameFormer
    case stateUnit
    case byTimeOfFault
    case enterMove
}

/// About complaints after a rating.
public enum ComplaintPhrase: Hashable, Sendable {
    case open
    case withoutResult
    case settled([String])
    case lookAgain
}

extension RefusalPhrase {
    /// What to do about it.
    var hint: ReRatingPhrase? {
        switch self {
        case .severalDisciplines, .noDiscipline: .nameDiscipline
        case .disciplineWithoutYears, .yearNotInDiscipline: .enterYears
        case .notInEffect: .waitForEffect
        case .effectUnknown: .enterEffect
        case .noRating(let year): .enterRating(year)
        case .remediedNeedsReason, .foundNeedsReason: .enterLevelAndReason
        case .signedFor: .signOnBehalf
        default: nil
        }
    }
}
