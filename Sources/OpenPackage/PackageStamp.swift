/// A package that is sealed again and again with a few parts changed.
///
/// The unchanged parts are packed once, when the stamp is made, and copied packed.
public struct PackageStamp: Sendable {
    /// The parts that change, in the order in which `sealed(with:)` takes them.
    public let changing: [PartName]
    private let base: [UInt8]

    /// Packs what does not change.
    ///
    /// The parts that change must have their content types in the package; they need no bytes.
    public init(
        _ package: Package, changing: [PartName], level: Int = 6
    ) throws(PackageError) {
        self.changing = changing
        base = try package.sealed(leavingOut: Set(changing), level: level)
    }

    /// The package with new bytes for the changing parts, which stand behind the others.
    public func sealed(with contents: [[UInt8]], level: Int = 6) throws(PackageError) -> [UInt8] {
        precondition(contents.count == changing.count, "one content for each changing part")
        let writer = try ZipWriter(from: base)
        for (part, bytes) in zip(changing, contents) {
            try writer.add(part.entry, bytes, level: level)
        }
        return try writer.sealed()
    }
}
