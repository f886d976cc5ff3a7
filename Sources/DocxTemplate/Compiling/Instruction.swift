import Fields

/// One step of rendering a part.
indirect enum Instruction: Sendable {
    /// Bytes that are the same in every document.
    case fixed([UInt8])
    /// The start of a part's root, and the same as a document with content controls needs it.
    case root([UInt8], fillable: [UInt8])
    /// A value in a run of its own.
    case value(Slot)
    /// A value alone in its paragraph: as many paragraphs as it has lines.
    case paragraphs(Slot, ParagraphMarkup)
    /// What belongs into the paragraph that was printed last, before its end.
    case insideLast([Instruction], end: [UInt8])
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
    case unless([Instruction], lacks: [UInt8])
    /// A part of a table that depends on how often its cells are repeated.
    case measure(TableMeasure)
    /// Bytes of a block's body, and what they are in its later turns.
    case fixedInTurn([UInt8], later: [UInt8], body: Int)
    /// An id, or a name with one, that each turn of a block has for itself.
    case identity(Identity)
    /// A note whose reference stands here, by its number.
    case note(Int)
    /// What the references to a note printed.
    case noteCopies(Int)
}

/// A place for a value.
struct Slot: Sendable {
    var expression: Expression
    var filters: [FilterCall]
    /// The field's path in the dictionary, or as written.
    var path: String
    /// What the embedded dictionary says of the field.
    var field: Field?
    /// What stands for a value that is not there.
    var blank: Blank
    var run: RunMarkup
    var location: Location
    /// The content control that it becomes in a fillable document; nil for what is no field.
    var control: Control?

    /// Whether a record without the value is an error when errors are asked for.
    let isRequired: Bool
    /// Whether only a picture may stand there.
    let isPicture: Bool
    /// The dotted lines that stand for an empty answer; 0 for none.
    let lines: Int
}

/// What a blank form shows where a value would stand.
enum Blank: Hashable, Sendable {
    case text(String)
    /// A tab to a dotted tab stop.
    case leader

    /// What is typed where nothing better is known.
    static let dots = Blank.text("……………")
}

/// The markup of a run around a value.
struct RunMarkup: Hashable, Sendable {
    /// `<w:r>` with the run's properties.
    var open: [UInt8] = []
    /// `<w:rPr>` as it stands in `open`; empty when the run has none.
    var properties: [UInt8] = []
    /// The properties one by one; nil where the run takes no formatting from data.
    var formatting: RunFormatting?
    var close: [UInt8] = []
    var textOpen: [UInt8] = []
    var textClose: [UInt8] = []
    var lineBreak: [UInt8] = []
    var tab: [UInt8] = []
    /// Whether it is a run of WordprocessingML.
    var isWord = false
    /// How the value is written; nil for text of a run.
    var form: TextForm?
}

/// A relationship whose target depends on the data.
struct Link: Sendable {
    /// What prints the target.
    var target: [Instruction]
    /// The last segment of its type: "hyperlink".
    var kind: String
}

/// The markup of a paragraph around its runs.
struct ParagraphMarkup: Sendable {
    /// The number of the paragraph's list where it starts again: it goes where the mark stands.
    var list: Identity?
    static let listMark = "\u{1A}"

    /// `<w:p>` with the paragraph's properties.
    var open: [UInt8]
    /// The same for a dotted line to write on, which starts at the margin even where the first
    /// line of a paragraph is indented.
    var dottedOpen: [UInt8]
    /// The same for a line that no page break may part from the next.
    var keptDottedOpen: [UInt8]
    var close: [UInt8]
    /// The section of the body that the paragraph lies in; nil elsewhere.
    var section: HostSection?
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
    var body: [Instruction] = []
    /// The ids that change with each turn; nil without any.
    var turn: Turn?
    /// What stands between two turns.
    var between: [UInt8] = []
    /// What stands for no turn at all.
    var otherwise: [UInt8] = []
}
