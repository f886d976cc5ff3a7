import Markup

/// Markup compatibility for a reader that knows no extension (ECMA-376 part 3).
///
/// Alternate content becomes its fallback; what stands in ignorable namespaces goes, its content
/// kept where `ProcessContent` says so.
struct Compatibility {
    /// Namespaces that must be understood and are not.
    private(set) var unknown: [String] = []
    /// The elements that are open, innermost last.
    private var open: [Frame] = []

    private static let namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    /// Where every namespace of the standard begins; what Microsoft added later begins elsewhere.
    private static let known = [
        "http://schemas.openxmlformats.org/", "urn:schemas-microsoft-com:vml",
        "urn:schemas-microsoft-com:office:", "http://www.w3.org/",
    ]

    private struct Frame {
        var scope: Scope
        var part: Part
        var hasFallback = false
    }

    /// What is left of an element.
    private enum Part {
        case all, content, nothing
        /// The content of the first fallback.
        case fallback
    }

    /// What is in force at an element.
    private struct Scope {
        var prefixes: [String: String] = [:]
        var ignorable: Set<String> = []
        /// Elements whose content is kept; an empty local name stands for all.
        var processed: Set<Name> = []
    }

    /// What is left of an event; nil for nothing.
    mutating func processed(_ event: MarkupEvent) -> MarkupEvent? {
        switch event {
        case .start(let element): return started(element).map(MarkupEvent.start)
        case .end: return open.popLast()?.part == .all ? event : nil
        case .text, .comment, .processingInstruction:
            return open.last?.part == .all || open.last?.part == .content ? event : nil
        }
    }

    private mutating func started(_ element: Element) -> Element? {
        let part = part(of: element)
        guard part != .nothing else {
            open.append(Frame(scope: Scope(), part: .nothing))
            return nil
        }
        let scope = scope(of: element, within: open.last?.scope ?? Scope())
        open.append(Frame(scope: scope, part: part))
        guard part == .all else { return nil }
        guard !scope.ignorable.isEmpty || !element.attributes.allSatisfy(Self.isPlain) else {
            return element
        }
        var result = element
        result.attributes.removeAll {
            !Self.isPlain($0) || scope.ignorable.contains($0.name.namespace)
        }
        return result
    }

    private static func isPlain(_ attribute: Attribute) -> Bool {
        attribute.name.namespace != namespace
    }

    private mutating func part(of element: Element) -> Part {
        guard let outer = open.last else { return .all }
        switch outer.part {
        case .nothing: return .nothing
        case .fallback:
            guard !outer.hasFallback, element.name.local == "Fallback",
                element.name.namespace == Self.namespace
            else { return .nothing }
            open[open.count - 1].hasFallback = true
            return .content
        case .all, .content: break
        }
        if element.name.namespace == Self.namespace {
            return element.name.local == "AlternateContent" ? .fallback : .nothing
        }
        guard outer.scope.ignorable.contains(element.name.namespace) else { return .all }
        return isProcessed(element.name, outer.scope) ? .content : .nothing
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
        for attribute in element.attributes where !Self.isPlain(attribute) {
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
