/// How long a unit reviews itself and its people.
public struct MeetingLength: Hashable, Sendable {
    /// The meetings that count, those of one unit together.
    public var purposes: [Meeting.Purpose]
    /// At least so many tenths of a day.
    public var tenths: Int
    /// At least so many when the superior has named questions to be answered.
    public var prompted: Int
}

extension MeetingLength {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        purposes = try cursor.required("meetings").words(Meeting.Purpose.self)
        tenths = try cursor.number("tenths-of-day")
        prompted = try cursor.number("prompted")
    }
}

extension Regime {
    /// Whether a deadline is checked by this regime's rules.
    var checkedDeadlines: [Deadline] {
        deadlines.filter { $0.workingDaysBefore != nil && !$0.purposes.isEmpty }
    }
}
