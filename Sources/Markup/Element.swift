/// An XML element as a Swift value.
///
/// Names keep the prefix they were written with, so that what is not touched is written back as
/// it came; comparisons go by namespace and local name.
public struct Element: Hashable, Sendable {
    /// Its qualified name.
    public var name: Name
    /// In the order in which they are written.
    public var attributes: [Attribute]
    /// The namespaces that this element itself declares, in their order.
    public var namespaces: [NamespaceDeclaration]
    /// In document order.
    public var children: [Node]
    /// The line of the source the element starts on, 1-based; 0 for an element made here.
    public var line: Int

    /// Makes an element.
    public init(
        _ name: Name, attributes: [Attribute] = [], namespaces: [NamespaceDeclaration] = [],
        children: [Node] = [], line: Int = 0
    ) {
        self.name = name
        self.attributes = attributes
        self.namespaces = namespaces
        self.children = children
        self.line = line
    }
}

/// A qualified name.
public struct Name: Sendable {
    /// The namespace's URI; empty for none.
    public var namespace: String
    /// The name within its namespace.
    public var local: String
    /// As written; empty for the default namespace.
    ///
    /// Takes no part in comparisons.
    public var prefix: String

    /// Makes a name.
    public init(namespace: String = "", local: String, prefix: String = "") {
        self.namespace = namespace
        self.local = local
        self.prefix = prefix
    }

    /// `prefix:local`, as it is written.
    public var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
}

extension Name: Hashable {
    /// Whether namespace and local name are equal.
    public static func == (left: Name, right: Name) -> Bool {
        left.local == right.local && left.namespace == right.namespace
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(local)
        hasher.combine(namespace)
    }
}

/// An attribute of an element.
public struct Attribute: Hashable, Sendable {
    /// Its qualified name.
    public var name: Name
    /// The value without escapes.
    public var value: String

    /// Makes an attribute.
    public init(_ name: Name, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// `xmlns:prefix="uri"`.
public struct NamespaceDeclaration: Hashable, Sendable {
    /// Empty for the default namespace.
    public var prefix: String
    /// The namespace's URI.
    public var uri: String

    /// Makes a declaration.
    public init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}

/// What an element may contain.
public enum Node: Hashable, Sendable {
    case element(Element)
    case text(String)
    case comment(String)
    case processingInstruction(target: String, data: String)
}

extension Node {
    /// The element, if the node is one.
    public var element: Element? {
        guard case .element(let element) = self else { return nil }
        return element
    }
}

extension Element {
    /// The children that are elements.
    public var elements: [Element] { children.compactMap(\.element) }

    /// The first child element of that name.
    public func first(_ name: Name) -> Element? {
        for case .element(let child) in children where child.name == name { return child }
        return nil
    }

    /// The child elements of that name.
    public func all(_ name: Name) -> [Element] { elements.filter { $0.name == name } }

    /// The value of the attribute of that name.
    public func attribute(_ name: Name) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The value of the attribute without a namespace of that local name.
    public func attribute(_ local: String) -> String? { attribute(Name(local: local)) }

    /// All text inside, in document order.
    public var text: String {
        children.reduce(into: "") { text, node in
            switch node {
            case .text(let part): text += part
            case .element(let child): text += child.text
            case .comment, .processingInstruction: break
            }
        }
    }
}
