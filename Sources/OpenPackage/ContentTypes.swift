import Markup

/// `[Content_Types].xml`: a type for each extension, and for each part that differs
/// (ECMA-376 part 2, §7.2.3).
struct ContentTypes: Hashable, Sendable {
    static let entry = "[Content_Types].xml"
    private static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    static let relationships = "application/vnd.openxmlformats-package.relationships+xml"

    private var defaults: [String: String] = ["rels": relationships, "xml": "application/xml"]
    private var overrides: [PartName: String] = [:]

    init() {}

    /// Reads the item; the first of two types for one extension or part is the one that counts.
    init(parsing bytes: [UInt8], limits: MarkupLimits) throws(MarkupError) {
        defaults = [:]
        for element in try Element(parsing: bytes, limits: limits).elements {
            guard let type = element.attribute("ContentType") else { continue }
            switch element.name.local {
            case "Default":
                guard let name = element.attribute("Extension")?.lowercased() else { continue }
                defaults[name, default: type] = defaults[name] ?? type
            case "Override":
                guard let name = element.attribute("PartName").flatMap(PartName.init) else {
                    continue
                }
                overrides[name, default: type] = overrides[name] ?? type
            default: continue
            }
        }
    }

    subscript(part: PartName) -> String? { overrides[part] ?? defaults[part.fileExtension] }

    /// States the type of a part, with an override where the extension has another or none.
    mutating func set(_ type: String, of part: PartName) {
        overrides[part] = defaults[part.fileExtension] == type ? nil : type
    }

    mutating func remove(_ part: PartName) { overrides[part] = nil }

    /// The item, in a fixed order; the type of relationship parts is always there.
    func serialized() -> [UInt8] {
        let all = defaults.merging(["rels": Self.relationships]) { own, _ in own }
        let byExtension = all.sorted { $0.key < $1.key }.map { name, type in
            Self.element("Default", [("Extension", name), ("ContentType", type)])
        }
        let byPart = overrides.sorted { $0.key < $1.key }.map { part, type in
            Self.element("Override", [("PartName", part.path), ("ContentType", type)])
        }
        return Element(
            Name(namespace: Self.namespace, local: "Types"),
            namespaces: [NamespaceDeclaration(prefix: "", uri: Self.namespace)],
            children: (byExtension + byPart).map(Node.element)
        ).serializedDocument()
    }

    private static func element(_ local: String, _ attributes: [(String, String)]) -> Element {
        Element(
            Name(namespace: namespace, local: local),
            attributes: attributes.map { Attribute(Name(local: $0), $1) })
    }
}
