import Markup
import OpenPackage

/// Carries pictures, charts, diagrams and embedded objects into a host; equal ones are one part.
struct PartCarrier: Sendable {
    /// What makes two parts one.
    private struct Content: Hashable {
        var bytes: [UInt8]
        var contentType: String
        var relationships: [Relationship]
    }

    private var parts: [Content: PartName] = [:]
    /// What was carried of the guest at hand.
    private var carried: [PartName: PartName] = [:]
    private var knowsHost = false

    /// Forgets which parts of a guest were carried, not what they became.
    mutating func startGuest() { carried = [:] }

    /// The part as it is in the host; nil for one that is not carried.
    ///
    /// - Parameter depth: how many parts stand between the text and this one.
    mutating func carry(
        _ part: PartName, of package: Package, into additions: inout Additions, depth: Int = 0
    ) throws(PackageError) -> PartName? {
        if let known = carried[part] { return known }
        guard depth < Self.deepest else { return nil }
        if !knowsHost {
            knowsHost = true
            try learn(additions.template)
        }
        let all = try package.relationships(of: part)
        var targets: [Relationship] = []
        for relationship in all where Self.isCarried(relationship, from: part, in: package) {
            var copy = relationship
            if let target = relationship.part(from: part) {
                let new = try carry(target, of: package, into: &additions, depth: depth + 1)
                guard let new else { continue }
                copy.target = new.path
            }
            targets.append(copy)
        }
        let lost = Set(all.map(\.id)).subtracting(targets.map(\.id))
        var bytes = try package.contents(of: part)
        if !lost.isEmpty { bytes = try package.markup(of: part).without(lost).serializedDocument() }
        let new = add(
            bytes, like: part, contentType: package.contentType(of: part) ?? "", targets,
            to: &additions)
        carried[part] = new
        return new
    }

    /// Adds a part, or finds the equal one.
    mutating func add(
        _ bytes: [UInt8], like part: PartName, contentType: String,
        _ relationships: [Relationship], to additions: inout Additions
    ) -> PartName? {
        let content = Content(
            bytes: bytes, contentType: contentType, relationships: relationships)
        if let known = parts[content] { return known }
        let path = part.path
        let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
        let file = path.dropFirst(folder.count)
        let suffix = file.lastIndex(of: ".").map { file[$0...] } ?? ".bin"
        let stem = file.prefix { $0.isASCII && $0.isLetter }
        guard let new = additions.next({ "\(folder)\(stem)Hoso\($0)\(suffix)" }) else { return nil }
        additions.add(new, bytes, contentType: contentType)
        if !relationships.isEmpty { additions.setRelationships(relationships, of: new) }
        parts[content] = new
        return new
    }

    /// The host's own pictures: a guest that shows one of them brings no second.
    private mutating func learn(_ host: Package) throws(PackageError) {
        for part in host.partNames where part.path.contains("/media/") {
            let content = Content(
                bytes: try host.contents(of: part), contentType: host.contentType(of: part) ?? "",
                relationships: [])
            parts[content] = part
        }
    }

    private static let deepest = 16
}

extension PartCarrier {
    /// Whether a relationship is carried: what is shown, and hyperlinks; nothing that runs, that
    /// binds to data or that lies outside.
    static func isCarried(
        _ relationship: Relationship, from part: PartName, in package: Package
    ) -> Bool {
        let kind = relationship.type.split(separator: "/").last.map(String.init) ?? ""
        if relationship.isExternal { return kind == "hyperlink" }
        if margins.contains(kind) || kinds.contains(kind) {
            return relationship.part(from: part).map(package.contains) ?? false
        }
        return kind == "hyperlink"
    }

    /// Headers and footers are carried with their sections.
    static let margins: Set<String> = ["header", "footer"]

    private static let kinds: Set<String> = [
        "image", "hdphoto", "chart", "chartEx", "chartUserShapes", "themeOverride", "chartStyle",
        "chartColorStyle", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors",
        "diagramDrawing", "oleObject", "package",
    ]
}

extension Element {
    /// The element without those that need one of these relationships.
    fileprivate func without(_ lost: Set<String>) -> Element {
        var result = self
        result.attributes.removeAll { $0.needs(lost) }
        result.children = children.filter { node in
            guard let child = node.element else { return true }
            return TextCarrier.survivors.contains(child.name.local)
                || !child.attributes.contains { $0.needs(lost) }
        }.map { node in node.element.map { .element($0.without(lost)) } ?? node }
        return result
    }
}

extension Attribute {
    fileprivate func needs(_ lost: Set<String>) -> Bool {
        name.namespace == Relationship.namespace && lost.contains(value)
    }
}
