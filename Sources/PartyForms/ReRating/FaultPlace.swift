/// The unit whose result of one year a fault counts for.
public struct FaultPlace: Hashable, Sendable {
    /// Which unit.
    public var unit: Unit
    /// What the book leaves open, or says against itself.
    public var doubt: Doubt?

    /// Which unit a fault counts for.
    public enum Unit: Hashable, Sendable {
        /// The one where the subject is now.
        case current
        /// The one that the member has left: the new one is not charged.
        case former
        /// One of the two; the book does not tell which.
        case open
    }

    /// Why a unit is open or doubtful.
    public enum Doubt: Hashable, Sendable {
        /// The member moved in the year of the fault.
        case movedInYear(PartialDate)
        /// Faults at both units, and no day of the move.
        case moveUnknown
        /// The new unit is stated for a year before the move.
        case notThereYet(PartialDate)
        /// The former unit is stated for a year after the move.
        case leftBefore(PartialDate)
    }
}

extension Season {
    /// Which unit's result of a year a fault counts for: the one that the discipline states, at
    /// both units the one of the time of the fault, else the one where the member was that year.
    public func faultPlace(of discipline: Discipline, in year: Int) -> FaultPlace {
        guard let member = member(discipline.subject) else { return FaultPlace(unit: .current) }
        let move = member.moved
        switch (discipline.unit, move.map { $0.part(of: year) }) {
        case (.former, .after):
            return FaultPlace(unit: .former, doubt: move.map(FaultPlace.Doubt.leftBefore))
        case (.former, _): return FaultPlace(unit: .former)
        case (.current, .before):
            return FaultPlace(unit: .current, doubt: move.map(FaultPlace.Doubt.notThereYet))
        case (.current, _): return FaultPlace(unit: .current)
        case (.both, nil): return FaultPlace(unit: .open, doubt: .moveUnknown)
        case (_, .before): return FaultPlace(unit: .former)
        case (_, .during):
            return FaultPlace(unit: .open, doubt: move.map(FaultPlace.Doubt.movedInYear))
        case (_, .after), (nil, nil): return FaultPlace(unit: .current)
        }
    }

    /// The organisation of the book that a member came from, when the book has it.
    func formerUnit(of member: Member) -> Organisation? {
        guard let name = member.text("noi_cu") else { return nil }
        return organisations.first { $0.code == name || [name].containsWords($0.text("ten")) }
    }
}

/// How a year lies to a move.
enum PartOfYear {
    case before, during, after
}

extension PartialDate {
    /// Whether a year lies before this day, holds it, or lies after it.
    func part(of year: Int) -> PartOfYear {
        if year < earliest.year { return .before }
        if year > latest.year || exact == .first(of: year) { return .after }
        return .during
    }
}
