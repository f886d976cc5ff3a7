import Markup

/// A step of text that is written into another document.
///
/// The text of a guest is taken apart once; putting it into a host is then one pass over bytes
/// and over the few places that have another name in each host.
enum Piece: Sendable {
    /// Bytes that are the same in every host.
    case bytes([UInt8])
    /// An id or a name.
    case reference(Reference)
    /// The properties that name the guest's default style where the host's is another one.
    case defaultStyle(DefaultStyle)
    /// A start tag with theme fonts or colours, and the same with what they are in the guest.
    case themed(kept: [UInt8], resolved: [UInt8])
    /// The namespaces that an element outermost in the text needs.
    case namespaces(NamespaceNeeds)
    /// A mark that stands for a note or a comment: what stands before and behind its id.
    case note(NoteKind, id: String, before: [UInt8], after: [UInt8])
    /// The properties of a section, an index into the guest's.
    case section(Int)
    /// Where the last section's properties belong when something follows it.
    case lastSection
}

/// Something in a guest's text that is named anew in each host.
enum Reference: Hashable, Sendable {
    case style(String)
    case number(Int)
    case relationship(String)
    case drawing, control
    case bookmark(String)
    case bookmarkName(String)
    /// The name of the field that prints the number of pages.
    case pageCount
}

/// A paragraph or table without a style of its own.
struct DefaultStyle: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case paragraph, table }

    var kind: Kind
    /// What stands before and behind the style's id.
    var before: [UInt8]
    var after: [UInt8]
}

/// Namespaces that a piece of text uses.
struct NamespaceNeeds: Hashable, Sendable {
    var declarations: [NamespaceDeclaration] = []
    /// Prefixes of what a reader may ignore.
    var ignorable: [String] = []
    /// The prefix of markup compatibility.
    var compatibility = "mc"

    static let compatibilityNamespace =
        "http://schemas.openxmlformats.org/markup-compatibility/2006"
}

/// What is declared around a place of a host.
struct Surroundings: Sendable {
    var declared: Set<NamespaceDeclaration> = []
    var ignorable: Set<String> = []

    /// Nothing is declared.
    init() {}

    /// What a root declares for all that stands in it.
    init(_ root: Element) {
        declared = Set(root.namespaces)
        let name = Name(namespace: NamespaceNeeds.compatibilityNamespace, local: "Ignorable")
        ignorable = Set((root.attribute(name) ?? "").split(separator: " ").map(String.init))
    }
}

extension NamespaceNeeds {
    /// Writes what the surroundings do not declare.
    func write(to output: inout [UInt8], within surroundings: Surroundings) {
        for declaration in declarations where !surroundings.declared.contains(declaration) {
            Self.append(declaration, to: &output)
        }
        let missing = ignorable.filter { !surroundings.ignorable.contains($0) }
        guard !missing.isEmpty else { return }
        output += " \(compatibility):Ignorable=\"\(missing.joined(separator: " "))\"".utf8
    }

    private static func append(_ declaration: NamespaceDeclaration, to output: inout [UInt8]) {
        let prefix = declaration.prefix.isEmpty ? "" : ":" + declaration.prefix
        output += " xmlns\(prefix)=\"".utf8
        Escaping.appendAttribute(declaration.uri, to: &output)
        output.append(UInt8(ascii: "\""))
    }
}

/// Texts that stand in a part of their own and are referred to by number.
enum NoteKind: String, Hashable, Sendable, CaseIterable {
    case footnote, endnote, comment

    /// The element that refers to a note from the text.
    init?(reference name: String) {
        switch name {
        case "footnoteReference": self = .footnote
        case "endnoteReference": self = .endnote
        case "commentReference", "commentRangeStart", "commentRangeEnd": self = .comment
        default: return nil
        }
    }

    /// The kind of the relationship that leads to their part, and the name of its root.
    var part: String { rawValue + "s" }

    var contentType: String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
    }
}

extension Name {
    /// A name of WordprocessingML.
    static func word(_ local: String, prefix: String = "w") -> Name {
        Name(namespace: Word.namespace, local: local, prefix: prefix)
    }
}
