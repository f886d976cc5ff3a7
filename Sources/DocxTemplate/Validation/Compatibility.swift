import Markup

/// Markup compatibility for a reader that knows no extension (ECMA-376 part 3).
///
/// Alternate content becomes its fallback; what stands in ignorable namespaces goes, its content
/// kept where `ProcessContent` says so. A line feed before each paragraph makes line numbers
/// of the written result numbers of paragraphs.
struct Compatibility {
    /// Namespaces that must be understood and are not.
    private(set) var unknown: [String] = []

    private static let namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    /// Where every namespace of the standard begins; what Microsoft added later begins elsewhere.
    private static let known = [
        "http://schemas.openxmlformats.org/", "urn:schemas-microsoft-com:vml",
        "urn:schemas-microsoft-com:office:", "http://www.w3.org/",
    ]

    /// What is in force at an element.
    private struct Scope {
        var prefixes: [String: String] = [:]
        var ignorable: Set<String> = []
        /// Elements whose content is kept; an empty local name stands for all.
        var processed: Set<Name> = []
    }

    /// Works through a document in place: two trees of a large one are too much.
    mutating func process(_ root: inout Element) { process(&root, Scope()) }

    private mutating func process(_ element: inout Element, _ outer: Scope) {
        let scope = scope(of: element, within: outer)
        element.attributes.removeAll {
            $0.name.namespace == Self.namespace || scope.ignorable.contains($0.name.namespace)
        }
        element.children = nodes(element.takeChildren(), scope)
    }

    /// Takes each node from the old list before it goes to the new one.
    private mutating func nodes(_ children: consuming [Node], _ scope: Scope) -> [Node] {
        children.reverse()
        var result: [Node] = []
        while let child = children.popLast() {
            switch consume child {
            case .element(let element): result += nodes(inPlaceOf: element, scope)
            case let other: result.append(other)
            }
        }
        return result
    }

    private mutating func nodes(inPlaceOf source: consuming Element, _ scope: Scope) -> [Node] {
        var element = source
        if element.name.namespace == Self.namespace { return fallback(of: element, scope) }
        if scope.ignorable.contains(element.name.namespace) {
            guard isProcessed(element.name, scope) else { return [] }
            let inner = self.scope(of: element, within: scope)
            return nodes(element.takeChildren(), inner)
        }
        process(&element, scope)
        let isParagraph = Word.paragraph.names(element.name)
        return isParagraph ? [.text("\n"), .element(element)] : [.element(element)]
    }

    private mutating func fallback(of element: Element, _ outer: Scope) -> [Node] {
        guard element.name.local == "AlternateContent" else { return [] }
        let scope = scope(of: element, within: outer)
        let name = Name(namespace: Self.namespace, local: "Fallback")
        guard let fallback = element.first(name) else { return [] }
        return nodes(fallback.children, self.scope(of: fallback, within: scope))
    }

    private func isProcessed(_ name: Name, _ scope: Scope) -> Bool {
        let anyName = Name(namespace: name.namespace, local: "")
        return scope.processed.contains(name) || scope.processed.contains(anyName)
    }

    private mutating func scope(of element: Element, within outer: Scope) -> Scope {
        var scope = outer
        for declaration in element.namespaces {
            scope.prefixes[declaration.prefix] = declaration.uri
        }
        for attribute in element.attributes where attribute.name.namespace == Self.namespace {
            let words = attribute.value.split { $0.isWhitespace }.map(String.init)
            switch attribute.name.local {
            case "Ignorable": scope.ignorable.formUnion(words.compactMap { scope.prefixes[$0] })
            case "ProcessContent":
                scope.processed.formUnion(words.compactMap { Self.name($0, scope) })
            case "MustUnderstand": note(words.map { scope.prefixes[$0] ?? $0 })
            default: break
            }
        }
        return scope
    }

    private static func name(_ qualified: String, _ scope: Scope) -> Name? {
        let parts = qualified.split(separator: ":").map(String.init)
        guard parts.count == 2, let namespace = scope.prefixes[parts[0]] else { return nil }
        return Name(namespace: namespace, local: parts[1] == "*" ? "" : parts[1])
    }

    private mutating func note(_ namespaces: [String]) {
        unknown += namespaces.filter { namespace in
            !Self.known.contains { namespace.hasPrefix($0) }
        }
    }
}

extension Element {
    fileprivate mutating func takeChildren() -> [Node] {
        defer { children = [] }
        return children
    }
}
