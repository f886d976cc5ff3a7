import JSONText
package import PartyForms

extension Manifest {
    /// The deadlines of the year, as the regime and the office set them.
    package struct Schedule: Hashable, Sendable {
        package var deadlines: [YearDeadline] = []
        /// The days beside weekends on which nobody works.
        package var daysOff: [CalendarDay] = []

        package init() {}

        init(_ review: OfficeReview) {
            deadlines = review.regime.yearDeadlines(of: review.season)
            daysOff = WorkCalendar(review.regime, review.season.office)
                .daysOff(from: .first(of: review.year), to: .last(of: review.year + 1))
        }
    }
}

extension Manifest.Schedule {
    /// The deadlines' half of a manifest's members.
    var json: JSON {
        .object([
            .init("days_off", .array(daysOff.map { .string($0.iso) })),
            .init("due", .array(deadlines.map(\.json))),
        ])
    }

    init(_ json: JSON?) {
        daysOff = (json?["days_off"]?.elements ?? []).compactMap(\.day)
        deadlines = (json?["due"]?.elements ?? []).compactMap(YearDeadline.init)
    }
}

extension JSON {
    fileprivate var day: CalendarDay? { string.flatMap { CalendarDay(iso: $0) } }
}

extension YearDeadline {
    var json: JSON {
        .object(present: [
            .init("event", .string(event.rawValue)), .optional("text", text),
            .optional("day", day?.iso), isWorking ? .init("working_days", .bool(true)) : nil,
            .optional("meeting", meeting), .optional("done", done?.iso),
            open.map { .init("open", .number(String($0))) }, .optional("citation", citation),
        ])
    }

    init?(_ json: JSON) {
        guard let event = json["event"]?.string.flatMap(Event.init(rawValue:)) else { return nil }
        self.init(event)
        text = json["text"]?.string
        day = json["day"]?.day
        isWorking = json["working_days"] == .bool(true)
        meeting = json["meeting"]?.string
        done = json["done"]?.day
        open = json["open"].flatMap(Int.init)
        citation = json["citation"]?.string
    }
}
