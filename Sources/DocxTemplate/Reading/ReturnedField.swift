package import VietnameseText

/// One field of a form that was sent, and what came back in its place.
package struct ReturnedField: Hashable, Sendable {
    /// The field's path, with the numbers of rows: `cap_do.i_1`, `chi_tieu.2.ten`.
    package let path: String
    /// The code that a tick box stands for; nil for other fields and for a flag.
    package let choice: String?
    /// Counts from 1 where the form prints a field several times.
    package let occurrence: Int
    /// What was printed when the form was sent.
    package let sent: FieldContent
    /// What stands there now; `.empty` where the place is gone.
    package let returned: FieldContent
    /// How the place was found; nil if it is gone.
    package let foundBy: FoundBy?
    /// What a reader of the value should know, each once.
    package let remarks: [FieldRemark]
}

extension ReturnedField {
    /// Whether the place was found and something else stands there than was printed.
    package var isChanged: Bool { foundBy != nil && returned != sent }
}

/// Something about a value that came back.
package enum FieldRemark: Hashable, Sendable {
    /// The text was in an old font; the name of its encoding.
    case legacyFont(String)
    /// Letters were put right.
    case repaired(Repair)
    /// A numbered or bulleted list, whose marks became text.
    case list
    /// A table, whose rows became lines.
    case table
    /// A picture, which was left out.
    case picture
    /// An embedded object, which was left out.
    case object
    /// Text from a text box.
    case textBox
    /// A footnote or endnote, which was left out.
    case footnote
    /// Text marked as a tracked change, read as if it were accepted.
    case trackedChange
    /// Hidden text, which was left out.
    case hiddenText
    /// The value was typed beside the field's control, which is as it was sent.
    case besideControl
    /// More was typed beside the field's control, and was left out.
    case moreBesideControl
    /// The control's state and its glyph say different things; the glyph was believed.
    case tickDisagrees
    /// What stands in the place of a box is no tick.
    case unreadableTick
    /// The text is no date.
    case unreadableDate
    /// The text is none of the list's.
    case offList
    /// What belongs to several fields could not be told apart, and was given to the first.
    case undivided
    /// A row that was added to a list.
    case addedRow
}

/// Something about a document that came back, without any of its text.
package struct DocumentRemark: Hashable, Sendable {
    /// What there is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case insertions, deletions, comments, pictures, objects, footnotes, textBoxes, hiddenTexts
        case nestedTables, legacyFonts, embeddedFiles
    }

    /// What there is.
    package let kind: Kind
    /// How often.
    package let count: Int
}
