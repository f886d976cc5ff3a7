import Markup
import OpenPackage

/// What one workbook may take, in one table.
package struct SpreadsheetLimits: Hashable, Sendable {
    package var sheets = 256
    package var rows = 200_000
    /// A sheet of 100,000 members has some 2,500,000.
    package var cells = 6_000_000
    /// Of a cell in a CSV file; parts of a workbook have their own limits.
    package var cellBytes = 1 << 20
    package var mergedRanges = 100_000

    package static let standard = SpreadsheetLimits()

    package init() {}

    /// Of the archive: sheets are read as a stream, so they may be larger than other parts.
    static let archive: PackageLimits = {
        var limits = PackageLimits.standard
        limits.totalBytes = 2 << 30
        limits.partBytes = 512 << 20
        limits.markup = markup
        return limits
    }()

    /// Of a sheet, and of the texts that sheets share.
    static let markup: MarkupLimits = {
        var limits = MarkupLimits.standard
        limits.bytes = 512 << 20
        limits.elements = 40_000_000
        return limits
    }()
}
