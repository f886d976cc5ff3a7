/// What is kept in memory of a digest that the journal has: enough to find it among those of one
/// path.
package struct DigestMark: Hashable, Sendable {
    /// Means something in this process alone.
    let bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    /// Marks the text of a digest.
    init(_ digest: String) { bits = UInt32(truncatingIfNeeded: digest.hashValue) }
}
