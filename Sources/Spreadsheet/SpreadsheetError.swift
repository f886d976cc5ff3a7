public import Markup
public import OpenPackage

/// Why a spreadsheet cannot be read or written.
public enum SpreadsheetError: Error, Hashable, Sendable {
    case package(PackageError)
    case unreadablePart(String, MarkupError)
    /// A package, but without a workbook or without sheets.
    case notAWorkbook
    case missingSheet(String)
    case overLimit(name: String, value: Int, limit: Int, sheet: String)
    /// A cell that names a shared string that is not there.
    case sharedString(sheet: String, cell: String)
    /// Half a character of UTF-16, or a quote that is never closed; 1-based.
    case damagedText(line: Int)
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
