/// What one XML part may take, in one table (calibrated on 1,752 real packages).
public struct MarkupLimits: Hashable, Sendable {
    public var bytes = 64 << 20
    public var depth = 250
    public var attributesPerElement = 1_000
    public var startTagBytes = 256 << 10
    public var elements = 5_000_000
    public var textBytes = 10 << 20

    /// The table's defaults.
    public static let standard = MarkupLimits()

    /// Makes the default table; change what must be raised.
    public init() {}
}
