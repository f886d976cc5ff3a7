import Markup

/// The elements of WordprocessingML that the engine knows by name (ECMA-376 part 1, §17).
enum Word: String {
    case paragraph = "p"
    case paragraphProperties = "pPr"
    case run = "r"
    case runProperties = "rPr"
    case text = "t"
    case tab, br, cr, tabs, pStyle, sectPr
    case listProperties = "numPr"
    case listNumber = "numId"
    case listLevel = "ilvl"
    case table = "tbl"
    case row = "tr"
    case cell = "tc"
    case deletion = "del"
    case movedAway = "moveFrom"
    case fieldMark = "fldChar"
    case fieldCode = "instrText"
    case control = "sdt"
    case runStyle = "rStyle"
    case style, basedOn

    /// The namespace of transitional WordprocessingML.
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    /// The namespace of ISO 29500 Strict.
    static let strictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    /// The qualified name, written with `prefix`.
    func name(prefix: String = "w") -> Name {
        Name(namespace: Self.namespace, local: rawValue, prefix: prefix)
    }

    /// Whether `name` is this element's.
    func names(_ name: Name) -> Bool {
        name.local == rawValue && name.namespace == Self.namespace
    }

    /// Whether `name` is this element's, or that of the element of DrawingML that does the same:
    /// charts, diagrams and shapes have paragraphs and runs too (ECMA-376 part 1, §21.1.2).
    func means(_ name: Name) -> Bool {
        guard name.local == rawValue else { return false }
        return name.namespace == Self.namespace
            || (name.namespace == Self.drawingNamespace && isInDrawings)
    }

    /// The namespace of DrawingML's text.
    static let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"

    private var isInDrawings: Bool {
        switch self {
        case .paragraph, .paragraphProperties, .run, .runProperties, .text, .br: true
        default: false
        }
    }

    /// The value of the `w:val` attribute.
    static func value(of tag: StartTag) -> String? { attribute("val", of: tag) }

    /// The value of an attribute in the WordprocessingML namespace.
    static func attribute(_ local: String, of tag: StartTag) -> String? {
        tag.attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }
}

extension Element {
    func first(_ word: Word) -> Element? { first(word.name()) }
    func all(_ word: Word) -> [Element] { all(word.name()) }
    var wordValue: String? { attribute(Name(namespace: Word.namespace, local: "val")) }
}
