import Foundation
import JSONText
import OpenPackage
import TestSupport
import Testing

/// How a dossier stands: what `hoso check HO_SO` says when one thing is wrong.
@Suite struct StandingTests {
    /// A made-up office's dossier, and the folders of its first two members.
    struct Dossier {
        let folder: URL

        func run(_ arguments: [String]) throws -> CommandResult {
            let library = folder.appending(path: "Templates").path
            return try Hoso.run(
                ["--templates", library, "--date", "2030-12-01"] + arguments, in: folder)
        }

        func member(_ place: Int) -> URL {
            let names = ["M1_Nguyen-Van-Do", "M2_Tran-Thi-Ben"]
            return folder.appending(path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/\(names[place])")
        }

        func write(_ text: String, to file: URL) throws {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        /// Changes a text of the data or of the library.
        func replace(_ old: String, _ new: String, in name: String) throws {
            let file = folder.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains(old))
            try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        }
    }

    private static func with(_ body: (Dossier) throws -> Void) throws {
        try MadeUpOffice.with(Array(MadeUpOffice.members.prefix(2))) { folder, _ in
            try body(Dossier(folder: folder))
        }
    }

    /// One thing that is wrong with a dossier.
    struct Wrong: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The finding's code, and what the first paper of the first member is then.
        let code: String
        var state = "made"
        let status: Int32
        /// Before and after the dossier is made.
        var before: @Sendable (Dossier) throws -> Void = { _ in }
        var after: @Sendable (Dossier) throws -> Void = { _ in }
    }

    static let wrong: [Wrong] = [
        Wrong(
            testDescription: "a paper that is gone", code: "file-missing", state: "missing",
            status: 5,
            after: { dossier in
                let file = dossier.member(0).appending(path: "01_to-khai.docx")
                try FileManager.default.removeItem(at: file)
            }),
        Wrong(
            testDescription: "a paper changed by hand", code: "file-changed", state: "changed",
            status: 1,
            after: { dossier in
                try dossier.write("sửa", to: dossier.member(0).appending(path: "01_to-khai.docx"))
            }),
        Wrong(
            testDescription: "a paper that did not come", code: "dossier-incomplete", status: 5,
            before: { try $0.replace(#""muc": "3""#, #""muc": "9""#, in: "so.json") }),
        Wrong(
            testDescription: "too few copies", code: "copies-short", status: 5,
            before: { dossier in
                try dossier.replace(
                    #""item": "Nhận xét""#, #""item": "Nhận xét", "copies": 2"#,
                    in: "Templates/lang-ben/regime.json")
                try dossier.replace(#""muc": "3""#, #""muc": "3", "so_ban": "1""#, in: "so.json")
            }),
        Wrong(
            testDescription: "a file of nobody's", code: "extra-file", status: 1,
            after: { try $0.write("", to: $0.member(0).appending(path: "ghi chép.txt")) }),
        Wrong(
            testDescription: "a temporary file", code: "extra-file", status: 1,
            after: { try $0.write("", to: $0.member(0).appending(path: "~$_to-khai.docx")) }),
        Wrong(
            testDescription: "a signed copy of no paper", code: "extra-file", status: 1,
            after: { try $0.write("", to: $0.member(0).appending(path: "07_khac.pdf")) }),
        Wrong(
            testDescription: "a template that changed", code: "stale", status: 1,
            after: { dossier in
                let form = dossier.folder.appending(path: "Templates/lang-ben/to-khai/form.docx")
                try Data(MadeUpLibrary.document(["TỜ KHAI MỚI {{ho_ten}}"])).write(to: form)
            }),
        Wrong(
            testDescription: "a workbook that changed", code: "book-changed", status: 1,
            after: { try $0.replace("Trần Thị Bến", "Trần Thị Bền", in: "so.json") }),
        Wrong(
            testDescription: "a day that is over", code: "deadline-passed", status: 1,
            before: { dossier in
                try dossier.replace(
                    #""nam": "2030", "dia"#, #""nam": "2030", "han_nop": "20/11/2030", "dia"#,
                    in: "so.json")
            }),
        Wrong(
            testDescription: "a paper that nobody signed", code: "unsigned", status: 1,
            before: { try $0.useSignedForm() }),
    ]

    @Test(arguments: wrong)
    func `one thing that is wrong is found`(_ wrong: Wrong) throws {
        try Self.with { dossier in
            try wrong.before(dossier)
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            try wrong.after(dossier)
            let told = try dossier.run(["check", "HO_SO"])
            #expect(told.status == wrong.status, "\(told.text)")
            #expect(told.text.contains(" \(wrong.code)  "), "\(told.text)")
            let json = try dossier.json()
            let codes = json["findings"]?.elements?.compactMap { $0["code"]?.string } ?? []
            #expect(Set(codes).subtracting(["not-returned"]) == [wrong.code])
            #expect(try dossier.papers().first?["state"]?.string == wrong.state)
        }
    }

    @Test func `a dossier that only waits for what people give back is in order`() throws {
        try Self.with { dossier in
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let told = try dossier.run(["check", "HO_SO"])
            #expect(told.status == 0)
            #expect(told.text.contains("LƯU Ý not-returned  Chưa nộp bản kiểm điểm (2): M1, M2\n"))
            #expect(try dossier.papers().first?["returned"]?.string == "awaited")
            #expect(told.text.contains("CB1: 0/2 người đủ hồ sơ (0%)"))
        }
    }

    @Test(arguments: [
        "01_to-khai.pdf", "01_to-khai_da-ky.jpg", "01_to-khai đã ký.docx", "01_to-khai.docx.p7s",
    ])
    func `a signed copy beside a paper signs it, also when the paper is gone`(
        _ name: String
    ) throws {
        try Self.with { dossier in
            try dossier.useSignedForm()
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            for place in 0...1 {
                try dossier.write("", to: dossier.member(place).appending(path: name))
            }
            let paper = dossier.member(0).appending(path: "01_to-khai.docx")
            for isGone in [false, true] {
                if isGone { try FileManager.default.removeItem(at: paper) }
                let told = try dossier.run(["check", "HO_SO"])
                #expect(told.status == 0, "\(told.text)")
                #expect(try dossier.papers().first?["signature"]?.string == "signed")
            }
        }
    }

    @Test func `what the office noted as received is signed and given back`() throws {
        try Self.with { dossier in
            try dossier.useSignedForm()
            try dossier.replace(
                #""ho_so_nhan": ["#,
                #""ho_so_nhan": [{"doi_tuong": "M1", "muc": "1"}, {"doi_tuong": "M2", "muc": "1"},"#,
                in: "so.json")
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let told = try dossier.run(["check", "HO_SO"])
            #expect(told.status == 0 && !told.text.contains("not-returned"), "\(told.text)")
            #expect(told.text.contains("CB1: 2/2 người đủ hồ sơ (100%)"))
        }
    }

    @Test func `what is laid among the papers that came in is there`() throws {
        try Self.with { dossier in
            try dossier.replace(#""muc": "3""#, #""muc": "9""#, in: "so.json")
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            for place in 0...1 {
                try dossier.write(
                    "", to: dossier.member(place).appending(path: "nhan/03_nhan-xet.pdf"))
            }
            #expect(try dossier.run(["check", "HO_SO"]).status == 0)
            #expect(try dossier.papers().last?["state"]?.string == "received")
        }
    }

    @Test func `somebody else's form in a folder is found, whatever it is called`() throws {
        try Self.with { dossier in
            let made = try dossier.run(["dossier", "so.json", "-o", "HO_SO", "--fillable"])
            #expect(made.status == 0, "\(made.errors)")
            let theirs = try Folders.bytes(dossier.member(1).appending(path: "01_to-khai.docx"))
            let names = ["khac.docx", "nhan/01_khac.docx"]
            for name in names {
                try dossier.write("", to: dossier.member(0).appending(path: name))
                try Data(theirs).write(to: dossier.member(0).appending(path: name))
            }
            try Data(theirs).write(to: dossier.member(1).appending(path: "ban-dien.docx"))
            let told = try dossier.run(["check", "HO_SO"])
            #expect(told.status == 1)
            #expect(told.text.contains("Tệp thừa, bản của người khác (2): M1"), "\(told.text)")
            #expect(told.text.contains("Tệp thừa, bản điền chưa đọc vào sổ (hoso read) (1): M2"))
        }
    }

    @Test func `today's workbook tells which papers are to be made anew`() throws {
        try Self.with { dossier in
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            try dossier.replace("Trần Thị Bến", "Trần Thị Bền", in: "so.json")
            let told = try dossier.run(["check", "HO_SO", "--input", "so.json"])
            #expect(told.status == 1)
            #expect(told.text.contains("vì dữ liệu hoặc mẫu đã đổi (2): M2\n"), "\(told.text)")
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            #expect(try dossier.run(["check", "HO_SO", "--input", "so.json"]).status == 0)
        }
    }

    @Test func `today's workbook tells what is to be added and what is no longer asked for`() throws
    {
        try Self.with { dossier in
            #expect(try dossier.run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let same = try dossier.run(["check", "HO_SO", "--input", "so.json"])
            #expect(same.status == 0, "\(same.text)")
            let members = [MadeUpOffice.members[0], MadeUpOffice.members[2]]
            try Data(MadeUpLibrary.book(members).utf8)
                .write(to: dossier.folder.appending(path: "moi.json"))
            let told = try dossier.run(["check", "HO_SO", "--input", "moi.json"])
            #expect(told.status == 5)
            #expect(told.text.contains("M3 còn thiếu: 1. Tờ khai"), "\(told.text)")
            #expect(told.text.contains("so.json đã đổi"))
            #expect(told.text.contains("Tệp thừa, "))
        }
    }
}

extension StandingTests.Dossier {
    /// Gives the first form the place of a signature, as `template build` marks it.
    func useSignedForm() throws {
        var package = try Package(reading: MadeUpLibrary.document(["TỜ KHAI {{ho_ten}}", "KÝ"]))
        let part = try #require(PartName("/word/document.xml"))
        let text = String(decoding: try package.contents(of: part), as: UTF8.self)
        let signed = text.replacingOccurrences(
            of: "<w:p><w:r><w:t>KÝ",
            with: "<w:p><w:pPr><w:pStyle w:val=\"HoTenNguoiKy\"/></w:pPr><w:r><w:t>KÝ")
        package.setContents(of: part, to: Array(signed.utf8))
        let form = folder.appending(path: "Templates/lang-ben/to-khai/form.docx")
        try Data(package.sealed()).write(to: form)
    }

    /// What `--json` says.
    func json() throws -> JSON {
        let text = try run(["check", "HO_SO", "--json"]).text
        return try JSON(parsing: Array(text.utf8), named: "check")
    }

    /// The papers of the first member.
    func papers() throws -> [JSON] {
        let dossier = try json()["dossiers"]?.elements?.first
        return dossier?["folders"]?.elements?.first?["papers"]?.elements ?? []
    }
}
