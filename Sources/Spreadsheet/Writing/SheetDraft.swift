/// A sheet to be written: one table with its head in row 1.
public struct SheetDraft: Hashable, Sendable {
    public var title: String
    public var columns: [ColumnDraft]
    public var rows: [[CellDraft]]
    public var isHidden: Bool

    /// Makes a sheet.
    public init(
        title: String, columns: [ColumnDraft], rows: [[CellDraft]] = [], isHidden: Bool = false
    ) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.isHidden = isHidden
    }
}

/// A column of a sheet to be written.
public struct ColumnDraft: Hashable, Sendable {
    public var title: String
    /// Shown when the pointer rests on the head cell; empty for none.
    public var note: String
    /// In characters, as Excel counts it.
    public var width: Double
    public var style: CellStyle
    /// Offered in a drop-down list; empty for none.
    public var choices: [String]
    /// Whether anything but the choices is questioned.
    public var isClosed: Bool
    /// Required columns have a stronger head.
    public var isRequired: Bool

    /// Makes a column.
    public init(
        title: String, note: String = "", width: Double = 14, style: CellStyle = .text,
        choices: [String] = [], isClosed: Bool = false, isRequired: Bool = false
    ) {
        self.title = title
        self.note = note
        self.width = width
        self.style = style
        self.choices = choices
        self.isClosed = isClosed
        self.isRequired = isRequired
    }
}

/// How the cells of a column look, and what Excel makes of what is typed into them.
public enum CellStyle: Hashable, Sendable, CaseIterable {
    /// Format "@", so that leading zeros and partial dates stay as typed.
    case text
    /// Format "@", lines wrapped.
    case paragraphs
    /// Format "@", centred.
    case mark
    case number
}

/// A cell to be written.
public enum CellDraft: Hashable, Sendable {
    case blank
    /// Always text, also when it begins with `=`, `+`, `-` or `@`.
    case text(String)
    /// The number's text: "12", "0.5".
    case number(String)
}
