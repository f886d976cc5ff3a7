import Foundation
import TestSupport
import Testing

/// What stands where a single document is to be written.
struct StandingDocumentTests {
    private func withLetter(
        _ body: (_ folder: URL, _ run: ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let letter = try MadeUpLibrary.document(["Kính gửi {{ten}}"])
            try Data(letter).write(to: folder.appending(path: "thu.docx"))
            for (name, text) in [("an.json", #"{"ten": "An"}"#), ("ba.json", #"{"ten": "Ba"}"#)] {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            try body(folder) { try Hoso.run($0, in: folder) }
        }
    }

    /// Saves a document as another program would: the same parts, dated.
    private func save(_ file: URL) throws {
        let script = """
            import sys, zipfile
            old = zipfile.ZipFile(sys.argv[1])
            parts = [(name, old.read(name)) for name in old.namelist()]
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as new:
                for name, part in parts: new.writestr(name, part)
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, file.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func render(_ name: String, _ more: String...) -> [String] {
        ["render", "thu.docx", "--data", name, "-o", "thu-moi.docx"] + more
    }

    @Test func `what hoso made is made again, what somebody saved is kept`() throws {
        try withLetter { folder, run in
            let file = folder.appending(path: "thu-moi.docx")
            #expect(try run(render("an.json")).status == 0)
            #expect(try run(render("ba.json", "--compact")).status == 0)
            #expect(try run(render("an.json")).status == 0)
            try save(file)
            let saved = try Folders.bytes(file)
            let refused = try run(render("ba.json"))
            #expect(refused.status == 7)
            #expect(refused.errors.contains("thu-moi.docx: đã được sửa từ khi làm ra"))
            #expect(refused.errors.contains("--force"))
            #expect(try Folders.bytes(file) == saved)
            #expect(try run(render("ba.json", "--force")).status == 0)
            #expect(try DocumentOutline(Folders.bytes(file)).text.contains("Kính gửi Ba"))
        }
    }

    @Test(arguments: ["PK\u{3}\u{4} hỏng", "{\\rtf1 Thư}", "%PDF-1.4"])
    func `a document of another kind, or a damaged one, is kept`(text: String) throws {
        try withLetter { folder, run in
            let file = folder.appending(path: "thu-moi.docx")
            try Data(text.utf8).write(to: file)
            #expect(try run(render("an.json")).status == 7)
            #expect(try Folders.bytes(file) == Array(text.utf8))
        }
    }

    @Test(arguments: ["", "cũ"])
    func `what is no document is replaced`(text: String) throws {
        try withLetter { folder, run in
            let file = folder.appending(path: "thu-moi.docx")
            try Data(text.utf8).write(to: file)
            #expect(try run(render("an.json")).status == 0)
            #expect(try DocumentOutline(Folders.bytes(file)).text.contains("Kính gửi An"))
        }
    }

    @Test func `in a batch only the document that somebody saved is kept`() throws {
        try withLetter { folder, run in
            let list = #"[{"ten": "An"}, {"ten": "Ba"}]"#
            try Data(list.utf8).write(to: folder.appending(path: "ds.json"))
            let batch = [
                "render", "thu.docx", "--data", "ds.json", "-o", "ra", "--name", "{{ten}}",
            ]
            #expect(try run(batch).status == 0)
            let file = folder.appending(path: "ra/An.docx")
            try save(file)
            let saved = try Folders.bytes(file)
            let result = try run(batch)
            #expect(result.status == 6)
            #expect(result.errors.contains("bản ghi 1: ") && !result.errors.contains("bản ghi 2: "))
            #expect(result.errors.contains("đã làm 1/2 tệp"))
            #expect(try Folders.bytes(file) == saved)
            #expect(try run(batch + ["--force"]).status == 0)
            #expect(try Folders.bytes(file) != saved)
        }
    }
}
