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
        try writer(with: contents, level: level).sealed()
    }

    /// The same with parts of `package` that are new or differ from those packed at first.
    ///
    /// A part of `package` that is among the changing ones has the bytes of `contents`.
    public func sealed(
        with contents: [[UInt8]], adding parts: [PartName], of package: Package, level: Int = 6
    ) throws(PackageError) -> [UInt8] {
        let writer = try writer(with: contents, level: level)
        try writer.add(ContentTypes.entry, package.types.serialized(), level: level)
        let changing = Set(changing)
        for part in parts where !changing.contains(part) {
            try writer.add(part.entry, try package.contents(of: part), level: level)
        }
        return try writer.sealed()
    }

    private func writer(
        with contents: [[UInt8]], level: Int
    ) throws(PackageError) -> ZipWriter {
        precondition(contents.count == changing.count, "one content for each changing part")
        let writer = try ZipWriter(from: base)
        for (part, bytes) in zip(changing, contents) {
            try writer.add(part.entry, bytes, level: level)
        }
        return writer
    }
}
