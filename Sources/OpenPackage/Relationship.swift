import Markup

/// A relationship (ECMA-376 part 2, §6.5).
public struct Relationship: Hashable, Sendable {
    /// Unique among the relationships of one source: "rId1".
    public var id: String
    /// A URI that says what the target is to the source.
    public var type: String
    /// A part's name relative to the source, or any URI for an external target.
    public var target: String
    /// Whether the target lies outside the package.
    ///
    /// Such a target is never followed.
    public var isExternal: Bool

    /// Makes a relationship.
    public init(id: String, type: String, target: String, isExternal: Bool = false) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
    }

    /// The last segment of its type: "officeDocument", "header", "styles".
    public var kind: String { type.split(separator: "/").last.map(String.init) ?? "" }

    /// The part that an internal target names, seen from its source part (nil: the package).
    ///
    /// Nil for an external target and for one that leaves the package or names no possible part.
    public func part(from source: PartName?) -> PartName? {
        guard !isExternal else { return nil }
        let path = target.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.contains(":") else { return nil }
        let base = path.hasPrefix("/") ? "" : String(source?.folder ?? "/")
        var segments: [Substring] = []
        for segment in (base + path).split(separator: "/") {
            switch segment {
            case ".": continue
            case "..": guard segments.popLast() != nil else { return nil }
            default: segments.append(segment)
            }
        }
        return PartName("/" + segments.joined(separator: "/"))
    }
}

extension Relationship {
    private static let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Reads a relationships part.
    static func all(
        parsing bytes: [UInt8], limits: MarkupLimits
    ) throws(MarkupError) -> [Relationship] {
        let root = try Element(parsing: bytes, limits: limits)
        return root.all(Name(namespace: namespace, local: "Relationship")).compactMap { element in
            guard let id = element.attribute("Id"), let type = element.attribute("Type"),
                let target = element.attribute("Target")
            else { return nil }
            let mode = element.attribute("TargetMode")
            return Relationship(
                id: id, type: type, target: target, isExternal: mode == "External")
        }
    }

    /// A relationships part, in the order given.
    static func serialized(_ relationships: [Relationship]) -> [UInt8] {
        Element(
            Name(namespace: namespace, local: "Relationships"),
            namespaces: [NamespaceDeclaration(prefix: "", uri: namespace)],
            children: relationships.map { .element($0.element) }
        ).serializedDocument()
    }

    private var element: Element {
        var attributes = [("Id", id), ("Type", type), ("Target", target)]
        if isExternal { attributes.append(("TargetMode", "External")) }
        return Element(
            Name(namespace: Self.namespace, local: "Relationship"),
            attributes: attributes.map { Attribute(Name(local: $0), $1) })
    }
}
