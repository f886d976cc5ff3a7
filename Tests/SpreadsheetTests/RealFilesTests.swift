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

/// Files made to do harm, where their generator is there.
@Suite struct HostileFilesTests {
    /// Workbooks that are read although nothing is in them; who needs data refuses them.
    private static let empty = ["xlsx/empty_sheet.xlsx"]

    @Test(arguments: Hostile.files("xlsx/"))
    func `a hostile workbook does what its manifest says`(_ file: Hostile.File) throws {
        let bytes = try file.read()
        var error: SpreadsheetError?
        do throws(SpreadsheetError) {
            _ = try Workbook(xlsx: bytes)
        } catch let thrown {
            error = thrown
        }
        switch file.expected {
        case "accept": #expect(error == nil)
        case "error" where !Self.empty.contains(file.name): #expect(error != nil)
        default: break
        }
    }

    @Test(arguments: Hostile.files("csv/"))
    func `a hostile table is read or refused, and nothing breaks`(_ file: Hostile.File) throws {
        let bytes = try file.read()
        do throws(SpreadsheetError) {
            _ = try Sheet(csv: bytes, title: "a")
        } catch {
            #expect(file.expected != "accept")
        }
    }
}
