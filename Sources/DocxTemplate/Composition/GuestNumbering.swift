import Markup

/// The lists of a document that is put into others (ECMA-376 part 1, §17.9).
struct GuestNumbering: Sendable {
    /// Lists by their number.
    private(set) var lists: [Int: List] = [:]

    /// One list: what its levels look like, and what it overrides of them.
    struct List: Hashable, Sendable {
        /// `w:abstractNum` without its number and without ties to styles.
        var abstract: Element
        var overrides: [Element]

        /// Whether there is a level that counts.
        var counts: Bool {
            (abstract.all(.word("lvl")) + overrides.flatMap { $0.all(.word("lvl")) }).contains {
                let format = $0.first(.word("numFmt"))?.wordValue ?? "decimal"
                return format != "bullet" && format != "none"
            }
        }

        /// The overrides that let every level start again.
        var restarted: [Element] {
            let prefix = abstract.name.prefix
            let known = Dictionary(
                overrides.map { ($0.attribute(.word("ilvl")) ?? "0", $0) }
            ) { first, _ in first }
            return abstract.all(.word("lvl")).map { level in
                let number = level.attribute(.word("ilvl")) ?? "0"
                var override =
                    known[number]
                    ?? Element(
                        .word("lvlOverride", prefix: prefix),
                        attributes: [Attribute(.word("ilvl", prefix: prefix), number)])
                guard override.first(.word("startOverride")) == nil else { return override }
                let own = override.first(.word("lvl")) ?? level
                let start = own.first(.word("start"))?.wordValue ?? "0"
                let element = Element(
                    .word("startOverride", prefix: prefix),
                    attributes: [Attribute(.word("val", prefix: prefix), start)])
                override.children.insert(.element(element), at: 0)
                return override
            }
        }
    }

    /// Reads the numbering part; nil for a document without one.
    ///
    /// A list that takes its levels from a list style has them here.
    init(_ root: Element?, styles: GuestStyles) {
        guard let root else { return }
        let abstracts = Self.table(root.all(.word("abstractNum")), by: "abstractNumId")
        let instances = Self.table(root.all(.word("num")), by: "numId")
        for (number, instance) in instances {
            guard let abstract = Self.abstract(of: instance, in: abstracts) else { continue }
            var source = abstract
            if let style = abstract.first(.word("numStyleLink"))?.wordValue,
                let other = styles.lists[style].flatMap({ instances[$0.number] }),
                let linked = Self.abstract(of: other, in: abstracts)
            {
                source = linked
            }
            lists[number] = List(
                abstract: Self.bare(source),
                overrides: instance.all(.word("lvlOverride")).map(Self.withoutTies))
        }
    }

    private static func table(_ elements: [Element], by id: String) -> [Int: Element] {
        Dictionary(
            elements.compactMap { element in
                element.attribute(.word(id)).flatMap { Int($0) }.map { ($0, element) }
            }
        ) { first, _ in first }
    }

    private static func abstract(of instance: Element, in table: [Int: Element]) -> Element? {
        instance.first(.word("abstractNumId"))?.wordValue.flatMap { Int($0) }
            .flatMap { table[$0] }
    }

    /// An abstract list as it is compared: two that differ in their number and marks are one.
    static func bare(_ abstract: Element) -> Element {
        var result = abstract.withoutExtensions
            .removing(["nsid", "tmpl", "name", "styleLink", "numStyleLink"])
        result.attributes = []
        result.children = result.elements.map { .element(withoutTies($0)) }
        return result
    }

    private static func withoutTies(_ element: Element) -> Element {
        var result = element.withoutExtensions.removing(["pStyle", "lvlPicBulletId"])
        result.attributes.removeAll { ["tplc", "tentative"].contains($0.name.local) }
        result.children = result.children.map { node in
            guard let level = node.element, level.name.local == "lvl" else { return node }
            return .element(withoutTies(level))
        }
        return result
    }
}
