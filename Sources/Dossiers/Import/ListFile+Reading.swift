import PartyForms
import Spreadsheet

extension ListFile {
    /// Reads a file of whatever kind an office's data may be in.
    package init(reading path: String, definition: WorkbookDefinition) throws(BookError) {
        let file = Path.name(of: path)
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileReading.contents(of: path) } catch {
            throw .file(error)
        }
        do throws(SpreadsheetError) {
            let sheets =
                Path.kind(of: path) == "csv"
                ? [try Sheet(csv: bytes, title: file)] : try Workbook(xlsx: bytes).sheets
            self.init(sheets, named: file, definition: definition)
        } catch { throw .spreadsheet(file: file, error) }
    }
}
