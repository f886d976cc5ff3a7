/// Units at the lowest level, so many that no better level than one is left to the organisation.
public struct UnitsAtLowest: Hashable, Sendable {
    /// Which units are counted.
    public var of: UnitNeeds.Units
    /// The kinds (`loai`) of unit that are counted; empty: all.
    public var kinds: [String]
    /// When there are too many.
    public var bound: Bound
    /// The best level that is left.
    public var level: String

    /// When there are too many.
    public enum Bound: Hashable, Sendable {
        /// More than such a share of them.
        case above(parts: Int, whole: Int)
        /// So many or more.
        case atLeast(Int)

        func isReached(by count: Int, of all: Int) -> Bool {
            switch self {
            case .above(let parts, let whole): count * whole > parts * all
            case .atLeast(let least): count >= least
            }
        }
    }
}

extension UnitsAtLowest {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["of", "kinds", "above", "at-least", "level"])
        of = try cursor.required("of").word(UnitNeeds.Units.self)
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        level = try cursor.text("level")
        if let least = try cursor.number(ifAny: "at-least") {
            bound = .atLeast(least)
        } else {
            let share = try cursor.required("above")
            bound = .above(parts: try share.number("parts"), whole: try share.number("whole"))
        }
    }
}
