import Foundation
import OpenPackage
import TestSupport
import Testing

/// What data may rely on: it is printed as it is, never settled in silence, never taken for markup.
struct DataPromiseTests {
    /// The lines that `{{a}}`, printed from a file of data, gives; and how the run ended.
    private func printed(
        _ data: String, named name: String
    ) throws -> (result: CommandResult, lines: [String], markup: String) {
        try Folders.withTemporary { folder in
            try Data(MadeUpLibrary.document(["{{a}}", "{{b}}", "{{c}}", "{{d}}"]))
                .write(to: folder.appending(path: "thu.docx"))
            try Data(data.utf8).write(to: folder.appending(path: name))
            let isTable = name.hasSuffix(".csv")
            let result = try Hoso.run(
                ["render", "thu.docx", "--data", name, "-o", isTable ? "ra" : "ra.docx"]
                    + (isTable ? ["--name", "{{_index}}"] : []), in: folder)
            let made = folder.appending(path: isTable ? "ra/0.docx" : "ra.docx")
            guard FileManager.default.fileExists(atPath: made.path) else { return (result, [], "") }
            let bytes = try Folders.bytes(made)
            let part = try #require(PartName("/word/document.xml"))
            let markup = try Package(reading: bytes).contents(of: part)
            return (
                result, try DocumentOutline(bytes).lines, String(decoding: markup, as: UTF8.self)
            )
        }
    }

    @Test(arguments: [
        (
            "a.csv", "a,b,c,d\n0901234567,001099012345,12345678901234567890,01/02/2024\n",
            ["0901234567", "001099012345", "12345678901234567890", "01/02/2024"]
        ),
        (
            "a.csv", "a;b;c;d\n1.000.000;1,50;1e5;=1+1\n",
            ["1.000.000", "1,50", "1e5", "=1+1"]
        ),
        (
            "a.json", #"{"a":9007199254740993,"b":12345678901234567890,"c":1.10,"d":1E5}"#,
            ["9007199254740993", "12345678901234567890", "1.10", "1E5"]
        ),
        (
            "a.json", #"{"a":"007","b":-0,"c":"1/2","d":0.1}"#, ["007", "-0", "1/2", "0.1"]
        ),
    ])
    func `numbers, codes and dates are printed digit for digit`(
        name: String, data: String, expected: [String]
    ) throws {
        let (result, lines, _) = try printed(data, named: name)
        #expect(result.status == 0)
        for text in expected { #expect(lines.contains { $0.hasSuffix(text) }, "\(text)") }
    }

    @Test(arguments: [
        ("a.json", #"{"a":1,"a":2}"#, "a.json:1:8: tên «a» có hai lần"),
        ("a.json", #"{"a":1,"\u0061":2}"#, "tên «a» có hai lần"),
        ("a.json", "{\"t\u{EA}n\":1,\"te\u{302}n\":2}", "tên «tên» có hai lần"),
        ("a.json", #"{"x":{"a":1,"a":1}}"#, "tên «a» có hai lần"),
        ("a.csv", "a,a\n1,2\n", "a.csv: hai cột cùng tên «a»"),
        ("a.csv", "a,A\n1,2\n", "a.csv: hai cột cùng tên «A»"),
        ("a.csv", "Họ tên,Ho\u{323} te\u{302}n\n1,2\n", "hai cột cùng tên"),
    ])
    func `what is there twice is refused, never settled`(
        name: String, data: String, message: String
    ) throws {
        let (result, lines, _) = try printed(data, named: name)
        #expect(result.status == 3)
        #expect(result.errors.contains(message))
        #expect(lines.isEmpty)
    }

    private static let texts = [
        "</w:t></w:r></w:p><w:p><w:r><w:t>THÊM", "&lt;&#x41;&amp; ]]> <!-- --> <?x?>",
        "{{b}}{{#a}}{{/a}}", "{ DDEAUTO c:\\windows\\system32\\cmd.exe \"/k calc\" }",
        "=cmd|' /C calc'!A0", "%s%n", "$(id) `id`", "{\"$ref\":\"file:///etc/passwd\"}",
    ]

    @Test(arguments: texts)
    func `a value is text, whatever it looks like`(_ text: String) throws {
        let plain = try printed(#"{"a":"x"}"#, named: "a.json")
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let found = try printed("{\"a\":\"\(quoted)\",\"b\":\"B\"}", named: "a.json")
        #expect(found.result.status == 0)
        #expect(found.lines.contains { $0.hasSuffix(text) })
        #expect(found.lines.count == plain.lines.count)
        for mark in ["instrText", "fldSimple", "fldChar", "<!--", "<?x?"] {
            #expect(!found.markup.contains(mark))
        }
    }

    @Test(arguments: ["$ref", "$schema", "__proto__"])
    func `a name in data refers to nothing`(_ name: String) throws {
        let found = try printed(
            #"{"a":"x","b":{"\#(name)":"file:///etc/passwd"}}"#, named: "a.json")
        #expect(!found.markup.contains("root:"))
        #expect(found.result.status != 70)
    }
}
