import Foundation
import OpenPackage
import TestSupport
import Testing

/// Pictures and formatted text in the data of `render`.
struct RenderValueTests {
    /// One red point.
    private static let point = """
        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5Erk\
        Jggg==
        """

    private func withData(
        _ files: [String: String],
        _ body: (_ folder: URL, _ run: ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let data = folder.appending(path: "du-lieu/anh")
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            let picture = try #require(Data(base64Encoded: Self.point))
            try picture.write(to: data.appending(path: "cham.png"))
            try picture.write(to: folder.appending(path: "ngoai.png"))
            let letter = try MadeUpLibrary.document(["{{ten}}: {{anh | picture: 20}}"])
            try Data(letter).write(to: folder.appending(path: "thu.docx"))
            for (name, text) in files {
                try Data(text.utf8).write(to: folder.appending(path: "du-lieu/" + name))
            }
            try body(folder) { try Hoso.run($0, in: folder) }
        }
    }

    private func media(_ file: URL) throws -> [String] {
        try Package(reading: Folders.bytes(file)).partNames.map(\.path)
            .filter { $0.hasPrefix("/word/media/") }
    }

    @Test(arguments: [
        ("a.json", #"{"ten": "An", "anh": "anh/cham.png"}"#),
        ("a.json", #"{"ten": "An", "anh": {"$picture": "anh/cham.png", "alt": "Chấm"}}"#),
        (
            "a.json",
            #"{"ten": {"$rich": ["A", {"text": "n", "bold": true}]}, "anh": "anh/cham.png"}"#
        ),
    ])
    func `a picture is read from the folder of the data`(name: String, json: String) throws {
        try withData([name: json]) { folder, run in
            let result = try run(["render", "thu.docx", "--data", "du-lieu/a.json", "-o", "a.docx"])
            let made = folder.appending(path: "a.docx")
            #expect(result.status == 0)
            #expect(try media(made) == ["/word/media/hoso1.png"])
            #expect(try DocumentOutline(Folders.bytes(made)).text.contains("An: "))
        }
    }

    @Test func `a document is taken from the folder of the data, a partial from the template's`()
        throws
    {
        let json = #"{"ten": "An", "phu_luc": {"$document": "phu-luc.docx"}}"#
        try withData(["a.json": json]) { folder, run in
            for (name, lines) in [
                ("mau.docx", ["{{> dau}}", "{{phu_luc}}"]), ("dau.docx", ["Gửi {{ten}}"]),
                ("du-lieu/phu-luc.docx", ["Phụ lục", "Hết"]), ("sai.docx", ["{{> dua}}"]),
            ] {
                try Data(MadeUpLibrary.document(lines)).write(to: folder.appending(path: name))
            }
            let result = try run(["render", "mau.docx", "--data", "du-lieu/a.json", "-o", "a.docx"])
            let made = try DocumentOutline(Folders.bytes(folder.appending(path: "a.docx"))).text
            #expect(result.status == 0)
            #expect(made.contains("Gửi An\nPhụ lục\nHết\n"))
            let wrong = try run(["inspect", "sai.docx"])
            #expect(wrong.status == 3)
            #expect(wrong.errors.contains("dau") && wrong.errors.contains("[unknown-partial]"))
        }
    }

    @Test func `a table names a picture in a column`() throws {
        try withData(["a.csv": "Tên,Ảnh\nAn,anh/cham.png\nBa,\n"]) { folder, run in
            let result = try run([
                "render", "thu.docx", "--data", "du-lieu/a.csv", "-o", "ra", "--name", "{{ten}}",
            ])
            #expect(result.status == 0)
            #expect(try media(folder.appending(path: "ra/An.docx")) == ["/word/media/hoso1.png"])
            #expect(try media(folder.appending(path: "ra/Ba.docx")).isEmpty)
        }
    }

    @Test(arguments: [
        (
            "a.json",
            #"[{"ten": "An", "anh": {"$picture": "mat.png"}}, {"ten": "Ba"}, {"ten": {"$la": 1}}]"#
        ),
        (
            "a.jsonl",
            "{\"ten\": \"An\", \"anh\": {\"$picture\": \"mat.png\"}}\n{\"ten\": \"Ba\"}\n"
                + "\n{\"ten\": {\"$la\": 1}}\n"
        ),
    ])
    func `a record that cannot be read stops no other`(name: String, text: String) throws {
        try withData([name: text]) { folder, run in
            let result = try run([
                "render", "thu.docx", "--data", "du-lieu/" + name, "-o", "ra", "--name", "{{ten}}",
            ])
            #expect(result.status == 6)
            #expect(result.errors.contains("bản ghi 1: "), "\(result.errors)")
            #expect(result.errors.contains("bản ghi 3: "), "\(result.errors)")
            #expect(
                Folders.files(in: folder.appending(path: "ra")).map(\.lastPathComponent)
                    == ["Ba.docx"])
        }
    }

    @Test func `a pipe or a device is refused, wherever it is named`() throws {
        try withData(["a.json": #"{"ten": "An", "anh": "ong.png"}"#]) { folder, run in
            for name in ["ong.docx", "du-lieu/ong.png", "ong.json"] {
                mkfifo(folder.path + "/" + name, 0o600)
            }
            for arguments in [
                ["check", "ong.docx"], ["render", "ong.docx", "--data", "du-lieu/a.json"],
                ["render", "thu.docx", "--data", "ong.json"], ["read", "ong.docx"],
                ["render", "/dev/zero", "--data", "du-lieu/a.json"],
            ] {
                let output = arguments[0] == "render" ? ["-o", "x.docx"] : []
                let result = try run(arguments + output)
                #expect(result.status == 3, "\(arguments)")
                #expect(result.errors.contains("không phải tệp thường"), "\(result.errors)")
            }
            let picture = try run([
                "render", "thu.docx", "--data", "du-lieu/a.json", "-o", "x.docx",
            ])
            #expect(picture.status == 3)
        }
    }

    @Test(arguments: [
        "../ngoai.png", "anh/../../ngoai.png", "/etc/hostname", "anh", "khong-co.png",
        #"anh/cham.png\u0000.jpg"#,
    ])
    func `nothing outside the folder of the data is read`(path: String) throws {
        try withData([
            "a.json": #"{"ten": "An", "anh": "\#(path)"}"#,
            "b.json": #"{"ten": "An", "anh": {"$picture": "\#(path)"}}"#,
        ]) { folder, run in
            for name in ["a", "b"] {
                let result = try run([
                    "render", "thu.docx", "--data", "du-lieu/\(name).json", "-o", "x.docx",
                ])
                #expect(result.status == 3)
                #expect(result.errors.contains("anh"))
                #expect(!result.errors.contains(path) || path == "anh")
                #expect(!FileManager.default.fileExists(atPath: folder.path + "/x.docx"))
            }
        }
    }
}
