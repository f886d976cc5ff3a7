public import Markup

/// What one package may take, in one table (calibrated on 1,752 real packages).
public struct PackageLimits: Hashable, Sendable {
    /// Entries of the archive, folders among them.
    public var entries = 10_000
    /// Of all parts, unpacked.
    public var totalBytes = 512 << 20
    /// Of one part, unpacked.
    public var partBytes = 64 << 20
    /// Unpacked bytes to packed bytes, for parts over 1 MiB.
    public var inflateRatio = 200
    /// Of one part of a document that is made: blocks in blocks multiply.
    public var printedBytes = 1 << 30
    /// Of blocks and calls of partials in a document that is made: those that print nothing multiply
    /// as well.
    public var printedTurns = 20_000_000
    /// What each XML part may take.
    public var markup = MarkupLimits.standard

    /// What holds where nothing else is said; a program may raise it for a whole run.
    @TaskLocal public static var standard = PackageLimits()

    /// What is made here and read back to be checked: as large as its data ask for.
    package static let ownOutput: PackageLimits = {
        var limits = PackageLimits()
        limits.totalBytes = 2 << 30
        limits.partBytes = 2 << 30
        limits.inflateRatio = .max
        limits.markup.bytes = limits.partBytes
        limits.markup.elements = .max
        limits.markup.textBytes = .max
        return limits
    }()

    /// Makes the table of defaults; change what must be raised.
    public init() {}
}
