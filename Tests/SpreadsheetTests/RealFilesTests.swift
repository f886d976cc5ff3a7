import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Workbooks by others, where the shared test material is there.
@Suite struct RealFilesTests {
    @Test(arguments: Folders.files(in: Folders.shared("corpus/open/xlsx"), ending: [".xlsx"]))
    func `a real workbook is read`(_ file: URL) throws {
        #expect(try !Workbook(xlsx: Folders.bytes(file)).sheets.isEmpty)
    }

    @Test(arguments: Folders.files(in: Folders.shared("corpus/open/hostile"), ending: [".xlsx"]))
    func `a hostile workbook is read or refused, and nothing breaks`(_ file: URL) throws {
        let bytes = try Folders.bytes(file)
        do throws(SpreadsheetError) {
            _ = try Workbook(xlsx: bytes)
        } catch {}
    }
}
