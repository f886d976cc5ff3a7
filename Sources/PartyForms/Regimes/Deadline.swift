/// A day by which something is due.
public struct Deadline: Hashable, Sendable {
    /// What is due, for people.
    public var text: String
    /// How long before a meeting, where that is how it is counted.
    public var lead: Lead?
    /// By which day, where that is stated.
    public var by: DueDay?
    /// Before which meetings; or, with a day, which meetings are due.
    public var purposes: [Meeting.Purpose]
    /// The kinds of organisation or collective it is about; empty: all.
    public var kinds: [String]
    /// Where it is ordered.
    public var citation: Citation
}

extension Deadline {
    /// So many days before a meeting.
    public struct Lead: Hashable, Sendable {
        /// How many.
        public var days: Int
        /// Whether only working days are counted.
        public var isWorking: Bool
    }

    /// A day of the calendar, in the year under review or in the next.
    public struct DueDay: Hashable, Sendable {
        /// The day of the month.
        public var day: Int
        /// The month.
        public var month: Int
        /// Whether it lies in the year after the one under review.
        public var isNextYear: Bool
        /// Whether the day itself is too late: "trước ngày 30/11".
        public var isBefore: Bool
        /// What is due.
        public var event: Event

        /// The closed list of what can be due by a day.
        public enum Event: String, Hashable, Sendable, CaseIterable {
            /// The reviews.
            case review
            /// The decisions on levels.
            case rating
            /// The office's report on its results.
            case report
        }

        /// The last day that is in time, for the review of a year.
        func latest(for year: Int) -> CalendarDay? {
            CalendarDay(year: isNextYear ? year + 1 : year, month: month, day: day)
                .map { isBefore ? $0.previous : $0 }
        }
    }
}

extension Deadline {
    init(_ cursor: RegimeCursor, citations: [LegalDocument]) throws(RegimeError) {
        try cursor.only([
            "text", "working-days-before", "days-before", "by", "before", "of", "meetings",
            "kinds", "citation",
        ])
        text = try cursor.text("text")
        lead = nil
        if let days = try cursor.number(ifAny: "working-days-before") {
            lead = Lead(days: days, isWorking: true)
        } else if let days = try cursor.number(ifAny: "days-before") {
            lead = Lead(days: days, isWorking: false)
        }
        by = nil
        for (name, isBefore) in [("by", false), ("before", true)] {
            guard let day = cursor[name] else { continue }
            by = try DueDay(day, isBefore: isBefore, of: cursor.required("of"))
        }
        purposes = try cursor["meetings"]?.words(Meeting.Purpose.self) ?? []
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        citation = try Citation(cursor.required("citation"), in: citations)
    }
}

extension Deadline.DueDay {
    /// `{"day": 15, "month": 1, "next-year": true}`.
    init(
        _ cursor: RegimeCursor, isBefore: Bool, of event: RegimeCursor
    ) throws(RegimeError) {
        try cursor.only(["day", "month", "next-year"])
        day = try cursor.number("day")
        month = try cursor.number("month")
        isNextYear = try cursor.flag(ifAny: "next-year") ?? false
        self.isBefore = isBefore
        self.event = try event.word(Event.self)
        guard CalendarDay(year: 2023, month: month, day: day) != nil else {
            throw cursor.error(.expected(.date))
        }
    }
}
