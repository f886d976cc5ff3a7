/// What one XML part may take, in one table (calibrated on 1,752 real packages).
public struct MarkupLimits: Hashable, Sendable {
    /// Of the part as it is stored.
    public var bytes = 64 << 20
    /// Of elements in one another; libxml2 itself stops at 256.
    public var depth = 250
    /// Of one element, namespace declarations among them.
    public var attributesPerElement = 1_000
    /// Of one start tag, before it is parsed.
    public var startTagBytes = 256 << 10
    /// In the whole part.
    public var elements = 5_000_000
    /// Of one run of text.
    public var textBytes = 10 << 20

    /// What holds where nothing else is said; a program may raise it for a whole run.
    @TaskLocal public static var standard = MarkupLimits()

    /// Makes the table of defaults; change what must be raised.
    public init() {}
}
