/// A date as exact as it was given: "1956", "5/1956" or "03/5/1956".
public struct PartialDate: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, when it was given.
    public let month: Int?
    /// The day, when it was given.
    public let day: Int?
    /// As it was written; papers print this.
    public let text: String

    /// Reads a date written day first with "/", "-" or ".", or as ISO writes it, year first.
    public init?(_ text: String) {
        let parts = text.split(
            omittingEmptySubsequences: false, whereSeparator: { "/-.".contains($0) })
        let numbers = parts.compactMap { part in
            part.allSatisfy(\.isASCII) ? Int(part) : nil
        }
        guard numbers.count == parts.count, (1...3).contains(numbers.count) else { return nil }
        let ordered = parts[0].count == 4 ? numbers : numbers.reversed()
        self.init(ordered, text: text)
    }

    private init?(_ ordered: [Int], text: String) {
        let month = ordered.count > 1 ? ordered[1] : nil
        let day = ordered.count > 2 ? ordered[2] : nil
        guard (1000...9999).contains(ordered[0]),
            CalendarDay(year: ordered[0], month: month ?? 1, day: day ?? 1) != nil
        else { return nil }
        year = ordered[0]
        self.month = month
        self.day = day
        self.text = text
    }

    /// The first day it can mean.
    public var earliest: CalendarDay {
        CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? .first(of: year)
    }

    /// The last day it can mean.
    public var latest: CalendarDay {
        let month = month ?? 12
        let day = day ?? CalendarDay.days(inMonth: month, of: year)
        return CalendarDay(year: year, month: month, day: day) ?? .last(of: year)
    }

    /// The day, when it was given in full.
    public var exact: CalendarDay? { day == nil ? nil : earliest }
}
