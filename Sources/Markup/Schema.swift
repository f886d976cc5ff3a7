import CLibXML2
import Synchronization

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
///
/// One document is validated at a time: libxml2 finishes its automata while it uses them.
public struct Schema: Sendable {
    private let compiled: Compiled

    /// Compiles a schema that stands alone.
    public init(parsing bytes: [UInt8]) throws(MarkupError) {
        let source = try Source(bytes, limits: .standard)
        compiled = try Compiled { () throws(MarkupError) in
            try SchemaHandle(of: source.bytes)
        }
    }

    /// Compiles a schema of a file with its imports beside it; the network is never asked.
    public init(readingFile path: String) throws(MarkupError) {
        compiled = try Compiled { () throws(MarkupError) in try SchemaHandle(ofFile: path) }
    }

    /// Where `bytes` break the schema: at most `most` places, and none found after `deadline`.
    ///
    /// The document is read as a stream, so that the first of the two limits ends the reading: a
    /// wrong child of `w:p` costs libxml2 2.9.14 more than a second each.
    public func violations(
        in bytes: [UInt8], most: Int = 20, deadline: Duration = .seconds(5)
    ) throws(MarkupError) -> [Violation] {
        let source = try Source(bytes, limits: .standard)
        let end = ContinuousClock.now + deadline
        return try compiled.handle.withLock { handle in
            handle.validate(source, most: most, until: end)
        }.get()
    }
}

/// Shares one compiled schema between the copies of its value.
private final class Compiled: Sendable {
    let handle: Mutex<SchemaHandle>

    init(_ compile: () throws(MarkupError) -> sending SchemaHandle) throws(MarkupError) {
        handle = Mutex(try compile())
    }
}
