/// Days on which nobody works.
public struct Holiday: Hashable, Sendable {
    /// What it is called.
    public var text: String
    /// The first day; of a yearly holiday in the year 2000.
    public var first: CalendarDay
    /// The last day.
    public var last: CalendarDay
    /// Whether it comes every year on the same day of the same month.
    public var isYearly: Bool
    /// Whether the office should confirm it: a day of the lunar calendar, or one given in place of
    /// a weekend.
    public var isToConfirm: Bool

    /// Whether a day belongs to it.
    public func contains(_ day: CalendarDay) -> Bool {
        guard isYearly else { return first <= day && day <= last }
        return day.month == first.month && day.day == first.day
    }
}

extension Holiday {
    /// `{"text": …, "yearly": "02/9"}` or `{"text": …, "from": "20/01/2023", "to": "26/01/2023"}`.
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["text", "yearly", "from", "to", "confirm"])
        text = try cursor.text("text")
        isToConfirm = try cursor.flag(ifAny: "confirm") ?? false
        isYearly = cursor["yearly"] != nil
        if let yearly = cursor["yearly"] {
            first = try yearly.day(in: "/2000")
            last = first
        } else {
            first = try cursor.required("from").day()
            last = try cursor["to"]?.day() ?? first
        }
    }
}

extension RegimeCursor {
    fileprivate func day(in year: String = "") throws(RegimeError) -> CalendarDay {
        guard let day = PartialDate(try text() + year)?.exact else { throw error(.expected(.date)) }
        return day
    }
}
