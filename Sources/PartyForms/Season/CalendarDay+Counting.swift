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

    /// The day before; nil at the beginning of the calendar.
    public var previous: CalendarDay? {
        if let day = CalendarDay(year: year, month: month, day: day - 1) { return day }
        let month = month == 1 ? 12 : month - 1
        let year = month == 12 ? year - 1 : year
        return CalendarDay(year: year, month: month, day: Self.days(inMonth: month, of: year))
    }

    /// The day after; nil at the end of the calendar.
    public var next: CalendarDay? {
        CalendarDay(year: year, month: month, day: day + 1)
            ?? CalendarDay(year: year, month: month + 1, day: 1)
            ?? CalendarDay(year: year + 1, month: 1, day: 1)
    }
}
