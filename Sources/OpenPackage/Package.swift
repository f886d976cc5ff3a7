public import Markup

/// An OPC package in memory: parts, content types, relationships (ECMA-376 part 2).
public struct Package: Sendable {
    /// What the parts hold; `[Content_Types].xml` is not a part and is made when sealing.
    var parts: [PartName: PartContents] = [:]
    var types = ContentTypes()
    var limits = PackageLimits.standard

    /// Makes an empty package.
    public init() {}

    /// The parts' names in order, those of relationships among them.
    public var partNames: [PartName] { parts.keys.sorted() }

    /// Whether the package has a part of that name.
    public func contains(_ part: PartName) -> Bool { parts[part] != nil }

    /// The bytes of a part.
    public func contents(of part: PartName) throws(PackageError) -> [UInt8] {
        try held(part).bytes
    }

    /// The root element of a part.
    public func markup(of part: PartName) throws(PackageError) -> Element {
        var builder = ElementBuilder()
        try read(part) { builder.take($0) }
        guard let root = builder.root else { throw .missingPart(part.path) }
        return root
    }

    /// Reads a part without keeping it; a large one is not unpacked as a whole.
    ///
    /// - Parameter take: told what is read, in document order.
    public func read(
        _ part: PartName, _ take: (MarkupEvent) -> Void
    ) throws(PackageError) {
        try PackageError.reading(held(part), of: part) { (pieces) throws(MarkupError) in
            try Element.read(pieces, limits: limits.markup, take)
        }
    }

    /// The bytes of a part as they are unpacked, for who reads it element by element.
    package func pieces(of part: PartName) throws(PackageError) -> Pieces {
        try held(part).pieces().pieces
    }

    private func held(_ part: PartName) throws(PackageError) -> PartContents {
        guard let contents = parts[part] else { throw .missingPart(part.path) }
        return contents
    }

    /// The content type of a part, from its override or from its extension's default.
    public func contentType(of part: PartName) -> String? { types[part] }

    /// Adds a part or replaces its bytes.
    ///
    /// A new part needs `contentType` unless its extension has that type already; a part that is
    /// there keeps its type when none is given.
    public mutating func setContents(
        of part: PartName, to bytes: [UInt8], contentType: String? = nil
    ) {
        parts[part] = .bytes(bytes)
        if let contentType { types.set(contentType, of: part) }
    }

    /// Removes a part, its content type override and its own relationships.
    public mutating func remove(_ part: PartName) {
        for name in [part, part.relationships].compactMap(\.self) {
            parts[name] = nil
            types.remove(name)
        }
    }
}

extension Package {
    /// The relationships of a part, or of the package itself for nil.
    public func relationships(of part: PartName?) throws(PackageError) -> [Relationship] {
        guard let name = Self.relationshipPart(of: part), contains(name) else { return [] }
        let bytes = try contents(of: name)
        return try PackageError.naming(name.path) { () throws(MarkupError) in
            try Relationship.all(parsing: bytes, limits: limits.markup)
        }
    }

    /// Writes the relationships of a part, or of the package itself for nil.
    public mutating func setRelationships(_ relationships: [Relationship], of part: PartName?) {
        guard let name = Self.relationshipPart(of: part) else { return }
        parts[name] =
            relationships.isEmpty ? nil : .bytes(Relationship.serialized(relationships))
    }

    /// The internal targets of a part's relationships of one kind, which is the last segment of
    /// their type: "officeDocument", "header", "styles".
    ///
    /// The kind is the same in transitional and strict documents, whose types differ before it.
    public func parts(
        related kind: String, to part: PartName?
    ) throws(PackageError) -> [PartName] {
        try relationships(of: part)
            .filter { $0.kind == kind }
            .compactMap { $0.part(from: part) }
    }

    private static func relationshipPart(of part: PartName?) -> PartName? {
        part.map(\.relationships) ?? PartName("/_rels/.rels")
    }
}
