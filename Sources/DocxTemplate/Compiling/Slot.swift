import Fields
import Splice

/// A place for a value.
///
/// Nothing in it ever changes, so that it is as good as a value; it is a class so that rendering
/// passes it on without counting references to everything in it.
final class Slot: Sendable {
    let expression: Expression
    let filters: [FilterCall]
    /// The field's path in the dictionary, or as written.
    let path: String
    /// What the embedded dictionary says of the field.
    let field: Field?
    /// What stands for a value that is not there.
    let blank: Blank
    let run: RunMarkup
    let location: Location
    /// The content control that it becomes in a fillable document; nil for what is no field.
    let control: Control?

    /// Whether a record without the value is an error when errors are asked for.
    let isRequired: Bool
    /// Whether only a picture may stand there.
    let isPicture: Bool
    /// The dotted lines that stand for an empty answer; 0 for none.
    let lines: Int
    /// Whether one line of text is printed as it is.
    let isPlain: Bool

    init(
        expression: Expression, filters: [FilterCall], path: String, field: Field?, blank: Blank,
        run: RunMarkup, location: Location, control: Control?, isRequired: Bool, isPicture: Bool,
        lines: Int
    ) {
        self.expression = expression
        self.filters = filters
        self.path = path
        self.field = field
        self.blank = blank
        self.run = run
        self.location = location
        self.control = control
        self.isRequired = isRequired
        self.isPicture = isPicture
        self.lines = lines
        isPlain = filters.isEmpty && !isPicture && run.isWord
    }

    /// The same place with other markup.
    func with(_ run: RunMarkup) -> Slot {
        Slot(
            expression: expression, filters: filters, path: path, field: field, blank: blank,
            run: run, location: location, control: control, isRequired: isRequired,
            isPicture: isPicture, lines: lines)
    }
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
    /// What stands before and behind one line of text, and a run with nothing but a tab.
    var lead: Segment = []
    var tail: Segment = []
    var leader: Segment = []
}

/// The markup of a paragraph around its runs; a class as a slot is.
final class ParagraphMarkup: Sendable {
    static let listMark = "\u{1A}"

    /// The number of the paragraph's list where it starts again: it goes where the mark stands.
    let list: Identity?
    /// `<w:p>` with the paragraph's properties.
    let open: Segment
    /// The same for a dotted line to write on, which starts at the margin even where the first
    /// line of a paragraph is indented.
    let dottedOpen: Segment
    /// The same for a line that no page break may part from the next.
    let keptDottedOpen: Segment
    let close: Segment
    /// What stands before and behind one plain line, its run with it.
    let lead: Segment
    let tail: Segment
    /// The section of the body that the paragraph lies in; nil elsewhere.
    let section: HostSection?

    init(
        list: Identity?, open: Segment, dottedOpen: Segment, keptDottedOpen: Segment,
        close: Segment, section: HostSection?, lead: Segment = [], tail: Segment = []
    ) {
        self.list = list
        self.open = open
        self.dottedOpen = dottedOpen
        self.keptDottedOpen = keptDottedOpen
        self.close = close
        self.lead = lead
        self.tail = tail
        self.section = section
    }
}
