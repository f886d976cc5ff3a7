extension CalendarDay {
    /// The days since 1 March of the year 0, by the Gregorian calendar.
    ///
    /// Years that begin in March have the leap day at their end, so that the months' lengths
    /// follow one formula.
    var ordinal: Int {
        let year = month < 3 ? self.year - 1 : self.year
        let month = (self.month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
    }

    /// 0 for Monday … 6 for Sunday.
    public var weekday: Int { (ordinal + 2) % 7 }

    /// The day before.
    public var previous: CalendarDay {
        if let day = CalendarDay(year: year, month: month, day: day - 1) { return day }
        guard month > 1 else { return .last(of: year - 1) }
        let last = Self.days(inMonth: month - 1, of: year)
        return CalendarDay(year: year, month: month - 1, day: last) ?? self
    }

    /// The day after.
    public var next: CalendarDay {
        CalendarDay(year: year, month: month, day: day + 1)
            ?? CalendarDay(year: year, month: month + 1, day: 1) ?? .first(of: year + 1)
    }
}
