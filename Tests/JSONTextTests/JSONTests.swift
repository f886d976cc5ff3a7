import JSONText
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "1.10", "-0", "1e400", "12345678901234567890123", #""a""#, "[]",
        "{}", #"["a",1,[null]]"#, #"{"b":1,"a":{"c":[]}}"#, #""\"\\\n\u0001""#, #""Đảng ủy 😀""#,
    ])
    func `nothing is lost between reading and writing`(text: String) throws {
        let value = try JSON(parsing: Array(text.utf8), named: "a.json")
        #expect(String(decoding: value.serialized(pretty: false), as: UTF8.self) == text)
        #expect(try JSON(parsing: value.serialized(), named: "b.json") == value)
    }

    @Test func `pretty text is indented`() throws {
        let value = try JSON(parsing: Array(#"{"a":[1,{}],"b":[]}"#.utf8), named: "")
        let text = "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n"
        #expect(String(decoding: value.serialized(), as: UTF8.self) == text)
    }

    @Test func `an object that is written piece by piece is the same`() throws {
        let numbers = (0..<20_000).map { JSON.number(String($0)) }
        let whole = JSON.object([
            .init("a", .string("ơ")), .init("b", .array(numbers)), .init("c", .array([])),
        ])
        var pieces: [[UInt8]] = []
        var writer = JSONObjectWriter()
        writer.add(.init("a", .string("ơ")))
        writer.add("b", numbers) { pieces.append($0) }
        writer.add("c", []) { pieces.append($0) }
        pieces.append(writer.end())
        #expect(pieces.count > 3)
        #expect(pieces.flatMap(\.self) == whole.serialized())
        var empty = JSONObjectWriter()
        #expect(empty.end() == JSON.object([]).serialized())
    }

    @Test func `elements of the outermost arrays can be taken as they come`() throws {
        let text = #"{"a": [1, [2], {"a": [3]}], "b": ["x"], "c": {"a": [4]}}"#
        var taken: [JSON] = []
        let rest = try JSON(parsing: Array(text.utf8), named: "a.json") { name, element in
            if name == "a" { taken.append(element) }
            return name == "a"
        }
        let three = JSON.object([.init("a", .array([.number("3")]))])
        #expect(taken == [.number("1"), .array([.number("2")]), three])
        #expect(rest["a"]?.elements == [])
        #expect(rest["b"]?.elements == [.string("x")])
        #expect(rest["c"]?["a"]?.elements == [.number("4")])
    }

    @Test func `text is composed, names too`() throws {
        let value = try JSON(
            parsing: Array("{\"te\u{302}n\": \"Le\u{302}\"}".utf8), named: "")
        #expect(value["tên"]?.string.map { Array($0.utf8) } == Array("Lê".utf8))
    }

    @Test(arguments: [
        (#"{"a": 1, "a": 2}"#, "a", 1, 10), ("{\n\"tên\": 1,\n \"te\u{302}n\": 2}", "tên", 3, 2),
        (#"{"x": {"\"": 1, "\"": 2}}"#, "\"", 1, 17),
    ])
    func `two members of one name are an error`(
        text: String, name: String, line: Int, column: Int
    ) {
        let error = JSONError(.duplicateName(name), file: "f.json", line: line, column: column)
        #expect(throws: error) { try JSON(parsing: Array(text.utf8), named: "f.json") }
    }

    /// However many there are in front of it.
    @Test(arguments: [1, 2, 15, 16, 17, 40], [0, 14, 15, 16, 39])
    func `a name that an object has already is found`(count: Int, repeated: Int) throws {
        let members = (0..<count).map { "\"n\($0)\": \($0)" }
        func json(_ members: [String]) throws -> JSON {
            try JSON(parsing: Array("{\(members.joined(separator: ", "))}".utf8), named: "f.json")
        }
        #expect(try json(members)["n\(count - 1)"] == .number(String(count - 1)))
        guard repeated < count else { return }
        #expect(throws: JSONError.self) { try json(members + ["\"n\(repeated)\": 0"]) }
        #expect(throws: JSONError.self) {
            try json([members[repeated]] + members)
        }
    }

    @Test(arguments: [
        ("", 1), ("{", 1), ("[1,]", 1), ("{\n\n'a': 1}", 3), ("01", 1), ("nul", 1), ("[1] x", 1),
        ("\"\\ud800\"", 1), ("[\n\"\\udc00\"]", 2), ("\"\u{1}\"", 1), ("NaN", 1), ("{\"a\" 1}", 1),
        ("[1,\n2", 2),
    ])
    func `what is not JSON is refused with its line`(text: String, line: Int) {
        let error = #expect(throws: JSONError.self) {
            try JSON(parsing: Array(text.utf8), named: "f.json")
        }
        #expect(error?.line == line)
        #expect(error?.file == "f.json")
        guard case .syntax(let words)? = error?.problem else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!words.isEmpty && !words.hasSuffix("\n"))
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(throws: JSONError.self) {
            try JSON(parsing: [0x22, 0xC3, 0x28, 0x22], named: "")
        }
    }

    @Test func `a byte order mark is passed over`() throws {
        #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF, 0x31], named: "") == .number("1"))
    }

    @Test func `limits are kept`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError(.tooDeep(limit: 250), file: "", line: 1, column: 251)) {
            try JSON(parsing: Array(deep.utf8), named: "")
        }
        var limits = JSONLimits()
        limits.bytes = 3
        #expect(throws: JSONError(.tooLarge(bytes: 4, limit: 3), file: "", line: 1, column: 1)) {
            try JSON(parsing: Array("null".utf8), named: "", limits: limits)
        }
    }
}
