import Foundation
import PDFPages
import TestSupport
import Testing

@Suite struct PDFPagesTests {
    @Test func `a PDF is the same whenever it was printed`() throws {
        let morning = try PDFDocument(MadeUpPDF.bytes(["a", "b"], date: "D:20231204080000Z"))
        let evening = try PDFDocument(MadeUpPDF.bytes(["a", "b"], date: "D:20231204200000Z"))
        let other = try PDFDocument(MadeUpPDF.bytes(["a", "c"]))
        #expect(morning.pageCount == 2)
        #expect(try morning.settled() == evening.settled())
        #expect(try morning.settled() != other.settled())
    }

    @Test(arguments: [
        [], Array("no PDF".utf8), Array(MadeUpPDF.bytes(["a"]).dropLast(40)),
        Array(MadeUpPDF.bytes(["a"]).prefix(200)), MadeUpPDF.bytes([]),
    ])
    func `what is no whole PDF is refused, not repaired`(_ bytes: [UInt8]) {
        #expect(throws: PDFError.self) { _ = try PDFDocument(bytes).pageCount }
    }

    @Test func `papers are put together in order, as often as they are asked for`() throws {
        let bytes = try bound()
        #expect(try PDFDocument(bytes).pageCount == 7)
        #expect(try bound() == bytes)
    }

    @Test(.enabled(if: Command.find("pdftotext") != nil))
    func `another program finds the pages where they should be`() throws {
        try Folders.withTemporary { folder in
            let file = folder.appending(path: "a.pdf")
            try Data(bound()).write(to: file)
            let text = try Command.run("/usr/bin/env", ["pdftotext", file.path, "-"]).text
            let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
                .map { $0.filter { !$0.isWhitespace } }
            #expect(pages == ["a1", "a2", "b1", "", "a1", "a2", "b1", ""])
            let facts = try Command.run("/usr/bin/env", ["pdfinfo", "-l", "9", file.path]).text
            #expect(facts.contains("Tờ của Hà"))
            let sizes = facts.split(separator: "\n").filter { $0.contains(" size: ") }
            #expect(sizes[3].contains("842 x 595"), "a blank page is as large as the one before")
            #expect(sizes[4].contains("595 x 842"))
            #expect(!facts.contains("CreationDate"))
        }
    }

    /// "a" and "b", a blank page, and both again.
    private func bound() throws -> [UInt8] {
        var binder = try PDFBinder()
        let a = try binder.lay(MadeUpPDF.bytes(["a1", "a2"]))
        let b = try binder.lay(MadeUpPDF.bytes(["b1"], size: (842, 595)))
        binder.mark("Một")
        try binder.append(a)
        try binder.append(b)
        try binder.appendBlank()
        binder.mark("Hai")
        try binder.append(a)
        try binder.append(b)
        return try binder.bytes(titled: "Tờ của Hà")
    }
}
