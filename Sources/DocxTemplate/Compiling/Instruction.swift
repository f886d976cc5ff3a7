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
///
/// One reference: whoever prints it beside others counts no more than that.
final class Section: Sendable {
    let expression: Expression
    let isInverted: Bool
    /// Whether the section asks only if its expression holds, and leaves the context as it is.
    let isCondition: Bool
    /// The filters that choose and order the elements of the list.
    let filters: [FilterCall]
    /// How often a blank form prints the content of a list it does not know.
    let blankCount: Int
    /// The names that the dictionary gives to the elements of the list.
    let members: Set<String>
    /// The path of the list, whole where the dictionary has it; empty for a condition.
    let path: [String]
    /// The same, dotted.
    let list: String
    /// Whether cells are repeated.
    let repeatsCells: Bool
    let content: Content

    /// What a section prints.
    struct Content: Sendable {
        var body = Program([])
        /// The ids that change with each turn; nil without any.
        var turn: Turn?
        /// What stands between two turns.
        var between: [UInt8] = []
        /// What stands for no turn at all.
        var otherwise: [UInt8] = []
    }

    init(
        _ expression: Expression, isInverted: Bool, filters: [FilterCall], blankCount: Int,
        members: Set<String>, path: [String], repeatsCells: Bool, content: Content = Content()
    ) {
        self.expression = expression
        self.isInverted = isInverted
        isCondition = expression.isCondition
        self.filters = filters
        self.blankCount = blankCount
        self.members = members
        self.path = path
        list = path.joined(separator: ".")
        self.repeatsCells = repeatsCells
        self.content = content
    }

    /// The same section with what it prints.
    func printing(_ content: Content) -> Section {
        Section(
            expression, isInverted: isInverted, filters: filters, blankCount: blankCount,
            members: members, path: path, repeatsCells: repeatsCells, content: content)
    }
}

/// A relationship whose target depends on the data.
struct Link: Sendable {
    /// What prints the target.
    var target: Program
    /// The last segment of its type: "hyperlink".
    var kind: String
}
