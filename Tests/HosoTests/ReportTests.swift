import Foundation
import JSONText
import Spreadsheet
import TestSupport
import Testing

/// The summaries of an office's year, from the command line.
@Suite struct ReportTests {
    private static let workbook = "TH/Tong-hop-2030.xlsx"

    /// A form of the office that lists decided levels, beside the others of the library.
    private static func addDecisionList(to folder: URL) throws {
        let regime = folder.appending(path: "Templates/lang-ben")
        let file = regime.appending(path: "regime.json")
        let own = """
            {"id": "ket-qua", "code": "Kết quả", "title": "Kết quả", "kind": "list",
             "about": "office", "origin": "reconstructed"},
            """
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "\"forms\": [\n", with: "\"forms\": [\n\(own)")
        try Data(text.utf8).write(to: file)
        let form = regime.appending(path: "ket-qua")
        try FileManager.default.createDirectory(at: form, withIntermediateDirectories: true)
        let paragraphs = ["{{#cong_nhan.dang_vien}}", "{{ten}}: {{muc}}", "{{/}}"]
        try Data(MadeUpLibrary.document(paragraphs)).write(to: form.appending(path: "form.docx"))
    }

    private static func cells(_ file: URL, sheet title: String) throws -> [[String]] {
        let book = try Workbook(xlsx: Folders.bytes(file))
        let sheet = try #require(book.sheets.first { $0.title == title })
        return sheet.rows.map { $0.cells.map(\.text) }
    }

    @Test func `a report has a workbook, papers, and a list of its own`() throws {
        try MadeUpOffice.with { folder, run in
            try Self.addDecisionList(to: folder)
            let result = try run(["report", "so.json", "-o", "TH"])
            #expect(result.status == 0, "\(result.errors)")
            let root = folder.appending(path: "TH")
            let files = Folders.files(in: root).map { $0.path.dropFirst(root.path.count + 1) }
            #expect(
                files == ["Tong-hop-2030.xlsx", "Van-ban/ket-qua.docx", "manifest-tong-hop.json"])
            let rows = try Self.cells(
                folder.appending(path: Self.workbook), sheet: "Đảng viên theo chi bộ")
            #expect(
                rows.dropFirst() == [
                    [
                        "1", "Chi bộ Bến Đò", "4", "0", "4", "1", "25,0%", "2", "50,0%", "1",
                        "25,0%",
                        "0", "0",
                    ],
                    ["Cộng", "4", "0", "4", "1", "25,0%", "2", "50,0%", "1", "25,0%", "0", "0"],
                ])
            let paper = try MadeUpOffice.text(root.appending(path: "Van-ban/ket-qua.docx"))
            #expect(paper.contains("Nguyễn Văn Đò: HTXSNV"))
        }
    }

    @Test func `a paper is not written where a link leads`() throws {
        try MadeUpOffice.with { folder, run in
            try Self.addDecisionList(to: folder)
            let outside = folder.appending(path: "ngoai")
            for name in ["ngoai", "TH"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: false)
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "TH/Van-ban"), withDestinationURL: outside)
            let result = try run(["report", "so.json", "-o", "TH"])
            #expect(result.status == 6)
            #expect(result.errors.contains("TH/Van-ban: thư mục là một liên kết"))
            #expect(Folders.files(in: outside).isEmpty)
            #expect(FileManager.default.fileExists(atPath: folder.path + "/" + Self.workbook))
        }
    }

    @Test func `every list is there, with a filter over its head`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 0)
            let book = try Workbook(xlsx: Folders.bytes(folder.appending(path: Self.workbook)))
            #expect(
                book.sheets.map(\.title) == [
                    "Tổng quan", "Tổ chức đảng theo loại hình", "Tổ chức đảng theo nhóm",
                    "Đảng viên theo chi bộ", "Đảng viên theo nhóm", "Tỷ lệ mức cao nhất",
                    "Qua các bước", "Lý do chưa có mức", "Chưa có mức xếp loại",
                    "Danh sách đảng viên", "Tổ chức, tập thể", "Người giữ chức vụ",
                    "Phiếu nộp lại", "Kỷ luật", "Xếp loại lại", "Khen thưởng",
                    "Thay đổi so với năm trước", "Lịch sử 5 năm", "Chi bộ qua 5 năm", "Kiểm tra",
                ])
        }
    }

    @Test func `levels against a rule are shown with a mark, and a list without marks is withheld`()
        throws
    {
        let many = MadeUpOffice.members.map {
            ($0.code, $0.name, $0.code == "M4" ? "HTNV" : "HTXSNV")
        }
        try MadeUpOffice.with(many) { folder, run in
            try Self.addDecisionList(to: folder)
            let result = try run(["report", "so.json", "-o", "TH"])
            #expect(result.status == 4)
            #expect(result.errors.contains("Van-ban/ket-qua.docx: không làm"))
            #expect(result.errors.contains("3 mức đã quyết định còn vướng quy định"))
            #expect(!result.errors.contains("Nguyễn"))
            let book = folder.appending(path: Self.workbook)
            let people = try Self.cells(book, sheet: "Danh sách đảng viên").dropFirst()
            #expect(people.count == 4)
            #expect(people.count { $0.contains("Giỏi (*)") } == 3)
            #expect(people.count { $0.contains { $0.hasSuffix("[few]") } } == 3)
            let sums = try Self.cells(book, sheet: "Đảng viên theo chi bộ").last
            #expect(sums?.suffix(1) == ["3"])
            let passed = try run([
                "report", "so.json", "-o", "TH", "--override", "few", "--reason", "Đã xin ý kiến",
            ])
            #expect(passed.status == 1, "\(passed.errors)")
            let after = try Self.cells(book, sheet: "Danh sách đảng viên")
            #expect(!after.joined().contains("Giỏi (*)"))
        }
    }

    @Test func `a paper that is withheld now is not found from before`() throws {
        try MadeUpOffice.with { folder, run in
            try Self.addDecisionList(to: folder)
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 0)
            let many = MadeUpOffice.members.map { ($0.code, $0.name, "HTXSNV") }
            try Data(MadeUpLibrary.book(many).utf8).write(to: folder.appending(path: "so.json"))
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 4)
            #expect(Folders.files(in: folder.appending(path: "TH"), ending: [".docx"]) == [])
        }
    }

    @Test func `a file changed by hand is left alone without --force`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 0)
            let file = folder.appending(path: Self.workbook)
            let made = try Folders.bytes(file)
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 0)
            #expect(try Folders.bytes(file) == made)
            try Data("sửa tay".utf8).write(to: file)
            for _ in 1...2 {
                let result = try run(["report", "so.json", "-o", "TH"])
                #expect(result.status == 7)
                #expect(result.errors.contains("giữ nguyên"))
                #expect(try Folders.bytes(file) == Array("sửa tay".utf8))
            }
            #expect(try run(["report", "so.json", "-o", "TH", "--force"]).status == 0)
            #expect(try Folders.bytes(file) == made)
        }
    }

    @Test func `a signed paper is never overwritten`() throws {
        try MadeUpOffice.with { folder, run in
            try Self.addDecisionList(to: folder)
            #expect(try run(["report", "so.json", "-o", "TH"]).status == 0)
            let scan = folder.appending(path: "TH/Van-ban/ket-qua_da-ky.pdf")
            try Data("%PDF".utf8).write(to: scan)
            let other = MadeUpOffice.members.map { ($0.code, $0.name + " Anh", $0.level) }
            try Data(MadeUpLibrary.book(other).utf8).write(to: folder.appending(path: "so.json"))
            let result = try run(["report", "so.json", "-o", "TH", "--force"])
            #expect(result.status == 7)
            #expect(result.errors.contains("Van-ban/ket-qua.docx"))
        }
    }

    @Test func `a report may lie in a dossier, which stays what it was`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HS"]).status == 0)
            let root = folder.appending(path: "HS")
            let manifest = try Folders.bytes(root.appending(path: "manifest.json"))
            let papers = Folders.files(in: root, ending: [".docx"])
            #expect(try run(["report", "so.json", "-o", "HS"]).status == 0)
            #expect(try Folders.bytes(root.appending(path: "manifest.json")) == manifest)
            #expect(Folders.files(in: root, ending: [".docx"]) == papers)
        }
    }

    @Test func `statistics come as JSON alone`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["report", "so.json", "--json"])
            #expect(result.status == 0)
            let json = try JSON(parsing: result.output, named: "stdout")
            let table = try #require(
                json["tables"]?.elements?.first { $0["object"]?.string == "dang_vien" })
            #expect(table["sum"]?["total"] == .number("4"))
            #expect(!result.text.contains("Nguyễn"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
        }
    }

    @Test(arguments: [
        ["report", "so.json"], ["report", "so.json", "-o", "-"], ["report", "-o", "TH"],
    ])
    func `a report needs a book and a folder`(arguments: [String]) throws {
        try MadeUpOffice.with { _, run in
            let result = try run(arguments)
            #expect(result.status == 2)
        }
    }
}
