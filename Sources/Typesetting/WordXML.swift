import Markup

/// WordprocessingML as elements (ECMA-376 part 1, §17), children in the order of its schema.
enum WordXML {
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    static func name(_ local: String) -> Name {
        Name(namespace: namespace, local: local, prefix: "w")
    }

    static func element(
        _ local: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ children: [Element] = []
    ) -> Element {
        Element(
            name(local), attributes: attributes.map { Attribute(name($0.key), $0.value) },
            children: children.map(Node.element))
    }

    /// An element with `w:val`.
    static func value(_ local: String, _ value: String) -> Element {
        element(local, ["val": value])
    }

    /// A root element: declares the prefixes.
    static func root(_ local: String, _ children: [Element]) -> Element {
        var root = element(local, [:], children)
        root.namespaces = [
            NamespaceDeclaration(prefix: "w", uri: namespace),
            NamespaceDeclaration(prefix: "r", uri: relationships),
        ]
        return root
    }

    static func relationshipID(_ id: String) -> Attribute {
        Attribute(Name(namespace: relationships, local: "id", prefix: "r"), id)
    }
}

/// Lengths in the units of the format.
enum Twips {
    static func millimetres(_ length: Double) -> Int { Int((length * 1440 / 25.4).rounded()) }
    static func points(_ length: Double) -> Int { Int((length * 20).rounded()) }
}

/// `w:pPr`.
struct ParagraphProperties {
    var style: String?
    var keepsNext: Bool?
    var keepsLines: Bool?
    var breaksPage = false
    /// A rule above the paragraph, 3/4 of a point thick.
    var isRuled = false
    var tabs: [Tab] = []
    var before: Int?
    var after: Int?
    /// Exact; 0 for single.
    var line: Int?
    var left: Int?
    var right: Int?
    var firstLine: Int?
    var hanging: Int?
    var alignment: Alignment?
    /// 0-based.
    var outline: Int?

    struct Tab {
        var position: Int
        var value = "left"
        var hasDots = false
    }

    /// The properties' elements, in the order of CT_PPrBase (§17.3.1.26).
    var elements: [Element] {
        var elements: [Element] = []
        if let style { elements.append(WordXML.value("pStyle", style)) }
        elements += Self.toggle("keepNext", keepsNext) + Self.toggle("keepLines", keepsLines)
        if breaksPage { elements.append(WordXML.element("pageBreakBefore")) }
        if isRuled { elements.append(Self.rule) }
        if !tabs.isEmpty { elements.append(WordXML.element("tabs", [:], tabs.map(\.element))) }
        if let spacing { elements.append(spacing) }
        if let indent { elements.append(indent) }
        if let alignment { elements.append(WordXML.value("jc", alignment.justification)) }
        if let outline { elements.append(WordXML.value("outlineLvl", String(outline))) }
        return elements
    }

    static func toggle(_ name: String, _ flag: Bool?) -> [Element] {
        switch flag {
        case nil: []
        case true?: [WordXML.element(name)]
        case false?: [WordXML.value(name, "0")]
        }
    }

    private static let rule = WordXML.element(
        "pBdr", [:],
        [WordXML.element("top", ["val": "single", "sz": "6", "space": "0", "color": "000000"])])

    private var spacing: Element? {
        let lineValues: [(String, String)] =
            switch line {
            case nil: []
            case 0?: [("line", "240"), ("lineRule", "auto")]
            case let line?: [("line", String(line)), ("lineRule", "exact")]
            }
        let values = Self.values([("before", before), ("after", after)]) + lineValues
        return Self.element("spacing", values)
    }

    private var indent: Element? {
        Self.element(
            "ind",
            Self.values([
                ("left", left), ("right", right), ("hanging", hanging), ("firstLine", firstLine),
            ]))
    }

    private static func values(_ pairs: [(String, Int?)]) -> [(String, String)] {
        pairs.compactMap { name, value in value.map { (name, String($0)) } }
    }

    private static func element(_ name: String, _ values: [(String, String)]) -> Element? {
        guard !values.isEmpty else { return nil }
        return Element(
            WordXML.name(name), attributes: values.map { Attribute(WordXML.name($0.0), $0.1) })
    }
}

extension ParagraphProperties.Tab {
    var element: Element {
        hasDots
            ? WordXML.element("tab", ["val": value, "leader": "dot", "pos": String(position)])
            : WordXML.element("tab", ["val": value, "pos": String(position)])
    }
}

extension Alignment {
    /// ST_Jc (§17.18.44).
    var justification: String {
        switch self {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        case .justify: "both"
        }
    }
}

extension Element {
    /// The paragraph on a new page.
    var breakingPage: Element {
        var paragraph = self
        guard case .element(var properties)? = paragraph.children.first else { return self }
        let before = ["pStyle", "keepNext", "keepLines"].map(WordXML.name)
        let index = properties.elements.prefix { before.contains($0.name) }.count
        properties.children.insert(.element(WordXML.element("pageBreakBefore")), at: index)
        paragraph.children[0] = .element(properties)
        return paragraph
    }
}
