import Foundation
import JSONText
import TestSupport
import Testing

/// What `hoso check` says of citations in documents and books.
struct CitationCommandTests {
    private static let templates = LibraryForm.templates.path

    private func check(
        _ paragraphs: [String], _ arguments: [String] = []
    ) throws -> CommandResult {
        try Folders.withTemporary { folder in
            let file = folder.appending(path: "a.docx")
            try Data(try MadeUpLibrary.document(paragraphs)).write(to: file)
            return try Hoso.run(
                ["--templates", Self.templates, "check", "a.docx"] + arguments, in: folder)
        }
    }

    @Test func `a paper's wrong date of a document is told with paragraph and column`() throws {
        let text = "Căn cứ Hướng dẫn số 25-HD/BTCTW ngày 09/11/2023 của Ban Tổ chức Trung ương;"
        let result = try check(["QUYẾT ĐỊNH", text])
        #expect(result.status == 1)
        #expect(
            result.text == """
                CẢNH BÁO citation-date  Ngày của 25-HD/BTCTW ghi 09/11/2023, đúng là 10/11/2023  [a.docx ▸ word/document.xml ▸ ¶2]
                  căn cứ: Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Ban Tổ chức Trung ương
                  gợi ý: ghi là “Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Ban Tổ chức Trung ương”

                """)
        let json = try JSON(parsing: check([text], ["--json"]).output, named: "stdout")
        let finding = try #require(json["findings"]?.elements?.first)
        #expect(finding["part"]?.string == "word/document.xml")
        #expect(finding["paragraph"] == .number("1"))
        #expect(finding["column"] == .number("21"))
    }

    @Test func `a paper that cites rightly has no findings`() throws {
        let result = try check([
            "Tiên Thắng, ngày 20 tháng 12 năm 2023",
            "Căn cứ Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị;",
        ])
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
    }

    @Test func `the papers made from our templates cite rightly`() throws {
        try Folders.withTemporary { folder in
            var files: [String] = []
            for form in LibraryForm.all {
                let file = folder.appending(
                    path: form.name.replacingOccurrences(of: "/", with: "-") + ".docx")
                try Data(form.filled()).write(to: file)
                files.append(file.path)
            }
            let result = try Hoso.run(["--templates", Self.templates, "check"] + files)
            #expect(!result.text.contains("citation-"), "\(result.text)")
        }
    }

    @Test func `an office's own register wins, and a broken one is named`() throws {
        try Folders.withTemporary { folder in
            let library = try MadeUpLibrary.write(into: folder)
            let file = folder.appending(path: "a.docx")
            let text = "Căn cứ Hướng dẫn số 25-HD/BTCTW ngày 09/11/2023"
            try Data(try MadeUpLibrary.document([text])).write(to: file)
            func check() throws -> CommandResult {
                try Hoso.run(["--templates", library.path, "check", file.path])
            }
            // The repository's register lies under the library that was named, as its forms do.
            #expect(try check().text.contains("citation-date"))
            let own =
                #"{"documents": [{"number": "25-HD/BTCTW", "kind": "Hướng dẫn", "#
                + #""date": "09/11/2023", "source": "thử"}]}"#
            try Data(own.utf8).write(to: library.appending(path: "citations.json"))
            #expect(try check().status == 0)
            try Data("{}".utf8).write(to: library.appending(path: "citations.json"))
            #expect(try check().errors.contains("citations.json: documents: thiếu"))
        }
    }
}
