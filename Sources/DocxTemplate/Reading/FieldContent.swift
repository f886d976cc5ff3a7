/// What stood, or stands, in a field's place.
package enum FieldContent: Hashable, Sendable {
    /// Nothing but what a blank form prints there.
    case empty
    /// Text: a line for each paragraph and line break, none of them empty.
    case lines([String])
    /// A box, ticked or not.
    case ticked(Bool)
    /// A date that can be read as one.
    case date(WrittenDate)
    /// One of a list's items: its code and its words.
    case choice(code: String, text: String)
}

extension FieldContent {
    /// The text as it stands on the paper, its lines one below the other; nil for a box.
    package var text: String? {
        switch self {
        case .empty: ""
        case .lines(let lines): lines.joined(separator: "\n")
        case .ticked: nil
        case .date(let date): date.text
        case .choice(_, let text): text
        }
    }
}
