import Foundation
import TestSupport
import Testing

/// `render` and `inspect`, on a template that has nothing to do with the Party.
struct RenderTests {
    private func withLetter(
        _ body: (_ folder: URL, _ run: ([String]) throws -> CommandResult) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let letter = try MadeUpLibrary.document(["Kính gửi {{ten}}", "{{noi | upper}}"])
            try Data(letter).write(to: folder.appending(path: "thu.docx"))
            try body(folder) { try Hoso.run($0, in: folder) }
        }
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func names(_ folder: URL) -> [String] {
        Folders.files(in: folder).map(\.lastPathComponent)
    }

    @Test func `a compact document says the same`() throws {
        try withLetter { folder, run in
            try write(#"{"ten": "Bà Ba & con", "noi": "đò"}"#, "a.json", in: folder)
            let usual = ["render", "thu.docx", "--data", "a.json", "-o"]
            #expect(try run(usual + ["a.docx"]).status == 0)
            #expect(try run(usual + ["b.docx", "--compact"]).status == 0)
            let files = try ["a", "b"].map {
                try Folders.bytes(folder.appending(path: "\($0).docx"))
            }
            #expect(files[1].count < files[0].count)
            #expect(try DocumentOutline(files[0]).text == DocumentOutline(files[1]).text)
        }
    }

    @Test func `one record makes one document`() throws {
        try withLetter { folder, run in
            try write(#"{"ten": "Bà Ba & con", "noi": "đò"}"#, "a.json", in: folder)
            let result = try run(["render", "thu.docx", "--data", "a.json", "-o", "a.docx"])
            let text = try DocumentOutline(Folders.bytes(folder.appending(path: "a.docx"))).text
            #expect(result.status == 0)
            #expect(text.contains("Kính gửi Bà Ba & con\nĐÒ\n"))
        }
    }

    @Test(arguments: [
        ("a.json", #"[{"ten": "An", "noi": "x"}, {"ten": "Bình", "noi": "y"}]"#),
        ("a.jsonl", "{\"ten\": \"An\", \"noi\": \"x\"}\n\n{\"ten\": \"Bình\", \"noi\": \"y\"}\n"),
        ("a.csv", "Tên,Nơi\nAn,x\nBình,y\n"),
    ])
    func `many records make a file each, in any kind of data`(name: String, data: String) throws {
        try withLetter { folder, run in
            try write(data, name, in: folder)
            let result = try run([
                "render", "thu.docx", "--data", name, "-o", "ra", "--name", "{{ten}}-{{_index}}",
            ])
            #expect(result.status == 0)
            #expect(names(folder.appending(path: "ra")) == ["An-0.docx", "Binh-1.docx"])
        }
    }

    @Test func `a sheet's titles name fields as the office's workbook does`() throws {
        try withLetter { folder, run in
            try write("Họ và tên;Ngày sinh\nAn;1956\n", "a.csv", in: folder)
            let result = try run([
                "render", "thu.docx", "--data", "a.csv", "-o", "ra", "--name",
                "{{ho_ten}}_{{ho_va_ten}}_{{ngay_sinh}}_{{_number}}",
            ])
            #expect(result.status == 0)
            #expect(names(folder.appending(path: "ra")) == ["An_An_1956_1.docx"])
        }
    }

    @Test func `names that would be the same are refused before anything is written`() throws {
        try withLetter { folder, run in
            try write(#"[{"ten": "An"}, {"ten": "AN"}]"#, "a.json", in: folder)
            let result = try run([
                "render", "thu.docx", "--data", "a.json", "-o", "ra", "--name", "{{ten}}.docx",
            ])
            #expect(result.status == 2)
            #expect(result.errors.contains("bản ghi 1 và 2 trùng tên tệp"))
            #expect(names(folder.appending(path: "ra")).isEmpty)
        }
    }

    @Test(arguments: ["李", ".", "", "\\n"])
    func `a record that gives no name for a file is told`(value: String) throws {
        try withLetter { folder, run in
            try write(#"[{"ten": "An"}, {"ten": "\#(value)"}]"#, "a.json", in: folder)
            let result = try run([
                "render", "thu.docx", "--data", "a.json", "-o", "ra", "--name", "{{ten}}.docx",
            ])
            #expect(result.status == 3)
            #expect(result.errors.contains("bản ghi 2: giá trị để đặt tên tệp"))
            #expect(names(folder.appending(path: "ra")).isEmpty)
        }
    }

    @Test func `one bad record of many is named, the others are made`() throws {
        try withLetter { folder, run in
            try write(
                #"[{"ten": "A", "noi": "x"}, {"ten": "B"}, {"ten": "C", "noi": "y"}]"#,
                "a.json", in: folder)
            let result = try run([
                "render", "thu.docx", "--data", "a.json", "-o", "ra", "--name", "{{ten}}.docx",
                "--missing", "error", "--jobs", "3",
            ])
            #expect(result.status == 6)
            #expect(result.errors.hasPrefix("hoso: lỗi: bản ghi 2: thu.docx ▸ word/document.xml"))
            #expect(names(folder.appending(path: "ra")) == ["A.docx", "C.docx"])
        }
    }

    @Test func `the template is never overwritten`() throws {
        try withLetter { folder, run in
            try write("{}", "a.json", in: folder)
            let result = try run(["render", "thu.docx", "--data", "a.json", "-o", "./thu.docx"])
            #expect(result.status == 2)
            #expect(result.errors.contains("tệp kết quả trùng với tệp đầu vào"))
        }
    }

    @Test func `damaged data are refused with file, line and column`() throws {
        try withLetter { folder, run in
            try write("{\"ten\": \"A\"}\n{\"ten\": }\n", "a.jsonl", in: folder)
            let result = try run(["render", "thu.docx", "--data", "a.jsonl", "-o", "ra"])
            #expect(result.status == 3)
            #expect(result.errors.hasPrefix("hoso: lỗi: a.jsonl:2:"))
        }
    }

    @Test func `a diagnostic is printed with its paragraph and a caret`() throws {
        try withLetter { folder, run in
            let template = try MadeUpLibrary.document(["Kính gửi {{ten | uper}}"])
            try Data(template).write(to: folder.appending(path: "b.docx"))
            let result = try run(["inspect", "b.docx"])
            #expect(result.status == 3)
            #expect(
                result.errors == """
                    hoso: lỗi: b.docx ▸ word/document.xml ▸ đoạn 1
                        1 │ Kính gửi {{ten | uper}}
                          │          ^^^^^^^^^^^^^^ không có bộ lọc «uper»; có phải «upper»?   \
                    [unknown-filter]

                    """)
        }
    }

    @Test func `inspect lists the fields, for people and for programs`() throws {
        try withLetter { _, run in
            let text = try run(["inspect", "thu.docx"])
            let json = try run(["inspect", "--json", "thu.docx"])
            #expect(
                text.text == """
                    ten (text, bắt buộc, 1 chỗ: đoạn 1)
                    noi (text, bắt buộc, 1 chỗ: đoạn 2)

                    """)
            #expect(text.status == 0)
            #expect(json.text.contains(#""path": "noi""#))
            #expect(json.text.contains(#""upper""#))
        }
    }

    @Test func `inspect prints the schema of the data`() throws {
        try withLetter { _, run in
            let schema = try run(["inspect", "--schema", "thu.docx"])
            #expect(schema.status == 0)
            #expect(schema.text.contains(#""required": ["#))
        }
    }

    @Test func `inspect ends with findings where something is doubtful`() throws {
        try withLetter { folder, run in
            let template = try MadeUpLibrary.document(["Kính gửi {ten}"])
            try Data(template).write(to: folder.appending(path: "c.docx"))
            let result = try run(["inspect", "thu.docx", "c.docx", "--lang", "en"])
            #expect(result.status == 1)
            #expect(result.text.hasPrefix("thu.docx\nten (text, required, 1 use: paragraph 1)\n"))
            #expect(result.text.contains("c.docx ▸ word/document.xml ▸ paragraph 1\n"))
            #expect(result.text.contains("[tag-like-text]"))
        }
    }

    @Test func `inspect holds the looks of a template against a layout`() throws {
        try withLetter { _, run in
            let result = try run(["inspect", "thu.docx", "--layout", "hd36-2018"])
            #expect(result.status == 1)
            #expect(result.text.contains("cỡ chữ là 10 pt, thể thức «hd36-2018» cần"))
        }
    }
}
