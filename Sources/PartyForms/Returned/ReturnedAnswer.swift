package import DocxTemplate
public import Fields

/// One field of a form that came back: what it says, and what becomes of it.
public struct ReturnedAnswer: Hashable, Sendable {
    /// The field's path, with the numbers of rows.
    public let path: FieldPath
    /// In a list whose rows the form prints in several places: which of these.
    public let printing: Int
    /// The field as the form's dictionary has it.
    public let field: Field?
    /// What was printed when the form was sent.
    public let sent: ReturnedValue
    /// What stands there now.
    public let returned: ReturnedValue
    /// How the place was found; nil if it is gone.
    package let foundBy: FoundBy?
    /// What a reader of the value should know.
    package let remarks: [FieldRemark]
    /// Where the value belongs in the book; nil without a book or a place.
    public internal(set) var spot: BookSpot?
    /// What becomes of the value.
    public internal(set) var fate: Fate

    /// What becomes of a value.
    public enum Fate: Hashable, Sendable {
        /// It is what was sent.
        case unchanged
        /// It is new, and there is no book.
        case open
        /// The book says so already.
        case known
        /// It goes into the book.
        case written
        /// It is reported and stays out of the book.
        case kept(ReturnProblem)
    }

    /// The field's label, with the number of the row.
    public var label: String {
        let name = field?.label ?? path.text
        return path.listRow.map { "\(name) (\($0.number))" } ?? name
    }

    /// Whether something else stands there than was sent.
    public var isChanged: Bool { foundBy != nil && returned != sent }
}

/// A cell of the book that a value belongs to.
public struct BookSpot: Hashable, Sendable {
    /// The place as the workbook's definition has it.
    public let place: FieldPlace
    /// The row.
    public let row: RowPlace
    /// What the cell holds; nil for nothing.
    public let old: String?
    /// What it is to hold, as the book writes it; nil for what cannot be read.
    public let new: String?
    /// Where the cell stands, in a row that is there.
    public let cell: CellPlace?
}
