import Foundation
import TestSupport
import Testing

/// The invented commune from the workbook to the dossier, as a clerk would go.
@Suite(.serialized) struct SampleTests {
    private func withSample(_ body: (_ folder: URL) throws -> Void) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            #expect(try run(["init", "xa", "--sample"], in: folder).status == 0)
            try body(folder)
        }
    }

    private func run(_ arguments: [String], in folder: URL) throws -> CommandResult {
        try Hoso.run(["--date", "2023-12-20"] + arguments, in: folder)
    }

    @Test func `decisions are made or refused, and the whole dossier comes out`() throws {
        try withSample { folder in
            try decides(in: folder)
            try refuses(in: folder)
            try namesTheFormThatSuits(in: folder)
            try makesTheDossier(in: folder)
        }
    }

    private func decides(in folder: URL) throws {
        let result = try run(
            [
                "decide", "--input", "xa/so.xlsx", "--member", "M045", "--year", "2022", "-o",
                "d.docx",
            ],
            in: folder)
        let text = try DocumentOutline(Folders.bytes(folder.appending(path: "d.docx"))).text
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("Mẫu 03-HD KĐ.ĐG 2023 · Tiên Thắng 2023 · "))
        for words in [
            "Hủy bỏ kết quả xếp loại chất lượng năm 2022", "Công nhận kết quả xếp loại",
            "hủy bỏ các nội dung về thi đua", "Căn cứ Quyết định số",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    private func namesTheFormThatSuits(in folder: URL) throws {
        for (form, status) in [("mau-2a", 0), ("mau-2b", 1)] {
            let result = try run(
                ["blank", form, "--input", "xa/so.xlsx", "--member", "M003", "-o", "m.docx"],
                in: folder)
            #expect(result.status == status)
            #expect(result.errors.contains("mẫu của M003 là Mẫu 2A · ") == (status == 1))
        }
    }

    private func refuses(in folder: URL) throws {
        for (member, code) in [
            ("M187", "re-rating-needs-reason"), ("M001", "re-rating-discipline"),
        ] {
            let result = try run(
                [
                    "decide", "--input", "xa/so.xlsx", "--member", member, "--year", "2022", "-o",
                    "no.docx",
                ], in: folder)
            #expect(result.status == 4)
            #expect(result.errors.contains("LỖI \(code) "))
            #expect(result.errors.contains("căn cứ: "))
            let path = folder.appending(path: "no.docx").path
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    private func makesTheDossier(in folder: URL) throws {
        let result = try run(["dossier", "xa/so.xlsx", "-o", "HO_SO"], in: folder)
        let files = Folders.files(in: folder.appending(path: "HO_SO"))
        #expect(result.status == 4)
        #expect(files.count > 900)
        #expect(files.allSatisfy { $0.lastPathComponent.utf8.count <= 120 })
        let withheld = result.errors.split(separator: "\n").filter { $0.contains("không làm, vì") }
        #expect(!withheld.isEmpty)
        #expect(withheld.allSatisfy { !$0.contains("/") })
        #expect(try run(["check", "HO_SO"], in: folder).status == 5)
    }

    @Test(arguments: ["mau-1", "mau-2a", "mau-2b", "mau-3a", "mau-3b", "mau-03", "phu-luc-1"])
    func `every form of the default regime prints blank`(_ form: String) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let result = try run(["blank", form, "-o", "a.docx"], in: folder)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.errors.contains(" · Tiên Thắng 2023 · "))
            #expect(try run(["check", "a.docx"], in: folder).status == 0)
        }
    }
}
