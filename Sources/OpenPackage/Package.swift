/// An OPC package in memory: parts, content types, relationships (ECMA-376 part 2).
public struct Package: Sendable {
    /// The parts' bytes, unpacked. `[Content_Types].xml` is not a part and is made when sealing.
    var parts: [PartName: [UInt8]] = [:]

    /// Makes an empty package.
    public init() {}

    /// Reads a package; every entry's name, size and ratio is checked against `limits`.
    public init(
        reading bytes: [UInt8], limits: PackageLimits = .standard
    ) throws(PackageError) {
        throw .unreadable(reason: "not built yet")
    }

    /// The parts' names in order.
    public var partNames: [PartName] { parts.keys.sorted() }

    /// Whether the package has the part.
    public func contains(_ part: PartName) -> Bool { parts[part] != nil }

    /// The bytes of a part.
    public func contents(of part: PartName) throws(PackageError) -> [UInt8] {
        guard let bytes = parts[part] else { throw .missingPart(part.path) }
        return bytes
    }

    /// The content type of a part, from its override or from its extension's default.
    public func contentType(of part: PartName) -> String? { nil }

    /// Adds a part or replaces its bytes; `contentType` is needed for a new part whose extension
    /// has no default.
    public mutating func setContents(
        of part: PartName, to bytes: [UInt8], contentType: String? = nil
    ) {
        parts[part] = bytes
    }

    /// Removes a part, its content type override and its own relationships.
    public mutating func remove(_ part: PartName) {}

    /// The relationships of a part, or of the package itself for nil.
    public func relationships(of part: PartName?) throws(PackageError) -> [Relationship] { [] }

    /// Writes the relationships of a part, or of the package itself for nil.
    public mutating func setRelationships(_ relationships: [Relationship], of part: PartName?) {}

    /// The package as zip bytes: `[Content_Types].xml` first, parts in order, fixed times, the same
    /// bytes for the same content.
    ///
    /// - Parameter level: deflate's level, 1 to 9.
    public func sealed(level: Int = 6) throws(PackageError) -> [UInt8] { [] }
}

/// A relationship (ECMA-376 part 2, §6.5).
public struct Relationship: Hashable, Sendable {
    public var id: String
    public var type: String
    public var target: String
    /// Whether the target lies outside the package. Such a target is never followed.
    public var isExternal: Bool

    /// Makes a relationship.
    public init(id: String, type: String, target: String, isExternal: Bool = false) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
    }

    /// The part that an internal target names, seen from its source part (nil: the package).
    public func part(from source: PartName?) -> PartName? { nil }
}
