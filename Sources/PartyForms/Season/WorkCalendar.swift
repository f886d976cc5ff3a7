/// Which days are worked: all but weekends and holidays.
public struct WorkCalendar: Sendable {
    private let own: Set<CalendarDay>
    private let holidays: [Holiday]

    /// Takes the regime's holidays and those that the office names.
    public init(_ regime: Regime, _ office: Office) {
        holidays = regime.holidays
        own = Set(office.holidays)
    }

    /// Takes days that are not worked beside weekends.
    public init(daysOff: [CalendarDay]) {
        holidays = []
        own = Set(daysOff)
    }

    /// The days off between two days, weekends aside.
    public func daysOff(from first: CalendarDay, to last: CalendarDay) -> [CalendarDay] {
        days(from: first, before: last.next).filter { $0.weekday < 5 && !isWorkingDay($0) }
    }

    /// Whether a day is worked.
    public func isWorkingDay(_ day: CalendarDay) -> Bool {
        day.weekday < 5 && !own.contains(day) && !holidays.contains { $0.contains(day) }
    }

    /// How many working days lie before a day, counted from the day on which something was sent.
    ///
    /// What is sent on a Monday comes three working days before a Thursday.
    public func workingDays(from sent: CalendarDay, before day: CalendarDay) -> Int {
        days(from: sent, before: day).count(where: isWorkingDay)
    }

    /// The last day on which something can be sent to come so many working days before a day.
    public func latestDay(_ count: Int, before day: CalendarDay) -> CalendarDay {
        var found = day
        var rest = count
        while rest > 0 {
            found = found.previous
            if isWorkingDay(found) { rest -= 1 }
        }
        return found
    }

    /// How many days of a lead lie before a day, counted from the day on which something was sent.
    func days(_ lead: Deadline.Lead, from sent: CalendarDay, before day: CalendarDay) -> Int {
        lead.isWorking
            ? workingDays(from: sent, before: day) : max(0, day.ordinal - sent.ordinal)
    }

    /// The last day on which something can be sent to keep a lead before a day.
    func latestDay(_ lead: Deadline.Lead, before day: CalendarDay) -> CalendarDay {
        guard !lead.isWorking else { return latestDay(lead.days, before: day) }
        return (0..<lead.days).reduce(day) { day, _ in day.previous }
    }

    /// The holidays between two days that are still to be confirmed, unless the office names them.
    func unconfirmed(from sent: CalendarDay, before day: CalendarDay) -> [CalendarDay] {
        days(from: sent, before: day).filter { day in
            day.weekday < 5 && !own.contains(day)
                && holidays.contains { $0.contains(day) && $0.isToConfirm }
        }
    }

    private func days(from sent: CalendarDay, before day: CalendarDay) -> [CalendarDay] {
        guard sent < day else { return [] }
        let all = sequence(first: sent, next: \.next)
        return Array(all.prefix { $0 < day })
    }
}

extension Office {
    /// The holidays that the office names.
    public var holidays: [CalendarDay] {
        lines("ngay_nghi").compactMap { PartialDate($0)?.exact }
    }
}
