import Markup

/// The styles of a document, and which each is based on (ECMA-376 part 1, §17.7.4).
struct StyleBases {
    private var elements: [String: Element] = [:]
    private var bases: [String: String] = [:]
    /// The style of paragraphs that name none.
    private(set) var defaultParagraph: String?

    /// Reads `styles.xml`.
    init(_ root: Element) {
        for style in root.all(.style) {
            guard let id = style.attribute(.word("styleId")) else { continue }
            elements[id] = style
            bases[id] = style.first(.basedOn)?.wordValue
            let isDefault = ["1", "true"].contains(style.attribute(.word("default")))
            if isDefault, style.attribute(.word("type")) == "paragraph" { defaultParagraph = id }
        }
    }

    /// For each style what it says itself, or else the nearest style below it that says something.
    func nearest<Property>(_ property: (Element) -> Property?) -> [String: Property] {
        let own = elements.compactMapValues(property)
        var found = own
        for id in bases.keys where own[id] == nil {
            var seen: Set<String> = []
            var current: String? = id
            while let style = current, seen.insert(style).inserted, found[id] == nil {
                current = bases[style]
                found[id] = current.flatMap { own[$0] }
            }
        }
        return found
    }
}
