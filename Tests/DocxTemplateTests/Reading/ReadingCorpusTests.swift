import Foundation
import TestSupport
import Testing

@testable import DocxTemplate

/// Documents that were made by anyone, also to do harm.
@Suite struct ReadingCorpusTests {
    private static let documents = Folders.files(
        in: Folders.shared("corpus/open"), ending: [".docx", ".dotx", ".docm"])

    @Test(arguments: documents)
    func `a document is read, or it is said why not`(_ file: URL) throws {
        try Self.read(Folders.bytes(file), named: file.lastPathComponent)
    }

    @Test(arguments: Hostile.files("").filter { $0.name.hasSuffix(".docx") })
    func `a hostile file is read, or it is said why not`(_ file: Hostile.File) throws {
        try Self.read(file.read(), named: "t.docx")
    }

    /// Reads a document and compares it with a small form and with itself.
    private static func read(_ bytes: [UInt8], named name: String) throws {
        do throws(TemplateError) {
            let document = try ReturnedDocument(reading: bytes, named: name)
            let form = try small.get()
            _ = document.fields(as: form)
            _ = form.fields(as: document)
            let likeness = document.likeness(to: document)
            #expect(likeness == 0 || likeness > 0.9)
        } catch {
            #expect(!"\(error)".isEmpty)
        }
    }

    private static let small = Result<ReturnedDocument, TemplateError> { () throws(TemplateError) in
        do {
            return try Paper.read(["Họ và tên: {a|……}", "1. Ưu điểm", "{{b|→}}", "|1 | {ds.1.c|…}"])
        } catch {
            throw error as? TemplateError ?? .notWord(file: "small")
        }
    }

    @Test func `two fields are found among six thousand paragraphs`() throws {
        var lines = (0..<6_000).map {
            "Đoạn văn thứ \($0 % 700) của một bài dài, không có trong mẫu"
        }
        let form = try Paper.read([
            "Mở đầu của mẫu này", "{{a|→}}", "Kết thúc của mẫu này", "Họ và tên: {b|……}",
        ])
        lines[1_500] = "Mở đầu của mẫu này"
        lines[4_500] = "Kết thúc của mẫu này"
        lines[5_999] = "Họ và tên: Lê B"
        let document = try Paper.read(lines, [])
        #expect(document.fields(as: form).map(\.foundBy) == [.heading, .heading])
        #expect(document.likeness(to: document) == 1)
    }
}
