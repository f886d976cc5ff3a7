import Foundation
import JSONText
import TestSupport
import Testing

/// What `doctor` tells of a machine.
struct DoctorTests {
    private func doctor(
        _ arguments: [String] = [], path: String = "/usr/bin:/bin", templates: URL
    ) throws -> CommandResult {
        try Hoso.run(
            ["doctor", "--templates", templates.path] + arguments, environment: ["PATH": path])
    }

    @Test func `all that is there is told, and that suffices`() throws {
        try MadeUpOffice.with { folder, _ in
            let result = try doctor(["--json"], templates: folder.appending(path: "Templates"))
            let json = try JSON(parsing: result.output, named: "")
            #expect(result.status == 0)
            #expect(result.errors.isEmpty)
            #expect(json["complete"] == .bool(true))
            let names = ["program", "templates", "tools", "fonts", "machine", "limits"].map { key in
                json[key]?.elements?.compactMap { $0["name"]?.string } ?? []
            }
            #expect(names[0].starts(with: ["hoso", "libxml2", "libzip"]))
            #expect(names[1].first == "--templates")
            #expect(names[2] == ["LibreOffice"])
            #expect(names[3] == ["Tinos", "Liberation Serif 2", "DejaVu Sans"])
            #expect(names[4].contains("umask"))
            #expect(names[5].contains("zip-entries"))
        }
    }

    @Test func `what is missing is named with what to install, and may be missing`() throws {
        try MadeUpOffice.with { folder, _ in
            let result = try doctor(path: "/none", templates: folder.appending(path: "Templates"))
            #expect(result.status == 0)
            #expect(result.text.contains("LibreOffice  CHƯA CÓ  để in ra PDF"))
            #expect(result.text.contains("sudo apt install libreoffice-writer-nogui"))
        }
    }

    @Test func `a library that cannot be read is told, and nothing works without it`() throws {
        try MadeUpOffice.with { folder, _ in
            let templates = folder.appending(path: "Templates")
            try Data("{".utf8).write(toNew: templates.appending(path: "hong/regime.json"))
            let result = try doctor(["--lang", "en"], templates: templates)
            #expect(result.status == 3)
            #expect(result.text.contains("regimes"))
            #expect(result.text.contains("MISSING"))
            #expect(result.text.contains("not valid JSON"))
        }
    }

    @Test func `a limit that was changed is told as it holds`() throws {
        try MadeUpOffice.with { folder, _ in
            let result = try doctor(
                ["--limit", "zip-part=1G", "--limit", "json-depth=20"],
                templates: folder.appending(path: "Templates"))
            #expect(result.text.contains("\n  zip-part         1G"))
            #expect(result.text.contains("\n  json-depth       20"))
        }
    }
}

extension Data {
    /// Writes into a folder that is made for it.
    fileprivate func write(toNew file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try write(to: file)
    }
}

/// Each limit, passed and raised.
struct InputLimitTests {
    /// A limit that is lowered, the command that meets it, and where it says it was met.
    struct Case: Sendable, CustomTestStringConvertible {
        var limit: String
        var arguments: String
        var place: String

        init(_ limit: String, _ arguments: String, _ place: String) {
            self.limit = limit
            self.arguments = arguments
            self.place = place
        }

        var testDescription: String { limit }
    }

    private static let render = "render thu.docx -o ra --name {{_index}} --data "

    static let cases = [
        Case("zip-entries=2", "inspect thu.docx", "thu.docx: zip-entries = 3"),
        Case("zip-part=200", "inspect thu.docx", "zip-part = "),
        Case("zip-total=300", "inspect thu.docx", "thu.docx: zip-total = "),
        Case("xml-bytes=200", "inspect thu.docx", "[Content_Types].xml: xml-bytes = "),
        Case("xml-depth=4", "inspect thu.docx", "/word/document.xml: xml-depth = 5"),
        Case("xml-elements=4", "inspect thu.docx", "/word/document.xml: xml-elements = 5"),
        Case("xml-start-tag=60", "inspect thu.docx", "[Content_Types].xml: xml-start-tag = "),
        Case("xml-attributes=1", "inspect thu.docx", "[Content_Types].xml: xml-attributes = 2"),
        Case("xml-text=3", "inspect thu.docx", "/word/document.xml: xml-text = "),
        Case("json-depth=1", render + "a.json", "a.json:1:2: json-depth = 2"),
        Case("json-bytes=9", render + "a.json", "a.json:1:1: json-bytes = "),
        Case("sheet-rows=2", render + "a.csv", "trang «a.csv»: sheet-rows = 3"),
        Case("sheet-cells=2", render + "a.csv", "trang «a.csv»: sheet-cells = 4"),
        Case("csv-cell=3", render + "a.csv", "dòng 2: một ô dài quá 3 byte"),
        Case("file-bytes=9", render + "a.json", "tệp lớn hơn 9 byte"),
    ]

    @Test(arguments: cases)
    func `a limit that is passed is named with its value and what raises it`(
        _ given: Case
    ) throws {
        try Folders.withTemporary { folder in
            try Data(MadeUpLibrary.document(["Gửi {{ten}}"]))
                .write(to: folder.appending(path: "thu.docx"))
            try Data(#"[{"ten": "Năm"}]"#.utf8).write(to: folder.appending(path: "a.json"))
            try Data("ten,noi\nNăm,x\nBa,y\n".utf8).write(to: folder.appending(path: "a.csv"))
            let arguments = given.arguments.split(separator: " ").map(String.init)
            let name = given.limit.split(separator: "=")[0]
            let refused = try Hoso.run(arguments + ["--limit", given.limit], in: folder)
            #expect(refused.status == 3)
            #expect(refused.errors.contains(given.place))
            #expect(refused.errors.contains("--limit \(name)=N"))
            #expect(refused.output.isEmpty)
            #expect(try Hoso.run(arguments, in: folder).status == 0)
        }
    }

    @Test func `a limit is raised by its option`() throws {
        try Folders.withTemporary { folder in
            let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
            try Data(MadeUpLibrary.document(["Gửi {{ten}}"]))
                .write(to: folder.appending(path: "thu.docx"))
            try Data("{\"ten\": \"Ba\", \"a\": \(deep)}".utf8)
                .write(to: folder.appending(path: "a.json"))
            let arguments = ["render", "thu.docx", "--data", "a.json", "-o", "a.docx"]
            #expect(try Hoso.run(arguments, in: folder).status == 3)
            let raised = try Hoso.run(arguments + ["--limit", "json-depth=400"], in: folder)
            #expect(raised.status == 0)
        }
    }

    @Test func `blocks in blocks that multiply are stopped`() throws {
        try Folders.withTemporary { folder in
            let blocks = ["a", "b", "c", "d"]
            let template =
                blocks.map { "{{#\($0)}}" } + ["{{x}}"] + blocks.reversed().map { "{{/\($0)}}" }
            try Data(MadeUpLibrary.document(template)).write(to: folder.appending(path: "thu.docx"))
            let rows = (0..<300).map { "{\"x\":\($0)}" }.joined(separator: ",")
            let data = blocks.map { "\"\($0)\":[\(rows)]" }.joined(separator: ",")
            try Data("{\(data)}".utf8).write(to: folder.appending(path: "a.json"))
            let result = try Hoso.run(
                [
                    "render", "thu.docx", "--data", "a.json", "-o", "a.docx", "--limit",
                    "document-bytes=4M",
                ],
                in: folder)
            #expect(result.status == 3)
            #expect(result.errors.contains("word/document.xml: document-bytes = "))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/a.docx"))
        }
    }

    @Test func `blocks that multiply and print nothing are stopped`() throws {
        try Folders.withTemporary { folder in
            let blocks = String(repeating: "{{#a}}", count: 30)
            let ends = String(repeating: "{{/a}}", count: 30)
            try Data(MadeUpLibrary.document([blocks + ends]))
                .write(to: folder.appending(path: "thu.docx"))
            try Data(#"{"a": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}"#.utf8)
                .write(to: folder.appending(path: "a.json"))
            let arguments = ["render", "thu.docx", "--data", "a.json", "-o", "a.docx"]
            let result = try Hoso.run(
                arguments + ["--limit", "document-turns=10K"], in: folder)
            #expect(result.status == 3)
            #expect(result.errors.contains("--limit document-turns=N"))
        }
    }

    @Test func `a message is as long as somebody reads`() throws {
        try Folders.withTemporary { folder in
            let name = String(repeating: "k", count: 100_000)
            try Data("{\"\(name)\":1,\"\(name)\":2}".utf8).write(
                to: folder.appending(path: "a.json"))
            let result = try Hoso.run(["check", "a.json"], in: folder)
            #expect(result.status == 3)
            #expect(result.errors.count < 500)
            #expect(result.errors.contains("a.json:1:"))
            #expect(result.errors.contains("có hai lần"))
        }
    }

    @Test func `a record of very many fields takes no longer for each`() throws {
        try Folders.withTemporary { folder in
            try Data(MadeUpLibrary.document(["{{k199999}} {{k0}}"]))
                .write(to: folder.appending(path: "thu.docx"))
            let fields = (0..<200_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
            try Data("{\(fields)}".utf8).write(to: folder.appending(path: "a.json"))
            let arguments = ["render", "thu.docx", "--data", "a.json", "-o", "a.docx"]
            #expect(try Hoso.run(arguments, in: folder).status == 0)
            let made = try Folders.bytes(folder.appending(path: "a.docx"))
            #expect(try DocumentOutline(made).text.contains("199999 0"))
        }
    }
}
