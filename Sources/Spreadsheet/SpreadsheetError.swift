public import Markup
public import OpenPackage

/// Why a spreadsheet cannot be read or written.
public enum SpreadsheetError: Error, Hashable, Sendable {
    case package(PackageError)
    case unreadablePart(String, MarkupError)
    /// A package, but without a workbook or without sheets.
    case notAWorkbook
    case missingSheet(String)
    /// More than `SpreadsheetLimits` allows, of the workbook itself for nil.
    case overLimit(name: String, value: Int, limit: Int, sheet: String?)
    /// A cell of a text file that goes on and on, perhaps since a quote was never closed; 1-based.
    case longText(line: Int, limit: Int)
    /// No row is left: Excel allows 1,048,576.
    case fullSheet(String)
    /// A cell that names a shared string that is not there, or a row or a cell with an address that
    /// none has or that is another row's; as it is written.
    case damagedCell(sheet: String, cell: String)
    /// A cell that is there twice, with two values.
    case doubledCell(sheet: String, cell: String)
    /// Half a character of UTF-16, or a quote that is never closed; 1-based.
    case damagedText(line: Int)
    /// A byte of zero, which no text has; 1-based.
    case notText(line: Int)
    /// Neither UTF-8 nor another encoding whose letters make sense; the first such line, 1-based.
    case unknownEncoding(line: Int)
    /// Excel allows 32,767 characters in a cell.
    case cellTooLong(sheet: String, cell: String)
    /// A cell that a formula fills is not overwritten.
    case formulaCell(sheet: String, cell: String)
    /// Excel allows 31 characters in a sheet's title, and not all of them.
    case sheetTitle(String)
    /// What was written is not all there when it is read back; the sheet's title, or "".
    case lostInWriting(sheet: String)
    /// libxlsxwriter's own words.
    case unwritable(reason: String)
}

extension SpreadsheetError {
    static func check(
        _ value: Int, against limit: Int, named name: String, of sheet: String? = nil
    ) throws(SpreadsheetError) {
        guard value <= limit else {
            throw .overLimit(name: name, value: value, limit: limit, sheet: sheet)
        }
    }
}
