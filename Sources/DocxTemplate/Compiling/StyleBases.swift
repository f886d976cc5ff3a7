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
        // What is known of a style, nothing too: all styles on the way to one learn what it says.
        var known: [String: Property?] = elements.compactMapValues(property)
        for id in bases.keys {
            var way: [String] = []
            var current: String? = id
            while let style = current, known.index(forKey: style) == nil {
                known.updateValue(nil, forKey: style)
                way.append(style)
                current = bases[style]
            }
            let nearest = current.flatMap { known[$0] ?? nil }
            for style in way { known.updateValue(nearest, forKey: style) }
        }
        return known.compactMapValues(\.self)
    }
}
