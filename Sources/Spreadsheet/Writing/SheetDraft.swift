/// A sheet to be written: one table with its head in row 1.
package struct SheetDraft: Hashable, Sendable {
    package var title: String
    package var columns: [ColumnDraft]
    package var rows: SheetRows
    /// Bold rows below the table, which its filter leaves alone: totals, notes.
    package var footer: [[CellDraft]]
    /// Printed on top of every page, with the page's number at the bottom; empty: neither.
    package var caption: String
    package var isHidden: Bool

    /// Whether its table gets a filter.
    var hasFilter: Bool { !isHidden && !columns.isEmpty }

    /// Makes a sheet.
    package init(
        title: String, columns: [ColumnDraft], rows: SheetRows = [],
        footer: [[CellDraft]] = [], caption: String = "", isHidden: Bool = false
    ) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.footer = footer
        self.caption = caption
        self.isHidden = isHidden
    }

    /// Makes a sheet of rows that are there already.
    package init(
        title: String, columns: [ColumnDraft], rows: [[CellDraft]],
        footer: [[CellDraft]] = [], caption: String = "", isHidden: Bool = false
    ) {
        self.init(
            title: title, columns: columns, rows: SheetRows(rows), footer: footer,
            caption: caption, isHidden: isHidden)
    }
}

/// A column of a sheet to be written.
package struct ColumnDraft: Hashable, Sendable {
    package var title: String
    /// Shown when the pointer rests on the head cell; empty for none.
    package var note: String
    /// In characters, as Excel counts it.
    package var width: Double
    package var style: CellStyle
    /// Offered in a drop-down list; empty for none.
    package var choices: [String]
    /// A range whose cells are offered instead: "='Tổ chức'!$A$2:$A$500".
    package var choiceRange: String?
    /// Whether anything but the choices is questioned.
    package var isClosed: Bool
    /// Required columns have a stronger head.
    package var isRequired: Bool

    /// Makes a column.
    package init(
        title: String, note: String = "", width: Double = 14, style: CellStyle = .text,
        choices: [String] = [], choiceRange: String? = nil, isClosed: Bool = false,
        isRequired: Bool = false
    ) {
        self.title = title
        self.note = note
        self.width = width
        self.style = style
        self.choices = choices
        self.choiceRange = choiceRange
        self.isClosed = isClosed
        self.isRequired = isRequired
    }
}

/// How the cells of a column look, and what Excel makes of what is typed into them.
package enum CellStyle: Hashable, Sendable, CaseIterable {
    /// Format "@", so that leading zeros and partial dates stay as typed.
    case text
    /// Format "@", lines wrapped.
    case paragraphs
    /// Likewise, in rows that are as high as that takes: for what is read and printed, since a row
    /// of a set height does not grow with what is typed into it.
    case fitted
    /// Format "@", centred.
    case mark
    case number
}

/// A cell to be written.
package enum CellDraft: Hashable, Sendable {
    case blank
    /// Always text, also when it begins with `=`, `+`, `-` or `@`.
    case text(String)
    /// The number's text: "12", "0.5".
    case number(String)
}
