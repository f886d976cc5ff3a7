import Foundation
import Testing

/// What the library shows to those who use it.
struct FaceTests {
    /// Every public type at the top of the module; all others are nested in these, or our own.
    static let types = [
        "Delimiters", "Diagnostic", "Document", "Inspection", "Mode", "Picture", "Record",
        "Rendering", "RichText", "Template", "TemplateError", "Value",
    ]

    private static let sources = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/DocxTemplate")

    /// The name of the public declaration that a line at the top level starts; nil for another line.
    private static func publicName(in line: Substring) -> String? {
        let words = line.split { !$0.isLetter && $0 != "_" && !$0.isNumber && $0 != "@" }
        let kinds = [
            "struct", "enum", "class", "actor", "protocol", "typealias", "func", "let", "var",
        ]
        guard line.first?.isWhitespace == false,
            words.prefix(3).contains(where: { $0 == "public" || $0 == "open" }),
            let kind = words.firstIndex(where: { kinds.contains(String($0)) }),
            words.indices.contains(kind + 1)
        else { return nil }
        return String(words[kind + 1])
    }

    private static func publicNames() throws -> [String] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
            try String(contentsOf: sources.appending(path: file), encoding: .utf8)
                .split(separator: "\n").compactMap(publicName)
        }
    }

    @Test func `the library shows a dozen types and no more`() throws {
        #expect(try Self.publicNames().sorted() == Self.types)
    }

    @Test(arguments: [
        ("public struct Template: Sendable {", "Template"), ("public indirect enum A {", "A"),
        ("@frozen public enum A {", "A"), ("public final class A {", "A"),
        ("public typealias A = B", "A"), ("public let a = 1", "a"), ("public func a() {", "a"),
        ("open class A {", "A"), ("    public struct A {", nil), ("package struct A {", nil),
        ("public import Fields", nil), ("extension Template {", nil), ("struct A {", nil),
        ("/// A public type", nil),
    ])
    func `a public declaration is told by its line`(line: String, name: String?) {
        #expect(Self.publicName(in: line[...]) == name)
    }
}
