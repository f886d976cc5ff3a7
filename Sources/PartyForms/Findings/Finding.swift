/// Something that a check found.
///
/// Findings are data: their words are made by `FindingWords` in the reader's language.
public struct Finding: Error, Hashable, Sendable {
    /// How much it weighs.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// A rule forbids it: no paper may carry it.
        case forbids
        /// Somebody should look at it.
        case warns
        /// Worth knowing.
        case notes
    }

    /// English words with hyphens: `cap-excellent`.
    public var code: String
    /// How much it weighs.
    public var severity: Severity
    /// What is wrong, in one line.
    public var message: Phrase
    /// The facts behind it, a line each.
    public var details: [Phrase]
    /// What to do about it.
    public var hint: Phrase?
    /// The code (`ma`) of the person, organisation or collective concerned; never a name.
    public var subject: String?
    /// The file's name.
    public var file: String?
    /// The cells that cause it.
    public var cells: [CellPlace]
    /// In a document: its part, the paragraph (1-based) and the column (1-based).
    public var position: DocumentPosition?
    /// Why: the document and the place in it.
    public var citation: Citation?
    /// The figures that were compared.
    public var numbers: [FindingNumber]
    /// Why it was overridden; nil when it stands.
    public var overridden: String?

    /// Makes a finding.
    public init(
        _ code: String, _ severity: Severity, _ message: Phrase, details: [Phrase] = [],
        hint: Phrase? = nil, subject: String? = nil, file: String? = nil,
        cells: [CellPlace] = [], position: DocumentPosition? = nil, citation: Citation? = nil,
        numbers: [FindingNumber] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.details = details
        self.hint = hint
        self.subject = subject
        self.file = file
        self.cells = cells.count > 1 ? cells.unique : cells
        self.position = position
        self.citation = citation
        self.numbers = numbers
    }

    /// Whether papers that carry the fact must not be made.
    public var isForbidding: Bool { severity == .forbids && overridden == nil }
}

/// A figure that a check compared.
public struct FindingNumber: Hashable, Sendable {
    /// ASCII, for programs: `xuat_sac`.
    public var name: String
    /// The figure.
    public var value: Int

    /// Makes a figure.
    public init(_ name: String, _ value: Int) {
        self.name = name
        self.value = value
    }
}

/// Where in a document a finding stands.
public struct DocumentPosition: Hashable, Sendable {
    /// The part: "word/document.xml".
    public var part: String
    /// 1-based, in reading order.
    public var paragraph: Int?
    /// 1-based, in characters of the paragraph.
    public var column: Int?

    /// Makes a position.
    public init(part: String, paragraph: Int? = nil, column: Int? = nil) {
        self.part = part
        self.paragraph = paragraph
        self.column = column
    }
}

/// The authority of a rule, as it is printed.
public struct Citation: Hashable, Sendable {
    /// The document: "Hướng dẫn … năm 2023".
    public var document: String
    /// "mục B.IV.1.4"; empty for the whole document.
    public var place: String

    /// Makes a citation.
    public init(document: String, place: String = "") {
        self.document = document
        self.place = place
    }

    /// As it is printed: "Hướng dẫn … năm 2023, mục B.IV.1.4".
    public var text: String { place.isEmpty ? document : "\(document), \(place)" }
}
