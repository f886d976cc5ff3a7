import Foundation
import TestSupport
import Testing

/// Making a dossier, and holding it against what it should be.
struct DossierTests {
    @Test func `a dossier has its folders, indexes, findings and manifest`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(result.status == 0)
            let root = folder.appending(path: "HO_SO")
            let files = Folders.files(in: root).map { $0.path.dropFirst(root.path.count + 1) }
            let own = "02_Ca-nhan/CB1_Chi-bo-Ben-Do/M3_H-Hen-Nie"
            #expect(files.count == 4 + 4 * 3)
            #expect(
                files.filter { $0.hasPrefix(own) } == [
                    "\(own)/00_Muc-luc.docx", "\(own)/01_to-khai.docx", "\(own)/02_phieu.docx",
                ])
            #expect(
                Array(files.prefix(3)) == [
                    ".hoso/journal.sqlite", "00_Kiem-tra.xlsx", "00_Muc-luc.docx",
                ])
            #expect(files.last == "manifest.json")
            let index = try MadeUpOffice.text(root.appending(path: "\(own)/00_Muc-luc.docx"))
            #expect(index.contains("MỤC LỤC H'Hen Niê"))
            #expect(index.contains("1 Tờ khai của người làng (Tờ khai) Có"))
        }
    }

    @Test func `two runs and any number of workers give the same bytes`() throws {
        try MadeUpOffice.with { folder, run in
            for (name, jobs) in [("A", "1"), ("B", "7"), ("C", "2")] {
                #expect(try run(["dossier", "so.json", "-o", name, "--jobs", jobs]).status == 0)
            }
            let first = try Folders.contents(of: folder.appending(path: "A"))
            #expect(try Folders.contents(of: folder.appending(path: "B")) == first)
            #expect(try Folders.contents(of: folder.appending(path: "C")) == first)
            #expect(try run(["dossier", "so.json", "-o", "A"]).status == 0)
            #expect(try Folders.contents(of: folder.appending(path: "A")) == first)
        }
    }

    @Test func `one bad record stops no other`() throws {
        var members = MadeUpOffice.members
        members[1].name = ""
        try MadeUpOffice.with(members) { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            let files = Folders.files(in: folder.appending(path: "HO_SO"))
            #expect(result.status == 6)
            #expect(result.errors.contains("hoso: lỗi: M2 · Tờ khai: "))
            #expect(result.errors.contains("[missing-field]"))
            #expect(files.count == 4 + 4 * 3 - 2)
        }
    }

    @Test func `a paper with a forbidden fact is withheld, the rest is made`() throws {
        let many = MadeUpOffice.members.map {
            ($0.code, $0.name, $0.code == "M4" ? "HTNV" : "HTXSNV")
        }
        try MadeUpOffice.with(many) { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            let names = Folders.files(in: folder.appending(path: "HO_SO")).map(\.lastPathComponent)
            #expect(result.status == 4)
            #expect(result.errors.contains("--override MÃ --reason"))
            let line = result.errors.split(separator: "\n").first {
                $0.contains("M1 · Phiếu: không làm, vì: ")
            }
            #expect(line?.hasSuffix(" [few]") == true)
            #expect(names.count { $0 == "02_phieu.docx" } == 1)
            #expect(names.count { $0 == "01_to-khai.docx" } == 4)
            #expect(try run(["dossier", "so.json", "-o", "TRONG", "--blank"]).status == 0)
        }
    }

    @Test func `papers withheld for the same are not all named on the terminal`() throws {
        let many = (1...40).map { ("M\($0)", "Nguyễn Văn Đò", "HTXSNV") }
        try MadeUpOffice.with(many) { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            let lines = result.errors.split(separator: "\n")
            #expect(result.status == 4)
            #expect(lines.count { $0.contains("không làm, vì: ") } == 20)
            #expect(lines.contains { $0.contains(" văn bản nữa không làm, cùng lý do [few]") })
        }
    }

    @Test func `an index that cannot be made stops no other paper`() throws {
        try MadeUpOffice.with { folder, run in
            // Pictures are files that a dossier does not have.
            let form = folder.appending(path: "Templates/lang-ben/muc-luc/form.docx")
            try Data(MadeUpLibrary.document(["MỤC LỤC {{don_vi | picture}}"])).write(to: form)
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            let root = folder.appending(path: "HO_SO")
            let names = Folders.files(in: root).map(\.lastPathComponent)
            #expect(result.status == 6)
            #expect(result.errors.contains("Mục lục"))
            #expect(names.count { $0 == "01_to-khai.docx" } == 4)
            #expect(names.contains("00_Kiem-tra.xlsx") && names.contains("manifest.json"))
            #expect(!names.contains("00_Muc-luc.docx"))
        }
    }

    @Test func `a file changed by hand is left alone without --force`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let file = folder.appending(
                path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song/01_to-khai.docx")
            let made = try Folders.bytes(file)
            try Data("sửa".utf8).write(to: file)
            for _ in 0..<2 {
                let again = try run(["dossier", "so.json", "-o", "HO_SO"])
                #expect(again.status == 7)
                #expect(again.errors.contains("M4 · Tờ khai: tệp đã bị sửa"))
                #expect(try Folders.bytes(file) == Array("sửa".utf8))
            }
            #expect(try run(["dossier", "so.json", "-o", "HO_SO", "--force"]).status == 0)
            #expect(try Folders.bytes(file) == made)
        }
    }

    @Test func `a paper of an earlier run goes when it is no longer made`() throws {
        try MadeUpOffice.with { folder, run in
            let root = folder.appending(path: "HO_SO")
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let own = root.appending(path: "02_Ca-nhan/CB1_Chi-bo-Ben-Do")
            let changed = own.appending(path: "M3_H-Hen-Nie/02_phieu.docx")
            try Data("sửa".utf8).write(to: changed)
            try Data(MadeUpLibrary.book(Array(MadeUpOffice.members.prefix(2))).utf8)
                .write(to: folder.appending(path: "so.json"))
            let again = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(again.status == 0)
            #expect(again.errors.contains("1 tệp cũ đã ký, đã nộp hoặc sửa tay"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: own.path).count == 3)
            #expect(Folders.files(in: own.appending(path: "M3_H-Hen-Nie")) == [changed])
        }
    }

    @Test func `a dossier's folder is held against its manifest`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            #expect(try run(["check", "HO_SO"]).status == 0)
            let own = folder.appending(path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song")
            try Data("sửa".utf8).write(to: own.appending(path: "01_to-khai.docx"))
            let changed = try run(["check", "HO_SO"])
            #expect(changed.status == 1)
            #expect(
                changed.text.contains("LƯU Ý file-changed  Đã sửa tay tệp M4 · 01_to-khai.docx"))
            try FileManager.default.removeItem(at: own.appending(path: "02_phieu.docx"))
            #expect(try run(["check", "HO_SO"]).status == 5)
        }
    }

    @Test func `what has not come in is told for each person`() throws {
        try MadeUpOffice.with { folder, run in
            let book = MadeUpLibrary.book(Array(MadeUpOffice.members.prefix(2)), isComplete: false)
            try Data(book.utf8).write(to: folder.appending(path: "so.json"))
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let checked = try run(["check", "HO_SO"])
            #expect(checked.status == 5)
            #expect(
                checked.text.hasPrefix(
                    "CẢNH BÁO dossier-incomplete  M1 còn thiếu: 3. Nhận xét\n"))
            let json = try run(["check", "HO_SO", "--json"]).text
            #expect(json.contains("\"dossier-incomplete\""))
        }
    }

    @Test func `a dry run writes nothing`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO", "--dry-run"])
            #expect(result.status == 0)
            #expect(result.text.hasPrefix("M1  to-khai phieu  → 02_Ca-nhan/CB1_"))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/HO_SO"))
        }
    }

    @Test(arguments: [
        ([], "thêm 0, làm lại 0, giữ nguyên 8, bỏ 0 văn bản"),
        (["--blank"], "thêm 0, làm lại 8, giữ nguyên 0, bỏ 0 văn bản"),
    ])
    func `a dry run tells what it would change in the dossier that is there`(
        options: [String], changes: String
    ) throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let before = try Folders.contents(of: folder.appending(path: "HO_SO"))
            let again = try run(["dossier", "so.json", "-o", "HO_SO", "--dry-run"] + options)
            #expect(again.errors.contains(changes), "\(again.errors)")
            #expect(try Folders.contents(of: folder.appending(path: "HO_SO")) == before)
        }
    }
}
