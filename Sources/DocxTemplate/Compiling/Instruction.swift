import Splice

/// One step of rendering a part.
indirect enum Instruction: Sendable {
    /// Bytes that are the same in every document.
    case fixed(Segment)
    /// The start of a part's root, and the same as a document with content controls needs it.
    case root(Segment, fillable: Segment)
    /// A value in a run of its own.
    case value(Slot)
    /// A value alone in its paragraph: as many paragraphs as it has lines.
    case paragraphs(Slot, ParagraphMarkup)
    /// What belongs into the paragraph that was printed last, before its end.
    case insideLast(Program, end: [UInt8])
    /// A tick box.
    case tick(Slot)
    /// Content that is repeated, or printed on a condition.
    case section(Section)
    /// A place where a paragraph must stand last; written when none does (ECMA-376 part 1, §17.4.65).
    case lastParagraph(prefix: [UInt8], paragraph: [UInt8])
    /// The id of a relationship that is made here.
    case link(Link)
    /// Another document's content.
    case partial(PartialCall)
    /// The place in a partial's paragraph for the white space that stands before its tag.
    case indent
    /// The same for the paragraph that is made next.
    case indentNext
    /// A table all rows of which may vanish: then it vanishes too; so does a row with its cells.
    case unless(Program, lacks: [UInt8])
    /// A part of a table that depends on how often its cells are repeated.
    case measure(TableMeasure)
    /// Bytes of a block's body, and what they are in its later turns.
    case fixedInTurn(Segment, later: Segment, body: Int)
    /// An id, or a name with one, that each turn of a block has for itself.
    case identity(Identity)
    /// A note whose reference stands here, by its number.
    case note(Int)
    /// What the references to a note printed.
    case noteCopies(Int)
}

/// Content that is repeated, or printed on a condition.
struct Section: Sendable {
    var expression: Expression
    var isInverted: Bool
    /// Whether the section asks only if its expression holds, and leaves the context as it is.
    var isCondition: Bool
    /// The filters that choose and order the elements of the list.
    var filters: [FilterCall]
    /// How often a blank form prints the content of a list it does not know.
    var blankCount: Int
    /// The names that the dictionary gives to the elements of the list.
    var members: Set<String>
    /// The path of the list, whole where the dictionary has it; empty for a condition.
    var path: [String]
    /// The same, dotted.
    let list: String
    /// Whether cells are repeated.
    var repeatsCells = false
    var body = Program([])
    /// The ids that change with each turn; nil without any.
    var turn: Turn?
    /// What stands between two turns.
    var between: [UInt8] = []
    /// What stands for no turn at all.
    var otherwise: [UInt8] = []
}

/// A relationship whose target depends on the data.
struct Link: Sendable {
    /// What prints the target.
    var target: Program
    /// The last segment of its type: "hyperlink".
    var kind: String
}
