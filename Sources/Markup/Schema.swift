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
        compiled = try Compiled { () throws(MarkupError) in try SchemaHandle(of: bytes) }
    }

    /// Compiles a schema of a file with its imports beside it; the network is never asked.
    public init(readingFile path: String) throws(MarkupError) {
        compiled = try Compiled { () throws(MarkupError) in try SchemaHandle(ofFile: path) }
    }

    /// Where a document breaks the schema: at most `most` places, and none found after `deadline`.
    ///
    /// The document is read as a stream, so that the first of the two limits ends the reading: a
    /// wrong child of `w:p` costs libxml2 2.9.14 more than a second each.
    ///
    /// - Parameter write: hands the document over piece by piece, in UTF-8. It is one that was read
    ///   before: no limit is held against it here.
    public func violations(
        most: Int = 20, deadline: Duration = .seconds(5),
        of write: (_ take: ([UInt8]) -> Void) -> Void
    ) throws(MarkupError) -> [Violation] {
        let end = ContinuousClock.now + deadline
        return try compiled.violations(most: most, until: end, write)
    }
}

/// Shares one compiled schema between the copies of its value.
private final class Compiled: Sendable {
    /// Held while a document is validated.
    private let isInUse = Mutex<Void>(())
    // Who writes a document belongs to one task, so the schema cannot stand inside the lock.
    private nonisolated(unsafe) let handle: SchemaHandle

    init(_ compile: () throws(MarkupError) -> SchemaHandle) throws(MarkupError) {
        handle = try compile()
    }

    func violations(
        most: Int, until deadline: ContinuousClock.Instant,
        _ write: (_ take: ([UInt8]) -> Void) -> Void
    ) throws(MarkupError) -> [Violation] {
        try isInUse.withLock { _ in
            handle.validate(most: most, until: deadline, write)
        }.get()
    }
}
