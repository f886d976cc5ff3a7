public import Fields

/// Where in an office's workbook the value of a form's field belongs.
///
/// A fact about the workbook, read with its definition: no field and no sheet is named here.
public struct FieldPlace: Hashable, Sendable {
    /// The field's path; `*` stands for any step, `#` for the number of a list's row.
    public var path: String
    /// The sheet's key.
    public var sheet: String
    /// The column's key.
    public var column: String
    /// What the column holds.
    public var type: FieldType
    /// What the other columns of the row hold, so that it is found or made.
    public var row: [Key]
    /// In a list: the columns that tell one row of a subject from another.
    public var names: [String]
    /// What else a row holds once something was written in it.
    public var sets: [String: String]
    /// Columns without which the book does not understand a row.
    public var needs: [String]
    /// Whose fields it is for; empty for everybody's.
    public var subjects: [SubjectKind]
    /// Who fills the field in.
    public var whose: Owner
    /// Whether it says who the form is about.
    public var isIdentity: Bool
    /// Whether not everybody has something to answer.
    public var isOptional: Bool

    /// Who fills a field in.
    public enum Owner: String, Hashable, Sendable, CaseIterable {
        /// Whom the form is about.
        case own
        /// A body or a person beside them.
        case others
        /// The office: what comes back is reported and never written.
        case office
    }

    /// What a column of the row holds.
    public struct Key: Hashable, Sendable {
        /// The column's key.
        public var column: String
        /// What it holds.
        public var content: Content

        /// Makes a part of a row's key.
        public init(_ column: String, _ content: Content) {
            self.column = column
            self.content = content
        }
    }

    /// What a column of a row's key holds.
    public enum Content: Hashable, Sendable {
        /// The code of whom the form is about.
        case record
        /// The year under review.
        case year
        /// The step of the path at this place, counted from 0.
        case step(Int)
        /// These words.
        case text(String)
        /// Nothing.
        case empty
    }

    /// Makes a place.
    public init(
        path: String, sheet: String, column: String, type: FieldType, row: [Key],
        names: [String] = [], sets: [String: String] = [:], needs: [String] = [],
        subjects: [SubjectKind] = [], whose: Owner = .own, isIdentity: Bool = false,
        isOptional: Bool = false
    ) {
        self.path = path
        self.sheet = sheet
        self.column = column
        self.type = type
        self.row = row
        self.names = names
        self.sets = sets
        self.needs = needs
        self.subjects = subjects
        self.whose = whose
        self.isIdentity = isIdentity
        self.isOptional = isOptional
    }
}

/// Where the fields of forms belong in an office's workbook.
public struct FieldPlaces: Hashable, Sendable {
    /// Every place, those of one path before those of many.
    public let places: [FieldPlace]
    /// Fields that only the office fills in and that have no cell of their own.
    public let office: [String]
    /// Where a paper that was received is noted.
    public let receipts: ReceiptPlace?
    /// The steps of each place's path.
    private let patterns: [[Substring]]

    /// Makes places.
    public init(
        _ places: [FieldPlace] = [], office: [String] = [], receipts: ReceiptPlace? = nil
    ) {
        self.places =
            places.filter { !$0.path.contains("*") } + places.filter { $0.path.contains("*") }
        patterns = self.places.map { $0.path.split(separator: ".") }
        self.office = office
        self.receipts = receipts
    }

    /// The place of a field of a form about such a subject; nil when the workbook has none.
    public func place(of path: FieldPath, for kind: SubjectKind?) -> FieldPlace? {
        zip(places, patterns).first { place, pattern in
            path.matches(pattern)
                && (place.subjects.isEmpty || kind.map(place.subjects.contains) ?? false)
        }?.0
    }

    /// Whether only the office fills the field in, though no cell is its own.
    public func isOffice(_ path: FieldPath) -> Bool { office.contains(where: path.matches) }
}

/// The sheet and the columns in which papers that were received are noted.
public struct ReceiptPlace: Hashable, Sendable {
    /// The sheet's key.
    public var sheet: String
    /// The column of whom the paper is about.
    public var record: String
    /// The column of the dossier item's number.
    public var item: String
    /// The column of the number of copies.
    public var copies: String
    /// The column of the day.
    public var day: String
    /// The column of the file.
    public var file: String

    /// Makes a place.
    public init(
        sheet: String, record: String, item: String, copies: String, day: String, file: String
    ) {
        self.sheet = sheet
        self.record = record
        self.item = item
        self.copies = copies
        self.day = day
        self.file = file
    }
}

/// The path of a field that stands on a form: its steps, some of them the numbers of rows.
public struct FieldPath: Hashable, Sendable {
    /// The steps: `chi_tieu`, `2`, `ten`.
    public let steps: [String]

    /// Reads a path.
    public init(_ path: String) { steps = path.split(separator: ".").map(String.init) }

    /// As it is written.
    public var text: String { steps.joined(separator: ".") }

    /// The path in the dictionary of fields, without the numbers of rows.
    public var fieldPath: String {
        steps.filter { !Self.isNumber($0) }.joined(separator: ".")
    }

    /// The path up to the first number of a row, and that number; nil outside of lists.
    public var listRow: (list: String, number: Int)? {
        guard let place = steps.firstIndex(where: Self.isNumber), let number = Int(steps[place])
        else { return nil }
        return (steps[..<place].joined(separator: "."), number)
    }

    /// Whether a pattern stands for it: `*` for one step, at the end for any that follow, `#` for
    /// the number of a row.
    public func matches(_ pattern: String) -> Bool { matches(pattern.split(separator: ".")) }

    fileprivate func matches(_ wanted: [Substring]) -> Bool {
        guard steps.count == wanted.count || (wanted.last == "*" && steps.count > wanted.count)
        else { return false }
        return zip(wanted, steps).allSatisfy { wanted, step in
            switch wanted {
            case "*": !Self.isNumber(step)
            case "#": Self.isNumber(step)
            default: wanted == step
            }
        }
    }

    private static func isNumber(_ step: String) -> Bool {
        !step.isEmpty && step.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
