/// Bytes that are the same in every document of a template.
///
/// A segment that a vocabulary knows has a number there; the bytes of any other are packed as
/// values are.
package struct Segment: Hashable, Sendable {
    /// The bytes themselves.
    package let bytes: [UInt8]
    /// Its piece in the vocabulary; negative for none.
    let number: Int32

    /// A segment that no vocabulary knows.
    package init(_ bytes: [UInt8]) { self.init(bytes, number: -1) }

    init(_ bytes: [UInt8], number: Int32) {
        self.bytes = bytes
        self.number = number
    }
}

extension Segment: RandomAccessCollection, ExpressibleByArrayLiteral {
    /// A segment that no vocabulary knows.
    package init(arrayLiteral elements: UInt8...) { self.init(elements) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { bytes.count }
    package subscript(position: Int) -> UInt8 { bytes[position] }
    package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? { try unsafe bytes.withContiguousStorageIfAvailable(body) }
}
