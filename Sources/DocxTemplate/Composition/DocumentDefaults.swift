import Markup

/// What text looks like before any style is asked (ECMA-376 part 1, §17.7.5.1).
struct DocumentDefaults: Hashable, Sendable {
    /// Properties by their element's name.
    private(set) var run: [String: [String: String]] = [:]
    private(set) var paragraph: [String: [String: String]] = [:]

    /// The standard's own.
    init() {}

    /// Reads them from the root of the styles part.
    init(styles root: Element) {
        guard let defaults = root.first(.word("docDefaults")) else { return }
        run = Self.table(defaults.first(.word("rPrDefault"))?.first(.runProperties))
        paragraph = Self.table(defaults.first(.word("pPrDefault"))?.first(.paragraphProperties))
    }

    private static func table(_ properties: Element?) -> [String: [String: String]] {
        var table: [String: [String: String]] = [:]
        for property in properties?.elements ?? []
        where property.name.namespace == Word.namespace && !invisible.contains(property.name.local)
        {
            var attributes: [String: String] = [:]
            for attribute in property.attributes where attribute.name.namespace == Word.namespace {
                attributes[attribute.name.local] = attribute.value
            }
            table[property.name.local] = attributes
        }
        return table
    }

    /// What a base style must say so that text looks in `host` as it looks here.
    func difference(from host: DocumentDefaults) -> StyleSupplement {
        StyleSupplement(
            run: Self.difference(run, from: host.run, plain: Self.plainRun),
            paragraph: Self.difference(
                paragraph, from: host.paragraph, plain: Self.plainParagraph))
    }

    private static func difference(
        _ own: [String: [String: String]], from host: [String: [String: String]],
        plain: [String: [String: String]]
    ) -> [String: [String: String]] {
        var result: [String: [String: String]] = [:]
        for name in Set(own.keys).union(host.keys) where own[name] != host[name] {
            let neutral = plain[name] ?? own[name].map { _ in [:] } ?? ["val": "0"]
            let mine = neutral.merging(own[name] ?? [:]) { _, own in own }
            let theirs = neutral.merging(host[name] ?? [:]) { _, host in host }
            // An empty element switches its property on.
            let isSwitch = own[name]?.isEmpty == true || host[name]?.isEmpty == true
            // Attributes that belong together, a line's height and its rule, are said together.
            if isSwitch {
                result[name] = own[name] ?? neutral
            } else if mine.contains(where: { theirs[$0.key] != $0.value }) {
                result[name] = mine
            }
        }
        return result
    }

    /// Properties that nobody sees on paper.
    private static let invisible: Set<String> = ["lang", "noProof", "rPrChange", "pPrChange"]

    /// What counts where nothing is said.
    private static let plainRun: [String: [String: String]] = [
        "rFonts": [
            "ascii": "Times New Roman", "hAnsi": "Times New Roman",
            "eastAsia": "Times New Roman", "cs": "Times New Roman",
        ],
        "sz": ["val": "20"], "szCs": ["val": "20"], "color": ["val": "auto"],
        "u": ["val": "none"], "highlight": ["val": "none"], "w": ["val": "100"],
        "vertAlign": ["val": "baseline"], "em": ["val": "none"], "effect": ["val": "none"],
        "shd": ["val": "clear", "color": "auto", "fill": "auto"], "bdr": ["val": "nil"],
    ]
    private static let plainParagraph: [String: [String: String]] = [
        "spacing": ["before": "0", "after": "0", "line": "240", "lineRule": "auto"],
        "ind": ["left": "0", "right": "0", "firstLine": "0"],
        "jc": ["val": "left"], "widowControl": ["val": "1"], "outlineLvl": ["val": "9"],
        "textAlignment": ["val": "auto"], "snapToGrid": ["val": "1"],
        "shd": ["val": "clear", "color": "auto", "fill": "auto"],
    ]
}

/// Properties that a style gets where it does not have them.
struct StyleSupplement: Hashable, Sendable {
    var run: [String: [String: String]] = [:]
    var paragraph: [String: [String: String]] = [:]

    var isEmpty: Bool { run.isEmpty && paragraph.isEmpty }

    /// The style with what it lacks.
    func supplementing(_ style: Element) -> Element {
        guard !isEmpty else { return style }
        var style = style
        supplement(&style, "pPr", paragraph, order: DocumentRules.order["pPr"])
        supplement(&style, "rPr", run, order: Self.runOrder)
        return style
    }

    private func supplement(
        _ style: inout Element, _ name: String, _ additions: [String: [String: String]],
        order: ChildOrder?
    ) {
        guard !additions.isEmpty, let order else { return }
        let prefix = style.name.prefix
        let at = style.children.firstIndex { $0.element?.name == .word(name) }
        var properties =
            at.flatMap { style.children[$0].element } ?? Element(.word(name, prefix: prefix))
        for (local, values) in additions.sorted(by: { $0.key < $1.key }) {
            properties.add(local, values, order: order)
        }
        if let at {
            style.children[at] = .element(properties)
        } else {
            let place = Self.styleOrder.index(for: name, in: style.children)
            style.children.insert(.element(properties), at: place)
        }
    }

    /// The order that desktop applications do not ask for and others do.
    static let runOrder = ChildOrder(all: [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
        "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
        "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
        "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath",
    ])

    /// The children of a style (ECMA-376 part 1, §17.7.4.17).
    static let styleOrder = ChildOrder(all: [
        "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority",
        "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose",
        "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
    ])
}

extension Element {
    /// Adds attributes to a property, or the property, where they are not said.
    fileprivate mutating func add(
        _ local: String, _ values: [String: String], order: ChildOrder
    ) {
        let prefix = name.prefix
        let missing = { (known: Element) in
            values.sorted { $0.key < $1.key }
                .filter { known.attribute(.word($0.key)) == nil }
                .map { Attribute(.word($0.key, prefix: prefix), $0.value) }
        }
        if let at = children.firstIndex(where: { $0.element?.name == .word(local) }) {
            guard var known = children[at].element, !known.attributes.isEmpty else { return }
            known.attributes += missing(known)
            children[at] = .element(known)
        } else {
            let property = Element(.word(local, prefix: prefix))
            var full = property
            full.attributes = missing(property)
            children.insert(.element(full), at: order.index(for: local, in: children))
        }
    }
}
