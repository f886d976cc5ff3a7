import Foundation
import JSONText
import TestSupport
import Testing

/// What `hoso schema` promises of the workbook as JSON is what a run takes.
struct BookSchemaTests {
    private static let schema = Result {
        let templates = Folders.root.appending(path: "Templates").path
        let result = try Hoso.run(["schema", "--templates", templates])
        #expect(result.status == 0)
        return try JSON(parsing: result.output, named: "schema.json")
    }

    /// The sheets and columns as the definition has them, which the schema is made of.
    private static let definition = Result {
        try JSON(
            parsing: Folders.bytes(Folders.root.appending(path: "Templates/workbook.json")),
            named: "workbook.json")
    }

    @Test func `every sheet and column is there, and nothing else is allowed`() throws {
        let (schema, definition) = (try Self.schema.get(), try Self.definition.get())
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["additionalProperties"] == .bool(false))
        for sheet in definition["sheets"]?.elements ?? [] {
            let key = try #require(sheet["key"]?.string)
            let rows = try #require(schema["properties"]?[key])
            #expect(rows["title"]?.string == sheet["title"]?.string)
            #expect(rows["items"]?["additionalProperties"] == .bool(false))
            for column in sheet["columns"]?.elements ?? [] {
                let name = try #require(column["key"]?.string)
                let cell = rows["items"]?["properties"]?[name]
                #expect(cell?["title"]?.string == column["title"]?.string, "\(key).\(name)")
                let isRequired = column["required"] == .bool(true)
                let required = rows["items"]?["required"]?.elements ?? []
                #expect(required.contains(.string(name)) == isRequired, "\(key).\(name)")
            }
        }
    }

    /// A book of every column that has a choice, row by row with every word that the schema offers.
    private static func book(adding word: String? = nil) throws -> JSON {
        let sheets = try #require(schema.get()["properties"]?.members)
        let office: JSON = .object([
            .init("nam", .string("2023")), .init("cap_uy", .string("Đảng ủy xã Bến")),
        ])
        let others = sheets.filter { $0.name != "thong_tin" }.compactMap { sheet in
            let columns = sheet.value["items"]?["properties"]?.members ?? []
            let choices = columns.compactMap { column in
                column.value["enum"]?.elements.map { words in
                    (column.name, words + (word.map { [JSON.string($0)] } ?? []))
                }
            }
            let count = choices.map(\.1.count).max() ?? 0
            let rows = (0..<count).map { row in
                JSON.object(choices.filter { row < $0.1.count }.map { .init($0.0, $0.1[row]) })
            }
            return rows.isEmpty ? nil : JSON.Member(sheet.name, .array(rows))
        }
        return .object([.init("thong_tin", .array([office]))] + others)
    }

    @Test(arguments: [nil, "chữ không có ở đâu"])
    func `every word that the schema offers is understood, and no other`(word: String?) throws {
        try Folders.withTemporary { folder in
            let book = try Self.book(adding: word)
            #expect((book.members ?? []).count > 3)
            try Data(book.serialized()).write(to: folder.appending(path: "so.json"))
            let templates = Folders.root.appending(path: "Templates").path
            let result = try Hoso.run(
                ["check", "so.json", "--json", "--templates", templates], in: folder)
            #expect(![2, 70].contains(result.status), "\(result.errors)")
            for code in ["bad-word", "unknown-column", "unknown-sheet"] {
                let isTold = result.text.contains(code) || result.errors.contains(code)
                #expect(isTold == (word != nil && code == "bad-word"), "\(code)")
            }
        }
    }
}

extension JSON {
    /// Of an object; nil for anything else.
    fileprivate var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}
