import Foundation
import Spreadsheet
import TestSupport
import Testing

/// What `hoso check HO_SO` writes of an office's dossier under a regime of `Templates`.
@Suite struct StandingPaperTests {
    private func withDossier(_ body: (SmallOffice) throws -> Void) throws {
        try SmallOffice.with { office in
            let made = try office.run("dossier", "so.xlsx", "-o", "HS")
            #expect(made.status <= 1, "\(made.errors)")
            try body(office)
        }
    }

    @Test func `the workbook has organisations, persons, papers and deadlines`() throws {
        try withDossier { office in
            let told = try office.run("check", "HS", "-o", "kt.xlsx")
            #expect(told.status == 5 && told.text.contains("CẢNH BÁO dossier-incomplete"))
            let book = try Workbook(xlsx: Folders.bytes(office.file("kt.xlsx")))
            #expect(book.sheets.map(\.title) == ["Tổ chức", "Cá nhân", "Văn bản", "Thời hạn"])
            let papers = try #require(book.sheets.first { $0.title == "Văn bản" })
            let rows = papers.rows.map { $0.cells.map(\.text) }
            #expect(rows.first?.prefix(4) == ["Mã", "Tên", "Thuộc", "Mục"])
            let own = rows.filter { $0.first == "M002" && $0.contains("01_mau-2a.docx") }
            #expect(own.count == 1 && own[0].contains("Có") && own[0].contains("Chưa ký"))
            let made = try Workbook(xlsx: Folders.bytes(office.file("HS/00_Kiem-tra.xlsx")))
            #expect(made.sheets.map(\.title) == ["Kiểm tra"] + book.sheets.map(\.title))
        }
    }

    @Test func `the page is one of the library's forms`() throws {
        try withDossier { office in
            let told = try office.run("check", "HS", "-o", "kt.docx")
            #expect(told.errors.contains("Bảng kiểm tra hồ sơ"))
            let text = try DocumentOutline(Folders.bytes(office.file("kt.docx"))).text
            #expect(text.contains("BẢNG KIỂM TRA HỒ SƠ"))
            #expect(text.contains("(tính đến ngày 10/12/2023)"))
            #expect(text.contains("M002"))
            #expect(text.contains("chưa có hạn trong quy định; ghi ở trang Thông tin"))
            #expect(try office.run("check", "kt.docx").status <= 1)
        }
    }

    @Test func `the table has codes and no names, and all of them when asked`() throws {
        try withDossier { office in
            let names = ["Hội nghị", "Chi bộ thôn"]
            for arguments in [["check", "HS"], ["check", "HS", "--all"]] {
                let told = try Hoso.run(["--date", "2023-12-10"] + arguments, in: office.folder)
                let table = told.text.split(separator: "\n")
                    .filter { $0.hasPrefix("M00") || $0.hasPrefix("HN") }
                #expect(table.contains { $0.hasPrefix("M001 ") })
                #expect(names.allSatisfy { name in table.allSatisfy { !$0.contains(name) } })
                #expect(table.allSatisfy { $0.count <= 100 && $0.last != " " })
            }
            let english = try office.run("--lang", "en", "check", "HS")
            #expect(english.text.contains("Unsigned") && english.text.contains("complete (0%)"))
        }
    }

    @Test func `a report in the dossier's folder is no stranger there`() throws {
        try withDossier { office in
            let before = try office.run("check", "HS").text
            _ = try office.run("report", "so.xlsx", "-o", "HS")
            #expect(try office.run("check", "HS").text == before)
            try Data("thừa".utf8).write(to: office.file("HS/Van-ban/thua.txt"))
            #expect(try office.run("check", "HS").text.contains("extra-file"))
        }
    }

    @Test func `a workbook of data is not overwritten`() throws {
        try withDossier { office in
            let before = try Folders.bytes(office.file("so.xlsx"))
            let told = [
                try office.run("check", "HS", "-o", "so.xlsx"),
                try office.run("check", "HS", "--input", "so.xlsx", "-o", "so.xlsx"),
            ]
            for told in told {
                #expect(told.status == 2 && told.errors.contains("chọn tên khác"))
            }
            #expect(try Folders.bytes(office.file("so.xlsx")) == before)
            // What an earlier check wrote is.
            for _ in 1...2 { #expect(try office.run("check", "HS", "-o", "kt.xlsx").status == 5) }
        }
    }

    @Test func `a dossier that was not finished is told as such`() throws {
        try withDossier { office in
            let manifest = office.folder.appending(path: "HS/manifest.json")
            try FileManager.default.removeItem(at: manifest)
            let told = try office.run("check", "HS")
            #expect(told.status == 3)
            #expect(told.errors.contains("hồ sơ chưa làm xong; chạy: hoso dossier SỔ -o HS"))
        }
    }

    @Test(arguments: ["kt.txt", "kt"])
    func `another kind of file is refused`(output: String) throws {
        try MadeUpOffice.with { _, run in
            let made = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(made.status == 0)
            #expect(try run(["check", "HO_SO", "-o", output]).status == 2)
            #expect(try run(["check", "HO_SO", "-o", "kt.docx"]).status == 2)
            #expect(try run(["check", "so.json", "-o", "kt.xlsx"]).status == 2)
        }
    }
}
