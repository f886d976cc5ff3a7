import Foundation
import JSONText
import PartyForms
import Spreadsheet
import TestSupport

@testable import Dossiers

/// An office of three members under a regime of `Templates`, with a folder of forms to come back.
struct SmallOffice {
    let folder: URL

    static let members = [("M001", "mau-2b"), ("M002", "mau-2a"), ("M003", "mau-2a")]

    /// Runs `body` in a folder with the office's workbook.
    ///
    /// - Parameter sheets: those that the workbook has; nil: all.
    static func with(
        sheets: Set<String>? = nil, _ body: (SmallOffice) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let office = SmallOffice(folder: folder)
            try Data(workbook(sheets)).write(to: office.file("so.xlsx"))
            try FileManager.default.createDirectory(
                at: office.file("ve"), withIntermediateDirectories: false)
            try body(office)
        }
    }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    func run(_ arguments: String...) throws -> CommandResult {
        try Hoso.run(["--date", "2023-12-10"] + arguments, in: folder)
    }

    /// Makes a form for a member, lets somebody fill it in, and puts it where forms come in.
    func send(
        _ form: String, to code: String?, as name: String,
        _ fill: (inout FilledCopy) throws -> Void = { _ in }
    ) throws {
        let whose = code.map { ["--input", "so.xlsx", "--member", $0] } ?? []
        let path = "ve/\(name).docx"
        let made = try Hoso.run(["blank", form, "--fillable", "-o", path] + whose, in: folder)
        guard made.status == 0 else { throw SendingError(words: made.errors) }
        var copy = try FilledCopy(Folders.bytes(file(path)))
        try fill(&copy)
        try Data(copy.bytes()).write(to: file(path))
    }

    struct SendingError: Error { var words: String }

    /// The cells of a workbook by "sheet!address".
    func cells(_ name: String) throws -> [String: String] {
        var cells: [String: String] = [:]
        for sheet in try Workbook(xlsx: Folders.bytes(file(name))).sheets {
            for cell in sheet.rows.flatMap(\.cells) {
                cells["\(sheet.title)!\(cell.address)"] = cell.text
            }
        }
        return cells
    }

    /// What differs between two workbooks, but for the sheets that tell of the reading.
    func changes(_ old: String, _ new: String) throws -> [String: String] {
        let before = try cells(old)
        return try cells(new).filter { before[$0.key] != $0.value }
            .filter { !$0.key.hasPrefix("Thay đổi") && !$0.key.hasPrefix("Chưa nộp") }
    }

    private static func workbook(_ sheets: Set<String>?) throws -> [UInt8] {
        let library = try RegimeLibrary(
            TemplateFolders([.init(LibraryForm.templates.path, from: .repository)]))
        var definition = try library.workbookDefinition()
        let json = try JSON(parsing: Array(book.utf8), named: "so.json")
        let read = WorkbookReading(json: json, named: "so.json", definition: definition).book
        if let sheets { definition.sheets.removeAll { !sheets.contains($0.key) } }
        return try WorkbookMaking(definition: definition).workbook(of: read)
    }

    private static let book = """
        {"thong_tin": [{"nam": "2023", "quy_dinh": "tien-thang-2023", "cap_uy": "Đảng ủy xã Bến",
                        "dia_danh": "Bến"}],
         "to_chuc": [{"ma": "CB1", "ten": "Chi bộ Bến Đò", "loai": "chi bộ trực thuộc"}],
         "dang_vien": [
           {"ma": "M001", "ho_ten": "Nguyễn Văn Đò", "ngay_sinh": "1956", "chi_bo": "CB1",
            "giu_chuc_vu": "Có", "chuc_vu_dang": "Bí thư chi bộ"},
           {"ma": "M002", "ho_ten": "Trần Thị Bến", "ngay_sinh": "02/3/1980", "chi_bo": "CB1"},
           {"ma": "M003", "ho_ten": "H'Hen Niê", "ngay_sinh": "05/1990", "chi_bo": "CB1"}],
         "kiem_diem": [{"doi_tuong": "M002", "muc": "i_1", "noi_dung": "Đã ghi."}],
         "tieu_chi": [{"doi_tuong": "M002", "tieu_chi": "i_1", "cap_do": "XS"}]}
        """
}
