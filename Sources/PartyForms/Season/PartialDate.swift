/// A date as exact as it was given: "1956", "5/1956" or "03/5/1956".
public struct PartialDate: Hashable, Sendable {
    /// The year.
    public var year: Int { Int(storedYear) }
    /// The month, when it was given.
    public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
    /// The day, when it was given.
    public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }
    /// As it was written; papers print this.
    public let text: String
    /// Kept small, for a large office has half a million dates; 0 for what was not given.
    private let storedYear: Int16
    private let storedMonth: Int8
    private let storedDay: Int8

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
        storedYear = Int16(ordered[0])
        storedMonth = Int8(month ?? 0)
        storedDay = Int8(day ?? 0)
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
