/// How long a unit reviews itself and its people.
public struct MeetingLength: Hashable, Sendable {
    /// The meetings that count, those of one unit together.
    public var purposes: [Meeting.Purpose]
    /// At least so many tenths of a day.
    public var tenths: Int
    /// At least so many when the superior has named questions to be answered.
    public var prompted: Int
    /// Whether more than that is needed then.
    public var isOver: Bool
    /// The kinds of organisation or collective it is about; empty: all.
    public var kinds: [String]
}

extension MeetingLength {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        purposes = try cursor.required("meetings").words(Meeting.Purpose.self)
        tenths = try cursor.number("tenths-of-day")
        prompted = try cursor.number("prompted")
        isOver = try cursor.flag(ifAny: "over") ?? false
        kinds = try cursor.texts(ifAny: "kinds") ?? []
    }
}

extension Regime {
    /// The deadlines counted back from meetings.
    var deadlinesBeforeMeetings: [Deadline] {
        deadlines.filter { $0.lead != nil && !$0.purposes.isEmpty }
    }
}
