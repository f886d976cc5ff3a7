import Markup

/// Brings a guest's lists into a host: equal looks are shared, each list counts for itself.
struct NumberingCarrier: Sendable {
    /// Numbers of abstract lists by their looks.
    private var abstracts: [[UInt8]: Int] = [:]
    /// Numbers of lists by looks and overrides, for styles and for bullets.
    private var shared: [Key: Int] = [:]
    private var nextAbstract = 0

    private struct Key: Hashable {
        var abstract: Int
        var overrides: [UInt8]
    }

    /// Learns the host's lists.
    init(_ root: Element?) {
        guard let root else { return }
        for abstract in root.all(.word("abstractNum")) {
            guard let number = abstract.attribute(.word("abstractNumId")).flatMap({ Int($0) })
            else { continue }
            nextAbstract = max(nextAbstract, number &+ 1)
            let isWhole = abstract.first(.word("numStyleLink")) == nil
            let look = GuestNumbering.bare(abstract).bytes
            if isWhole { abstracts[look] = abstracts[look] ?? number }
        }
        for instance in root.all(.word("num")) {
            guard let number = instance.attribute(.word("numId")).flatMap({ Int($0) }),
                let abstract = instance.first(.word("abstractNumId"))?.wordValue
                    .flatMap({ Int($0) })
            else { continue }
            let overrides = instance.all(.word("lvlOverride")).map(\.withoutExtensions)
            let key = Key(abstract: abstract, overrides: overrides.flatMap(\.bytes))
            shared[key] = shared[key] ?? number
        }
    }

    /// The number of a list that may be one with an equal list of the host.
    mutating func shared(
        _ list: GuestNumbering.List, in additions: inout Additions
    ) -> Int? {
        guard let abstract = abstract(of: list, in: &additions) else { return nil }
        let key = Key(abstract: abstract, overrides: list.overrides.flatMap(\.bytes))
        if let known = shared[key] { return known }
        let number = additions.appendList(abstract: abstract, overrides: list.overrides)
        shared[key] = number
        return number
    }

    /// The number of a list that starts at its beginning.
    mutating func fresh(_ list: GuestNumbering.List, in additions: inout Additions) -> Int? {
        guard list.counts else { return shared(list, in: &additions) }
        guard let abstract = abstract(of: list, in: &additions) else { return nil }
        return additions.appendList(abstract: abstract, overrides: list.restarted)
    }

    private mutating func abstract(
        of list: GuestNumbering.List, in additions: inout Additions
    ) -> Int? {
        let look = list.abstract.bytes
        if let known = abstracts[look] { return known }
        var element = list.abstract
        element.set("abstractNumId", to: String(nextAbstract))
        guard additions.appendAbstract(element) else { return nil }
        abstracts[look] = nextAbstract
        defer { nextAbstract += 1 }
        return nextAbstract
    }
}

extension Additions {
    private static let numberingType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"

    private mutating func editNumbering(_ change: (inout Element) -> Void) -> Bool {
        let root = Element(
            .word("numbering"),
            namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)])
        _ = part("numbering", orMaking: root, contentType: Self.numberingType)
        return edit("numbering", change)
    }

    /// Appends what lists look like; such elements stand before those of the lists.
    fileprivate mutating func appendAbstract(_ abstract: Element) -> Bool {
        editNumbering { root in
            let last = root.children.lastIndex { $0.element?.name == .word("abstractNum") }
            let first = root.children.firstIndex { $0.element?.name == .word("num") }
            let place = last.map { $0 + 1 } ?? first ?? root.children.count
            root.children.insert(
                .element(abstract.declaring(within: root)), at: place)
        }
    }

    /// Appends a list.
    fileprivate mutating func appendList(abstract: Int, overrides: [Element]) -> Int? {
        let new = nextNumber()
        let isThere = editNumbering { root in
            let prefix = root.name.prefix
            let name = { (local: String) in Name.word(local, prefix: prefix) }
            let look = Element(
                name("abstractNumId"), attributes: [Attribute(name("val"), String(abstract))])
            let list = Element(
                name("num"), attributes: [Attribute(name("numId"), String(new))],
                children: ([look] + overrides).map(Node.element))
            let last = root.children.lastIndex { $0.element?.name == .word("num") }
            let end = root.children.lastIndex { $0.element?.name == .word("abstractNum") }
            root.children.insert(
                .element(list.declaring(within: root)), at: (last ?? end ?? -1) + 1)
        }
        return isThere ? new : nil
    }
}

extension Element {
    /// The element with the declarations that a root of another document does not make.
    func declaring(within root: Element) -> Element {
        let declaration = NamespaceDeclaration(prefix: name.prefix, uri: name.namespace)
        guard !root.namespaces.contains(declaration) else { return self }
        var result = self
        result.namespaces.append(declaration)
        return result
    }
}
