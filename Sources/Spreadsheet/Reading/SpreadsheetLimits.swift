/// What one workbook may take, in one table.
package struct SpreadsheetLimits: Hashable, Sendable {
    package var sheets = 256
    package var rows = 200_000
    package var cells = 2_000_000
    package var mergedRanges = 100_000

    package static let standard = SpreadsheetLimits()

    package init() {}
}
