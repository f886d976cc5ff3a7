import Foundation
import JSONText
import TestSupport
import Testing

/// Commands on an office's data.
struct OfficeTests {
    @Test func `forms lists a regime's forms and how much of them is known`() throws {
        try MadeUpOffice.with { _, run in
            let result = try run(["forms", "--regime", "lang-ben"])
            #expect(result.status == 0)
            #expect(
                result.text == """
                    lang-ben  Làng Bến 2030  (2030–2031, Làng Bến)
                      to-khai  Tờ khai · Tờ khai của người làng
                      phieu    Phiếu · Phiếu tự xếp loại  [dựng lại]
                      muc-luc  Mục lục · Mục lục
                      bia      Bìa · Bìa  [dựng lại]

                    """)
        }
    }

    @Test func `an unknown form or regime is refused with the nearest one`() throws {
        try MadeUpOffice.with { _, run in
            let form = try run(["blank", "to-khia", "-o", "a.docx"])
            let regime = try run(["blank", "to-khai", "--regime", "lang-bem", "-o", "a.docx"])
            #expect(form.status == 2)
            #expect(form.errors.contains("không có biểu «to-khia»; có phải «to-khai»?"))
            #expect(regime.status == 2)
            #expect(regime.errors.contains("không có quy định «lang-bem»; có phải «lang-ben»?"))
        }
    }

    @Test func `a blank form names itself in full and knows the head of whom it is for`() throws {
        try MadeUpOffice.with { folder, run in
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
        try MadeUpOffice.with { folder, run in
            let arguments = ["fill", "phieu", "--input", "so.json", "--member", "M1", "-o"]
            let file = try run(arguments + ["a.docx"])
            let stream = try run(arguments + ["-"])
            let bytes = try Folders.bytes(folder.appending(path: "a.docx"))
            #expect(file.status == 0)
            #expect(stream.status == 0)
            #expect(stream.output == bytes)
            #expect(
                try MadeUpOffice.text(folder.appending(path: "a.docx")).contains(
                    "Nguyễn Văn Đò: HTXSNV"))
        }
    }

    @Test func `a subject that the data do not have is named by its code`() throws {
        try MadeUpOffice.with { _, run in
            let result = try run([
                "fill", "phieu", "--input", "so.json", "--member", "M9", "-o", "a.docx",
            ])
            #expect(result.status == 3)
            #expect(result.errors == "hoso: lỗi: sổ không có đảng viên mã M9\n")
        }
    }

    @Test func `a check that forbids ends in 4 and cites the rule`() throws {
        let many = MadeUpOffice.members.map { ($0.code, $0.name, "HTXSNV") }
        try MadeUpOffice.with(many) { _, run in
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
        let many = MadeUpOffice.members.map { ($0.code, $0.name, "HTXSNV") }
        try MadeUpOffice.with(many) { _, run in
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
        let many = MadeUpOffice.members.map { ($0.code, $0.name, "HTXSNV") }
        try MadeUpOffice.with(many) { _, run in
            let result = try run(["check", "so.json", "--override", "fwe", "--reason", "Lệ mới"])
            #expect(result.status == 4)
            #expect(result.errors.contains("--override fwe: không có phát hiện nào mã này"))
            #expect(result.errors.contains("có phải «few»?"))
            #expect(
                try run(["check", "so.json", "--override", "few", "--reason", " "]).status == 2)
        }
    }

    @Test func `a manifest records what was let pass, where and why`() throws {
        let many = MadeUpOffice.members.map { ($0.code, $0.name, "HTXSNV") }
        try MadeUpOffice.with(many) { folder, run in
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

    @Test(arguments: [
        ("fill to-khai --input so.json -o a.docx", "cần một trong: --member"),
        ("fill to-khai --input so.json --meeting HN1 -o a.docx", "sổ không có hội nghị mã HN1"),
        (
            "blank to-khai --meeting HN1 -o a.docx",
            "thiếu tùy chọn «--input»\nXem: hoso help blank\n"
        ),
        (
            "fill to-khai --input so.json --member CB1 -o a.docx",
            "sổ không có đảng viên mã CB1; CB1 là tổ chức đảng: dùng --organisation"
        ),
    ])
    func `a paper says what it wants to be about`(line: String, message: String) throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(line.split(separator: " ").map(String.init))
            #expect(result.status != 0)
            #expect(result.errors.contains(message))
        }
    }

    @Test func `init makes a workbook and never replaces one`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["init", "xa"]).status == 0)
            let book = try Folders.bytes(folder.appending(path: "xa/so.xlsx"))
            #expect(try run(["init", "xa"]).status == 7)
            #expect(try Folders.bytes(folder.appending(path: "xa/so.xlsx")) == book)
        }
    }
}
