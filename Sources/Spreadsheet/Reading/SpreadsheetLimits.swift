/// What one workbook may take, in one table.
package struct SpreadsheetLimits: Hashable, Sendable {
    package var sheets = 256
    package var rows = 200_000
    package var cells = 2_000_000
    /// Of a cell in a CSV file; parts of a workbook have their own limits.
    package var cellBytes = 1 << 20
    package var mergedRanges = 100_000

    package static let standard = SpreadsheetLimits()

    package init() {}
}
