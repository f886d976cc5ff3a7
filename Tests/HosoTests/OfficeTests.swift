import Foundation
import JSONText
import TestSupport
import Testing

/// Commands on an office's data, with a library that nobody issued.
struct OfficeTests {
    private static let members: [(code: String, name: String, level: String)] = [
        ("M1", "Nguyễn Văn Đò", "HTXSNV"), ("M2", "Trần Thị Bến", "HTTNV"),
        ("M3", "H'Hen Niê", "HTTNV"), ("M4", "Lê Sông", "HTNV"),
    ]

    private func withOffice(
        _ members: [(code: String, name: String, level: String)] = members,
        _ body: (_ folder: URL, _ run: ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let library = try MadeUpLibrary.write(into: folder)
            try Data(MadeUpLibrary.book(members).utf8)
                .write(to: folder.appending(path: "so.json"))
            try body(folder) { arguments in
                try Hoso.run(
                    ["--templates", library.path, "--date", "2030-12-01"] + arguments, in: folder)
            }
        }
    }

    private func text(_ file: URL) throws -> String {
        try DocumentOutline(Folders.bytes(file)).text
    }

    @Test func `forms lists a regime's forms and how much of them is known`() throws {
        try withOffice { _, run in
            let result = try run(["forms", "--regime", "lang-ben"])
            #expect(result.status == 0)
            #expect(
                result.text == """
                    lang-ben  Làng Bến 2030  (2030–2031, Làng Bến)
                      to-khai  Tờ khai · Tờ khai của người làng
                      phieu    Phiếu · Phiếu tự xếp loại  [dựng lại]
                      muc-luc  Mục lục · Mục lục

                    """)
        }
    }

    @Test func `an unknown form or regime is refused with the nearest one`() throws {
        try withOffice { _, run in
            let form = try run(["blank", "to-khia", "-o", "a.docx"])
            let regime = try run(["blank", "to-khai", "--regime", "lang-bem", "-o", "a.docx"])
            #expect(form.status == 2)
            #expect(form.errors.contains("không có biểu «to-khia»; có phải «to-khai»?"))
            #expect(regime.status == 2)
            #expect(regime.errors.contains("không có quy định «lang-bem»; có phải «lang-ben»?"))
        }
    }

    @Test func `a blank form names itself in full and knows the head of whom it is for`() throws {
        try withOffice { folder, run in
            let result = try run([
                "blank", "to-khai", "--input", "so.json", "--member", "M3", "-o", "a.docx",
            ])
            #expect(result.status == 0)
            #expect(result.output.isEmpty)
            #expect(
                result.errors == """
                    Tờ khai · Làng Bến 2030 · Tờ khai của người làng
                    đã ghi a.docx

                    """)
        }
    }

    @Test func `a form is filled from the data, to a file or to stdout`() throws {
        try withOffice { folder, run in
            let arguments = ["fill", "phieu", "--input", "so.json", "--member", "M1", "-o"]
            let file = try run(arguments + ["a.docx"])
            let stream = try run(arguments + ["-"])
            let bytes = try Folders.bytes(folder.appending(path: "a.docx"))
            #expect(file.status == 0)
            #expect(stream.status == 0)
            #expect(stream.output == bytes)
            #expect(try text(folder.appending(path: "a.docx")).contains("Nguyễn Văn Đò: HTXSNV"))
        }
    }

    @Test func `a subject that the data do not have is named by its code`() throws {
        try withOffice { _, run in
            let result = try run([
                "fill", "phieu", "--input", "so.json", "--member", "M9", "-o", "a.docx",
            ])
            #expect(result.status == 3)
            #expect(result.errors == "hoso: lỗi: sổ không có đảng viên mã M9\n")
        }
    }

    @Test func `a check that forbids ends in 4 and cites the rule`() throws {
        let many = Self.members.map { ($0.code, $0.name, "HTXSNV") }
        try withOffice(many) { _, run in
            let result = try run(["check", "so.json"])
            #expect(result.status == 4)
            #expect(result.text.contains("LỖI few  Quá nửa"))
            #expect(result.text.contains("căn cứ: Lệ làng năm 2030, điều 1"))
            let passed = try run(["check", "so.json", "--override", "few", "--reason", "Lệ mới"])
            #expect(passed.status == 1)
            #expect(passed.text.contains("Lệ mới"))
            let unreasoned = try run(["check", "so.json", "--override", "few"])
            #expect(unreasoned.status == 2)
        }
    }

    @Test func `programs read what a check found as JSON`() throws {
        let many = Self.members.map { ($0.code, $0.name, "HTXSNV") }
        try withOffice(many) { _, run in
            let result = try run(["check", "so.json", "--json"])
            let json = try JSON(parsing: result.output, named: "stdout")
            let found = json["findings"]?.elements ?? []
            let finding = try #require(found.first { $0["code"]?.string == "few" })
            #expect(result.status == 4)
            #expect(finding["severity"]?.string == "forbids")
            #expect(finding["file"]?.string == "so.json")
            #expect(finding["sheet"]?.string == "xep_loai")
            #expect(finding["cells"]?.elements?.count == 4)
            #expect(finding["citation"]?.string == "Lệ làng năm 2030, điều 1")
            #expect(finding["numbers"]?["xuat_sac"] == .number("4"))
            #expect(result.text.contains("Nguyễn") == false)
        }
    }

    @Test func `an override that lets nothing pass is told`() throws {
        let many = Self.members.map { ($0.code, $0.name, "HTXSNV") }
        try withOffice(many) { _, run in
            let result = try run(["check", "so.json", "--override", "fwe", "--reason", "Lệ mới"])
            #expect(result.status == 4)
            #expect(result.errors.contains("--override fwe: không có phát hiện nào mã này"))
            #expect(result.errors.contains("có phải «few»?"))
            #expect(
                try run(["check", "so.json", "--override", "few", "--reason", " "]).status == 2)
        }
    }

    @Test func `a manifest records what was let pass, where and why`() throws {
        let many = Self.members.map { ($0.code, $0.name, "HTXSNV") }
        try withOffice(many) { folder, run in
            let result = try run([
                "dossier", "so.json", "-o", "HO_SO", "--override", "few", "--reason", "Lệ mới",
                "--override", "citation-date", "--reason", "Không có",
            ])
            #expect(result.status == 1)
            let file = folder.appending(path: "HO_SO/manifest.json")
            let json = try JSON(parsing: Folders.bytes(file), named: "manifest.json")
            let overrides = json["overrides"]?.elements ?? []
            #expect(overrides.map { $0["code"]?.string } == ["few"])
            #expect(overrides.first?["reason"]?.string == "Lệ mới")
            let passed = overrides.first?["findings"]?.elements?.first
            #expect(passed?["message"]?.string == "Quá nửa")
            #expect(passed?["at"]?.string?.hasPrefix("xep_loai!") == true)
        }
    }

    @Test func `a dossier has its folders, indexes, findings and manifest`() throws {
        try withOffice { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(result.status == 0)
            let root = folder.appending(path: "HO_SO")
            let files = Folders.files(in: root).map { $0.path.dropFirst(root.path.count + 1) }
            let own = "02_Ca-nhan/CB1_Chi-bo-Ben-Do/M3_H-Hen-Nie"
            #expect(files.count == 3 + 4 * 3)
            #expect(
                files.filter { $0.hasPrefix(own) } == [
                    "\(own)/00_Muc-luc.docx", "\(own)/01_to-khai.docx", "\(own)/02_phieu.docx",
                ])
            #expect(Array(files.prefix(2)) == ["00_Kiem-tra.xlsx", "00_Muc-luc.docx"])
            #expect(files.last == "manifest.json")
            let index = try text(root.appending(path: "\(own)/00_Muc-luc.docx"))
            #expect(index.contains("MỤC LỤC H'Hen Niê"))
            #expect(index.contains("1 Tờ khai của người làng (Tờ khai) Có"))
        }
    }

    @Test func `two runs and any number of workers give the same bytes`() throws {
        try withOffice { folder, run in
            for (name, jobs) in [("A", "1"), ("B", "7"), ("C", "2")] {
                #expect(try run(["dossier", "so.json", "-o", name, "--jobs", jobs]).status == 0)
            }
            let first = try contents(folder.appending(path: "A"))
            #expect(try contents(folder.appending(path: "B")) == first)
            #expect(try contents(folder.appending(path: "C")) == first)
            #expect(try run(["dossier", "so.json", "-o", "A"]).status == 0)
            #expect(try contents(folder.appending(path: "A")) == first)
        }
    }

    private func contents(_ folder: URL) throws -> [String: [UInt8]] {
        let files = Folders.files(in: folder)
        return try Dictionary(
            uniqueKeysWithValues: files.map {
                (String($0.path.dropFirst(folder.path.count)), try Folders.bytes($0))
            })
    }

    @Test func `one bad record stops no other`() throws {
        var members = Self.members
        members[1].name = ""
        try withOffice(members) { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            let files = Folders.files(in: folder.appending(path: "HO_SO"))
            #expect(result.status == 6)
            #expect(result.errors.contains("hoso: lỗi: M2 · Tờ khai: "))
            #expect(result.errors.contains("[missing-field]"))
            #expect(files.count == 3 + 4 * 3 - 2)
        }
    }

    @Test func `a paper with a forbidden fact is withheld, the rest is made`() throws {
        let many = Self.members.map { ($0.code, $0.name, $0.code == "M4" ? "HTNV" : "HTXSNV") }
        try withOffice(many) { folder, run in
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

    @Test func `a file changed by hand is left alone without --force`() throws {
        try withOffice { folder, run in
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
        try withOffice { folder, run in
            let root = folder.appending(path: "HO_SO")
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let own = root.appending(path: "02_Ca-nhan/CB1_Chi-bo-Ben-Do")
            let changed = own.appending(path: "M3_H-Hen-Nie/02_phieu.docx")
            try Data("sửa".utf8).write(to: changed)
            try Data(MadeUpLibrary.book(Array(Self.members.prefix(2))).utf8)
                .write(to: folder.appending(path: "so.json"))
            let again = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(again.status == 0)
            #expect(again.errors.contains("1 tệp cũ đã sửa tay"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: own.path).count == 3)
            #expect(Folders.files(in: own.appending(path: "M3_H-Hen-Nie")) == [changed])
        }
    }

    @Test func `a dossier's folder is held against its manifest`() throws {
        try withOffice { folder, run in
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

    @Test(arguments: [
        ("fill to-khai --input so.json -o a.docx", "cần một trong: --member"),
        ("fill to-khai --input so.json --meeting HN1 -o a.docx", "sổ không có hội nghị mã HN1"),
        ("blank to-khai --meeting HN1 -o a.docx", "thiếu tùy chọn «--input»\nXem: hoso help blank\n"),
        (
            "fill to-khai --input so.json --member CB1 -o a.docx",
            "sổ không có đảng viên mã CB1; CB1 là tổ chức đảng: dùng --organisation"
        ),
    ])
    func `a paper says what it wants to be about`(line: String, message: String) throws {
        try withOffice { folder, run in
            let result = try run(line.split(separator: " ").map(String.init))
            #expect(result.status != 0)
            #expect(result.errors.contains(message))
        }
    }

    @Test func `what has not come in is told for each person`() throws {
        try withOffice { folder, run in
            let book = MadeUpLibrary.book(Array(Self.members.prefix(2)), isComplete: false)
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
        try withOffice { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO", "--dry-run"])
            #expect(result.status == 0)
            #expect(result.text.hasPrefix("M1  to-khai phieu\n"))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/HO_SO"))
        }
    }

    @Test func `init makes a workbook and never replaces one`() throws {
        try withOffice { folder, run in
            #expect(try run(["init", "xa"]).status == 0)
            let book = try Folders.bytes(folder.appending(path: "xa/so.xlsx"))
            #expect(try run(["init", "xa"]).status == 7)
            #expect(try Folders.bytes(folder.appending(path: "xa/so.xlsx")) == book)
        }
    }
}
