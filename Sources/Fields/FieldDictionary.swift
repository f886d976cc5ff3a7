public import JSONText

/// The fields of a form or of a whole library, by path.
public struct FieldDictionary: Hashable, Sendable {
    /// In the order of their source.
    public var fields: [Field]

    /// Makes a dictionary.
    public init(_ fields: [Field]) { self.fields = fields }

    /// Reads `fields.json`.
    public init(_ json: JSON) throws(FieldError) { fields = [] }

    /// The dictionary as JSON, readable by `init(_:)`.
    public var json: JSON { .null }

    /// The field of that path.
    public subscript(path: String) -> Field? { fields.first { $0.path == path } }
}

/// Why a field dictionary cannot be used.
public enum FieldError: Error, Hashable, Sendable {
    case wrongShape(at: String)
    case unknownType(String, field: String)
    case duplicate(String)
}
