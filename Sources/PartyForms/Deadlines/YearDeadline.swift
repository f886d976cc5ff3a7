/// A deadline of an office's year, with its day.
public struct YearDeadline: Hashable, Sendable {
    /// What is due.
    public enum Event: String, Hashable, Sendable, CaseIterable {
        /// Drafts and invitations, before a meeting.
        case drafts
        /// The reviews.
        case review
        /// The decisions on levels.
        case rating
        /// The office's report and its dossiers.
        case report
    }

    /// What is due.
    public var event: Event
    /// As the regime says it; nil for a day that the office set itself or that nobody set.
    public var text: String?
    /// The last day that is in time; nil: nobody set one.
    public var day: CalendarDay?
    /// Whether the days before it are counted as working days.
    public var isWorking = false
    /// The code of the meeting that it is counted back from.
    public var meeting: String?
    /// When it was done; nil: it is still to be done, as far as the book knows.
    public var done: CalendarDay?
    /// How many things are still to be done; nil: the book does not know.
    public var open: Int?
    /// Where it is ordered; nil for the office's own.
    public var citation: String?

    /// Makes a deadline.
    public init(_ event: Event) { self.event = event }

    /// How many days are left on a day: 0 on the last one, below 0 when it is over; nil without a
    /// day.
    ///
    /// Where the guidance counts working days, only those that are left count; days that it is
    /// late by are days of the calendar.
    public func daysLeft(on today: CalendarDay, by calendar: WorkCalendar) -> Int? {
        guard let day else { return nil }
        let all = day.ordinal - today.ordinal
        guard isWorking, all > 0 else { return all }
        return calendar.workingDays(from: today.next, before: day.next)
    }
}
