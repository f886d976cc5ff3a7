public import Fields

/// What a template wants of a record, and what is doubtful in it.
///
/// The fields are told without data: from the embedded dictionary, and where there is none from
/// what the tags do with them. All parts that hold tags count: headers, notes and text boxes too.
public struct Inspection: Hashable, Sendable {
    /// What the template was compiled as.
    public var template: String
    /// The outermost fields, in reading order; the members of lists and records stand below them.
    public var fields: [Field]
    /// Everything that is repeated or printed on a condition, in reading order.
    public var sections: [Section]
    /// The documents that the template takes in by name.
    public var partials: [Partial]
    /// The filters that are called, in order of their names.
    public var filters: [String]
    /// What starts and ends a tag.
    public var delimiters: Delimiters
    /// The parts that may hold template text, the main document first.
    public var parts: [Part]
    /// Fields of the dictionary that no tag reads.
    public var unused: [String]
    /// What is doubtful, in reading order.
    public var findings: [Finding]
    /// Whether the template has a dictionary; without one, types are inferred from use.
    public var hasDictionary: Bool
}

extension Inspection {
    /// A field, with its members when it is a list or a record.
    public struct Field: Hashable, Sendable {
        /// Dotted, from the outermost record: "con.ho_ten".
        public var path: String
        /// What it holds.
        public var kind: Kind
        /// What the dictionary calls it.
        public var label: String?
        /// The words that a choice allows; without a dictionary those it is compared with.
        public var choices: [Choice]
        /// Whether a record without it is an error under `MissingPolicy.error`.
        public var isRequired: Bool
        /// Whether it is wanted wherever the record, or the element of the list, around it is
        /// printed: not only within a condition.
        public var isAlwaysRequired: Bool
        /// Whether the dictionary has it; nil without a dictionary.
        public var isKnown: Bool?
        /// The filters it is printed through, in the order of their first use.
        public var filters: [String]
        /// Every tag that reads it.
        public var uses: [Use]
        /// The fields of the record, or of each element of the list.
        public var members: [Field]

        /// The last step of the path.
        public var name: String { path.split(separator: ".").last.map(String.init) ?? path }
    }

    /// What a field holds.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A text, on one line or several.
        case text
        /// A text of several paragraphs.
        case paragraphs
        /// A day, a month or a year.
        case date
        /// A number.
        case number
        /// True or false.
        case flag
        /// A level of the quality of work, as the dictionary has it.
        case level
        /// A grade given in an assessment, as the dictionary has it.
        case grade
        /// One of a few words.
        case choice
        /// Elements, each a value or a record.
        case list
        /// Fields of its own.
        case record
        /// A picture.
        case picture
        /// A list, a record or a flag: the tags fit all three.
        case section
    }

    /// One tag that reads a field.
    public struct Use: Hashable, Sendable {
        /// Whether it decides or repeats a section.
        public var isSection: Bool
        /// Where it stands.
        public var location: Diagnostic.Location
    }

    /// A list that is repeated, a condition, or the contrary of one.
    public struct Section: Hashable, Sendable {
        /// What a section does.
        public enum Kind: String, Hashable, Sendable {
            /// It repeats what it holds for each element.
            case list
            /// It prints what it holds if the value is there and true.
            case condition
            /// It prints what it holds if the value is empty, false or missing.
            case inverted
        }
        /// What is repeated or left out.
        public enum Extent: String, Hashable, Sendable {
            /// Rows of a table.
            case rows
            /// Cells of a table's row.
            case columns
            /// Paragraphs and tables.
            case paragraphs
            /// Text within a paragraph.
            case runs
        }

        /// As the opening tag has it: "con", `loai == "A"`.
        public var source: String
        /// What it does; `list` for whatever may be a list or a record.
        public var kind: Kind
        /// What it repeats.
        public var extent: Extent
        /// How many sections stand around it.
        public var depth: Int
        /// Where its opening tag stands.
        public var location: Diagnostic.Location
    }

    /// A document that the template takes in.
    public struct Partial: Hashable, Sendable {
        /// As the tag names it.
        public var name: String
        /// Where the tag stands.
        public var location: Diagnostic.Location
    }

    /// A part that may hold template text.
    public struct Part: Hashable, Sendable {
        /// "word/header1.xml".
        public var name: String
        /// How many tags stand in it.
        public var tags: Int
    }
}

extension Inspection {
    /// All fields, those of lists and records behind them.
    public var allFields: [Field] { fields.flatMap(\.withMembers) }
}

extension Inspection.Field {
    fileprivate var withMembers: [Inspection.Field] { [self] + members.flatMap(\.withMembers) }
}

extension Inspection.Kind {
    init(_ type: FieldType) {
        switch type {
        case .text: self = .text
        case .paragraphs: self = .paragraphs
        case .date: self = .date
        case .number: self = .number
        case .flag: self = .flag
        case .level: self = .level
        case .grade: self = .grade
        case .choice: self = .choice
        case .list: self = .list
        }
    }
}
