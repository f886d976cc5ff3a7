public import PartyForms

/// What an office's workbook looks like: the sheets and columns that `workbook.json` lists.
public struct WorkbookDefinition: Hashable, Sendable {
    /// Grows when sheets or columns change; written into every workbook.
    public var version: Int
    /// In the order of the workbook.
    public var sheets: [SheetDefinition]
    /// Column titles that say nothing: "STT", "Ghi chú".
    public var ignoredTitles: [String]
    /// What rows begin with that are no data.
    public var asides: Asides
    /// The words for yes and no.
    public var flags: [WordChoice]
    /// The levels of a rating.
    public var levels: [WordChoice]
    /// The grades of a criterion.
    public var grades: [WordChoice]
    /// The title of the hidden sheet that carries the version.
    public var hiddenTitle: String
    /// The label of the version in that sheet.
    public var versionLabel: String
    /// The title of the sheet that explains the codes.
    public var catalogueTitle: String
    /// Where the fields of forms belong in it.
    public var places: FieldPlaces
    /// The titles of the sheets that reading forms adds to it.
    public var reportTitles: ReportTitles
    /// How lists that offices keep themselves are understood.
    public var lists: ListWords

    /// The definition of that sheet.
    public func sheet(_ key: String) -> SheetDefinition? { sheets.first { $0.key == key } }

    /// The words that a column's cells may hold; empty for free text.
    public func words(for column: ColumnDefinition) -> [WordChoice] {
        switch column.type {
        case .flag: flags
        case .level: levels
        case .grade: grades
        case .choice: column.choices
        case .text, .code, .date, .time, .number, .list, .paragraphs: []
        }
    }
}

/// The titles of the sheets that hoso adds to a workbook to tell what it did; they hold no data.
public struct ReportTitles: Hashable, Sendable {
    /// What was changed, and what came back and was not taken over.
    public var changes: String
    /// Who has not given a form back.
    public var missing: String
    /// How an office's own lists were understood.
    public var listed: String
    /// What in them must be looked at.
    public var doubts: String
    /// Cells of them that were put right.
    public var repairs: String
    /// Columns of them that have no place in the workbook.
    public var unused: String

    /// All of them.
    var all: [String] { [changes, missing, listed, doubts, repairs, unused] }
}

/// What rows of a table begin with that are no data.
public struct Asides: Hashable, Sendable {
    /// Of subtotals: "Cộng".
    public var totals: [String]
    /// Of what stands below a table: "Người lập biểu".
    public var closings: [String]
}

/// A sheet of the workbook.
public struct SheetDefinition: Hashable, Sendable {
    /// ASCII: `dang_vien`.
    public var key: String
    /// On the tab: "Đảng viên".
    public var title: String
    /// Other titles that mean the same.
    public var synonyms: [String]
    /// Whether the sheet holds one row of facts about the office.
    public var isSingle: Bool
    /// In their order.
    public var columns: [ColumnDefinition]
    /// Columns that lists of others have in their place.
    public var compounds: [CompoundColumn]

    /// The definition of that column.
    public func column(_ key: String) -> ColumnDefinition? { columns.first { $0.key == key } }
}

/// A column of a sheet.
public struct ColumnDefinition: Hashable, Sendable {
    /// ASCII: `ho_ten`.
    public var key: String
    /// In the head row: "Họ và tên".
    public var title: String
    /// Other titles that mean the same.
    public var synonyms: [String]
    /// What its cells hold.
    public var type: ColumnType
    /// What the elements of a list are.
    public var items: ColumnType
    /// Explains the column to the clerk.
    public var note: String
    /// In characters.
    public var width: Double
    /// For choices: the words that are offered.
    public var choices: [WordChoice]
    /// Whether other words than the choices are taken as they are.
    public var isOpen: Bool
    /// Whether cells show the code of a choice, whose text is too long for them.
    public var showsCode: Bool
    /// Whether the sheet is of no use without it.
    public var isRequired: Bool
    /// Whether it tells a row of data from a signature or a subtotal.
    public var isKey: Bool
    /// The keys of the sheets whose codes it names.
    public var refers: [String]
    /// How many digits a code has, when all of them have as many.
    public var digits: Int?
    /// The keys of the columns of the sheet whose dates come first.
    public var follows: [String]
    /// Whether its dates lie in the year under review at the latest.
    public var isPast: Bool
}

/// What the cells of a column hold.
public enum ColumnType: String, Hashable, Sendable, CaseIterable {
    /// Free text in one line.
    case text
    /// A code that identifies something, or refers to it.
    case code
    /// A day, a month or a year.
    case date
    /// A time of day; other words are kept as they are.
    case time
    /// A number.
    case number
    /// Yes or no.
    case flag
    /// The level of a rating.
    case level
    /// The grade of a criterion.
    case grade
    /// One of several words.
    case choice
    /// Several values, a line or a semicolon apart.
    case list
    /// Several paragraphs of text.
    case paragraphs
}

/// A word that a cell may hold, and how people type it.
public struct WordChoice: Hashable, Sendable {
    /// What the book keeps.
    public var code: String
    /// What the workbook shows.
    public var text: String
    /// Other typings.
    public var synonyms: [String]

    /// Makes a word.
    public init(code: String, text: String, synonyms: [String] = []) {
        self.code = code
        self.text = text
        self.synonyms = synonyms
    }
}
