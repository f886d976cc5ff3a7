import Markup
public import OpenPackage

/// A Word document that is put into others, or bound with others.
///
/// It is opened, checked and taken apart once, and used as often as needed from any thread.
public struct Document: Sendable {
    /// What messages call it.
    public let name: String

    let word: WordPackage
    let facts: GuestFacts
    let numbering: GuestNumbering
    /// The text of the body, block for block.
    let blocks: [[Piece]]
    /// The runs, when the body is one paragraph.
    let runs: [Piece]?
    /// The sections; the last one is the body's own.
    let sections: [SectionProperties]
    /// Notes by kind and id.
    let notes: [NoteKind: NoteTexts]
    /// Headers and footers.
    let margins: [PartName: [Piece]]
    /// The relationships of parts with text that are carried.
    let relationships: [PartName: [String: Relationship]]
    /// Whether even pages have headers and footers of their own.
    let hasEvenMargins: Bool
    /// What decides how styles and lists are named in a host.
    let look: GuestLook
    private let digest: Int
    private let bytes: [UInt8]

    /// Opens a document.
    ///
    /// Macros, bindings to data, protection, permissions, embedded foreign formats and links to
    /// other files (hyperlinks apart) are not carried into a host.
    ///
    /// - Parameters:
    ///   - bytes: the `.docx` file.
    ///   - name: what messages call it.
    ///   - limits: what the package may take.
    /// - Throws: why the file cannot be used.
    public init(
        reading bytes: [UInt8], named name: String, limits: PackageLimits = .standard
    ) throws(TemplateError) {
        let word = try WordPackage(reading: bytes, named: name, limits: limits)
        try word.checkRelationships()
        var reader = try GuestReader(word)
        let body = try reader.body()
        self.name = name
        self.word = word
        self.bytes = bytes
        digest = bytes.hashValue
        facts = reader.facts
        numbering = reader.numbering
        blocks = body.blocks
        runs = body.runs
        sections = body.sections
        notes = try reader.noteTexts()
        margins = try reader.margins()
        relationships = reader.relationships
        hasEvenMargins = try reader.hasEvenMargins()
        look = reader.look
    }
}

extension Document: Hashable {
    /// Whether the files are equal, byte for byte, and have the same name.
    public static func == (left: Document, right: Document) -> Bool {
        left.digest == right.digest && left.name == right.name && left.bytes == right.bytes
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// The parts that decide how a guest's text looks; two guests with equal ones share their styles.
struct GuestLook: Hashable, Sendable {
    var styles: [UInt8] = []
    var numbering: [UInt8] = []
    var theme: [UInt8] = []
}

/// The notes of one kind.
struct NoteTexts: Sendable {
    /// The part they stand in.
    var part: PartName
    /// Attributes of the note but its id, and its content.
    var texts: [String: NoteText]
}

/// One note or comment.
struct NoteText: Sendable {
    var attributes: [Attribute]
    var pieces: [Piece]
}
