/// A package that is sealed again and again with a few parts changed.
///
/// The unchanged parts are packed once, when the stamp is made, and copied packed.
public struct PackageStamp: Sendable {
    let package: Package
    /// The parts that change, in the order in which `sealed(with:)` takes them.
    public let changing: [PartName]

    /// Packs what does not change.
    public init(_ package: Package, changing: [PartName]) throws(PackageError) {
        self.package = package
        self.changing = changing
    }

    /// The package with new bytes for the changing parts, equal to what `Package.sealed` gives.
    public func sealed(with contents: [[UInt8]], level: Int = 6) throws(PackageError) -> [UInt8] {
        []
    }
}
