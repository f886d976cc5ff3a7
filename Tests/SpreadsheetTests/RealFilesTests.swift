import Foundation
import OpenPackage
import TestSupport
import Testing

@testable import Spreadsheet

/// Workbooks by others, where the shared test material is there.
@Suite struct RealFilesTests {
    @Test(arguments: Folders.files(in: Folders.shared("corpus/open/xlsx"), ending: [".xlsx"]))
    func `a real workbook is read`(_ file: URL) throws {
        #expect(try !Workbook(xlsx: Folders.bytes(file)).sheets.isEmpty)
    }

    @Test(arguments: Folders.files(in: Folders.shared("corpus/open/xlsx"), ending: [".xlsx"]))
    func `a real workbook is edited, and all else in it is read as before`(_ file: URL) throws {
        let bytes = try Folders.bytes(file)
        var edit = try WorkbookEdit(xlsx: bytes)
        var expected = try Workbook(xlsx: bytes)
        for index in expected.sheets.indices {
            let title = expected.sheets[index].title
            let number = try edit.append([2: .text("=mới")], toSheet: title)
            let address = try #require(CellAddress(row: number, column: 2))
            let cell = Cell(address: address, kind: .text, text: "=mới")
            expected.sheets[index].rows.append(Row(number: number, cells: [cell]))
        }
        let title = try edit.add(
            SheetDraft(
                title: "Thay đổi", columns: [ColumnDraft(title: "Ô")], rows: [[.text("B2")]]))
        let read = try Workbook(xlsx: edit.sealed())
        #expect(read.sheets.dropLast() == expected.sheets[...])
        #expect(read.sheets.last?.title == title)
        #expect(read.sheets.last?.rows.map { $0.cells.map(\.text) } == [["Ô"], ["B2"]])
    }

    @Test(arguments: Folders.files(in: Folders.shared("corpus/open/hostile"), ending: [".xlsx"]))
    func `a hostile workbook is edited or refused, and nothing breaks`(_ file: URL) throws {
        let bytes = try Folders.bytes(file)
        do throws(SpreadsheetError) {
            var edit = try WorkbookEdit(xlsx: bytes)
            for sheet in try Workbook(xlsx: bytes).sheets {
                _ = try edit.append([1: .text("a")], toSheet: sheet.title, after: 1)
            }
            _ = try edit.sealed()
        } catch {}
    }

    @Test(arguments: Folders.files(in: Folders.shared("corpus/open/hostile"), ending: [".xlsx"]))
    func `a hostile workbook is read or refused, and nothing breaks`(_ file: URL) throws {
        let bytes = try Folders.bytes(file)
        do throws(SpreadsheetError) {
            _ = try Workbook(xlsx: bytes)
        } catch {}
    }
}

@Suite struct EditSchemaTests {
    private static let schema = Folders.shared("xsd/transitional/sml.xsd")

    /// A workbook of our own with a changed cell, a new row and a new sheet.
    private func edited() throws -> [UInt8] {
        let column = ColumnDraft(title: "Mức", note: "Chọn.", choices: ["Tốt"], isClosed: true)
        let draft = SheetDraft(title: "Đảng viên", columns: [column], rows: [[.text("Tốt")]])
        var edit = try WorkbookEdit(xlsx: WorkbookWriter(sheets: [draft]).bytes())
        let cell = try #require(CellAddress("A2"))
        try edit.set(.text("=Kém"), at: cell, inSheet: "Đảng viên")
        _ = try edit.append([1: .text("a"), 9: .number("1")], toSheet: "Đảng viên", head: 1)
        try edit.add(draft)
        return try edit.sealed()
    }

    @Test(.enabled(if: schema != nil && Command.find("xmllint") != nil))
    func `what is changed or added keeps to the schema`() throws {
        let package = try Package(reading: edited())
        let program = try #require(Command.find("xmllint"))
        let schema = try #require(Self.schema)
        let parts = package.partNames.filter {
            package.contentType(of: $0)?.contains(/(worksheet|sheet.main|styles)\+xml$/) == true
        }
        #expect(parts.count == 5)
        try Folders.withTemporary { folder in
            let file = folder.appending(path: "part.xml")
            for part in parts {
                try Data(package.contents(of: part)).write(to: file)
                let result = try Command.run(
                    program, ["--nonet", "--noout", "--schema", schema.path, file.path])
                #expect(result.status == 0, "\(part): \(result.errors)")
            }
        }
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
