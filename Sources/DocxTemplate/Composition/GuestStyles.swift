import Markup

/// The styles of a document that is put into others.
struct GuestStyles: Sendable {
    /// By id, without what is not carried.
    private(set) var styles: [String: Element] = [:]
    private(set) var defaultParagraph: String?
    private(set) var defaultTable: String?
    /// The root as it was read, for its defaults.
    let defaults: DocumentDefaults
    /// Lists that styles put their paragraphs into.
    private(set) var lists: [String: StyleList] = [:]

    /// A list that a paragraph is in by its style alone.
    struct StyleList: Hashable, Sendable {
        var number: Int
        var level: Int?
        /// The indentation that the style itself has.
        var indentation: Element?
    }

    /// Reads the styles part; nil for a document without one.
    init(_ root: Element?, theme: Theme) {
        guard let root else {
            defaults = DocumentDefaults()
            return
        }
        defaults = DocumentDefaults(styles: theme.resolved(root))
        for style in root.all(.style) {
            guard let id = style.attribute(.word("styleId")), styles[id] == nil else { continue }
            styles[id] = style.withoutExtensions
            guard style.isDefault else { continue }
            switch style.attribute(.word("type")) {
            case "paragraph": defaultParagraph = defaultParagraph ?? id
            case "table": defaultTable = defaultTable ?? id
            default: continue
            }
        }
        for id in styles.keys { lists[id] = list(of: id) }
    }

    /// The style and those it is based on, outermost last; a circle is cut.
    func chain(of id: String) -> [String] {
        var chain: [String] = []
        var seen: Set<String> = []
        var next: String? = id
        while let id = next, chain.count < Self.longestChain, let style = styles[id],
            seen.insert(id).inserted
        {
            chain.append(id)
            next = style.first(.basedOn)?.wordValue
        }
        return chain
    }

    /// How many styles may be based on each other.
    private static let longestChain = 64

    private func list(of id: String) -> StyleList? {
        var level: Int?
        var indentation: Element?
        for id in chain(of: id) {
            let properties = styles[id]?.first(.paragraphProperties)
            indentation = indentation ?? properties?.first(.word("ind"))
            guard let list = properties?.first(.word("numPr")) else { continue }
            level = level ?? list.first(.word("ilvl"))?.wordValue.flatMap { Int($0) }
            guard let number = list.first(.word("numId"))?.wordValue.flatMap({ Int($0) }) else {
                continue
            }
            guard number != 0 else { return nil }
            return StyleList(number: number, level: level, indentation: indentation)
        }
        return nil
    }
}

extension Element {
    /// Whether a style is the one that text without a style has.
    var isDefault: Bool {
        ["1", "true", "on"].contains(attribute(.word("default")) ?? "")
    }

    /// The element with nothing but WordprocessingML in it.
    var withoutExtensions: Element {
        var result = self
        result.line = 0
        result.namespaces = []
        result.attributes.removeAll { $0.name.namespace != Word.namespace }
        result.attributes.removeAll { $0.name.local.hasPrefix("rsid") }
        result.children = elements.filter { $0.name.namespace == Word.namespace }
            .map { .element($0.withoutExtensions) }
        return result
    }

    /// The element without the children of those names.
    func removing(_ names: Set<String>) -> Element {
        var result = self
        result.children.removeAll { names.contains($0.element?.name.local ?? "") }
        return result
    }

    /// Sets `w:val` of the first child of that name, which is made where it is missing.
    mutating func setValue(_ value: String, of local: String, order: ChildOrder) {
        let name = Name.word(local, prefix: self.name.prefix)
        let child = Element(
            name, attributes: [Attribute(.word("val", prefix: self.name.prefix), value)])
        if let at = children.firstIndex(where: { $0.element?.name == name }) {
            children[at] = .element(child)
        } else {
            children.insert(.element(child), at: order.index(for: local, in: children))
        }
    }

    /// Sets an attribute of WordprocessingML.
    mutating func set(_ local: String, to value: String) {
        let name = Name.word(local, prefix: name.prefix)
        if let at = attributes.firstIndex(where: { $0.name == name }) {
            attributes[at].value = value
        } else {
            attributes.append(Attribute(name, value))
        }
    }

    /// The element's markup.
    var bytes: [UInt8] { markup { write(to: &$0) } }
}
