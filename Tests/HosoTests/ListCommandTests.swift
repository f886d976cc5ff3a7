import Foundation
import Spreadsheet
import TestSupport
import Testing

/// `hoso init DIR --from LIST`, as a clerk uses it.
@Suite struct ListCommandTests {
    private static let head = ["TT", "Họ tên", "Năm sinh", "Chi bộ", "Điện thoại"]
    private static let people = [
        ["1", "Lê Văn Đò", "1956", "Chi bộ Bến", "0912"],
        ["2", "Ðỗ Thị Sông", "3.5.1980", "CB Bến", ""],
    ]

    /// Runs `body` in a folder with a list and gives it what ran.
    private func withList(
        _ head: [String] = Self.head, _ rows: [[String]] = Self.people,
        _ body: (URL, ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let sheet = SheetDraft(
                title: "DS", columns: head.map { ColumnDraft(title: $0) },
                rows: rows.map { $0.map { $0.isEmpty ? .blank : .text($0) } })
            try Data(WorkbookWriter(sheets: [sheet]).bytes())
                .write(to: folder.appending(path: "ds.xlsx"))
            try body(folder) { try Hoso.run($0, in: folder) }
        }
    }

    @Test func `a list becomes a workbook that is checked and made into a dossier`() throws {
        let title = ["DANH SÁCH ĐẢNG VIÊN NĂM 2023"]
        try withList(["ĐẢNG ỦY XÃ BẾN"], [title, Self.head] + Self.people) { folder, run in
            let made = try run(["init", "xa", "--from", "ds.xlsx"])
            #expect(made.status == 0, "\(made.text)")
            let checked = try run(["check", "xa/so.xlsx"])
            #expect(checked.status == 0, "\(checked.text)")
            #expect(try run(["dossier", "xa/so.xlsx", "-o", "hs"]).status == 0)
            let bytes = try Folders.bytes(folder.appending(path: "xa/so.xlsx"))
            let sheets = try Workbook(xlsx: bytes).sheets
            let titles = ["Nhập danh sách", "Ô đã sửa", "Cột chưa dùng", "Thông tin"]
            #expect(sheets.prefix(4).map(\.title) == titles)
        }
    }

    @Test func `the screen tells what was understood, and nobody's name`() throws {
        try withList { _, run in
            let made = try run(["init", "xa", "--from", "ds.xlsx"])
            for line in [
                "ds.xlsx · DS: tiêu đề ở dòng 1, 2 dòng vào trang Đảng viên",
                "  C «Năm sinh» → Ngày sinh", "  E «Điện thoại» → chưa dùng (1 ô)",
                "CB01 Chi bộ Bến: 2 đảng viên",
                "CẦN XEM not-told  Danh sách không cho biết «Năm»",
            ] {
                #expect(made.text.contains(line), "\(made.text)")
            }
            #expect(made.errors.contains("hoso check xa/so.xlsx"))
            let all = made.text + made.errors
            #expect(!all.contains("Đò") && !all.contains("Sông") && !all.contains("1956"))
        }
    }

    @Test(arguments: [
        (["--from", "ds.xlsx", "--sample"], 2), (["--year", "2023"], 2),
        (["--from", "ds.xlsx", "--year", "23"], 2), (["--from", "khong-co.xlsx"], 3),
        (["--from", "ds.xlsx", "--regime", "khong-co"], 2),
    ])
    func `what cannot be done says so`(_ arguments: [String], status: Int) throws {
        try withList { folder, run in
            let result = try run(["init", "xa"] + arguments)
            #expect(result.status == status, "\(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "xa").path))
        }
    }

    @Test func `a file without a list is refused, and says what a list needs`() throws {
        try withList(["Nội dung", "Số"], [["Hộ nghèo", "3"]]) { folder, run in
            let made = try run(["init", "xa", "--from", "ds.xlsx"])
            #expect(made.status == 3)
            #expect(made.errors.contains("«Họ và tên»"))
            #expect(made.errors.contains("ds.xlsx · DS: không đọc"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "xa").path))
        }
    }

    @Test func `a workbook that is there is not touched`() throws {
        try withList { folder, run in
            #expect(try run(["init", "xa", "--from", "ds.xlsx"]).status == 1)
            let file = folder.appending(path: "xa/so.xlsx")
            let before = try Folders.bytes(file)
            #expect(try run(["init", "xa", "--from", "ds.xlsx"]).status == 7)
            #expect(try Folders.bytes(file) == before)
        }
    }

    @Test func `the same lists give the same bytes, and a workbook of ours goes on next year`()
        throws
    {
        try withList { folder, run in
            for name in ["a", "b"] {
                _ = try run(["init", name, "--from", "ds.xlsx", "--year", "2022"])
            }
            let bytes = try Folders.bytes(folder.appending(path: "a/so.xlsx"))
            #expect(try Folders.bytes(folder.appending(path: "b/so.xlsx")) == bytes)
            let next = try run(["init", "c", "--from", "a/so.xlsx"])
            #expect(next.text.contains("Đảng viên: chuyển sang 2 dòng"), "\(next.text)")
            let checked = try run(["check", "c/so.xlsx"])
            #expect(checked.errors.contains("0 lỗi"), "\(checked.text)")
        }
    }

    @Test func `a list in CSV is read too`() throws {
        try withList { folder, run in
            let text = "Họ tên;Ngày sinh;Chi bộ\nLê Văn Đò;1956;Chi bộ Bến\n"
            try Data(text.utf8).write(to: folder.appending(path: "ds.csv"))
            let made = try run(["init", "xa", "--from", "ds.csv", "--year", "2023"])
            #expect(made.text.contains("CB01 Chi bộ Bến: 1 đảng viên"), "\(made.text)")
        }
    }

    @Test func `a folder of lists is read in the order of its names`() throws {
        try withList { folder, run in
            let lists = folder.appending(path: "ds")
            try FileManager.default.createDirectory(
                at: lists, withIntermediateDirectories: false)
            for (name, person) in [("CB Hai.csv", "Vũ B"), ("CB Ba.csv", "Đỗ C"), ("~$a.csv", "")] {
                let text = "Họ tên;Ngày sinh\n\(person);1960\n"
                try Data(text.utf8).write(to: lists.appending(path: name))
            }
            let made = try run(["init", "xa", "--from", "ds", "--year", "2023"])
            #expect(made.text.contains("CB01 Chi bộ Ba: 1 đảng viên"), "\(made.text)")
            #expect(made.text.contains("CB02 Chi bộ Hai: 1 đảng viên"))
            #expect(!made.text.contains("~$a"))
        }
    }
}
