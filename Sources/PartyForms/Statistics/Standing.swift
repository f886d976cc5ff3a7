public import VietnameseText

/// Whether somebody has a level of the year, and why not: each of a roster has exactly one.
public enum Standing: Hashable, Sendable {
    case rated(Rank)
    /// Nobody rates it, for its state: "miễn công tác và sinh hoạt", "chuyển đi".
    case outside(String)
    case unrated(Reason)

    /// Why somebody who could be rated is not.
    public enum Reason: Hashable, Sendable {
        /// As the book says it.
        case stated(String)
        /// Founded, admitted or appointed too lately.
        case tooNew
        /// No level is decided; with what the book knows of the case: a state, a leave.
        case undecided(String?)
        /// The book's level is none of the regime's.
        case unknownLevel
    }
}

extension Standing {
    /// The level.
    public var level: Rank? {
        guard case .rated(let level) = self else { return nil }
        return level
    }

    /// Why there is no level, for lists; nil where there is one.
    public func reason(in say: Language) -> String? {
        switch self {
        case .rated: nil
        case .outside(let state): state.capitalisedFirst
        case .unrated(.stated(let reason)): reason
        case .unrated(.tooNew):
            say("Chưa đủ thời gian để xếp loại", "Too new to be rated")
        case .unrated(.undecided(let circumstance)):
            say("Chưa có quyết định xếp loại", "Nothing decided yet")
                + (circumstance.map { " (\($0))" } ?? "")
        case .unrated(.unknownLevel):
            say("Mức ghi trong sổ không có trong quy định", "The level is none of the regime's")
        }
    }
}
