import Markup
package import OpenPackage

/// What one workbook may take, in one table.
package struct SpreadsheetLimits: Hashable, Sendable {
    package var sheets = 256
    /// As many as a sheet can hold.
    package var rows = CellAddress.last.row
    /// A sheet of 100,000 members has some 2,500,000.
    package var cells = 6_000_000
    /// Of all cells of a sheet, in bytes: many cells may share one long text.
    package var textBytes = 512 << 20
    /// Of a cell in a CSV file; parts of a workbook have their own limits.
    package var cellBytes = 1 << 20
    package var mergedRanges = 100_000

    /// Of the archive: sheets are read as a stream, so they may be larger than other parts.
    package var archive: PackageLimits = {
        var limits = PackageLimits()
        limits.totalBytes = 2 << 30
        limits.partBytes = 512 << 20
        limits.markup.bytes = limits.partBytes
        limits.markup.elements = 40_000_000
        return limits
    }()

    /// What holds where nothing else is said; a program may raise it for a whole run.
    @TaskLocal package static var standard = SpreadsheetLimits()

    /// Makes the table of defaults; change what must be raised.
    package init() {}
}
